/** From a typed postcode to a position: order of the sources, faults, privacy. */
import fc from 'fast-check';
import { createPlaceLookup } from '../../src/search/places.js';
import { deepEqual, equal, match, ok, rejects } from '../helpers/assert.js';
import { type Answer, BASE, feed, lookup, SHARDS, server } from '../helpers/place-server.js';

describe('places by postcode', () => {
  it('finds a code, however it is typed', async () => {
    for (const typed of ['24937', ' 24937 ', 'D-24937', '24937 Flensburg']) {
      deepEqual(await lookup().find(typed), [
        {
          label: 'Flensburg',
          land: 'SH',
          latitude: 54.79,
          longitude: 9.44,
          precisionKm: 7,
          source: 'table',
          postalCode: '24937',
        },
      ]);
    }
  });

  it('says where a position was only concluded', async () => {
    const [place] = await lookup().find('24401');
    equal(place?.approximate, true);
    equal(place?.precisionKm, 18);
  });

  it('puts back the zero that a spreadsheet, or a habit, leaves out', async () => {
    deepEqual(
      (await lookup().find('1067')).map(({ postalCode, label }) => [postalCode, label]),
      (await lookup().find('01067')).map(({ postalCode, label }) => [postalCode, label]),
    );
    equal((await lookup().find(' 1067 '))[0]?.postalCode, '01067');
    equal((await lookup().find('1067 Dresden'))[0], undefined, 'only a code alone');
  });

  it('knows no more than it knows', async () => {
    deepEqual(await lookup().find('24999'), []);
    deepEqual(await lookup().find('99999'), []);
    const other = lookup();
    for (const typed of ['', '249', '249371', '12', '  ', '?']) deepEqual(await other.find(typed), []);
    deepEqual(other.asked, [], 'no question for a text that cannot be a place');
  });

  it("takes the webmaster's table first, then the feed, then the shard", async () => {
    const own = {
      'https://town.example/plz.csv': () => new Response('code,latitude,longitude\n24937,54.81,9.45'),
    };
    const known = feed(
      { postalCode: '24937', locality: 'Flensburg', latitude: 54.8, longitude: 9.4 },
      { postalCode: '24939', locality: 'Flensburg', latitude: 54.7, longitude: 9.4 },
    );
    const places = lookup({ ...known, postcodes: 'https://town.example/plz.csv' }, own);
    deepEqual(await places.find('24937'), [
      {
        label: 'Flensburg',
        latitude: 54.81,
        longitude: 9.45,
        precisionKm: 1,
        source: 'webmaster',
        postalCode: '24937',
      },
    ]);
    deepEqual(
      (await places.find('24939')).map(({ source, latitude }) => [source, latitude]),
      [['feed', 54.7]],
    );
    equal((await places.find('24941'))[0]?.source, 'table');
    deepEqual(places.asked, ['https://town.example/plz.csv', '24.json'], 'each file once');
  });

  it("takes the middle of the feed's records, and lets no wrong one move it far", async () => {
    const at = (latitude: number, longitude: number, postalCode = '24937') => ({
      postalCode,
      latitude,
      longitude,
    });
    const [pair] = await lookup(feed(at(54.8, 9.4), at(54.82, 9.44, 'D-24937'), at(51, 9, '34311'))).find(
      '24937',
    );
    ok(pair && Math.abs(pair.latitude - 54.81) < 1e-9 && Math.abs(pair.longitude - 9.42) < 1e-9);
    equal(pair.precisionKm, 2);
    equal(pair.label, '24937', 'without a locality the code is the name');
    const [many] = await lookup(
      feed(at(54.8, 9.4), at(54.8, 9.4), at(9.4, 54.8), at(0, 0), at(Number.NaN, 9)),
    ).find('24937');
    deepEqual([many?.latitude, many?.longitude], [54.8, 9.4]);
    equal(
      (await lookup(feed(at(0, 0), at(Number.NaN, 9))).find('24937'))[0]?.source,
      'table',
      'no position at all',
    );
  });

  it("goes on without the webmaster's table when it fails, says so, and tries again", async () => {
    const told: string[] = [];
    let broken: Answer = new Response('', { status: 404 });
    const places = lookup(
      { postcodes: 'https://town.example/plz.csv', report: (error) => told.push(error.message) },
      { 'https://town.example/plz.csv': () => broken },
    );
    equal((await places.find('24937'))[0]?.source, 'table');
    broken = new Response('<html>');
    equal((await places.find('24937'))[0]?.source, 'table');
    broken = new Response('24937;54,81;9,45');
    equal((await places.find('24937'))[0]?.source, 'webmaster');
    equal(told.length, 2);
    match(told[0], /plz\.csv cannot be used: there is no such file/);
    match(told[1], /no row/);
  });
});

describe('place shards', () => {
  it('are asked for without credentials, from a folder with or without a slash', async () => {
    const files = server();
    await createPlaceLookup({ base: BASE.slice(0, -1), fetch: files.fetch }).find('24937');
    deepEqual(files.asked, ['24.json']);
    equal(files.requests[0]?.credentials, 'omit');
  });

  it('reject readably when they fail, and are asked for anew', async () => {
    const faults: [Answer, RegExp][] = [
      [
        new Response('', { status: 503 }),
        /could not be loaded from https:.*24\.json: the server answered 503/,
      ],
      [new TypeError('Failed to fetch'), /could not be loaded from .*: Failed to fetch/],
      [new Response('<!doctype html>'), /could not be read: 24\.json/],
      [Response.json({ places: 'none' }), /could not be read/],
    ];
    let at = 0;
    const places = lookup(
      {},
      { '24.json': () => faults[at]?.[0] ?? Response.json({ places: SHARDS['24.json'] }) },
    );
    for (; at < faults.length; at++) await rejects(places.find('24937'), faults[at]?.[1]);
    equal((await places.find('24937')).length, 1);
  });

  it('that do not exist mean an unknown place, asked for once', async () => {
    const places = lookup();
    deepEqual(await places.find('Xylophon'), []);
    deepEqual(await places.find('Xylo'), []);
    deepEqual(places.asked, ['n-xy.json']);
  });

  it('are kept, the last sixteen of them', async () => {
    const places = lookup();
    for (let two = 10; two < 26; two++) await places.find(`${two}937`);
    await places.find('10115');
    equal(places.asked.length, 16);
    await places.find('26123');
    await places.find('10115');
    equal(places.asked.length, 17, 'used last but one: still there');
    await places.find('11000');
    equal(places.asked.at(-1), '11.json', 'unused for longest: gone');
  });

  it('stop on abort, with its reason, and that is no failure to report', async () => {
    const told: Error[] = [];
    const report = (error: Error) => told.push(error);
    const places = lookup({ postcodes: 'https://town.example/plz.csv', report });
    const reason = new Error('typed on');
    equal(await rejects(places.find('24937', AbortSignal.abort(reason))), reason);
    deepEqual(places.asked, []);
    const controller = new AbortController();
    const hanging = createPlaceLookup({
      base: BASE,
      postcodes: 'https://town.example/plz.csv',
      report,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    });
    const found = hanging.find('24937', controller.signal);
    controller.abort(reason);
    equal(await rejects(found), reason);
    deepEqual(told, []);
  });

  it('are all that is asked for, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), async (typed) => {
        const places = lookup();
        ok(Array.isArray(await places.find(typed)));
        for (const file of places.asked) match(file, /^(\d\d|n-[a-z]{2})\.json$/);
      }),
    );
  });
});
