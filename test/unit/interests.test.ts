/** How well an offer suits: what is liked counts most, then when one can, then how far it is. */
import fc from 'fast-check';
import type { Opportunity } from '../../src/model/opportunity.js';
import { type Interests, rate } from '../../src/search/match.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const NONE: Interests = { categories: [], times: [], hours: 0, online: false };
const KIEL = { latitude: 54.32, longitude: 10.13 };
/** So many kilometres to the north. */
const north = (km: number) => ({ latitude: KIEL.latitude + km / 111.195, longitude: KIEL.longitude });
const at = (...kms: number[]) => kms.map((km) => ({ geo: north(km) }));

const offer = (fields: Partial<Opportunity>): Opportunity => ({ id: '1', title: 'T', ...fields });
const score = (fields: Partial<Opportunity>, wishes: Partial<Interests>) =>
  rate(offer(fields), { ...NONE, ...wishes }).score;
const reasons = (fields: Partial<Opportunity>, wishes: Partial<Interests>) =>
  rate(offer(fields), { ...NONE, ...wishes }).reasons;

describe('a match', () => {
  it('of nothing wished, or nothing known, is none', () => {
    const rich = offer({
      category: ['Natur'],
      commitment: { kind: 'regular' },
      jobLocation: at(0),
      remote: 'full',
    });
    deepEqual(rate(rich, NONE), { score: 0, reasons: [] });
    const demanding = { categories: ['Natur'], times: ['regular'], hours: 5, place: KIEL, online: false };
    deepEqual(rate(offer({}), demanding), { score: 0, reasons: [] });
    deepEqual(
      rate(offer({ jobLocation: [{ name: 'Haus' }] }), demanding),
      { score: 0, reasons: [] },
      'a place without coordinates',
    );
  });

  it('names each reason, in the order of the wishes', () => {
    const fields: Partial<Opportunity> = {
      category: ['Natur', 'Tiere', 'Sport'],
      commitment: { kind: 'regular', daytime: ['evening'], hoursPerWeek: { min: 2, max: 4 } },
      remote: 'possible',
    };
    deepEqual(
      reasons(fields, {
        categories: ['Tiere', 'Kultur', 'Natur'],
        times: ['evening', 'regular', 'morning'],
        hours: 3,
        online: true,
      }),
      [
        { category: 'Tiere' },
        { category: 'Natur' },
        { time: 'evening' },
        { time: 'regular' },
        { hours: 2 },
        { online: true },
      ],
    );
  });

  it('counts what is liked more than when, and that more than how long', () => {
    const liked = score({ category: ['Natur'] }, { categories: ['Natur'] });
    const timely = score({ commitment: { kind: 'oneOff' } }, { times: ['oneOff'] });
    const short = score({ commitment: { hoursPerWeek: { max: 2 } } }, { hours: 2 });
    ok(liked > timely && timely > short && short > 0, `${liked} > ${timely} > ${short}`);
    equal(score({ category: ['Natur', 'Tiere'] }, { categories: ['Natur', 'Tiere'] }), 2 * liked);
  });

  it('looks at the least hours, and at the most when only those are known', () => {
    const hours = (hoursPerWeek: { min?: number; max?: number }, wish: number) =>
      reasons({ commitment: { hoursPerWeek } }, { hours: wish });
    deepEqual(hours({ min: 2, max: 9 }, 2), [{ hours: 2 }]);
    deepEqual(hours({ min: 3, max: 9 }, 2), []);
    deepEqual(hours({ max: 2 }, 2), [{ hours: 2 }]);
    deepEqual(hours({ max: 3 }, 2), []);
    deepEqual(hours({ min: 0 }, 2), [{ hours: 0 }]);
  });
});

describe('nearness', () => {
  const near = (km: number) => score({ jobLocation: at(km) }, { place: KIEL });

  it('counts less the further it is, but always something', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 0.1, max: 500, noNaN: true }),
        (km, more) => {
          ok(near(km) > near(km + more) && near(km + more) > 0);
        },
      ),
    );
    ok(Math.abs(near(5) / near(0) - 0.5) < 0.01, 'half at five kilometres');
  }).timeout(60_000);

  it('is that of the nearest of several places', () => {
    const [reason] = reasons({ jobLocation: [{ name: 'irgendwo' }, ...at(20, 2, 50)] }, { place: KIEL });
    ok(reason && 'km' in reason && Math.abs(reason.km - 2) < 0.01);
  });

  it('is named only where it is near', () => {
    equal(reasons({ jobLocation: at(29) }, { place: KIEL }).length, 1);
    equal(reasons({ jobLocation: at(31) }, { place: KIEL }).length, 0);
  });

  it('does not matter for what can be done at home, if that is wished', () => {
    const place = { place: KIEL, online: true };
    deepEqual(reasons({ remote: 'full', jobLocation: at(400) }, place), [{ online: true }]);
    equal(score({ remote: 'possible' }, place), score({ jobLocation: at(0) }, place));
    deepEqual(reasons({ remote: 'no', jobLocation: at(0) }, place), [{ km: 0 }]);
    deepEqual(reasons({ remote: 'full', jobLocation: at(0) }, { place: KIEL }), [{ km: 0 }]);
    deepEqual(reasons({ remote: 'full' }, { place: KIEL }), []);
  });
});
