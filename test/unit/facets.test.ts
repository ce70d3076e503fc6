/** Narrowing a list: what is chosen, what remains, and how often each value would be found. */
import fc from 'fast-check';
import {
  countValues,
  type Facet,
  isSelected,
  parseSelection,
  type Selection,
  selectionTest,
  toggle,
  without,
} from '../../src/search/facets.js';
import { deepEqual, equal, match, throws } from '../helpers/assert.js';

interface Item {
  category: string[];
  place: string[];
}
const CATEGORY: Facet<Item> = { name: 'category', values: ({ category }) => category };
const PLACE: Facet<Item> = { name: 'place', values: ({ place }) => place };
const FACETS = [CATEGORY, PLACE];

const item = (category: string, place: string): Item => ({
  category: category.split('').filter(Boolean),
  place: [place],
});
const ITEMS = [item('A', 'x'), item('AB', 'x'), item('B', 'y'), item('', 'y'), item('C', 'z')];
const left = (selection: Selection) =>
  ITEMS.filter(selectionTest(FACETS, selection) ?? (() => true)).map((each) => ITEMS.indexOf(each));

describe('a selection', () => {
  it('of nothing lets all pass', () => {
    equal(selectionTest(FACETS, {}), undefined);
    equal(selectionTest(FACETS, { category: [] }), undefined);
    equal(selectionTest(FACETS, { unknown: ['A'] }), undefined, 'nor does one that is no facet');
  });

  it('widens by values of one facet and narrows by several', () => {
    deepEqual(left({ category: ['A'] }), [0, 1]);
    deepEqual(left({ category: ['A', 'C'] }), [0, 1, 4]);
    deepEqual(left({ category: ['A', 'C'], place: ['x', 'y'] }), [0, 1]);
    deepEqual(left({ category: ['C'], place: ['x'] }), []);
    deepEqual(left({ category: ['unknown'] }), []);
  });

  it('is told by what each record says, the plain way', () => {
    const letters = fc.subarray(['A', 'B', 'C']);
    const items = fc.array(fc.record({ category: letters, place: letters }));
    fc.assert(
      fc.property(items, letters, letters, (all, category, place) => {
        const passes = selectionTest(FACETS, { category, place }) ?? (() => true);
        const fits = (wanted: string[], values: string[]) =>
          !wanted.length || wanted.some((value) => values.includes(value));
        deepEqual(
          all.filter(passes),
          all.filter((each) => fits(category, each.category) && fits(place, each.place)),
        );
      }),
    );
  }).timeout(60_000);

  it('is switched value by value, and is never changed in place', () => {
    const none: Selection = Object.freeze({});
    const one = toggle(none, 'category', 'A');
    const two = toggle(Object.freeze(one), 'category', 'B');
    deepEqual([one, two], [{ category: ['A'] }, { category: ['A', 'B'] }]);
    deepEqual(toggle(Object.freeze(two), 'category', 'A'), { category: ['B'] });
    deepEqual(toggle(one, 'category', 'A'), {}, 'an empty facet is gone');
    deepEqual(toggle(one, 'place', 'x'), { category: ['A'], place: ['x'] });
    equal(
      isSelected(two, 'category', 'B') && !isSelected(two, 'category', 'C') && !isSelected(two, 'place', 'B'),
      true,
    );
  });
});

describe('the counts of a facet', () => {
  it('come with the most frequent first, then by the alphabet', () => {
    deepEqual(
      [...countValues(CATEGORY, ITEMS)],
      [
        ['A', 2],
        ['B', 2],
        ['C', 1],
      ],
    );
    deepEqual(
      [...countValues(PLACE, [item('', 'b'), item('', 'a'), item('', 'c'), item('', 'c')])],
      [
        ['c', 2],
        ['a', 1],
        ['b', 1],
      ],
    );
    deepEqual([...countValues(PLACE, [])], []);
  });

  it('leave out what is chosen in their own group, so that they say what one more choice brings', () => {
    const letters = fc.subarray(['A', 'B', 'C']);
    const items = fc.array(fc.record({ category: letters, place: letters }), { maxLength: 20 });
    fc.assert(
      fc.property(items, letters, letters, (all, category, place) => {
        const selection = { category, place };
        const others = selectionTest(FACETS, without(selection, 'category'));
        const counts = countValues(CATEGORY, all.filter(others ?? (() => true)));
        for (const value of ['A', 'B', 'C']) {
          const alone = selectionTest(FACETS, { ...selection, category: [value] }) ?? (() => true);
          equal(counts.get(value) ?? 0, all.filter(alone).length, value);
        }
      }),
    );
  }).timeout(60_000);

  it('know a selection without one facet', () => {
    const selection = Object.freeze({ category: ['A'], place: ['x'] });
    deepEqual(without(selection, 'category'), { place: ['x'] });
    deepEqual(without(selection, 'unknown'), selection);
  });
});

describe('a preset of a page', () => {
  it('is a list of filters with their values', () => {
    for (const [text, selection] of [
      ['', {}],
      ['  ', {}],
      ['board:time', { board: ['time'] }],
      ['board:time; district:Mürwik, Altstadt ;', { board: ['time'], district: ['Mürwik', 'Altstadt'] }],
      [' board : time ', { board: ['time'] }],
      ['place:Burg:Stein', { place: ['Burg:Stein'] }],
      [
        '{"board": ["time", "goods"], "district": "Altstadt"}',
        { board: ['time', 'goods'], district: ['Altstadt'] },
      ],
      [' {"remote": [1, true]} ', { remote: ['1', 'true'] }],
      ['{}', {}],
    ] as const) {
      deepEqual(parseSelection(text), selection, text);
    }
  });

  it('that cannot be used says what was found and what was expected', () => {
    for (const [text, message] of [
      ['board', /^found "board", expected filter:value,value$/],
      ['board:', /^found "board:", expected/],
      [':time', /^found ":time", expected/],
      ['board:time; x', /^found "x", expected/],
      ['board: , ,', /^found "board: , ,", expected/],
      ['{"board": [}', /^found \{"board": \[\}, expected JSON such as \{"board": \["time"\]\}$/],
      [`{${'x'.repeat(100)}`, /^found \{x{39}, expected JSON/],
    ] as const) {
      match(throws(() => parseSelection(text)).message, message);
    }
  });
});
