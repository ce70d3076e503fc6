import type { Kit } from '../../../base/lazy.js';
import { wallFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import { createFacetRefiner, createPresent } from '../../../ui/refiner.js';
import type { WallParts } from '../wall-parts.js';
import { FACETS } from './wall-facets.js';

export { filterStyles as styles } from '../../../styles/filters.js';

/* Loads when somebody narrows the wall, or when the page itself does. */

export type WallRefiner = ReturnType<typeof createRefiner>;

export function createRefiner(kit: Kit, parts: WallParts) {
  const { host, query, provider, wall } = parts;
  const present = createPresent<ShownHonour>(FACETS);
  const texts = () => textsOf('wallFilters', parts.locale, de);
  const refiner = createFacetRefiner<ShownHonour>(kit, () => ({
    host,
    query,
    provider,
    locale: parts.locale,
    facets: () => FACETS,
    present: present(wall.records),
    total: wall.total,
    ask: (text, refinement) => wall.ask(text, refinement),
    facetLabel: (name) => texts().facets[name as keyof typeof de.facets] ?? name,
    labelOf(facet, value) {
      const labels: Readonly<Record<string, string>> = facet === 'level' ? texts().levels : {};
      return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
    },
    show: (total) => texts().show(total, parts.locale.format),
    // Years stand as they come, not by how many were honoured in them.
    inOrder: (facet, counts) =>
      facet === 'year' ? new Map([...counts].sort(([a], [b]) => (a < b ? 1 : -1))) : counts,
  }));

  return Object.assign(refiner, {
    narrow() {
      wall.refinement = refiner.update();
    },
  });
}
