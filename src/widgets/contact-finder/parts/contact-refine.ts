import type { Kit } from '../../../base/lazy.js';
import { contactFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ContactPoint } from '../../../model/contact-point.js';
import {
  accessibilityLabel,
  createFacetRefiner,
  createPresent,
  type FacetRefiner,
} from '../../../ui/refiner.js';
import type { FinderParts } from '../finder-parts.js';
import { facetsOf } from './contact-facets.js';
import { facetWord, languageName } from './labels.js';

export { filterStyles as styles } from '../../../styles/filters.js';

/* Loads when somebody narrows the contact points, or when the page itself does. */

export type ContactRefiner = FacetRefiner<ContactPoint>;

export function createRefiner(kit: Kit, parts: FinderParts): ContactRefiner {
  const { host, query, provider, finder } = parts;
  const facets = facetsOf({ isOpen: (record) => parts.openings?.isOpen(record) ?? false });
  // Whether somebody is there just now decides nothing.
  const presentIn = createPresent(facets.filter(({ name }) => name !== 'open'));
  const present = () => new Set([...presentIn(finder.records), ...(finder.hasHours ? ['open'] : [])]);
  const texts = () => textsOf('contactFilters', parts.locale, de);
  return createFacetRefiner<ContactPoint>(kit, () => ({
    host,
    query,
    provider,
    locale: parts.locale,
    facets: () => facets,
    present: present(),
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
      (name !== 'place' || !present().has('district')) &&
      (name !== 'land' || new Set(finder.records.flatMap(({ land }) => land ?? [])).size > 1),
    // What is open changes with the clock.
    key: `${Math.floor(Date.now() / 60_000)}`,
  }));
}
