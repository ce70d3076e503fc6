import type { Catalogue } from './catalogue.js';
import { type Format, formatFor, isKnown } from './format.js';

/** The groups of texts that widgets begin with. */
export type Main = 'list' | 'calendar' | 'contacts' | 'wall';

export interface Locale<M extends Main = 'list'> {
  /** The language asked for, BCP 47. */
  readonly language: string;
  readonly messages: Catalogue[M];
  readonly format: Format;
  /** All texts of a language other than German. */
  readonly catalogue?: Catalogue;
}

/** Languages whose catalogue is a file of its own, read when a page is in that language. German comes with every widget. */
const files: Record<string, () => Promise<Catalogue>> = {
  en: () => import('./en.js'),
  'de-simple': () => import('./de-simple.js'),
};
const catalogues = new Map<string, Catalogue>();

/** Adds a language, or replaces one. */
export function registerCatalogue(language: string, catalogue: Catalogue): void {
  catalogues.set(language.toLowerCase(), catalogue);
}

/** "de-AT", also written "de_AT", is served by "de-AT", else "de"; what nobody speaks here is served in German. */
const candidates = (language: string): string[] => {
  const parts = language.toLowerCase().split(/[-_]/);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
};

/**
 * The texts and formats of a language, from what is already there.
 * @param own the group in German, which a widget brings itself
 */
export function localeFor<M extends Main>(language: string, group: M, own: Catalogue[M]): Locale<M> {
  const names = candidates(language);
  const catalogue = names.map((name) => catalogues.get(name)).find(Boolean);
  const spoken = (catalogue || names.includes('de')) && names.find(isKnown);
  return { language, catalogue, messages: catalogue?.[group] ?? own, format: formatFor(spoken || 'de') };
}

/** Reads a language's file; undefined when it is there already, or when there is none. */
export function loadLocale(language: string): Promise<void> | undefined {
  const names = candidates(language);
  const name = names.find(
    (candidate) => Object.hasOwn(files, candidate) || catalogues.has(candidate) || candidate === 'de',
  );
  if (!name || name === 'de' || catalogues.has(name)) return undefined;
  return files[name]?.().then((catalogue) => registerCatalogue(name, catalogue));
}

/** A part's texts, of which it brings German itself. */
export const textsOf = <K extends keyof Catalogue>(
  group: K,
  { catalogue }: Pick<Locale, 'catalogue'>,
  own: Catalogue[K],
): Catalogue[K] => catalogue?.[group] ?? own;
