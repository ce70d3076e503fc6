import type { Kit } from '../../../base/lazy.js';
import type { CalendarParts } from '../calendar-parts.js';
import type { EntryContext } from '../entry.js';

export function render({ html, nothing }: Kit, _parts: CalendarParts, _context: EntryContext) {
  return html`${nothing}`;
}
