import type { EventRecord } from '../../../model/event.js';
import type { Facet } from '../../../search/facets.js';
import { statesOf } from '../states.js';

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? NONE : [value]);

/** How one takes part: what the channels say, else what the attendance mode says. */
const modesOf = ({ channel, eventAttendanceMode: mode }: EventRecord): readonly string[] =>
  channel ?? one(mode && (mode.startsWith('On') ? 'online' : mode.startsWith('M') ? 'mixed' : 'offline'));

const registrationOf = (event: EventRecord): readonly string[] => {
  const { registration } = event;
  if (!registration) return NONE;
  if (registration.required === false) return ['none'];
  const { deadline } = registration;
  const closed = deadline && Date.parse(deadline.length === 10 ? `${deadline}T23:59` : deadline) < Date.now();
  return closed || statesOf(event).includes('full') ? NONE : ['open'];
};

/** Districts of an event, for feeds that know them. */
const districtsOf = ({ district, location = [] }: EventRecord): readonly string[] => [
  ...new Set([...one(district), ...location.flatMap((place) => one(place.district))]),
];

/** In the order in which they show; a page chooses and orders them by `filters`. */
export const FACETS = [
  { name: 'category', values: ({ category }) => category ?? NONE },
  { name: 'district', values: districtsOf },
  {
    name: 'place',
    values: ({ location }) =>
      location ? location.flatMap(({ address, name }) => one(address?.addressLocality ?? name)) : NONE,
  },
  { name: 'mode', values: modesOf },
  { name: 'audience', values: ({ audience }) => audience ?? NONE },
  { name: 'price', values: ({ isAccessibleForFree: free }) => (free === true ? ['free'] : NONE) },
  { name: 'registration', values: registrationOf },
  { name: 'accessibility', values: ({ accessibility }) => accessibility ?? NONE },
  { name: 'status', values: statesOf },
  { name: 'organization', values: ({ organizer }) => one(organizer?.name) },
] as const satisfies readonly Facet<EventRecord>[];

export const FACET_NAMES: readonly string[] = FACETS.map(({ name }) => name);
