import { deepEqual, equal, ok } from '../helpers/assert.js';
import { until } from '../helpers/until.js';
import { openFilters, othersOf, setUpWall } from '../helpers/wall.js';
import {
  all,
  choose,
  countOf,
  facetCounts,
  press,
  search,
  sortBy,
  titles,
  unmountAll,
} from '../helpers/widget.js';

const stage = setUpWall();
const { wall } = stage;

describe('finding honours', () => {
  it('by words of the name, the award, the laudation; folded', async () => {
    const shown = await wall();
    for (const [typed, found] of [
      ['foehrwald', ['Birte Föhrwald']],
      ['freundschaft', ['Birte Föhrwald']],
      ['GARTENVEREIN', ['Birte Föhrwald']],
      ['ehrennadel 2024', ['Chor am Hafen']],
      ['medaille', ['Freiwillige Wache']],
    ] as const) {
      await search(shown, typed);
      deepEqual(titles(shown), [...found], typed);
    }
    equal(othersOf(shown), '');
  });

  it('offers who is spelt alike, and puts nobody in another one’s place', async () => {
    const shown = await wall();
    await search(shown, 'wattenrode');
    deepEqual(titles(shown), []);
    await press(shown, /^Stattdessen „wattenrade“ suchen$/);
    deepEqual(titles(shown), ['Kai Wattenrade']);
  });

  it('by year, category, level, award, district: the anonymous are counted', async () => {
    const shown = await wall();
    await openFilters(shown);
    deepEqual(await facetCounts(shown, 'year'), { 2025: 3, 2024: 2, 2023: 1, 2021: 1 });
    deepEqual(await facetCounts(shown, 'level'), {
      'Stadt oder Gemeinde': 4,
      Land: 1,
      'Verein oder Verband': 1,
    });
    deepEqual(await facetCounts(shown, 'district'), { Neustadt: 2, Mürwik: 1 });
    await choose(shown, 'category', 'Natur');
    deepEqual(titles(shown), ['Mia', 'Birte Föhrwald']);
    equal(countOf(shown), '3 Ehrungen');
    equal(othersOf(shown), 'und 1 weitere Person, die nicht genannt werden möchte');
    await choose(shown, 'award', 'Jugendpreis');
    deepEqual([titles(shown), othersOf(shown)], [['Mia'], '']);
  });

  it('what the page has locked stays locked', async () => {
    const shown = await wall({ locked: 'level:municipal; year:2021,2024' });
    deepEqual(titles(shown), ['Chor am Hafen', 'Birte Föhrwald']);
    await openFilters(shown);
    ok(!all(shown, '[data-facet=level]').length);
  });

  it('orders by year, by last name, by award, and as the feed does', async () => {
    const shown = await wall({ sort: 'name' });
    deepEqual(titles(shown), [
      'Chor am Hafen',
      'Birte Föhrwald',
      'Freiwillige Wache',
      'Mia',
      'Kai Wattenrade',
    ]);
    await sortBy(shown, 'award');
    deepEqual(
      titles(shown),
      ['Chor am Hafen', 'Birte Föhrwald', 'Mia', 'Freiwillige Wache', 'Kai Wattenrade'].sort(
        (a, b) => titles(shown).indexOf(a) - titles(shown).indexOf(b),
      ),
    );
    deepEqual(titles(shown).slice(2), ['Mia', 'Freiwillige Wache', 'Kai Wattenrade']);
    await sortBy(shown, 'feed');
    deepEqual(titles(shown)[0], 'Birte Föhrwald');
  });

  it('the address tells what is asked, and is followed', async () => {
    const shown = await wall({ 'url-state': 'w-' });
    await until(() => !all(shown, '.skeleton').length, 'it is there');
    await search(shown, 'chor');
    await until(() => location.search.includes('w-q=chor'), 'it is in the address');
    unmountAll();
    history.replaceState(null, '', `${location.href.split('?')[0]}?w-order=name&w-category=Natur`);
    const other = await wall({ 'url-state': 'w-' });
    await until(() => titles(other).length === 2, 'it is narrowed');
    deepEqual(titles(other), ['Birte Föhrwald', 'Mia']);
  });
});
