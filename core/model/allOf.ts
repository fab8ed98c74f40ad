/** "the one link is", "both links are", "all 14 links are": all there are of something, as one says it. */
export function allOf(count: number, noun: string): string {
  if (count === 1) return `the one ${noun} is`;
  return count === 2 ? `both ${noun}s are` : `all ${count.toLocaleString("en-GB")} ${noun}s are`;
}
