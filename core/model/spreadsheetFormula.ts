/**
 * A text that a spreadsheet would calculate or that hides such a beginning: behind blanks, invisible characters or a
 * newline, in the wide forms of East Asian keyboards, and in text of several lines.
 */
export const spreadsheetFormula: RegExp = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;
