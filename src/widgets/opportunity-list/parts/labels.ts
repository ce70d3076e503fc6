import { filters as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import { valueLabel } from '../facets.js';

/** Any facet's value in words, those that cards do not show included. */
export function labelOf(facet: string, value: string, locale: Locale): string {
  if (facet === 'languages') return languageName(value, locale.format.language);
  if (facet !== 'accessibility') return valueLabel(facet, value, locale);
  const labels: Readonly<Record<string, string>> = textsOf('filters', locale, de).accessibility;
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}

function languageName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // Not a language's code: the publisher's own word.
  }
}
