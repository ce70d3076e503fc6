/** The command line, as it is installed: what it prints, what it writes, how it ends. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { dist } from '../helpers/built-site.mjs';

const bin = path.join(dist, 'cli', 'engagiert-widgets.js');
const folder = mkdtempSync(path.join(tmpdir(), 'cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name, content) => {
  const file = path.join(folder, name);
  writeFileSync(
    file,
    typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content),
  );
  return file;
};

/** Runs the program beside this one: a server in this process has to go on answering. */
const run = (words, environment = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...words], {
      env: { PATH: process.env.PATH, ...environment },
    });
    const out = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (out.stdout += data));
    child.stderr.on('data', (data) => (out.stderr += data));
    child.on('close', (code) => resolve({ code, ...out }));
  });
const asJson = async (words) => JSON.parse((await run([...words, '--json'])).stdout);

const OFFERS =
  'Titel;Verein;PLZ;Ort;Link;Gültig bis\nGarten;Grün e. V.;24937;Flensburg;http://v.example/1;31.12.2001\nPark;Grün e. V.;24937;Flensburg;https://v.example/2;31.12.2099\n';
const HONOURS = [
  {
    '@type': 'CreativeWork',
    '@id': 'h1',
    about: { '@type': 'Person', name: 'Erika Beispiel' },
    award: 'Ehrennadel',
    text: 'Erika Beispiel hilft.',
    consent: { name: true },
  },
  {
    '@type': 'CreativeWork',
    '@id': 'h2',
    about: { '@type': 'Person', name: 'Otto Muster' },
    award: 'Ehrennadel',
    text: 'Otto Muster hilft.',
  },
];

