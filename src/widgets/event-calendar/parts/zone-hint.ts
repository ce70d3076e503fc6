import type { Kit } from '../../../base/lazy.js';
import { eventDetails as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import { toWall } from '../../../schedule/zone.js';
import type { CalendarParts } from '../calendar-parts.js';

/* Loads for visitors whose device is set to another time zone than the place's. */

/** Asked once: that takes long. */
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Says that times are the place's, where the visitor's clock shows others. */
export function renderHint({ html, nothing }: Kit, { calendar, locale }: CalendarParts) {
  const { zone } = calendar;
  // Half a year apart, so that what goes with the seasons shows: Vienna is on Berlin's time.
  const times = [0, 182.5].map((days) => Date.now() + days * 864e5);
  if (times.every((time) => toWall(time, own) === toWall(time, zone))) return nothing;
  return html`<p class="muted">${textsOf('eventDetails', locale, de).zone(zone.replaceAll('_', ' '))}</p>`;
}
