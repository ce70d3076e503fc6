/** A feed that stands in the page itself, for those who have no file to point at. */
import { OFFERS, TITLES } from '../fixtures/offers.js';
import { deepEqual, equal, match, ok } from '../helpers/assert.js';
import { watchConsole } from '../helpers/console.js';
import { type FeedServer, startFeedServer } from '../helpers/feed-server.js';
import { until } from '../helpers/until.js';
import {
  all,
  listen,
  mount,
  openOffer,
  settled,
  show,
  textOf,
  titles,
  unmountAll,
} from '../helpers/widget.js';

const script = (type: string, text: string) => `<script type="${type}">${text}</script>`;
const CSV =
  'Titel;Ort;Kategorie\r\nBeete pflegen;Musterstadt;Umwelt\r\n"Vorlesen; gern laut";Musterstadt;Bildung\r\n';

describe('an inline feed', () => {
  let server: FeedServer;
  let told: ReturnType<typeof watchConsole>;
  let said: ReturnType<typeof listen>;
  beforeEach(() => {
    server = startFeedServer();
    told = watchConsole();
    said = listen();
  });
  afterEach(() => {
    unmountAll();
    server.restore();
    told.restore();
    said.stop();
  });

  it('is read as JSON, and nothing is asked for', async () => {
    const list = await show({}, script('application/json', JSON.stringify(OFFERS)));
    deepEqual(titles(list), TITLES);
    equal(server.asked.length, 0);
    equal(said.load[0]?.sources[0]?.source, 'inline');
  });

  it('is read as CSV', async () => {
    const list = await show({}, script('text/csv', CSV));
    deepEqual(titles(list), ['Beete pflegen', 'Vorlesen; gern laut']);
    match(textOf(list), /Umwelt/);
  });

  it('is read as JSON-LD', async () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'JobPosting', '@id': '#a', title: 'Sonntagscafé', employmentType: 'VOLUNTEER' }],
    };
    const list = await show({}, script('application/ld+json', JSON.stringify(graph)));
    deepEqual(titles(list), ['Sonntagscafé']);
  });

  it('may have blanks and line breaks around it, and text beside it', async () => {
    const list = await show(
      {},
      `<p>Lädt …</p> ${script('application/json', `\n  ${JSON.stringify(OFFERS)}\n`)} <!-- Ende -->`,
    );
    deepEqual(titles(list), TITLES);
    equal(list.querySelector('p')?.getBoundingClientRect().height, 0, 'the fallback is not needed');
  });

  it('resolves its links against the page', async () => {
    const list = await show({}, script('application/json', '[{"title": "A", "url": "angebot/1"}]'));
    equal(
      all<HTMLAnchorElement>(list, '[part~=title]')[0]?.href,
      new URL('angebot/1', document.baseURI).href,
    );
  });

  it('stands back where the page names an address', async () => {
    const src = server.at({ body: OFFERS.slice(0, 1) });
    const list = await show({ src }, script('application/json', JSON.stringify(OFFERS)));
    deepEqual(titles(list), [TITLES[0]]);
  });

  it('is not any other script', async () => {
    const list = await show({}, script('text/plain', JSON.stringify(OFFERS)));
    match(textOf(list), /noch nicht richtig eingerichtet/);
    equal(said.error[0]?.failure, 'configuration');
  });

  it('that is broken fails as one from elsewhere does', async () => {
    const list = await show(
      {},
      `${script('application/json', '{"offers": [')}<p class="own">Im Rathaus.</p>`,
    );
    match(textOf(list), /Die Angebote lassen sich gerade nicht lesen\./);
    ok((list.querySelector('.own')?.getBoundingClientRect().height ?? 0) > 0);
    equal(said.error.length, 1);
    match(told.lines[0], /^<engagiert-opportunity-list> .*: not valid JSON/);
  });

  it('that is empty fails, and does not pass for an empty list', async () => {
    const list = await show({}, script('application/json', '  '));
    equal(said.error[0]?.failure, 'empty-body');
    ok(!/keine Angebote eingetragen/.test(textOf(list)));
  });

  it('may be put in place by a script before the element comes into the page', async () => {
    const list = document.createElement('engagiert-opportunity-list');
    const data = document.createElement('script');
    data.type = 'application/json';
    data.text = JSON.stringify(OFFERS);
    list.append(data);
    document.body.append(list);
    await until(() => titles(list).length, 'the offers show');
    deepEqual(titles(list), TITLES);
    list.remove();
  });

  it('can be exchanged, and is read anew with the next change', async () => {
    const list = await show({}, script('application/json', JSON.stringify(OFFERS)));
    await openOffer(list, TITLES[0] ?? '');
    const data = list.querySelector('script');
    if (data) data.text = JSON.stringify([{ title: 'Etwas Neues' }]);
    list.requestUpdate();
    await until(() => titles(list)[0] === 'Etwas Neues', 'the new offers show');
    equal(all(list, 'dialog[open]').length, 0);
  });

  it('of two lists is each its own', async () => {
    const first = mount({}, script('application/json', '[{"title": "Eins"}]'));
    const second = mount({}, script('application/json', '[{"title": "Zwei"}]'));
    await settled(first);
    await settled(second);
    deepEqual([titles(first), titles(second)], [['Eins'], ['Zwei']]);
  });
});
