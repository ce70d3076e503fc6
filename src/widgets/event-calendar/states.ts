import type { EventRecord, Session } from '../../model/event.js';

/** What schema.org calls them → what we do. */
const STATUSES = {
  EventScheduled: undefined,
  EventCancelled: 'cancelled',
  EventPostponed: 'postponed',
  EventRescheduled: 'rescheduled',
  EventMovedOnline: 'movedOnline',
} as const;

export type State = 'cancelled' | 'postponed' | 'rescheduled' | 'movedOnline' | 'full' | 'tentative';

/** What changes whether, when or how somebody takes part; nothing for an event that takes place as planned. */
export function statesOf(event: EventRecord, session?: Session): readonly State[] {
  const status = STATUSES[session?.eventStatus ?? event.eventStatus ?? 'EventScheduled'];
  const states: State[] = status ? [status] : [];
  const { offers = [], remainingAttendeeCapacity: left, tentative } = event;
  const soldOut = offers.length > 0 && offers.every(({ availability }) => availability === 'SoldOut');
  if (status !== 'cancelled' && (left === 0 || soldOut)) states.push('full');
  if (tentative === true) states.push('tentative');
  return states;
}
