import { dateInWords } from "../timeline/words";
import { memoryPrompts, type SheetHead } from "./memorySheet";
import { runSheet } from "./sheetScript";
import { sheetStyle } from "./sheetStyle";
import { sheetText } from "./sheetText";

/**
 * The memory sheet as one web page that works from a mail attachment: nothing is fetched or sent, and only this style
 * and this script may act in it, by their hash. What it is about stands in it as text, never in the script.
 */
export async function sheetPage(head: SheetHead): Promise<string> {
  const script = `(${runSheet.toString()})(document, ${sheetText.toString()});`;
  const policy = [
    "default-src 'none'",
    `style-src '${await hashOf(sheetStyle)}'`,
    `script-src '${await hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const day = head.day === "" ? "" : dateInWords(head.day, true);
  const about = [head.key, day, `times in ${head.zone}`].filter((part) => part !== "").join(" · ");
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">`,
    `<title>Memory sheet ${escaped(head.key)}</title><style>${sheetStyle}</style></head>`,
    `<body><main>`,
    `<p class="about">Memory sheet · <bdi>${escaped(about)}</bdi></p>`,
    `<h1 dir="auto">${escaped(head.title)}</h1>`,
    `<p>You were there, or near. What you remember helps to understand how it looked at the time; nobody is judged by it.`,
    `Rough times are plenty: “about 14:05”, “after lunch”. Leave out whatever you like, and names of people too:`,
    `say the role.</p>`,
    `<p class="quiet">Nothing is sent and nothing is kept: what you type stands in this page until you close it.`,
    `At the end you copy a text and send it back.</p>`,
    `<noscript><p class="warn">This page cannot run here. Save the file and open it in a browser, or answer in your mail:`,
    `what did you see, and about when?</p></noscript>`,
    ...["key", "title", "day", "zone"].map(
      (name) => `<data id="${name}" value="${escaped(head[name as "key" | "title" | "day" | "zone"])}"></data>`,
    ),
    `<label for="who">Your role that day, not your name</label>`,
    `<input id="who" dir="auto" autocomplete="off" value="${escaped(head.who)}" placeholder="on call for the shop">`,
    `<h2>What happened, and about when</h2>`,
    `<div id="lines"></div>`,
    `<p><button type="button" id="add">Add a line</button> <kbd>Ctrl+Enter</kbd></p>`,
    `<h2>How it looked from your seat</h2>`,
    ...memoryPrompts.map(
      (asked, index) =>
        `<label for="answer-${index}">${escaped(asked)}</label><textarea id="answer-${index}" class="answer" dir="auto" rows="3"></textarea>`,
    ),
    `<h2>The text to send back</h2>`,
    `<p><button type="button" id="copy" class="main">Copy the text</button> <button type="button" id="save">Save as text</button>`,
    `<span id="said" role="status"></span></p>`,
    `<textarea id="text" aria-label="The text to send back" rows="10" readonly dir="auto"></textarea>`,
    `</main><template id="line"><fieldset><legend></legend>`,
    `<label>What happened, what you saw or did<textarea class="what" dir="auto" rows="2"></textarea></label>`,
    `<div class="two"><label>When, roughly<input class="when" dir="auto" autocomplete="off" placeholder="about 14:05"></label>`,
    `<label>When did you know it, and from what<input class="known" dir="auto" autocomplete="off" placeholder="14:20, an alert"></label></div>`,
    `</fieldset></template>`,
    `<script>${script}</script></body></html>`,
    "",
  ].join("\n");
}

async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
