/** What tests of the month stand on: a server, a clock that stands still, and the grid under the keys. */
import { EVENTS, NOW } from '../fixtures/events.js';
import { type Calendar, releaseClock, showMonth, stopClockAt } from './calendar.js';
import { type FeedServer, startFeedServer } from './feed-server.js';
import { type Key, press } from './keys.js';
import { drawn, focused, one, unmountAll } from './widget.js';

/** To be called in a `describe`: sets up before each of its tests, and clears away after it. */
export function setUpMonth() {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
    stopClockAt(NOW);
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    releaseClock();
  });

  const month = (attributes = {}, body: unknown = EVENTS, place?: ParentNode) =>
    showMonth({ src: server.at({ body }), ...attributes }, '', place);

  return {
    get server() {
      return server;
    },
    month,
    /** A month with the focus on its day. */
    async inGrid(attributes = {}, body?: unknown): Promise<Calendar> {
      const calendar = await month(attributes, body);
      one(calendar, 'td[tabindex="0"]').focus();
      return calendar;
    },
    async typed(calendar: Calendar, name: Key) {
      await press(name);
      await drawn(calendar);
      await drawn(calendar);
    },
    /** Holding a key is not known to every driver. */
    async shifted(calendar: Calendar, name: Key) {
      focused()?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: name,
          shiftKey: true,
          bubbles: true,
          composed: true,
          cancelable: true,
        }),
      );
      await drawn(calendar);
    },
  };
}
