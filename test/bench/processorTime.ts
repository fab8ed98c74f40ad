/**
 * How much time of the processor some work takes, in ms. Unlike the time on the clock it does not grow while other
 * programs want the processor too. It counts what the engine does on other threads, such as collecting garbage.
 */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
