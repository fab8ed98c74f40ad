/** ± minutes of an "about" that states none: as rough as the minute of the hour sounds. */
export function usualSlack(minute: number): number {
  if (minute === 0) return 30;
  if (minute % 15 === 0) return 15;
  return minute % 5 === 0 ? 10 : 5;
}
