/** Lets it be one moment for as long as a test wants; timers run on. */

const realNow = Date.now;

/** Lets it be this moment until `releaseClock()`. */
export function stopClockAt(iso: string): void {
  const moment = Date.parse(iso);
  Date.now = () => moment;
}

export function releaseClock(): void {
  Date.now = realNow;
}
