import { expect, test } from "vitest";
import { launchApp } from "./driver/launch";
import { startListening } from "./driver/listeningServer";
import { begin, isSaved } from "./driver/story";
import { TimelineDriver } from "./driver/timeline";

test("an address or a page that is dropped, and a page that is pasted, load nothing, run nothing and lead nowhere", async () => {
  const server = await startListening();
  const { page, electron } = await launchApp();
  await begin(page, "Orders stopped");
  await isSaved(page);
  const address = `http://127.0.0.1:${server.port}`;
  const html = [
    `<ul><li>paging began <img src="${address}/img" onerror="window.__ran = 1"></li>`,
    `<li><a href="javascript:window.__ran = 1">more</a><iframe src="${address}/frame"></iframe></li></ul>`,
    `<script>window.__ran = 1</script><style>@import "${address}/style";</style><meta http-equiv="refresh" content="0;url=${address}/refresh">`,
    `<form action="${address}/form"><input autofocus onfocus="window.__ran = 1"></form><svg onload="window.__ran = 1"></svg>`,
  ].join("");
  const tools = await page.context().newCDPSession(page);
  const items = [
    { mimeType: "text/uri-list", data: `${address}/dropped` },
    { mimeType: "text/html", data: html },
    { mimeType: "text/plain", data: `${address}/dropped` },
  ];
  await new TimelineDriver(page).show();
  for (const item of [items, items.slice(0, 1), items.slice(1, 2)])
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await tools.send("Input.dispatchDragEvent", {
        type,
        x: 500,
        y: 400,
        data: { items: item, dragOperationsMask: 1 },
      });
  await tools.detach();
  await page.evaluate((text) => {
    const clip = new DataTransfer();
    clip.setData("text/html", text);
    clip.setData("text/plain", "plain");
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: clip, bubbles: true, cancelable: true }));
  }, html);
  // What stands in it comes in as text.
  await expect
    .poll(() => page.evaluate(() => document.body.textContent ?? ""), { timeout: 30_000 })
    .toMatch(/paging began/);
  expect(page.url()).toBe("secondstory://app/");
  expect(await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(await page.evaluate(() => "__ran" in window)).toBe(false);
  expect([...server.reached()]).toEqual([]);
});
