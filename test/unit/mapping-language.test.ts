/** What a mapping can say, and how its mistakes are told. */
import fc from 'fast-check';
import { FeedError } from '../../src/feed/errors.js';
import { createDateReader } from '../../src/feed/mapping/foreign/mapping/date-format.js';
import { followPath, parsePath } from '../../src/feed/mapping/foreign/mapping/path.js';
import { deepEqual, equal, match, rejects, throws } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';
import { readFeed } from '../helpers/reading.js';

const at = (value: unknown, path: string) => followPath(value, parsePath(path) ?? { text: '', steps: [] });

describe('a path', () => {
  const record = {
    texts: [
      { rel: 'teaser', value: 'short', lang: 'de' },
      { rel: 'details', value: 'long', lang: 'de' },
      { rel: 'details', value: 'lang', lang: 'en' },
    ],
    'a.b': 'dotted',
    'Datum [von]': 'bracketed',
    tags: [{ name: 'x' }, { name: 'y' }, {}],
    by: { one: { n: 1 }, two: { n: 2 } },
  };

  it('leads to what it says', () => {
    const cases: [path: string, found: unknown[]][] = [
      ['texts[rel=details].value', ['long', 'lang']],
      ['texts[rel=details][lang=en].value', ['lang']],
      ['texts[rel!=details].value', ['short']],
      ['texts[rel=teaser|details].value', ['short', 'long', 'lang']],
      ['texts[missing].value', []],
      ['texts[0].value', ['short']],
      ['texts.1.value', ['long']],
      ['tags[*].name', ['x', 'y']],
      ['tags.*.name', ['x', 'y']],
      ['tags.name', ['x', 'y']],
      ['by.*.n', [1, 2]],
      ['a.b', ['dotted']],
      ['Datum [von]', ['bracketed']],
      ['texts.value.x', []],
      ['constructor', []],
      ['texts.length', []],
    ];
    for (const [path, found] of cases) deepEqual(at(record, path), found, path);
  });

  it('is a key as it stands when it has no steps', () => {
    for (const path of ['a..b', '.a', 'Ehr.dat.', 'a[', 'a]b']) deepEqual(at({ [path]: 1 }, path), [1], path);
    for (const path of ['', 'x'.repeat(501)]) equal(parsePath(path), undefined, path);
  });

  it('never throws, whatever it is and whatever it goes through', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.jsonValue(), (path, value) => {
        const parsed = parsePath(path);
        if (parsed) followPath(value, parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a date format', () => {
  it('is read by its parts', () => {
    const cases: [format: string, text: string, iso: string | undefined, zone?: string][] = [
      ['DD.MM.YYYY', '02.05.2031', '2031-05-02'],
      ['D.M.YY', '2.5.31', '2031-05-02'],
      ['MM/DD/YYYY hh:mm A', '05/02/2031 06:30 PM', '2031-05-02T18:30'],
      ['MM/DD/YYYY hh:mm A', '05/02/2031 12:05 am', '2031-05-02T00:05'],
      ['YYYYMMDD[T]HHmm', '20310502T1830', '2031-05-02T18:30'],
      ['DD.MM.YYYY HH:mm', '02.05.2031 18:30', '2031-05-02T18:30+02:00', 'Europe/Berlin'],
      ['DD.MM.YYYY HH:mm', '02.01.2031 18:30', '2031-01-02T18:30+01:00', 'Europe/Berlin'],
      ['DD.MM.YYYY HH:mm', '02.01.2031 18:30', '2031-01-02T18:30-05:00', 'America/New_York'],
      ['seconds', '1935513000', new Date(1935513000e3).toISOString()],
      ['milliseconds', '1935513000000', new Date(1935513000e3).toISOString()],
      ['DD.MM.YYYY', '31.02.2031', undefined],
      ['DD.MM.YYYY', '2031-05-02', undefined],
      ['DD.MM.YYYY HH:mm', '02.05.2031 25:00', undefined],
    ];
    for (const [format, text, iso, zone] of cases)
      equal(createDateReader(format, zone)(text), iso, `${format} ${text}`);
  });

  it('is refused without a day, or in a zone that nobody knows', () => {
    for (const [format, zone] of [['HH:mm'], ['MM.YYYY'], ['DD.DD.YYYY'], ['DD.MM.YYYY', 'Europe/Nowhere']])
      throws(() => createDateReader(format ?? '', zone), RangeError);
  });

  it('gives back every minute of a zone', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 6e4, max: Date.UTC(2035, 0) / 6e4 });
    const read = createDateReader('YYYY-MM-DD HH:mm', 'Europe/Berlin');
    const wall = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Berlin',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const text = wall.format(minute * 6e4);
        // An hour that comes twice has two answers; both show the same clock.
        equal(wall.format(Date.parse(read(text) ?? '')), text);
      }),
    );
  });
});

