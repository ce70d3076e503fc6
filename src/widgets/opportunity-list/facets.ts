import type { Messages } from '../../i18n/catalogue.js';
import type { Locale } from '../../i18n/locale.js';
import type { Opportunity } from '../../model/opportunity.js';
import type { Facet } from '../../search/facets.js';

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? NONE : [value]);

/** Town or place name, for feeds that know no districts. */
const placesOf = ({ jobLocation }: Opportunity): readonly string[] =>
  jobLocation ? jobLocation.flatMap(({ address, name }) => one(address?.addressLocality ?? name)) : NONE;

const districtsOf = ({ district, jobLocation }: Opportunity): readonly string[] => {
  const places = jobLocation?.flatMap((place) => one(place.district)) ?? NONE;
  if (district === undefined) return places;
  return places.includes(district) ? places : [district, ...places];
};

/** In the order in which they show; a page chooses and orders them by `filters`. */
export const FACETS = [
  { name: 'board', values: ({ board }) => one(board) },
  { name: 'category', values: ({ category }) => category ?? NONE },
  {
    name: 'commitment',
    values: ({ commitment: c }) => (c ? [...one(c.kind), ...(c.daytime ?? NONE)] : NONE),
  },
  { name: 'district', values: districtsOf },
  { name: 'place', values: placesOf },
  { name: 'remote', values: ({ remote }) => one(remote) },
  { name: 'audience', values: ({ audience }) => audience ?? NONE },
  { name: 'skills', values: ({ skills }) => skills ?? NONE },
  { name: 'languages', values: ({ languages }) => languages ?? NONE },
  { name: 'accessibility', values: ({ accessibility }) => accessibility ?? NONE },
  { name: 'organization', values: ({ hiringOrganization }) => one(hiringOrganization?.name) },
] as const satisfies readonly Facet<Opportunity>[];

export type FacetName = (typeof FACETS)[number]['name'];
export const FACET_NAMES: readonly string[] = FACETS.map(({ name }) => name);

export const facetLabel = (name: string, { messages }: Locale): string =>
  messages.facets[name as keyof Messages['facets']] ?? name;

/** A value that a card shows, in words: ours in the visitor's language, the publisher's own as they are. */
export function valueLabel(facet: string, value: string, { messages }: Locale): string {
  const labels: Readonly<Record<string, string>> = messages.values[facet as keyof Messages['values']] ?? {};
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}

/** Everything of an offer that a search looks at. */
export function searchedText(record: Opportunity): string {
  const { title, description, hiringOrganization, category, skills, audience, jobLocation } = record;
  const parts = [
    title,
    hiringOrganization?.name,
    description,
    category?.join('\n'),
    skills?.join('\n'),
    audience?.join('\n'),
    districtsOf(record).join('\n'),
  ];
  for (const place of jobLocation ?? [])
    parts.push(place.name, place.address?.addressLocality, place.address?.postalCode);
  return parts.filter(Boolean).join('\n');
}
