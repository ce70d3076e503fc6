/** Answers that are carried on are the same as answers from scratch, while records come and letters are typed. */
import fc from 'fast-check';
import { fold } from '../../src/search/fold.js';
import { createSelector } from '../../src/search/selecting.js';
import { createTextIndex } from '../../src/search/text-index.js';
import { createMatcher } from '../../src/search/text-match.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

interface Item {
  text: string;
  group: number;
}

const letters = fc.constantFrom('g', 'a', 'r', 't', 'e', 'n', 'u', 'ü', 'ö', 'o', 'ß', 's', ' ');
const items = fc.record({
  text: fc.array(letters, { maxLength: 10 }).map((all) => all.join('')),
  group: fc.nat(2),
});
type Step = { type: string } | { erase: number } | { add: Item[] } | { group: number | undefined };
const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: letters }) },
    { weight: 2, arbitrary: fc.record({ erase: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 3, arbitrary: fc.record({ add: fc.array(items, { maxLength: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ group: fc.option(fc.nat(2), { nil: undefined }) }) },
  ),
  { maxLength: 30 },
) as fc.Arbitrary<Step[]>;

describe('answers that are carried on', () => {
  it('are those from scratch', () => {
    let some = 0;
    fc.assert(
      fc.property(fc.array(items, { maxLength: 20 }), steps, (start, all) => {
        const records = [...start];
        const ask = createSelector(createTextIndex(records, ({ text }) => text));
        let query = '';
        let group: number | undefined;
        for (const step of all) {
          if ('type' in step) query += step.type;
          else if ('erase' in step) query = query.slice(0, -step.erase);
          else if ('add' in step) records.push(...step.add);
          else group = step.group;
          const wanted = group;
          const test = wanted === undefined ? undefined : (item: Item) => item.group === wanted;
          const matcher = createMatcher(query);
          const positions = ask({ matcher, test, testKey: String(wanted) });
          const fresh = records.flatMap((item, i) =>
            (matcher?.test(fold(item.text)) ?? true) && (test?.(item) ?? true) ? [i] : [],
          );
          deepEqual([...positions], fresh, `"${query}" in group ${wanted}`);
          if (fresh.length && fresh.length < records.length) some++;
        }
      }),
      { numRuns: 1000 },
    );
    ok(some > 1000, `${some} answers that were neither all nor nothing`);
  }).timeout(60_000);

  /** A list of which is known how often each record was looked at. */
  function counted(count: number) {
    const records = Array.from({ length: count }, (_, i) => ({ text: `garten ${i}`, group: i % 2 }));
    let tests = 0;
    const test = ({ group }: Item) => {
      tests++;
      return group === 0;
    };
    const ask = createSelector(createTextIndex(records, ({ text }) => text));
    return {
      records,
      /** How many records the question looked at. */
      ask(query: string, testKey = 'even') {
        tests = 0;
        const found = ask({ matcher: createMatcher(query), test, testKey });
        return { found: found.length, tests };
      },
    };
  }

  it('look at no record twice when others come', () => {
    const { records, ask } = counted(100);
    deepEqual(ask('gart'), { found: 50, tests: 100 });
    deepEqual(ask('gart'), { found: 50, tests: 0 });
    records.push({ text: 'garten x', group: 0 }, { text: 'x', group: 0 });
    deepEqual(ask('gart'), { found: 51, tests: 1 });
  });

  it('look only at what was found when a letter is typed', () => {
    const { ask } = counted(100);
    ask('gart');
    deepEqual(ask('garten'), { found: 50, tests: 0 });
    deepEqual(ask('garten 1'), { found: 5, tests: 0 });
    equal(ask('garten').tests, 100, 'and at all when one is taken away');
    equal(ask('garten', 'another key').tests, 100, 'or when something else is asked');
  });
});

describe('the index of texts', () => {
  const textsOf = (made: string[]) => (record: string) => {
    made.push(record);
    return record;
  };

  it('makes each text once, when it is needed', () => {
    const made: string[] = [];
    const records = ['Größe', 'B', 'C'];
    const index = createTextIndex(records, textsOf(made));
    deepEqual(made, []);
    equal(index.text(0), 'grosse');
    equal(index.text(1), 'b');
    equal(index.text(0), 'grosse');
    deepEqual(made, ['Größe', 'B']);
    records.push('D');
    equal(index.text(3), 'd');
    deepEqual(made, ['Größe', 'B', 'C', 'D']);
  });

  it('is made ahead in small steps', () => {
    const made: string[] = [];
    const records = ['a', 'b', 'c'];
    const index = createTextIndex(records, textsOf(made));
    equal(index.prepare(2), true);
    equal(made.length, 2);
    equal(index.prepare(2), false);
    equal(made.length, 3);
    records.push('d');
    equal(index.prepare(0), true, 'there is more to do again');
    equal(index.prepare(1), false);
  });
});
