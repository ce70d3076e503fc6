/** How long a slice of work may hold the main thread (milliseconds): well under a frame, so that typing stays smooth. */
const SLICE = 8;

type Task = () => void;

let post: ((task: Task) => void) | undefined;

/** Queues a task behind what the browser has to do first. A timer would be clamped to 4 ms, a message is not. */
function queue(task: Task) {
  if (!post) {
    const immediate = (globalThis as { setImmediate?: (task: Task) => void }).setImmediate;
    if (immediate) post = immediate;
    else {
      const channel = new MessageChannel();
      const tasks: Task[] = [];
      channel.port1.onmessage = () => tasks.shift()?.();
      post = (next) => {
        tasks.push(next);
        channel.port2.postMessage(0);
      };
    }
  }
  post(task);
}

/** Resolves in a new task. Not by `scheduler.yield`, which comes before the page's own timers: they would stand still. */
export const nextTask = (): Promise<void> => new Promise(queue);

/** How long a page that is not painted is waited for (milliseconds). */
const UNSEEN = 50;

/** Resolves when the browser has painted what was drawn; at once in a process without a screen. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    if (!globalThis.requestAnimationFrame) return resolve();
    setTimeout(resolve, UNSEEN);
    // The frame is painted right after its callbacks, and only then the next task has its turn.
    requestAnimationFrame(() => queue(resolve));
  });

/** A clock for long work: `await pace()` between its steps gives way when the slice is used up. */
export function createPace(slice = SLICE): () => Promise<void> | undefined {
  let started = performance.now();
  return () => {
    if (performance.now() - started < slice) return undefined;
    return nextTask().then(() => {
      started = performance.now();
    });
  };
}
