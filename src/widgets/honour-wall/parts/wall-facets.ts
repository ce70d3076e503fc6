import type { ShownHonour } from '../../../search/consent.js';
import type { Facet } from '../../../search/facets.js';
import { yearOf } from '../words.js';

const NONE: readonly string[] = [];
const distinct = (values: readonly (string | undefined)[]): readonly string[] =>
  values.length ? [...new Set(values.filter((value) => value !== undefined))] : NONE;

/** In the order in which they show; a page chooses and orders them by `filters`. Anonymous honours count, too. */
export const FACETS: readonly Facet<ShownHonour>[] = [
  { name: 'year', values: (honour) => distinct([yearOf(honour)]) },
  {
    name: 'category',
    values: ({ category, award }) =>
      distinct([...(category ?? NONE), ...(award?.map((one) => one.category) ?? NONE)]),
  },
  { name: 'level', values: ({ award }) => distinct(award?.map(({ level }) => level) ?? NONE) },
  { name: 'award', values: ({ award }) => distinct(award?.map(({ name }) => name) ?? NONE) },
  { name: 'district', values: ({ district }) => distinct([district]) },
];

export const FACET_NAMES: readonly string[] = FACETS.map(({ name }) => name);
