const small = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;
const tens: Readonly<Record<number, string>> = { 20: "twenty", 30: "thirty", 40: "forty", 50: "fifty" };

/** A count as running text has it: "three", "twenty", "41". */
export function numberInWords(count: number): string {
  return small[count] ?? tens[count] ?? String(count);
}
