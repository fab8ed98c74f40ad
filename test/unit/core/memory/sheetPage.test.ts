import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sheetPage } from "../../../../core/memory/sheetPage";

const head = { key: "INC-1", title: "Orders stopped", zone: "UTC", day: "2016-01-21", who: "on call" };

test("the page of a sheet names no address, and lets only its own style and script act", async () => {
  const page = await sheetPage(head);
  expect(page).not.toMatch(/https?:|\bsrc=|\bfetch\b|localStorage|sessionStorage|indexedDB|XMLHttpRequest|WebSocket/u);
  const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1] ?? "";
  expect(policy).not.toContain("unsafe");
  for (const tag of ["style", "script"]) {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "u").exec(page)?.[1] ?? "";
    expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
});

test("hostile words of an incident stand in the page as text, and its script is the same whatever they are", async () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>' </title> \u202eabc`;
  const page = await sheetPage({ ...head, key: hostile, title: hostile, who: hostile });
  expect(page.match(/<script/gu)).toHaveLength(1);
  expect(page).not.toContain("<img");
  const script = (text: string) => /<script>([\s\S]*?)<\/script>/u.exec(text)?.[1];
  expect(script(page)).toBe(script(await sheetPage(head)));
});
