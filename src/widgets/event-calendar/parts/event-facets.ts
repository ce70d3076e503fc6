import type { EventRecord } from '../../../model/event.js';
import { toWall } from '../../../schedule/zone.js';
import type { Facet } from '../../../search/facets.js';
import { statesOf } from '../states.js';
import { daysLeft } from '../words.js';

const NONE: readonly string[] = [];
const one = (value: string | undefined): readonly string[] => (value === undefined ? NONE : [value]);

/** How one takes part: what the channels say, else what the attendance mode says. */
const modesOf = ({ channel, eventAttendanceMode: mode }: EventRecord): readonly string[] =>
  channel ?? one(mode && (mode.startsWith('On') ? 'online' : mode.startsWith('M') ? 'mixed' : 'offline'));

/** A deadline is one of the place's clock. */
const registrationOf = (event: EventRecord, zone: string): readonly string[] => {
  const { registration } = event;
  if (!registration) return NONE;
  if (registration.required === false) return ['none'];
  const closed = (daysLeft(event, zone, toWall(Date.now(), zone)) ?? 0) < 0;
  return closed || statesOf(event).some((state) => state === 'full' || state === 'cancelled')
    ? NONE
    : ['open'];
};

/** Districts of an event, for feeds that know them. */
const districtsOf = ({ district, location = [] }: EventRecord): readonly string[] => [
  ...new Set([...one(district), ...location.flatMap((place) => one(place.district))]),
];

/**
 * In the order in which they show; a page chooses and orders them by `filters`.
 * @param zone of the place
 */
export const facetsOf = (zone: string): readonly Facet<EventRecord>[] => [
  { name: 'category', values: ({ category }) => category ?? NONE },
  { name: 'district', values: districtsOf },
  {
    name: 'place',
    values: ({ location }) =>
      location
        ? [...new Set(location.flatMap(({ address, name }) => one(address?.addressLocality ?? name)))]
        : NONE,
  },
  { name: 'mode', values: modesOf },
  { name: 'audience', values: ({ audience }) => audience ?? NONE },
  { name: 'price', values: ({ isAccessibleForFree: free }) => (free === true ? ['free'] : NONE) },
  { name: 'registration', values: (event) => registrationOf(event, zone) },
  { name: 'accessibility', values: ({ accessibility }) => accessibility ?? NONE },
  { name: 'status', values: statesOf },
  { name: 'organization', values: ({ organizer }) => one(organizer?.name) },
];

export const FACET_NAMES: readonly string[] = facetsOf('').map(({ name }) => name);
