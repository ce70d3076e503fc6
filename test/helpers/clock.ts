/** A clock that stands still until a test moves it, in place of `setTimeout` and `performance.now`. */

interface Timer {
  id: number;
  at: number;
  run: () => void;
}

export interface Clock {
  /** The delays that were asked for, in that order. */
  readonly delays: readonly number[];
  /** Milliseconds that a test has let pass. */
  readonly now: number;
  /** How many timers are waiting. */
  readonly pending: number;
  /** Lets time pass, timer by timer, with what each sets going. */
  pass(milliseconds: number): Promise<void>;
  restore(): void;
}

/** Lets everything run that waits for no timer. Several tasks: streams hand on in more than one. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  }
}

export function stopClock(): Clock {
  const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
  const { now: realNow } = performance;
  const delays: number[] = [];
  let timers: Timer[] = [];
  let now = 1;
  let count = 0;
  const set = (run: () => void, delay = 0) => {
    delays.push(delay);
    timers.push({ id: ++count, at: now + delay, run });
    return count;
  };
  performance.now = () => now;
  globalThis.setTimeout = set as unknown as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    timers = timers.filter((timer) => timer.id !== Number(id));
  };
  return {
    delays,
    get now() {
      return now;
    },
    get pending() {
      return timers.length;
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at || a.id - b.id);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = next.at;
        next.run();
        await settle();
      }
      now = end;
    },
    restore() {
      globalThis.setTimeout = realSet;
      globalThis.clearTimeout = realClear;
      performance.now = realNow;
    },
  };
}
