import type { FilledSheet } from "./memorySheet";

/**
 * What the page of a memory sheet does: adds lines, keeps the text to send back, copies and saves it, and warns before
 * words are lost. Its source stands in the page: it may name nothing outside of itself.
 */
export function runSheet(page: Document, textOf: (sheet: FilledSheet) => string): void {
  const find = <Kind extends HTMLElement>(selector: string, inside: ParentNode = page): Kind =>
    inside.querySelector(selector) as Kind;
  const wordsIn = (selector: string, inside: ParentNode = page): string =>
    find<HTMLInputElement>(selector, inside).value;
  const all = (selector: string): HTMLElement[] => Array.from(page.querySelectorAll<HTMLElement>(selector));
  const text = find<HTMLTextAreaElement>("#text");
  const said = find("#said");
  let handedOver = "";
  let empty = "";

  const sheet = (): FilledSheet => ({
    key: wordsIn("#key"),
    title: wordsIn("#title"),
    day: wordsIn("#day"),
    zone: wordsIn("#zone"),
    who: wordsIn("#who"),
    lines: all("fieldset")
      .map((line) => ({ what: wordsIn(".what", line), when: wordsIn(".when", line), known: wordsIn(".known", line) }))
      .filter(({ what, when, known }) => (what + when + known).trim() !== ""),
    answers: all(".answer")
      .map((answer) => ({
        asked: find(`label[for="${answer.id}"]`).textContent ?? "",
        said: (answer as HTMLTextAreaElement).value,
      }))
      .filter((answer) => answer.said.trim() !== ""),
  });
  const write = (): void => {
    text.value = textOf(sheet());
  };
  const addLine = (): HTMLElement => {
    const line = find<HTMLTemplateElement>("#line").content.cloneNode(true) as DocumentFragment;
    find("legend", line).textContent = `Line ${all("fieldset").length + 1}`;
    find("#lines").append(line);
    return all("fieldset").at(-1) as HTMLElement;
  };
  const tell = (words: string): void => {
    said.textContent = words;
    handedOver = text.value;
  };
  const selectText = (): void => {
    text.focus();
    text.select();
  };

  page.addEventListener("input", () => {
    said.textContent = "";
    write();
  });
  page.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    find(".what", addLine()).focus();
  });
  find("#add").addEventListener("click", () => find(".what", addLine()).focus());
  find("#copy").addEventListener("click", () => {
    // The clipboard of the page itself: the newer one needs a permission that a file from a mail may not have.
    selectText();
    if (page.execCommand("copy")) tell("Copied. Paste it into your answer.");
    else said.textContent = "It could not be copied: it is selected, press Ctrl+C.";
  });
  find("#save").addEventListener("click", () => {
    const link = page.createElement("a");
    link.href = URL.createObjectURL(new Blob([text.value], { type: "text/plain" }));
    link.download = `memory-sheet-${wordsIn("#key").replace(/[^A-Za-z0-9._-]+/g, "-")}.txt`;
    link.click();
    tell("Saved with your downloads. Send that file back.");
  });
  window.addEventListener("beforeunload", (event) => {
    if (text.value !== handedOver && text.value !== empty) event.preventDefault();
  });
  for (let line = 0; line < 3; line += 1) addLine();
  write();
  empty = text.value;
}
