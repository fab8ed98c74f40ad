interface Asked<Order, Answer> {
  readonly order: Order;
  readonly resolve: (answer: Answer | null) => void;
}

/**
 * Has a worker answer orders one at a time, in a worker that is started by the first. Of orders that come while one is
 * worked on only the last is answered; the others resolve to null: nobody waits for them any more.
 */
export function newestAside<Order, Answer>(start: () => Worker): (order: Order) => Promise<Answer | null> {
  let worker: Worker | undefined;
  let now: Asked<Order, Answer> | null = null;
  let next: Asked<Order, Answer> | null = null;

  function goOn(): void {
    if (now !== null || next === null) return;
    worker ??= started();
    now = next;
    next = null;
    worker.postMessage(now.order);
  }

  function started(): Worker {
    const made = start();
    made.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      now?.resolve(data);
      now = null;
      goOn();
    });
    return made;
  }

  return (order) =>
    new Promise((resolve) => {
      next?.resolve(null);
      next = { order, resolve };
      goOn();
    });
}
