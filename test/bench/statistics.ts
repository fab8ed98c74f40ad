/** The middle value: one slow run among several does not move it. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share (0 to 1) of the values does not exceed. NaN for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/**
 * How a cost grows: the power of the size that leads from the first measurement to the last. 1 is linear, 0 constant,
 * 2 quadratic.
 */
export function growth(sizes: readonly { readonly amount: number; readonly value: number }[]): number {
  const first = sizes[0];
  const last = sizes.at(-1);
  if (first === undefined || last === undefined || first === last) return Number.NaN;
  return Math.log(last.value / first.value) / Math.log(last.amount / first.amount);
}

/** Up to so many digits behind the point as tell something. */
export function rounded(value: number): number {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits));
}
