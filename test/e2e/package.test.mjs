/** What an npm user gets: entry points, types, nothing registered that was not asked for, nothing bundled that is not used. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { element, LIST, pageOf, root, serveBuilt } from '../helpers/built-site.mjs';
import { faults, launch, newPage, records, settled } from '../helpers/chromium.mjs';
import { feedOf, offers } from '../helpers/offers.mjs';
import { installPackage, program } from '../helpers/package.mjs';
import { closeDialog, openDetails, search } from '../helpers/visit.mjs';

const NAME = 'engagiert-widgets';

let project;
let browser;
let site;

before(async () => {
  project = installPackage();
  site = await serveBuilt({ files: { 'feed.json': feedOf(offers(30)) } });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await site?.close();
  project?.remove();
});

const settings = (source) => ({
  stdin: { contents: source, resolveDir: project.folder, sourcefile: 'app.js' },
  bundle: true,
  format: 'esm',
  minify: true,
  logLevel: 'error',
});

/** What a bundler keeps of the package, in one file: its size, and the modules that something is left of. */
async function bundle(source) {
  const { metafile, outputFiles } = await build({ ...settings(source), metafile: true, write: false });
  const [{ inputs }] = Object.values(metafile.outputs);
  const modules = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { text: outputFiles[0].text, modules: modules.map(([file]) => file) };
}

/** A page with a user's bundle. */
async function openWith(source, body = '') {
  await build({
    ...settings(source),
    splitting: true,
    outdir: path.join(site.folder, 'app'),
    entryNames: 'app',
  });
  site.put('app.html', pageOf(body, { script: '/app/app.js' }));
  const visit = await newPage(browser);
  await visit.page.goto(`${site.origin}/app.html`);
  await visit.page.waitForLoadState('networkidle');
  return visit;
}

const resolved = (specifier) => createRequire(path.join(project.folder, 'app.js')).resolve(specifier);

