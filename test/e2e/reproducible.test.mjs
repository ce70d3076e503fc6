/** The same sources give the same bytes anywhere, each with its checksum, and what is bundled is named with its licence. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { ENTRIES, PARTS } from '../../scripts/lib/entries.mjs';
import { dist, element, LIST, pageOf, root, serveBuilt, temporaryFolder } from '../helpers/built-site.mjs';
import { launch, newPage, records, seen, settled, until } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';

/** What a build reads. */
const SOURCES = [
  'src',
  'scripts',
  'site',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.npm.json',
  'vite.config.ts',
];

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath ?? entry.path, entry.name))
        .split(path.sep)
        .join('/'),
    )
    .sort();

const content = (folder, file) => readFileSync(path.join(folder, file));
const json = (folder, file) => JSON.parse(content(folder, file));

/** Builds a copy of the sources; what is printed is told when it fails. */
function buildCopy(folder, env) {
  mkdirSync(folder, { recursive: true });
  for (const name of SOURCES) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.mjs'], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        printed += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the build failed (${code}):\n${printed}`)),
    );
  });
}

describe('two builds of the same sources', () => {
  let temporary;
  let one;
  let other;

  before(async () => {
    temporary = temporaryFolder('builds');
    one = path.join(temporary.folder, 'one');
    other = path.join(temporary.folder, 'another place', 'two');
    // Other folders, another zone and language, one after the other in time: none of it may show.
    await Promise.all([
      buildCopy(one, { TZ: 'Europe/Berlin', LANG: 'de_DE.UTF-8' }),
      buildCopy(other, { TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' }),
    ]);
  });
  after(() => temporary?.remove());

  it('give the same files, byte for byte', () => {
    const files = filesBelow(path.join(one, 'dist'));
    assert.deepEqual(filesBelow(path.join(other, 'dist')), files);
    assert.ok(files.includes('integrity.json') && files.filter((file) => file.endsWith('.js')).length > 50);
    const different = files.filter(
      (file) => !content(path.join(one, 'dist'), file).equals(content(path.join(other, 'dist'), file)),
    );
    assert.deepEqual(different, []);
  });

  it('leave the sources as they were', () => {
    for (const name of SOURCES.filter((file) => /\.(json|ts)$/.test(file)))
      assert.ok(
        content(one, name).equals(content(other, name)) && content(one, name).equals(content(root, name)),
        name,
      );
  });

  it('say nothing of the machine they were made on', () => {
    const folder = path.join(one, 'dist');
    const places = [root.replace(/\/$/, ''), temporary.folder, tmpdir(), homedir()].filter(
      (place) => place.length > 4,
    );
    for (const file of filesBelow(folder)) {
      const text = content(folder, file).toString('latin1');
      for (const place of places) assert.ok(!text.includes(place), `${file} names ${place}`);
      assert.doesNotMatch(text, /sourceMappingURL/, file);
    }
  });
});

describe('integrity.json', () => {
  let browser;
  let site;
  before(async () => {
    site = await serveBuilt({ files: { 'feed.json': feedOf(offers(3)) } });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('names every script with its checksum', () => {
    const integrity = json(dist, 'integrity.json');
    const scripts = [
      ...Object.keys(ENTRIES).map((name) => `${name}.js`),
      ...Object.keys(PARTS).map((name) => `chunks/${name}.js`),
    ];
    assert.deepEqual(Object.keys(integrity), scripts.sort());
    for (const [file, sum] of Object.entries(integrity))
      assert.equal(sum, `sha384-${createHash('sha384').update(content(dist, file)).digest('base64')}`, file);
  });

  it('lets a page load what it names, and nothing that was changed since', async () => {
    const { 'opportunity-list.js': sum } = json(dist, 'integrity.json');
    const head = `<script type="module" src="/dist/opportunity-list.js" integrity="${sum}" crossorigin="anonymous"></script>`;
    site.put('page.html', pageOf(element(LIST, { src: 'feed.json' }, '<p>Ersatz</p>'), { script: '', head }));
    const good = await newPage(browser);
    await good.page.goto(`${site.origin}/page.html`);
    await settled(good.page);
    assert.equal((await records(good.page)).length, 3);
    await good.close();

    const file = path.join('dist', 'opportunity-list.js');
    site.put(file, `${content(site.folder, file)}\n`);
    const changed = await newPage(browser);
    await changed.page.goto(`${site.origin}/page.html`);
    await until(() => changed.console.some((line) => line.includes('integrity')));
    assert.equal(await changed.page.evaluate((tag) => customElements.get(tag), LIST), undefined);
    assert.ok(await changed.page.getByText('Ersatz').isVisible());
    assert.deepEqual(await seen(changed.page, 'engagiert-load'), []);
    await changed.close();
  });
});

describe('what is bundled', () => {
  /** Package name → version, of all whose code is in a built file. */
  let bundled;

  before(async () => {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: Object.values({ ...ENTRIES, ...PARTS }),
      bundle: true,
      format: 'esm',
      metafile: true,
      write: false,
      outdir: 'unused',
      logLevel: 'error',
    });
    const names = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.includes('node_modules/'))
      .map(([file]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)[1]);
    const { packages } = json(root, 'package-lock.json');
    bundled = new Map(
      [...new Set(names)].sort().map((name) => [name, packages[`node_modules/${name}`].version]),
    );
  });

  it('is listed with its licence in full', () => {
    const text = content(dist, 'THIRD-PARTY-LICENCES.txt').toString();
    assert.ok(bundled.has('lit-html') && bundled.has('zod'), [...bundled.keys()].join());
    for (const [name, version] of bundled) {
      assert.match(
        text,
        new RegExp(`^${name.replaceAll('/', '\\/')} ${version.replaceAll('.', '\\.')}$`, 'm'),
      );
      const licence = content(path.join(root, 'node_modules', name), 'LICENSE')
        .toString()
        .trim();
      assert.ok(text.includes(licence), `the licence of ${name}`);
    }
    assert.match(text, /OpenStreetMap.*(ODbL|Open Database License)/);
    assert.match(text, /GeoNames.*CC BY 4\.0/);
  });

  it('is in the bill of materials, with its version and licence', () => {
    const bill = json(dist, 'sbom.json');
    const { name, version } = json(root, 'package.json');
    assert.deepEqual([bill.bomFormat, bill.specVersion, bill.version], ['CycloneDX', '1.5', 1]);
    assert.deepEqual([bill.metadata.component.name, bill.metadata.component.version], [name, version]);
    // A time or a serial number would make each build another one.
    assert.deepEqual([bill.metadata.timestamp, bill.serialNumber], [undefined, undefined]);
    const listed = new Map(bill.components.map((component) => [component.name, component]));
    for (const [bundledName, bundledVersion] of bundled) {
      const component = listed.get(bundledName);
      assert.equal(component?.version, bundledVersion, bundledName);
      assert.equal(component.type, 'library');
      assert.equal(component.purl, `pkg:npm/${bundledName.replace('@', '%40')}@${bundledVersion}`);
      assert.match(component.licenses[0].license.id, /^(MIT|BSD-[23]-Clause)$/);
    }
    // Nothing is listed that is not there: code, and the data of the table of places.
    const data = bill.components.filter(({ type }) => type === 'data');
    assert.deepEqual(data.map(({ licenses }) => licenses[0].license.id).sort(), ['CC-BY-4.0', 'ODbL-1.0']);
    assert.deepEqual(
      [...listed.keys()].sort(),
      [...bundled.keys(), ...data.map((component) => component.name)].sort(),
    );
  });
});
