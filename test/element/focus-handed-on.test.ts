/** What had the focus and is gone hands it on, within the list, to what a visitor goes on with. */
import { OFFERS } from '../fixtures/offers.js';
import { equal, match } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  drawn,
  type List,
  one,
  openDialog,
  openFacet,
  press,
  show,
  unmountAll,
  words,
} from '../helpers/widget.js';

const focused = (list: List): Element | null => list.shadowRoot?.activeElement ?? null;

describe('the focus', () => {
  let server: FeedServer;
  let list: List;
  beforeEach(async () => {
    server = startFeedServer();
    list = await show({ src: server.at({ body: OFFERS }) });
  });
  afterEach(() => {
    unmountAll();
    server.restore();
  });

  async function chooseTwo() {
    await openFacet(list, 'category');
    for (const box of all<HTMLInputElement>(list, '.values input').slice(0, 2)) {
      box.click();
      await drawn(list);
    }
    await until(() => all(list, '.chips button:not(.plain)').length === 2, 'two chips');
  }

  it('goes from a removed chip to the next one, and from the last one to the search', async () => {
    await chooseTwo();
    const [, second] = all(list, '.chips button:not(.plain)').map(words);
    all(list, '.chips button')[0]?.click();
    await until(() => all(list, '.chips button:not(.plain)').length === 1, 'one chip');
    await drawn(list);
    equal(words(focused(list)), second);
    all(list, '.chips button')[0]?.click();
    await until(() => all(list, '.chips button').length === 0, 'no chip');
    await drawn(list);
    equal(focused(list), one(list, '[part~=search]'));
  });

  it('goes from "reset" to the search', async () => {
    await chooseTwo();
    one(list, '.chips .plain').click();
    await until(() => all(list, '.chips button').length === 0, 'no chip');
    await drawn(list);
    equal(focused(list), one(list, '[part~=search]'));
  });

  it('goes from "more filters" to the first filter that was not there', async () => {
    const before = all(list, '.facet').length;
    await press(list, 'Weitere Filter');
    await until(() => all(list, '.facet').length > before, 'all filters');
    await drawn(list);
    equal(focused(list), all(list, '.facet > button')[before]);
    match(words(focused(list)), /\S/);
  });

  /** Makes the place of the list so wide, and waits until the list has taken the other shape. */
  async function widen(width: string, there: string) {
    list.style.width = width;
    await until(() => all(list, there).length, `${there} is there`);
    await drawn(list);
  }
  const FILTERS = '[aria-haspopup=dialog]';

  it('goes from a sheet that a wide place has no room for to the search, or to the filter that lies open', async () => {
    for (const [open, expected] of [
      [false, '[part~=search]'],
      [true, '[data-facet=category] > button'],
    ] as const) {
      await widen('320px', FILTERS);
      one(list, FILTERS).click();
      const sheet = await openDialog(list, 'sheet');
      if (open) {
        await openFacet(list, 'category');
        sheet.querySelector<HTMLElement>('.values input')?.focus();
      }
      await widen('900px', '.fields .near');
      await until(() => focused(list), 'something has the focus');
      equal(focused(list), one(list, expected));
      equal(all(list, 'dialog.sheet').length, 0);
      equal(all(list, '.values').length, open ? 1 : 0);
      await widen('320px', FILTERS);
      equal(all(list, 'dialog.sheet[open]').length, 0, 'it does not come back by itself');
      await widen('900px', '.fields .near');
    }
  });

  it('goes from a filter to the button behind which it is in a narrow place', async () => {
    await widen('900px', '.fields .near');
    await openFacet(list, 'category');
    one(list, '.values input').focus();
    await widen('320px', FILTERS);
    await until(() => focused(list), 'something has the focus');
    equal(focused(list), one(list, FILTERS));
    one(list, '.sort select').focus();
    await widen('900px', '.fields .near');
    await until(() => focused(list), 'something has the focus');
    equal(focused(list), one(list, '.sort select'));
  });

  it('stays where it was when it is elsewhere', async () => {
    await widen('900px', '.fields .near');
    await openFacet(list, 'category');
    const title = one(list, '[part~=title]');
    title.focus();
    await widen('320px', FILTERS);
    equal(focused(list), title);
  });
});