describe('check', () => {
  it('tells what a feed is, where its fields come from, and what it lacks', async () => {
    const file = write('offers.csv', Buffer.from(OFFERS, 'latin1'));
    const { code, stdout } = await run(['check', file, '--lang', 'de']);
    assert.equal(code, 0);
    for (const part of [
      /Art: Angebote \(erkannt\)/,
      /Format: CSV \(;\) · Kodierung: Windows-1252/,
      /2 Datensätze/,
      /hiringOrganization\s+← Verein {2}\(am Namen/,
      /1 sind abgelaufen/,
      /1 Links sind nicht https/,
      /2 haben keine eigene Kennung/,
    ])
      assert.match(stdout, part);
    assert.match((await run(['check', file, '--lang', 'en'])).stdout, /1 have expired/);
    assert.equal((await run(['check', file, '--strict'])).code, 1);
  });

  it('gives the same as data', async () => {
    const checked = await asJson(['check', write('offers.csv', OFFERS)]);
    assert.equal(checked.kind, 'opportunity');
    assert.equal(checked.records, 2);
    assert.deepEqual(checked.mapping.left, []);
    assert.deepEqual(
      checked.advice.map(({ code, count }) => [code, count]),
      [
        ['expired', 1],
        ['notHttps', 1],
        ['derivedIds', 2],
      ],
    );
  });

  it('recognises the kind', async () => {
    const kinds = {
      event: [{ title: 'Fest', start: '2099-05-02T18:00', location: 'Halle' }],
      contact: [
        { name: 'Büro', telefon: '0461 1', strasse: 'Markt 1', plz: '24937', oeffnungszeiten: 'Mo 9-12' },
      ],
      honour: HONOURS,
      opportunity: [{ titel: 'Garten', verein: 'V', stunden_pro_woche: 2 }],
    };
    for (const [kind, records] of Object.entries(kinds))
      assert.equal((await asJson(['check', write(`${kind}.json`, records)])).kind, kind);
  });

  it('ends with 1 for a feed with faults, and says which record and why', async () => {
    const file = write('faulty.json', [{ titel: 'Garten', verein: 'V' }, { plz: '24937' }]);
    const { code, stdout } = await run(['check', file, '--lang', 'de', '--kind', 'opportunity']);
    assert.equal(code, 1);
    assert.match(stdout, /Nr\. 2 .*title: gefunden nothing/);
    for (const text of ['', '<!doctype html><p>x', '[{"a": ', '{"error": "no"}'])
      assert.equal((await run(['check', write('broken.json', text)])).code, 1, text);
  });

  it('asks a server, with what a page would miss', async () => {
    const server = createServer((_, answer) => {
      answer.writeHead(200, {
        'content-type': 'application/json',
        'last-modified': 'Mon, 01 Jan 2001 00:00:00 GMT',
      });
      answer.end(JSON.stringify([{ id: 1, titel: 'Garten', verein: 'V', link: 'https://v.example' }]));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const checked = await asJson(['check', `http://127.0.0.1:${server.address().port}/a`]);
    server.close();
    assert.deepEqual(
      checked.advice.map(({ code }) => code),
      ['insecure', 'noCors', 'stale'],
    );
  });

  it('reads all pages, says how many, and where they break off', async () => {
    const asked = [];
    const server = createServer((request, answer) => {
      asked.push(request.url);
      const page = Number(new URL(request.url, 'http://x').searchParams.get('page') ?? 1);
      const isMissing = request.url.startsWith('/broken') && page === 3;
      answer.writeHead(isMissing ? 404 : 200, {
        'content-type': 'application/json',
        link: page < 4 ? `<?page=${page + 1}>; rel="next"` : '',
      });
      answer.end(JSON.stringify([{ id: page, titel: `Garten ${page}`, verein: 'V' }]));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${server.address().port}`;
    try {
      const { code, stdout } = await run(['check', `${origin}/a`, '--kind', 'opportunity', '--lang', 'de']);
      assert.equal(code, 0, stdout);
      assert.match(stdout, /4 Datensätze · aus 4 Seiten/);
      assert.match(stdout, /Access-Control-Expose-Headers/);
      assert.deepEqual(asked, ['/a', '/a?page=2', '/a?page=3', '/a?page=4']);
      // One page is enough to tell what it is.
      asked.length = 0;
      assert.equal((await asJson(['check', `${origin}/a`])).pages, 4);
      assert.equal(asked.filter((url) => url.includes('page=')).length, 3);
      const converted = await run(['convert', `${origin}/a`, '--kind', 'opportunity', '--to', 'csv']);
      assert.equal(converted.stdout.trim().split('\n').length, 5);
      const broken = await run(['check', `${origin}/broken`, '--kind', 'opportunity', '--lang', 'de']);
      assert.equal(broken.code, 1);
      assert.match(
        broken.stdout,
        /Nicht bis zum Ende gelesen: .*\(page 3: the server answered 404; the 2 rec/,
      );
      assert.match(broken.stdout, /2 Datensätze · aus 2 Seiten/);
      const refused = await run(['convert', `${origin}/broken`, '--kind', 'opportunity', '--to', 'csv']);
      assert.deepEqual([refused.code, refused.stdout], [1, '']);
    } finally {
      server.close();
    }
  });
});

describe('XML', () => {
  it('is read here alone, by a mapping or a preset, with the contacts that may be told', async () => {
    const file = write(
      'freinet.xml',
      `<?xml version="1.0"?><angebotsliste><!-- x --><angebot angebotsId="5"><angebotsname>Garten &amp; Beet</angebotsname>
      <einrichtungsname><![CDATA[Grün e. V.]]></einrichtungsname><kontakt><name>Erika Beispiel</name><email>k@v.example</email></kontakt></angebot>
      <angebot angebotsId="6"><angebotsname>Park</angebotsname><bearbeiter>Otto Muster</bearbeiter><email>o@v.example</email></angebot></angebotsliste>`,
    );
    const { stdout, code } = await run([
      'convert',
      file,
      '--to',
      'json-ld',
      '--kind',
      'opportunity',
      '--preset',
      'freinet',
    ]);
    assert.equal(code, 0);
    assert.deepEqual(
      JSON.parse(stdout).dataFeedElement.map((record) => [record['@id'], record.title]),
      [
        ['5', 'Garten & Beet'],
        ['6', 'Park'],
      ],
    );
    assert.match(stdout, /Grün e\. V\./);
    assert.doesNotMatch(stdout, /Erika|Otto|v\.example/);
    const one = write(
      'one.xml',
      '<angebotsliste><angebot angebotsId="5"><angebotsname>Garten</angebotsname></angebot></angebotsliste>',
    );
    assert.equal((await asJson(['check', one, '--kind', 'opportunity', '--preset', 'freinet'])).records, 1);
    assert.equal((await run(['check', write('broken.xml', '<a><b></a>')])).code, 1);
  });
});

describe('wrong usage', () => {
  it('ends with 2, and says what is wrong', async () => {
    for (const [words, message] of [
      [[], /engagiert-widgets check/],
      [['chekc'], /chekc ist kein Befehl/],
      [['check'], /Es fehlt/],
      [['check', '/gibt/es/nicht.json'], /nicht lesbar/],
      [['check', '--nope', 'x'], /--nope ist keine Option/],
      [['check', bin, '--kind', 'x'], /--kind x/],
      [['convert', bin, '--to', 'pdf'], /--to json-ld, csv, ics oder geojson/],
      [['check', bin, '--zone', 'Nowhere'], /--zone Nowhere/],
    ]) {
      const { code, stdout, stderr } = await run(words, { LANG: 'de_DE.UTF-8' });
      assert.equal(code, 2, words.join(' '));
      assert.match(stdout + stderr, message);
    }
    assert.equal((await run(['--help'])).code, 0);
  });
});

describe('convert', () => {
  it('gives documents that read as the one they come from', async () => {
    const file = write('offers.csv', OFFERS);
    for (const to of ['json-ld', 'csv', 'geojson']) {
      const { code, stdout } = await run(['convert', file, '--to', to, '--kind', 'opportunity']);
      assert.equal(code, 0, to);
      const again = await asJson([
        'check',
        write(`again.${to === 'csv' ? 'csv' : 'json'}`, stdout),
        '--kind',
        'opportunity',
      ]);
      assert.deepEqual([again.records, again.rejected, again.error], [2, [], undefined], to);
    }
  });

  it('writes events into a calendar', async () => {
    const file = write('events.json', [
      {
        id: 'a',
        title: 'Fest',
        startDate: '2031-05-02T18:00',
        endDate: '2031-05-02T20:00',
        location: 'Halle',
      },
    ]);
    const { stdout } = await run(['convert', file, '--to', 'ics', '--kind', 'event']);
    assert.match(stdout, /^BEGIN:VCALENDAR\r\n[\s\S]*SUMMARY:Fest\r\n/);
    assert.equal((await asJson(['check', write('again.ics', stdout)])).records, 1);
    assert.equal(
      (await run(['convert', write('o.csv', OFFERS), '--to', 'ics', '--kind', 'opportunity'])).code,
      2,
    );
  });

  it('names nobody without consent', async () => {
    const { stdout } = await run([
      'convert',
      write('honours.json', HONOURS),
      '--to',
      'json-ld',
      '--kind',
      'honour',
    ]);
    assert.match(stdout, /Erika Beispiel/);
    assert.doesNotMatch(stdout, /Otto|Muster|"h2"/);
  });
});

describe('snapshot', () => {
  let feeds;
  let server;
  let asked;
  before(async () => {
    server = createServer((request, answer) => {
      asked.push({ url: request.url, key: request.headers['x-key'] });
      const body = feeds[new URL(request.url, 'http://x').pathname];
      answer.writeHead(body === undefined ? 500 : 200, { 'content-type': 'application/json' });
      answer.end(body === undefined ? '' : JSON.stringify(body));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => server.close());
  beforeEach(() => {
    asked = [];
    feeds = {
      '/a': [
        {
          id: 'a1',
          title: 'Garten',
          hiringOrganization: 'V',
          jobLocation: { name: 'Hof', address: { postalCode: '24937' } },
        },
        { id: 'a2', title: 'Alt', hiringOrganization: 'V', validThrough: '2001-01-01' },
      ],
      '/b': [
        { id: 'b1', titel: 'GARTEN', verein: 'V', plz: '24937' },
        { id: 'b2', titel: 'Park', verein: 'V' },
      ],
      '/e': [
        { id: 'e1', title: 'Fest <b>', startDate: '2099-05-02T18:00' },
        { id: 'e0', title: 'Vorbei', startDate: '2001-05-02' },
      ],
      '/h': HONOURS,
    };
    rmSync(path.join(folder, 'out'), { recursive: true, force: true });
  });

  const config = () => {
    const origin = `http://127.0.0.1:${server.address().port}`;
    return write('snapshot.json', {
      out: 'out',
      title: 'Engagement',
      sources: [
        {
          name: 'a',
          src: `${origin}/a?key=\${AGENCY_KEY}`,
          kind: 'opportunity',
          headers: { 'X-Key': `\${AGENCY_KEY}` },
        },
        { name: 'b', src: `${origin}/b`, kind: 'opportunity', mapping: { id: 'id' } },
        { name: 'e', src: `${origin}/e`, kind: 'event' },
        { name: 'h', src: `${origin}/h`, kind: 'honour' },
      ],
    });
  };
  const files = () => {
    const all = {};
    for (const name of readdirSync(path.join(folder, 'out'), { recursive: true })) {
      const file = path.join(folder, 'out', name);
      if (statSync(file).isFile()) all[name] = readFileSync(file, 'utf8');
    }
    return all;
  };
  const take = (words = []) =>
    run(['snapshot', config(), '--lang', 'de', ...words], { AGENCY_KEY: 'geheim-123' });
  const ids = (text) => JSON.parse(text).dataFeedElement.map((record) => record['@id']);

  it('collects, merges, leaves out what is over, and tells no key', async () => {
    const { code, stdout, stderr } = await take();
    assert.equal(code, 0, stderr);
    assert.match(stdout, /1 doppelt[\s\S]*2 abgelaufen/);
    const written = files();
    assert.deepEqual(ids(written['opportunities.jsonld']), ['a1', 'b2']);
    assert.deepEqual(ids(written['events.jsonld']), ['e1']);
    assert.match(written['events.ics'], /SUMMARY:Fest/);
    assert.match(written['feed.xml'], /<title>Garten<\/title>/);
    assert.match(written['index.html'], /<li><strong>Garten<\/strong>/);
    assert.equal(asked[0].key, 'geheim-123');
    for (const [name, text] of Object.entries({ ...written, stdout, stderr }))
      assert.doesNotMatch(text, /geheim/, name);
  });

  it('names nobody without consent, in any file', async () => {
    await take();
    const written = files();
    assert.match(written['honours.jsonld'], /Erika Beispiel/);
    assert.doesNotMatch(written['feed.xml'], /Erika/);
    for (const [name, text] of Object.entries(written)) assert.doesNotMatch(text, /Otto|Muster/, name);
  });

  it('gives who is not named an id that nobody can work out, and each their own', async () => {
    const anonymous = (id) => ({ ...HONOURS[1], '@id': id });
    feeds['/h'] = [anonymous('otto-muster'), anonymous('ada-beispiel'), HONOURS[0]];
    await take();
    const first = ids(files()['honours.jsonld']);
    // The same content, whatever the ids were: they are in no way part of it.
    feeds['/h'] = [anonymous('someone-else'), anonymous('and-another'), HONOURS[0]];
    await take();
    assert.deepEqual(ids(files()['honours.jsonld']), first);
    assert.equal(new Set(first).size, 3);
    assert.ok(first.includes('h1'));
    // And the same again from the last good state.
    delete feeds['/h'];
    await take();
    assert.deepEqual(ids(files()['honours.jsonld']), first);
  });

  it('keeps what was read of a feed that breaks off, until there is a good state', async () => {
    feeds['/b'] = { results: [{ id: 'b1', titel: 'Park' }], next: '/gone' };
    const { code, stdout } = await take();
    assert.equal(code, 1);
    assert.match(
      stdout,
      /b: nicht bis zum Ende gelesen \(der Server meldet einen Fehler\).* ersten 1 Datens/,
    );
    assert.deepEqual(ids(files()['opportunities.jsonld']), ['a1', 'b1']);
    assert.ok(!Object.keys(files()).some((name) => name.endsWith('b.json')));
  });

  it('writes nothing the second time', async () => {
    await take();
    const before = Object.keys(files()).map((name) => [
      name,
      statSync(path.join(folder, 'out', name)).mtimeMs,
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const { stdout } = await take();
    assert.match(stdout, /nichts geschrieben/);
    assert.deepEqual(
      Object.keys(files()).map((name) => [name, statSync(path.join(folder, 'out', name)).mtimeMs]),
      before,
    );
  });

  it('keeps the last good state of what cannot be read', async () => {
    await take();
    delete feeds['/b'];
    const { code, stdout } = await take();
    assert.equal(code, 1);
    assert.match(stdout, /b: nicht lesbar, der letzte gute Stand/);
    assert.deepEqual(ids(files()['opportunities.jsonld']), ['a1', 'b2']);
    assert.deepEqual(
      Object.keys(files()).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('says what is wrong with its settings before it asks anybody', async () => {
    const missing = await run(['snapshot', config(), '--lang', 'de']);
    assert.deepEqual([missing.code, missing.stderr.trim()], [2, 'Die Umgebungsvariable AGENCY_KEY fehlt']);
    assert.deepEqual(asked, []);
    for (const [settings, message] of [
      ['{', /JSON/],
      [{}, /sources/],
      [{ sources: [{ name: 'a', src: 'x', kind: 'event' }] }, /out/],
      [{ out: 'o', sources: [{ name: '../a', src: 'x', kind: 'event' }] }, /sources\.0\.name/],
      [{ out: 'o', sources: [{ name: 'a', src: 'x', kind: 'y' }] }, /sources\.0\.kind: "y"/],
    ]) {
      const { code, stderr } = await run(['snapshot', write('bad.json', settings)]);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});
