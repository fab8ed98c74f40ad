const MINUTE = 60_000;

/** A length of time in whole minutes as "1 h 35 min", from two days on as "3 d 4 h"; ms in. */
export function quietText(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const [count, unit, rest, restUnit] =
    hours < 48 ? [hours, "h", minutes % 60, "min"] : [Math.floor(hours / 24), "d", hours % 24, "h"];
  return rest === 0 ? `${count} ${unit}` : `${count} ${unit} ${rest} ${restUnit}`;
}
