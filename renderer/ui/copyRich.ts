/**
 * Puts a text on the clipboard, plain and rich. It goes through the document's own copy event, since Electron's
 * clipboard takes rich text differently from one version to the next, and the async clipboard needs a permission.
 */
export function copyRich(text: string, html: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    event.clipboardData?.setData("text/html", html);
  };
  document.addEventListener("copy", fill, { once: true });
  const copied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return copied;
}
