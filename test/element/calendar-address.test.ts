/** With `url-state`, a calendar's address tells what is asked, and is followed. */
import { EVENTS, NOW } from '../fixtures/events.js';
import { equal, match } from '../helpers/assert.js';
import { type Calendar, releaseClock, showCalendar, stopClockAt } from '../helpers/calendar.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import { all, drawn, one, press, recordIds, search, titles, unmountAll, words } from '../helpers/widget.js';

describe('the address of a calendar', () => {
  let server: FeedServer;
  beforeEach(() => {
    server = startFeedServer();
    stopClockAt(NOW);
  });

  const home = location.href;
  const asked = () => {
    const { searchParams } = new URL(location.href);
    searchParams.delete('wtr-session-id');
    return decodeURIComponent(searchParams.toString().replaceAll('+', ' '));
  };
  afterEach(() => {
    unmountAll();
    server.restore();
    releaseClock();
    history.replaceState(null, '', home);
  });
  async function go(calendar: Calendar, step: number) {
    const moved = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(step);
    await moved;
    await drawn(calendar);
  }
  const linked = async (attributes = {}) => {
    const calendar = await showCalendar({ src: server.at({ body: EVENTS }), 'url-state': '', ...attributes });
    await until(() => titles(calendar).length || all(calendar, '[role=grid]').length, 'it is there');
    return calendar;
  };

  it('tells text, view, day and event, and nothing that goes without saying', async () => {
    const calendar = await linked();
    equal(asked(), '');
    await search(calendar, 'rathaus');
    equal(asked(), 'q=rathaus');
    await search(calendar, '');
    await press(calendar, 'Monat');
    equal(asked(), 'view=month');
    await until(() => all(calendar, '[role=grid]').length, 'the month is there');
    one(calendar, '[data-day="2026-05-20"]').click();
    await drawn(calendar);
    equal(asked(), 'view=month&day=2026-05-20');
    all(calendar, '.chosen-day [part~=title]')[0]?.click();
    await drawn(calendar);
    equal(asked(), 'view=month&day=2026-05-20&event=kochen');
  });

  it('goes back and forward', async () => {
    const calendar = await linked();
    await press(calendar, 'Monat');
    await until(() => all(calendar, '[role=grid]').length, 'the month is there');
    await go(calendar, -1);
    await until(() => !all(calendar, '[role=grid]').length, 'the agenda is back');
    await go(calendar, 1);
    await until(() => all(calendar, '[role=grid]').length, 'the month is back');
  });

  it('is read when the page is opened by it, and nonsense in it does no harm', async () => {
    history.replaceState(null, '', `${home}&view=month&day=2026-06-20&category=Vortrag&period=month`);
    const calendar = await linked();
    await until(() => all(calendar, '[role=grid]').length, 'the month is there');
    equal(words(one(calendar, '.month-title')), 'Juni 2026');
    unmountAll();
    history.replaceState(null, '', `${home}&view=year&day=2026-02-30&page=-1&period=soon&event=nobody`);
    const other = await linked();
    equal(all(other, '[role=grid], dialog[open]').length, 0);
    equal(recordIds(other).length, 11);
  });

  it('opens an event even where the page keeps its address to itself', async () => {
    history.replaceState(null, '', `${home}&event=lauf`);
    const calendar = await showCalendar({ src: server.at({ body: EVENTS }) });
    await until(() => all(calendar, 'dialog.details[open]').length, 'it is open');
    match(words(one(calendar, 'dialog [role=heading]')), /Spendenlauf/);
  });
});
