import type { Kit } from '../../../base/lazy.js';
import { contactDetails as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import { formatWall } from '../../../i18n/wall-format.js';
import type { Hours } from '../../../schedule/hours/hours.js';
import { type HoursDay, weekOf } from '../../../schedule/hours/week.js';
import { toWall } from '../../../schedule/zone.js';
import type { Clock } from './openings.js';

type L = Locale<'contacts'>;

const weekOfClock = (hours: Hours, { now, zone }: Clock) =>
  weekOf(hours, toWall(now, hours.timeZone ?? zone).slice(0, 10));

/** The hours of one day and mode: `09–12 Uhr, 14–18 Uhr`. */
function spansText(row: HoursDay, mode: Hours['modes'][number], locale: L): string {
  const t = textsOf('contactDetails', locale, de);
  const spans = row.spans[mode] ?? [];
  return (
    spans
      .map(([opens, closes]) =>
        opens === '00:00' && closes === '24:00'
          ? t.allDay
          : `${opens}–${locale.messages.clock(closes.padStart(5, '0'))}`,
      )
      .join(', ') || t.closed
  );
}

const dayName = (day: string, { format }: L, weekday: 'long' | 'short') =>
  formatWall(format.language, day, { weekday });

/** This week as a table: a row for each day, a column for each way of coming. */
export function weekTable({ html, nothing }: Kit, hours: Hours, clock: Clock, locale: L) {
  const t = textsOf('contactDetails', locale, de);
  const { modes } = hours;
  const today = toWall(clock.now, hours.timeZone ?? clock.zone).slice(0, 10);
  const why = ({ holiday, special }: HoursDay) =>
    holiday ? t.holidays[holiday] : special ? t.special : undefined;
  return html`<table class="week">
    <caption class="hidden">${t.week}</caption>
    ${
      modes.length > 1 || modes[0] !== 'walkIn'
        ? html`<thead><tr><td></td>${modes.map((mode) => html`<th scope="col">${t.modes[mode]}</th>`)}</tr></thead>`
        : nothing
    }
    <tbody>
      ${weekOfClock(hours, clock).map(
        (
          row,
        ) => html`<tr class=${row.day === today ? 'today' : ''} aria-current=${row.day === today ? 'date' : nothing}>
          <th scope="row">${dayName(row.day, locale, 'long')}${why(row) ? html`<span class="small muted"> ${why(row)}</span>` : nothing}</th>
          ${modes.map((mode) => html`<td>${spansText(row, mode, locale)}</td>`)}
        </tr>`,
      )}
    </tbody>
  </table>
  ${hours.complete ? nothing : html`<p class="muted small">${t.incomplete}</p>`}`;
}

/** This week in lines, days of the same hours together: for paper. */
export function hoursLines(hours: Hours, clock: Clock, locale: L): string[] {
  const t = textsOf('contactDetails', locale, de);
  const several = hours.modes.length > 1;
  return hours.modes.flatMap((mode) => {
    const groups: { first: string; last: string; text: string }[] = [];
    for (const row of weekOfClock(hours, clock)) {
      const text = spansText(row, mode, locale);
      const group = groups.at(-1);
      if (group?.text === text) group.last = row.day;
      else groups.push({ first: row.day, last: row.day, text });
    }
    const lines = groups
      .filter(({ text }) => text !== t.closed)
      .map(({ first, last, text }) => {
        const days = [first, last].map((day) => dayName(day, locale, 'short'));
        return `${[...new Set(days)].join('–')} ${text}`;
      });
    return several ? [`${t.modes[mode]}: ${lines.join('; ')}`] : lines;
  });
}
