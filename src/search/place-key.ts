/**
 * How a place name is compared: the build script sorts names into shards by these keys and the lookup asks
 * by them, so both must share this one file. German towns are spelt in many ways: "Frankfurt (Oder)",
 * "Frankfurt/Oder", "Frankfurt a. d. Oder"; "St. Märgen", "Sankt Maergen"; "Bad Kötzting", "Kötzting".
 */
import { fold } from './fold.js';

/** The keys of one name; all are lower-case words of `a-z0-9` joined by single blanks, and may be empty. */
export interface PlaceKey {
  /** As spelt: umlauts written out (ae, oe, ue, ss), little words dropped, titles kept: "bad koetzting". */
  spelt: string;
  /** As `spelt`, without what follows the name proper: "Naumburg (Saale)" gives "naumburg". */
  core: string;
  /** `spelt`, forgiving: umlauts bare and titles dropped, so "Kotzting" finds "Bad Kötzting". */
  loose: string;
  /** `core`, forgiving in the same way. */
  looseCore: string;
}

// Between a name and what it lies at or in; dropped, because people vary them most ("a.d.", "an der", "/").
const LITTLE = new Set(
  'a am an auf b bei d dem den der die i im in o ob u und unter v von vor vorm zu zum zur'.split(' '),
);

// Honorary parts that people leave out when they type. "Sankt" is none: it tells places apart.
const TITLES = new Set(
  (
    'bad hansestadt heilbad kurort luftkurort lutherstadt nordseebad nordseeheilbad ostseebad ' +
    'ostseeheilbad schliemannstadt seebad seeheilbad stadt universitaets universitaetsstadt'
  ).split(' '),
);

// Where the name proper ends: a bracket, a slash, a comma, or a little word with something after it.
const SUFFIX = /\s*[(/,]|\s+(?:a|am|an|auf|b|bei|d|i|im|in|o|ob|u|unter|v|vor|vorm)(?:\.|\s)/i;

/** Folded words, umlauts written out first; NFC, since macOS hands out "u" and its dots as two characters. */
function words(text: string): string[] {
  const written = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => `${letter}e`);
  return fold(written)
    .replace(/\bst(?:\.|(?=\s))/g, 'sankt ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Without the words in `dropped`, unless nothing would be left ("Bad", "Zur"). */
function without(list: string[], dropped: ReadonlySet<string>): string[] {
  const kept = list.filter((word) => !dropped.has(word));
  return kept.length > 0 ? kept : list;
}

/** An "ue" after a vowel or q is no umlaut: Neuenkirchen and Neunkirchen must stay two names. */
function loosen(spelt: string): string {
  return without(spelt.split(' '), TITLES)
    .join(' ')
    .replace(/(?<![aeiouq])([aou])e/g, '$1');
}

/** The keys of one name. Never throws; text without a letter or digit gives empty keys. */
export function placeKey(name: string): PlaceKey {
  const end = name.search(SUFFIX);
  const spelt = without(words(name), LITTLE).join(' ');
  const proper = end > 0 ? without(words(name.slice(0, end)), LITTLE).join(' ') : '';
  const core = proper === '' ? spelt : proper;
  return { spelt, core, loose: loosen(spelt), looseCore: loosen(core) };
}

/** The names one label holds: towns in Lusatia carry two, "Cottbus - Chóśebuz". */
export function namesOf(label: string): string[] {
  return label.split(' - ');
}
