/** What had the focus and is gone hands it on, within the list, to what a visitor goes on with. */
import { OFFERS } from '../fixtures/offers.js';
import { equal, match } from '../helpers/assert.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import { all, drawn, type List, one, openFacet, press, show, unmountAll, words } from '../helpers/widget.js';

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
});
