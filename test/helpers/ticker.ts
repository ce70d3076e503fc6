/** Measures how long a page cannot answer, by a task that comes again and again. */

export interface Ticker {
  /** Milliseconds between two of its turns, the longest so far. */
  readonly longest: number;
  /** What is to be done in each turn. */
  onTick?: () => void;
  stop(): void;
}

export function startTicker(): Ticker {
  // A timer would be clamped to 4 ms; a message comes in each turn of the event loop.
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    ticker.onTick?.();
    port2.postMessage(0);
  };
  port2.postMessage(0);
  const ticker: Ticker = {
    get longest() {
      // Of a task that is still running, too.
      return Math.max(longest, performance.now() - last);
    },
    stop: () => port1.close(),
  };
  return ticker;
}
