/** A window that nobody sees draws nothing; work does not wait for it any longer than that. */
const patienceMs = 1_000;

/** Resolves when the window has drawn what it was told to: what nobody sees must not delay what somebody waits for. */
export function afterFirstPicture(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: patienceMs });
  });
}
