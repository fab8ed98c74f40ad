/**
 * For the text that makes a page useful: Chromium then tells when it was first painted (Element Timing), and the bench
 * reads that afterwards. React does not know the attribute and passes it on.
 */
export const tellsOfPaint = { elementtiming: "list" } as Readonly<Record<string, string>>;
