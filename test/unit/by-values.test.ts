/** Columns that no name tells, recognised by their values; what is ambiguous stays unknown. */
import fc from 'fast-check';
import { contactPointKind } from '../../src/feed/mapping/contact-point.js';
import { eventKind } from '../../src/feed/mapping/event.js';
import { regionsOf } from '../../src/feed/mapping/foreign/recognition/towns.js';
import { pointOfPair, pointOfText } from '../../src/feed/mapping/foreign/values/point.js';
import { honourKind } from '../../src/feed/mapping/honour.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import type { Values } from '../../src/feed/mapping/read.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const KINDS = {
  opportunity: opportunityKind,
  event: eventKind,
  contact: contactPointKind,
  honour: honourKind,
};
const context = { languages: ['de'], base: 'https://town.example/' };

type Columns = Readonly<Record<string, readonly unknown[]>>;

/** Which field each column was taken for by its values. */
async function told(kind: keyof typeof KINDS, columns: Columns) {
  const foreign = await KINDS[kind].foreign();
  const count = Math.max(...Object.values(columns).map((values) => values.length));
  const raws = Array.from(
    { length: count },
    (_, i): Values => ({
      Titel: `Angebot Nummer ${i}`,
      ...Object.fromEntries(Object.entries(columns).map(([key, values]) => [key, values[i]])),
    }),
  );
  const records = (foreign.look?.(raws) ?? raws).map((raw) => foreign.translate(raw as Values, context));
  const fields = foreign.explain?.().fields.filter(({ by }) => by === 'values') ?? [];
  return { records, fields: Object.fromEntries(fields.map(({ from, field }) => [from, field])) };
}
const fieldsOf = async (...args: Parameters<typeof told>) => (await told(...args)).fields;

const KIEL = ['24103', '24105', '24103', '24114', '24105'];
const FIVE = <T>(value: T): T[] => Array.from({ length: 5 }, () => value);

describe('postcodes', () => {
  it('are told by the towns beside them', async () => {
    for (const kind of ['opportunity', 'event', 'contact'] as const) {
      deepEqual(await fieldsOf(kind, { Feld7: KIEL, Ort: FIVE('Kiel') }), { Feld7: 'postalCode' }, kind);
      deepEqual(
        await fieldsOf(kind, { Feld7: KIEL.map(Number), Ort: FIVE('Kiel') }),
        { Feld7: 'postalCode' },
        kind,
      );
    }
    const towns = ['Husby', 'Haddeby', 'Husby', 'Bad Beispiel', 'Bad Beispiel'];
    deepEqual(
      await fieldsOf('contact', { Feld7: ['24975', '24866', '24975', '99001', '99001'], Ort: towns }),
      { Feld7: 'postalCode' },
    );
  });

  it('are told together with their towns, where those are known', async () => {
    const fields = await fieldsOf('contact', {
      Feld7: ['24103', '04109', '60311', '06618'],
      Feld8: ['Kiel', 'Leipzig', 'Frankfurt am Main', 'Naumburg (Saale)'],
    });
    deepEqual(fields, { Feld7: 'postalCode', Feld8: 'addressLocality' });
  });

  it('become the address', async () => {
    const { records } = await told('opportunity', { Feld7: KIEL, Ort: FIVE('Kiel') });
    deepEqual((records[0]?.jobLocation as Values[] | undefined)?.[0]?.address, {
      postalCode: '24103',
      addressLocality: 'Kiel',
    });
  });

  it('are none where five digits are something else', async () => {
    const towns = ['Kiel', 'Kiel', 'Leipzig', 'Leipzig', 'Kiel'];
    for (const [name, values, places] of [
      ['Feld7', ['10001', '10002', '10003', '10004', '10005'], towns],
      ['Feld7', ['10000', '12500', '10000', '20000', '12500'], FIVE('Kiel')],
      ['Feld7', ['12345', '12346', '12345', '12347', '12346'], FIVE('Bad Beispiel')],
      ['Preis', KIEL, FIVE('Kiel')],
      ['Kunden-ID', KIEL, FIVE('Kiel')],
      ['Einwohner', KIEL, FIVE('Kiel')],
      ['Feld7', ['24103', '24105', 'keins', '24114', '24105'], FIVE('Kiel')],
      ['Feld7', KIEL.slice(0, 2), FIVE('Kiel').slice(0, 2)],
    ] as const)
      deepEqual(await fieldsOf('contact', { [name]: values, Ort: places }), {}, `${name}: ${values}`);
    deepEqual(await fieldsOf('contact', { Feld7: KIEL, Feld6: KIEL, Ort: FIVE('Kiel') }), {}, 'two of them');
    deepEqual(await fieldsOf('contact', { Feld7: KIEL }), {}, 'without a town');
  });

  it('know towns by their names, long or short', () => {
    for (const [name, region] of [
      ['Kiel', '24'],
      ['Köln', '50'],
      ['Frankfurt/Main', '60'],
      ['Halle (Saale)', '06'],
      ['Freiburg im Breisgau', '79'],
      ['MÜNCHEN', '80'],
    ] as const)
      ok(regionsOf(name)?.includes(region), name);
    for (const name of ['', 'Bad Beispiel', 'constructor', 'Kielholz', '24'])
      equal(regionsOf(name), undefined, name);
  });
});

