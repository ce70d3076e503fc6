import type { Kit } from '../../../base/lazy.js';
import { contactFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import type { Facet } from '../../../search/facets.js';
import { accessibilityLabel, createFacetRefiner, type FacetRefiner } from '../../../ui/refiner.js';
import type { FinderParts } from '../finder-parts.js';
import { facetsOf } from './contact-facets.js';
import { facetWord, languageName } from './labels.js';

export { filterStyles as styles } from '../../../styles/filters.js';

/* Loads when somebody narrows the contact points, or when the page itself does. */

export type ContactRefiner = FacetRefiner<ContactPoint>;

/** Which facets a growing list has anything for. */
function createPresent(facets: readonly Facet<ContactPoint>[], hasHours: () => boolean) {
  let known: readonly ContactPoint[] = [];
  let looked = 0;
  let present = new Set<string>();
  return (records: readonly ContactPoint[]): ReadonlySet<string> => {
    if (records !== known) {
      known = records;
      looked = 0;
      present = new Set();
    }
    // Whether somebody is there just now decides nothing.
    if (hasHours()) present.add('open');
    const missing = facets.filter(({ name }) => name !== 'open' && !present.has(name));
    for (; looked < records.length; looked++)
      for (const { name, values } of missing)
        if (values(records[looked] as ContactPoint).length) present.add(name);
    return present;
  };
}

export function createRefiner(kit: Kit, parts: FinderParts): ContactRefiner {
  const { host, query, provider, finder } = parts;
  const facets = facetsOf({ isOpen: (record) => parts.openings?.isOpen(record) ?? false });
  const present = createPresent(facets, () => finder.hasHours);
  const texts = () => textsOf('contactFilters', parts.locale, de);
  return createFacetRefiner<ContactPoint>(kit, () => ({
    host,
    query,
    provider,
    locale: parts.locale,
    facets: () => facets,
    present: present(finder.records),
    total: finder.total,
    ask: (text, refinement) => finder.ask(text, refinement).found,
    facetLabel: (name) => texts().facets[name as 'category'] ?? name,
    labelOf: (facet, value) =>
      facet === 'languages'
        ? languageName(value, parts.locale)
        : facet === 'accessibility' && value !== 'limited'
          ? accessibilityLabel(value, parts.locale)
          : facetWord(facet, value, texts()),
    show: (total) => texts().show(total, parts.locale.format),
    // A town knows its districts; a network its towns.
    suits: (name) =>
      (name !== 'place' || !present(finder.records).has('district')) &&
      (name !== 'land' || new Set(finder.records.flatMap(({ land }) => land ?? [])).size > 1),
    // What is open changes with the clock.
    key: `${Math.floor(Date.now() / 60_000)}`,
  }));
}