describe('a mapping', () => {
  const mapped = async (raw: object, mapping: object) =>
    (
      await readFeed(JSON.stringify([{ id: 1, t: 'T', ...raw }]), {
        mapping: JSON.stringify({ title: 't', ...mapping }),
      })
    ).records[0];

  it('has templates, joins, lookups, splits, dates and words for yes and no', async () => {
    const offer = await mapped(
      {
        slug: 'garten',
        vorname: 'Erika',
        nachname: 'Beispiel',
        art: '12/14',
        wann: '02-05-2031',
        fz: 'J',
        v: 'egal',
        viertel: ['Kiel', 'Husum'],
      },
      {
        url: 'https://v.example/{slug}',
        'applicationContact.name': { join: ['vorname', 'nachname'] },
        category: { path: 'art', split: '/', lookup: { 12: 'Umwelt' }, else: 'Sonstiges' },
        jobStartDate: { path: 'wann', date: 'DD-MM-YYYY' },
        policeCheck: { path: 'fz', yes: ['j'], no: ['n'] },
        insurance: { path: 'v', yes: ['j'], no: ['n'] },
        district: { path: 'viertel', first: true },
        description: { template: 'Bei {gibtsnicht}' },
        workHours: { any: ['zeit', { value: 'zwei Stunden' }] },
      },
    );
    deepEqual(offer, {
      id: '1',
      title: 'T',
      url: 'https://v.example/garten',
      applicationContact: { name: 'Erika Beispiel' },
      category: ['Umwelt', 'Sonstiges'],
      jobStartDate: '2031-05-02',
      policeCheck: true,
      district: 'Kiel',
      workHours: 'zwei Stunden',
    });
  });

  it('makes a record of each entry, with what is said around it', async () => {
    const document = [
      {
        uid: 'u',
        titre: 'Kurs',
        lieu: 'Halle',
        timings: [
          { uid: 'a', begin: '2031-05-02T10:00' },
          { uid: 'b', begin: '2031-05-09T10:00', titre: 'Kurs 2' },
        ],
      },
      { uid: 'v', titre: 'Einmalig', lieu: 'Saal', begin: '2031-06-01' },
    ];
    const { records } = await readEvents(JSON.stringify(document), {
      mapping: JSON.stringify({ each: 'timings', title: 'titre', startDate: 'begin', location: 'lieu' }),
    });
    deepEqual(
      records.map(({ id, title, startDate, location }) => [id, title, startDate, location?.[0]?.name]),
      [
        ['a', 'Kurs', '2031-05-02T10:00', 'Halle'],
        ['b', 'Kurs 2', '2031-05-09T10:00', 'Halle'],
        ['v', 'Einmalig', '2031-06-01', 'Saal'],
      ],
    );
  });

  it('finds a list through several others, and by what its entries say', async () => {
    const document = {
      groups: [
        { kind: 'a', list: [{ id: 1, title: 'A' }] },
        { kind: 'b', list: [{ id: 2, title: 'B' }] },
      ],
    };
    const ids = async (root: string) =>
      (await readFeed(JSON.stringify(document), { mapping: JSON.stringify({ root }) })).records.map(
        ({ id }) => id,
      );
    deepEqual(await ids('groups.*.list'), ['1', '2']);
    deepEqual(await ids('groups[kind=b].list'), ['2']);
  });

  it('tells a path that leads nowhere, and the nearest that there is', async () => {
    const { records, warnings } = await readFeed(
      JSON.stringify([{ id: 1, title: 'T', texts: { name: 'Garten', long: 'x' } }]),
      { mapping: '{"title": "texts.nam", "description": "texts.long"}' },
    );
    equal(records.length, 1);
    deepEqual(warnings, [
      {
        record: '',
        path: 'mapping.title',
        value: 'nothing at texts.nam',
        expected: 'a path that there is: texts.name?',
      },
    ]);
    const error = await rejects(
      readFeed('{"daten": {"liste": [{"id": 1}]}}', { mapping: '{"root": "daten.list"}' }),
      FeedError,
    );
    match(error.message, /expected a list at daten\.list \(daten\.liste\?\)$/);
  });

  it('tells what cannot be used', async () => {
    const cases: [mapping: object, message: RegExp][] = [
      [{ titel: 'a' }, /expected one of our fields: .*; title\?$/],
      [{ title: 'x'.repeat(600) }, /expected a path such as/],
      [{ title: '{a' }, /expected a template such as/],
      [{ title: { path: 'a', date: 'HH' } }, /expected a format such as DD\.MM\.YYYY HH:mm, .*no year/],
      [{ title: { path: 'a', date: 'DD.MM.YYYY', zone: 'X/Y' } }, /a zone such as Europe\/Berlin/],
      [{ title: { path: 'a', lookup: 'x' } }, /lookup: an object/],
      [{ title: { path: 'a', split: 5 } }, /split: what stands between/],
      [{ title: { split: ';' } }, /expected a path, a list of paths/],
      [{ each: 5 }, /^mapping\.each: found 5, expected a path such as "timings"$/],
    ];
    for (const [mapping, message] of cases) {
      const error = await rejects(readFeed('[]', { mapping: JSON.stringify(mapping) }), FeedError);
      equal((error as FeedError).failure, 'configuration');
      match(error.message, message, JSON.stringify(mapping));
    }
  });
});