describe('coordinates', () => {
  const NORTH = ['54,78123', '54,32004', '53.55112', '54,09876'];
  const EAST = ['9,43567', '10,13001', '9.99333', '9,87001'];

  it('are two columns of degrees, in either order', async () => {
    for (const kind of ['opportunity', 'event', 'contact'] as const) {
      deepEqual(await fieldsOf(kind, { k1: NORTH, k2: EAST }), { k1: 'latitude', k2: 'longitude' }, kind);
      deepEqual(
        await fieldsOf(kind, { k1: EAST.map((text) => Number(text.replace(',', '.'))), k2: NORTH }),
        { k1: 'longitude', k2: 'latitude' },
        kind,
      );
    }
  });

  it('are one cell of both', async () => {
    const cells = {
      text: NORTH.map((n, i) => `${n.replace(',', '.')},${EAST[i]?.replace(',', '.')}`),
      list: [
        [9.43, 54.78],
        [10.13, 54.32],
        [9.99, 53.55],
      ],
    };
    for (const kind of ['opportunity', 'event', 'contact'] as const)
      for (const values of Object.values(cells))
        deepEqual(await fieldsOf(kind, { k1: values }), { k1: 'geo' }, kind);
    const { records } = await told('opportunity', { k1: cells.list });
    deepEqual((records[0]?.jobLocation as Values[] | undefined)?.[0]?.geo, {
      latitude: 54.78,
      longitude: 9.43,
    });
  });

  it('are none where numbers may be something else', async () => {
    for (const columns of [
      { k1: ['54.780', '45.320', '53.551', '54.098'], k2: ['9.435', '10.130', '9.993', '9.870'] },
      { k1: NORTH, k2: EAST, k3: EAST },
      { k1: NORTH },
      { k1: NORTH, k2: NORTH },
      { k1: ['554.78123', '554.32004', '553.55112', '554.09876'], k2: EAST },
      { updated_x: NORTH, k2: EAST },
      {
        k1: [
          [1, 2],
          [3, 4],
          [5, 6],
        ],
      },
      { k1: ['10.00 50.00', '12.00 51.00', '9.50 48.00'] },
    ] as Columns[])
      deepEqual(await fieldsOf('contact', columns), {}, JSON.stringify(columns));
  });

  it('in one text are read whichever way they are written', () => {
    for (const text of [
      '53.5,9.9',
      '9.9, 53.5',
      '53,5; 9,9',
      '53,5 9,9',
      '[9.9, 53.5]',
      '(53.5 9.9)',
      'POINT (9.9 53.5)',
      'SRID=4326;POINT(9.9 53.5)',
    ])
      deepEqual(pointOfText(text), { latitude: 53.5, longitude: 9.9 }, text);
    deepEqual(pointOfText('40.71, -74.01'), { latitude: 40.71, longitude: -74.01 });
    for (const text of ['', '53,5', '53.5', '53.5,9.9,1.0', '0.0,0.0', '95.1,9.9', 'x', '12:30, 14:00'])
      equal(pointOfText(text), undefined, text);
    equal(pointOfPair(1, 2), undefined);
  });

  it('in one text are within the world, or none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\d.,;[( \-)\]]{0,30}$/), (text) => {
        const { latitude = 1, longitude = 1 } = (pointOfText(text) ?? {}) as {
          latitude?: number;
          longitude?: number;
        };
        ok(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('phones and mails', () => {
  const PHONES = ['0461 12345', '+49 461 12346', '(0461) 12347', '0461/12348'];
  it('are told by how they are written', async () => {
    for (const kind of ['opportunity', 'event', 'contact'] as const)
      deepEqual(
        await fieldsOf(kind, { k1: PHONES, k2: ['a@town.example', 'b@town.example', 'c@town.example'] }),
        { k1: 'telephone', k2: 'email' },
        kind,
      );
  });

  it('are none where they may be something else', async () => {
    for (const [name, values] of [
      ['Fax', PHONES],
      ['Kontonummer', PHONES],
      ['share', ['0.706349206', '0.673267327', '0.544945430']],
      ['k1', ['01001000', '01002000', '01003000']],
      ['k1', ['01.05.2026', '02.05.2026', '03.05.2026']],
      ['created_by', ['a@town.example', 'b@town.example', 'c@town.example']],
    ] as const)
      deepEqual(await fieldsOf('contact', { [name]: values }), {}, `${name}: ${values}`);
  });

  it('of honours are nobody’s business', async () => {
    deepEqual(
      await fieldsOf('honour', {
        k1: PHONES,
        k2: ['a@town.example', 'b@town.example', 'c@town.example'],
        k3: KIEL,
        Ort: FIVE('Kiel'),
      }),
      {},
    );
  });
});

describe('yes and no, and words of a small vocabulary', () => {
  it('are told where the name hints at a field', async () => {
    deepEqual(
      await fieldsOf('opportunity', {
        'Wird ein Führungszeugnis gebraucht?': ['ja', 'nein', 'ja'],
        versichert_bei_uns: [1, 0, 1],
        Engagement_Form: ['einmalig', 'regelmäßig', 'flexibel'],
        'Einsatz vor Ort oder online': ['vor Ort', 'online', 'hybrid'],
      }),
      {
        'Wird ein Führungszeugnis gebraucht?': 'policeCheck',
        versichert_bei_uns: 'insurance',
        Engagement_Form: 'commitment',
        'Einsatz vor Ort oder online': 'remote',
      },
    );
    deepEqual(
      await fieldsOf('event', {
        Datum: ['1.5.2031', '2.5.2031', '3.5.2031'],
        'Ist leider abgesagt': ['nein', 'ja', 'nein'],
        'Art der Durchführung': ['online', 'vor Ort', 'hybrid'],
      }),
      { 'Ist leider abgesagt': 'cancelled', 'Art der Durchführung': 'mode' },
    );
    deepEqual(await fieldsOf('contact', { 'Zugang im Rollstuhl': ['ja', 'teilweise', 'nein'] }), {
      'Zugang im Rollstuhl': 'wheelchair',
    });
  });

  it('stay unknown where the name says nothing, or the opposite, or the values say more', async () => {
    for (const columns of [
      { k1: ['ja', 'nein', 'ja'] },
      { 'ohne Führungszeugnis möglich': ['ja', 'nein', 'ja'] },
      { 'Führungszeugnis bis wann vorliegend': ['ja', 'nein', 'bis Mai'] },
      { k1: ['einmalig', 'regelmäßig', 'flexibel'] },
      { Engagement_Form: ['einmalig', 'regelmäßig', 'Sonstiges'] },
    ] as Columns[])
      deepEqual(await fieldsOf('opportunity', columns), {}, JSON.stringify(columns));
  });
});
