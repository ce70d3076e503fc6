import type { EventRecord } from '../../model/event.js';

/** Everything of an event that a search looks at. */
export function searchedText(event: EventRecord): string {
  const { title, description, organizer, category, keywords, audience, district } = event;
  const parts = [title, organizer?.name, description, district, ...[category, keywords, audience].flat()];
  for (const { name, district, address } of event.location ?? [])
    parts.push(name, district, address?.addressLocality, address?.postalCode);
  for (const session of event.subEvent ?? []) parts.push(session.title, session.description);
  return parts.filter(Boolean).join('\n');
}
