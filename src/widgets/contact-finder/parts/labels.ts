import type { Catalogue } from '../../../i18n/catalogue.js';
import type { Locale } from '../../../i18n/locale.js';

type Texts = Catalogue['contactFilters'];

/** A value of a facet in words: ours in the visitor's language, the publisher's own as they are. */
export function facetWord(facet: string, value: string, t: Texts): string {
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    open: t.open,
    channel: t.channel,
    body: t.body,
    land: t.land,
    accessibility: { limited: t.limited },
  };
  const words = Object.hasOwn(labels, facet) ? labels[facet] : undefined;
  return words && Object.hasOwn(words, value) ? (words[value] ?? value) : value;
}

/** A language's name, where it is written as a tag (`uk`, `pt-BR`); else what the publisher calls it. */
export function languageName(value: string, { format }: Pick<Locale<'contacts'>, 'format'>): string {
  if (!/^[a-z]{2,3}([-_]\w+)*$/i.test(value)) return value;
  try {
    return new Intl.DisplayNames(format.language, { type: 'language' }).of(value.replace('_', '-')) ?? value;
  } catch {
    return value;
  }
}
