import type { ContactPoint } from '../../../model/contact-point.js';
import type { Facet } from '../../../search/facets.js';
import type { Openings } from './openings.js';

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? NONE : [value]);

/** Ways to get in touch: those that are told, and those that follow from what is there. */
function channelsOf(record: ContactPoint): readonly string[] {
  const { contactPoint = [], telephone, email, openingHoursSpecification = [] } = record;
  const found = new Set<string>(contactPoint.flatMap(({ channel }) => one(channel)));
  if (telephone || contactPoint.some((way) => way.telephone)) found.add('phone');
  if (email || contactPoint.some((way) => way.email)) found.add('mail');
  if (openingHoursSpecification.some(({ mode, opens }) => opens && (mode ?? 'walkIn') === 'walkIn'))
    found.add('walkIn');
  return [...found];
}

const languagesOf = ({ languages, contactPoint = [] }: ContactPoint): readonly string[] => [
  ...new Set([...(languages ?? []), ...contactPoint.flatMap((way) => way.availableLanguage ?? [])]),
];

/** Unknown is not no: who says nothing is not listed as inaccessible either. */
const accessibilityOf = ({ accessibility = [], wheelchair }: ContactPoint): readonly string[] => [
  ...new Set([
    ...accessibility,
    ...(wheelchair === 'full' ? ['wheelchair'] : wheelchair === 'limited' ? ['limited'] : []),
  ]),
];

/** In the order in which they show; a page chooses and orders them by `filters`. */
export const facetsOf = (openings?: Pick<Openings, 'isOpen'>): readonly Facet<ContactPoint>[] => [
  { name: 'category', values: ({ category }) => category ?? NONE },
  { name: 'open', values: (record) => (openings?.isOpen(record) ? ['now'] : NONE) },
  { name: 'district', values: ({ district }) => one(district) },
  { name: 'place', values: ({ address }) => one(address?.addressLocality) },
  { name: 'land', values: ({ land }) => one(land) },
  { name: 'channel', values: channelsOf },
  { name: 'audience', values: ({ audience }) => audience ?? NONE },
  { name: 'languages', values: languagesOf },
  { name: 'accessibility', values: accessibilityOf },
  { name: 'body', values: ({ bodyType }) => one(bodyType) },
];
