/** Invented feeds: seeded, so that the same number of records is the same bytes every time. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { CACHE } from './config.mjs';
import { makeContacts } from './contacts.mjs';
import { makeEvents } from './events.mjs';
import { makeHonours } from './honours.mjs';
import { makeOffers } from './offers.mjs';

const MAKERS = {
  opportunities: makeOffers,
  events: makeEvents,
  contacts: makeContacts,
  honours: makeHonours,
};

const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const MADE_BY = ['invented', 'offers', 'events', 'contacts', 'honours'].map((name) =>
  fileURLToPath(new URL(`${name}.mjs`, import.meta.url)),
);

/** A feed's text and its brotli, made once and kept until what makes it changes. Quality 5 is what servers use for what they compress as they send. */
export function feedOf(kind, n) {
  const file = `${CACHE}/${kind}-${n}.json`;
  if (changedAt(`${file}.br`) < Math.max(...MADE_BY.map(changedAt))) {
    mkdirSync(CACHE, { recursive: true });
    const raw = Buffer.from(JSON.stringify(MAKERS[kind](n)));
    writeFileSync(file, raw);
    writeFileSync(`${file}.br`, brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
  }
  return { file, raw: readFileSync(file), brotli: readFileSync(`${file}.br`) };
}
