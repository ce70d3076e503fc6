/** Measures how long a page cannot answer, by a task that comes again and again. */

export interface Ticker {
  /** Milliseconds between two of its turns, the longest so far. */
  readonly longest: number;
  readonly ticks: number;
  stop(): void;
}

export function startTicker(): Ticker {
  // A timer would be clamped to 4 ms; a message comes in each turn of the event loop.
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  let ticks = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    ticks++;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  return {
    get longest() {
      // Of a task that is still running, too.
      return Math.max(longest, performance.now() - last);
    },
    get ticks() {
      return ticks;
    },
    stop: () => port1.close(),
  };
}
