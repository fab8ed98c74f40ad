import type { Page } from "playwright";

/**
 * Tries, from inside a page, each way that a page has to reach a server. Resolves when each has ended, one way or the
 * other. Each asks for a path of its own name, so that the server knows which one came through.
 */
export function probeNetwork(page: Page, port: number): Promise<void> {
  return page.evaluate(async (to) => {
    const host = `127.0.0.1:${to}`;
    const http = `http://${host}`;
    const ends = (target: EventTarget) =>
      new Promise<void>((done) => {
        for (const name of ["load", "error", "close", "loadend"]) target.addEventListener(name, () => done());
        // A refused frame or link may say nothing at all.
        setTimeout(done, 1_500);
      });
    const added = <Name extends keyof HTMLElementTagNameMap>(name: Name, fields: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [field, value] of Object.entries(fields)) element.setAttribute(field, value);
      document.body.append(element);
      return ends(element);
    };
    const styled = (css: string) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    };
    const probes: (() => unknown)[] = [
      () => fetch(`${http}/fetch`),
      () => fetch(`${http}/no-cors`, { mode: "no-cors", method: "POST", body: "x", keepalive: true }),
      () => {
        const request = new XMLHttpRequest();
        request.open("GET", `${http}/xhr`);
        request.send();
        return ends(request);
      },
      () => ends(new WebSocket(`ws://${host}/websocket`)),
      () => ends(new EventSource(`${http}/eventsource`)),
      () => navigator.sendBeacon(`${http}/beacon`, "x"),
      () => added("img", { src: `${http}/image` }),
      () => added("img", { srcset: `${http}/srcset 1x` }),
      () => added("video", { src: `${http}/video`, poster: `${http}/poster` }),
      () => added("script", { src: `${http}/script` }),
      () => added("link", { rel: "stylesheet", href: `${http}/stylesheet` }),
      () => added("link", { rel: "icon", href: `${http}/icon` }),
      () => added("link", { rel: "prefetch", href: `${http}/prefetch` }),
      () => added("link", { rel: "preload", as: "image", href: `${http}/preload` }),
      () => added("link", { rel: "modulepreload", href: `${http}/modulepreload` }),
      () => added("link", { rel: "preconnect", href: http }),
      () => added("link", { rel: "dns-prefetch", href: "http://prefetched.example/" }),
      () => added("iframe", { src: `${http}/iframe` }),
      () => added("embed", { src: `${http}/embed` }),
      () => added("object", { data: `${http}/object` }),
      () => {
        styled(
          `#root { background-image: url(${http}/css-image) } @font-face { font-family: p; src: url(${http}/font) }`,
        );
        return document.fonts.load("12px p");
      },
      () => added("script", { type: "module", src: `${http}/module` }),
      () => ends(new Worker(URL.createObjectURL(new Blob([`fetch("${http}/blob-worker")`])))),
      () => ends(new Worker(`data:text/javascript,fetch("${http}/data-worker")`)),
      () => navigator.serviceWorker.register(`${http}/service-worker`),
      async () => {
        const made = new RTCPeerConnection({
          iceServers: [{ urls: `stun:${host}` }, { urls: `turn:${host}`, username: "x", credential: "x" }],
        });
        made.createDataChannel("x");
        await made.setLocalDescription(await made.createOffer());
        await new Promise<void>((done) => {
          made.addEventListener("icegatheringstatechange", () => made.iceGatheringState === "complete" && done());
          setTimeout(done, 3_000);
        });
        made.close();
      },
      () => new WebTransport(`https://${host}/webtransport`).ready,
      () => window.open(`${http}/opened`),
      () => {
        window.location.href = `${http}/location`;
      },
      () => {
        const form = document.createElement("form");
        form.action = `${http}/form`;
        form.method = "post";
        document.body.append(form);
        form.submit();
      },
      () => {
        const link = document.createElement("a");
        link.href = `${http}/anchor`;
        link.ping = `${http}/ping`;
        document.body.append(link);
        link.click();
      },
      () => added("meta", { "http-equiv": "refresh", content: `0;url=${http}/refresh` }),
    ];
    await Promise.all(
      probes.map(async (probe) => {
        // A task of its own: one probe that throws must not keep the next from being tried.
        await new Promise((next) => setTimeout(next));
        await Promise.resolve()
          .then(probe)
          .catch(() => undefined);
      }),
    );
  }, port);
}