describe('the package', () => {
  it('holds what pages and users load, and nothing else', () => {
    for (const file of [
      'LICENSE',
      'README.md',
      'dist/engagiert.js',
      'dist/opportunity-list.js',
      'dist/autoload.js',
      'dist/embed.html',
    ])
      assert.ok(project.files.includes(file), file);
    for (const file of [
      'dist/integrity.json',
      'dist/custom-elements.json',
      'dist/sbom.json',
      'dist/npm/index.d.ts',
    ])
      assert.ok(project.files.includes(file), file);
    assert.ok(
      project.files.some((file) => /^dist\/places\/\d\d\.json$/.test(file)),
      'the table of places',
    );
    assert.ok(
      project.files.some((file) => file.startsWith('dist/chunks/')),
      'what loads later',
    );
    const allowed =
      /^(LICENSE|README\.md|package\.json|dist\/([\w-]+\.(js|json|txt|html)|(chunks|cli|npm|places|schemas|templates)\/.+))$/;
    assert.deepEqual(
      project.files.filter((file) => !allowed.test(file)),
      [],
    );
    assert.deepEqual(
      project.files.filter((file) => /\.(ts|map)$/.test(file) && !file.endsWith('.d.ts')),
      [],
    );
  });

  it('has a file behind every entry point', () => {
    const { exports, main, types, customElements } = project.manifest;
    const targets = (target) =>
      typeof target === 'string' ? [target] : Object.values(target).flatMap(targets);
    for (const target of [main, types, customElements, ...Object.values(exports).flatMap(targets)]) {
      const file = target.replace(/^\.\//, '');
      const [start, end] = file.split('*');
      const found = project.files.some((one) =>
        end === undefined ? one === file : one.startsWith(start) && one.endsWith(end),
      );
      assert.ok(found, target);
    }
  });

  it('lets its parts be reached by name, and its insides not', () => {
    for (const part of [
      '',
      '/opportunity-list.js',
      '/opportunity-list-element.js',
      '/provider.js',
      '/provider-element.js',
    ])
      assert.ok(existsSync(resolved(NAME + part)), part);
    const schema = JSON.parse(readFileSync(resolved(`${NAME}/schemas/opportunity.schema.json`), 'utf8'));
    assert.ok(schema.properties.title && schema.$schema, Object.keys(schema).join());
    const integrity = JSON.parse(readFileSync(resolved(`${NAME}/integrity.json`), 'utf8'));
    assert.match(integrity['opportunity-list.js'], /^sha384-/);
    assert.ok(existsSync(resolved(`${NAME}/dist/opportunity-list.js`)));
    for (const inside of ['/base/lazy.js', '/npm/index.js', '/src/index.ts', '/opportunity-list'])
      assert.throws(() => resolved(NAME + inside), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' }, inside);
  });

  it('describes its elements by files that it has', () => {
    const manifest = JSON.parse(readFileSync(resolved(`${NAME}/custom-elements.json`), 'utf8'));
    const tags = manifest.modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
    assert.deepEqual(tags.filter(Boolean).sort(), [
      'engagiert-contact-finder',
      'engagiert-event-calendar',
      'engagiert-honour-wall',
      'engagiert-opportunity-list',
      'engagiert-provider',
    ]);
    for (const { path: file, exports } of manifest.modules) {
      assert.ok(project.files.includes(file), file);
      for (const { declaration } of exports) assert.equal(declaration.module, file);
    }
    assert.doesNotMatch(JSON.stringify(manifest), /"src\//);
  });
});

describe('a bundler', () => {
  it('registers nothing for who imports a class', async () => {
    const { page, close } = await openWith(`
      import { OpportunityListElement, ProviderElement } from '${NAME}';
      import { OpportunityListElement as Same } from '${NAME}/opportunity-list-element.js';
      window.classes = [OpportunityListElement, ProviderElement, OpportunityListElement === Same];
    `);
    const found = await page.evaluate(
      (tag) => [
        window.classes.map((one) => (typeof one === 'function' ? one.name && 'class' : one)),
        customElements.get(tag),
        customElements.get('engagiert-provider'),
        customElements.getName?.(window.classes[0]) ?? null,
      ],
      LIST,
    );
    assert.deepEqual(found, [['class', 'class', true], undefined, undefined, null]);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  it('registers one element for who imports its tag, and the element works with what loads later', async () => {
    const { page, close } = await openWith(
      `import '${NAME}/opportunity-list.js';`,
      element(LIST, { src: 'feed.json' }),
    );
    await settled(page);
    assert.equal(await page.evaluate(() => customElements.get('engagiert-provider')), undefined);
    assert.equal((await records(page)).length, 20);
    await search(page, 'Angebott 29');
    await search(page, 'Angebot 29');
    await openDetails(page);
    await closeDialog(page);
    await page.locator('[data-facet=category] > button').click();
    await page.locator('.values input').first().waitFor();
    assert.deepEqual(await faults(page), []);
    await close();
  });

  it('lets a class be registered under a name of its own, beside ours', async () => {
    const { page, close } = await openWith(
      `import '${NAME}/opportunity-list.js';
       import { OpportunityListElement } from '${NAME}';
       customElements.define('town-offers', class extends OpportunityListElement {});`,
      element('town-offers', { src: 'feed.json' }) + element(LIST, { src: 'feed.json' }),
    );
    await settled(page, { count: 2 });
    assert.equal((await records(page)).length, 40);
    assert.deepEqual(await faults(page), []);
    await close();
  });

  it('leaves out what is not used', async () => {
    const list = await bundle(`import '${NAME}/opportunity-list.js';`);
    const classes = await bundle(
      `import { OpportunityListElement } from '${NAME}'; window.x = OpportunityListElement;`,
    );
    const provider = await bundle(`import { ProviderElement } from '${NAME}'; window.x = ProviderElement;`);
    const tokens = await bundle(`import { TOKENS } from '${NAME}'; window.x = TOKENS;`);
    const nothing = await bundle(`import { TOKENS, OpportunityListElement } from '${NAME}';`);
    assert.equal(nothing.text.trim(), '');
    const has = ({ modules }, part) => modules.some((module) => module.includes(part));
    assert.ok(has(list, 'opportunity-list-element') && has(classes, 'opportunity-list-element'));
    assert.ok(!has(classes, 'opportunity-list/opportunity-list.js'), 'what registers');
    assert.ok(has(provider, 'provider-element') && !has(provider, 'opportunity-list'), 'an unused class');
    assert.deepEqual(tokens.modules.map((module) => path.basename(module)).sort(), ['app.js', 'tokens.js']);

    // It is `sideEffects` that does it: without it, imports are kept for what they might do.
    const file = path.join(project.installed, 'package.json');
    const { sideEffects: _, ...without } = project.manifest;
    writeFileSync(file, JSON.stringify(without));
    try {
      const kept = await bundle(`import { TOKENS } from '${NAME}'; window.x = TOKENS;`);
      assert.ok(kept.modules.length > tokens.modules.length, kept.modules.join());
    } finally {
      writeFileSync(file, JSON.stringify(project.manifest));
    }
  });
});

describe('the types', () => {
  const GOOD = `
    import { OpportunityListElement, createFeedStore, opportunityKind, FeedError, TOKENS } from '${NAME}';
    import type { Opportunity, Query, LoadDetail, ErrorDetail, SelectDetail, FeedStore, TokenName } from '${NAME}';
    import '${NAME}/opportunity-list.js';
    import '${NAME}/provider.js';
    import { ProviderElement } from '${NAME}/provider-element.js';
    const list = document.createElement('engagiert-opportunity-list');
    const same: OpportunityListElement = list;
    const provider: ProviderElement | null = document.querySelector('engagiert-provider');
    list.src = '/feed.json';
    list.headingLevel = 3;
    list.addEventListener('engagiert-load', (event) => {
      const { records, rejected } = (event as CustomEvent<LoadDetail>).detail;
      console.log(records + rejected.length, same, provider);
    });
    const told = (error: ErrorDetail, query: Query, select: SelectDetail): string => error.reason + query.text + select.id;
    const store: FeedStore = createFeedStore({ retries: 0 });
    const { state } = store.subscribe({ kind: opportunityKind, sources: ['/feed.json'], languages: ['de'] }, () => {});
    const titles: string[] = state.records.map(({ title }: Opportunity) => title);
    const token: TokenName = 'accent';
    export { told, titles, FeedError, TOKENS, token };
    export default list.reload() satisfies Promise<void>;
  `;
  const BAD = GOOD.replace('headingLevel = 3', "headingLevel = 'three'");

  function compile(source, moduleResolution) {
    const folder = path.join(project.folder, `types-${moduleResolution}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'app.ts'), source);
    const compilerOptions = {
      ...{ strict: true, noEmit: true, target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [] },
      ...{
        module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
        moduleResolution,
        skipLibCheck: false,
      },
    };
    writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['app.ts'] }),
    );
    return program(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      cwd: folder,
    });
  }

  for (const moduleResolution of ['bundler', 'nodenext']) {
    it(`are found and sound, with "${moduleResolution}"`, () => {
      compile(GOOD, moduleResolution);
    });
  }

  it('tell a mistake', () => {
    assert.throws(() => compile(BAD, 'bundler'), /app\.ts.*TS2322/);
  });
});
