/**
 * Runs inside each measured page before its own scripts, and is sent there as text: nothing outside of it
 * can be used.
 */
export function instrument() {
  const bench = { longest: 0 };
  window.bench = bench;

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
  }).observe({ type: 'longtask', buffered: true });

  bench.marks = new Promise((resolve) => {
    const seen = {};
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries()) seen[name] ??= startTime;
      if (['first-record', 'painted', 'ready'].every((name) => name in seen)) resolve(seen);
    }).observe({ type: 'mark', buffered: true });
  });

  /** The page has nothing left to do: work that waits for idle time has had its turn. */
  bench.idle = async () => {
    for (let quiet = 0; quiet < 3; ) {
      const { timeRemaining, didTimeout } = await new Promise((resolve) =>
        requestIdleCallback((deadline) =>
          resolve({ timeRemaining: deadline.timeRemaining(), didTimeout: deadline.didTimeout }),
        ),
      );
      quiet = timeRemaining > 5 && !didTimeout ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  /** The document and every open shadow root. */
  const roots = (node = document, found = [node]) => {
    for (const { shadowRoot } of node.querySelectorAll('*')) {
      if (!shadowRoot) continue;
      found.push(shadowRoot);
      roots(shadowRoot, found);
    }
    return found;
  };
  /** Everything that stands in the page, shadow roots included; style sheets and scripts are no text. */
  bench.text = () => {
    const texts = [];
    for (const root of roots()) {
      const walker = document.createTreeWalker(root.body ?? root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode())
        if (!walker.currentNode.parentElement?.closest('style, script')) texts.push(walker.currentNode.data);
    }
    return texts.join('\n');
  };

  /** Bytes of script and style sheets as they came over the wire. */
  bench.bytes = () =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);

  const afterPaint = (tell) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => tell(performance.now());
      port2.postMessage(0);
    });

  /**
   * Called before a key or a click is sent. `bench.answer` then resolves with the milliseconds from the event of this
   * type to the paint after it (`next`), and to the paint after the last change in the page that it caused (`result`).
   */
  bench.arm = ({ type, settle }) => {
    bench.answer = new Promise((resolve) => {
      const onEvent = ({ timeStamp }) => {
        let next = 0;
        let result = 0;
        let changedAt = timeStamp;
        let unpainted = 1;
        const painted = (tell) =>
          afterPaint((now) => {
            unpainted--;
            tell(now - timeStamp);
          });
        const observer = new MutationObserver(() => {
          changedAt = performance.now();
          unpainted++;
          painted((time) => {
            result = Math.max(result, time);
          });
        });
        for (const root of roots())
          observer.observe(root, { childList: true, subtree: true, characterData: true });
        painted((time) => {
          next = time;
        });
        const check = () => {
          if (unpainted || performance.now() - Math.max(changedAt, timeStamp + next) < settle)
            return setTimeout(check, 10);
          observer.disconnect();
          return resolve({ next, result: Math.max(next, result) });
        };
        setTimeout(check, settle);
      };
      addEventListener(type, onEvent, { capture: true, once: true });
    });
  };
}
