import type { Kit } from '../../../base/lazy.js';
import { contactDetails as de } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import { formatWall } from '../../../i18n/wall-format.js';
import { type Hours, type Mode, SPECIAL } from '../../../schedule/hours/hours.js';
import { type HoursDay, weekOf } from '../../../schedule/hours/week.js';
import { toWall } from '../../../schedule/zone.js';
import type { Clock } from './openings.js';

type L = Locale<'contacts'>;
type Texts = ReturnType<typeof textsOf<'contactDetails'>>;

const weekOfClock = (hours: Hours, { now, zone }: Clock) =>
  weekOf(hours, toWall(now, hours.timeZone ?? zone).slice(0, 10));

/** The hours of one day and mode: `9–12 Uhr, 14–18 Uhr`. */
const spansText = (row: HoursDay, mode: Mode, t: Texts): string =>
  (row.spans[mode] ?? [])
    .map(([opens, closes]) => (opens === '00:00' && closes === '24:00' ? t.allDay : t.span(opens, closes)))
    .join(', ') || t.closed[mode];

const dayName = (day: string, { format }: L, weekday: 'long' | 'short') =>
  formatWall(format.language, day, { weekday });

/** This week: a table for each way of coming, a row for each day. */
export function weekTables({ html, nothing }: Kit, hours: Hours, clock: Clock, locale: L) {
  const t = textsOf('contactDetails', locale, de);
  const { modes } = hours;
  const today = toWall(clock.now, hours.timeZone ?? clock.zone).slice(0, 10);
  const why = ({ holiday, special }: HoursDay) =>
    holiday ? t.holidays[holiday] : special ? t.special : undefined;
  const isPlain = modes.length === 1 && modes[0] === 'walkIn';
  /** That it is closed on a day is worth a row; that nobody answers the phone is not, if they do on others. */
  const shown = (mode: Mode) => {
    const all = weekOfClock(hours, clock);
    const some = all.filter((row) => row.spans[mode]?.length);
    return mode === 'walkIn' || !some.length ? all : some;
  };
  const table = (mode: Mode) => html`<table class="week">
    <caption class=${isPlain ? 'hidden' : ''}>${isPlain ? t.week : t.modes[mode]}</caption>
    <tbody>
      ${shown(mode).map(
        (
          row,
        ) => html`<tr class=${row.day === today ? 'today' : ''} aria-current=${row.day === today ? 'date' : nothing}>
          <th scope="row">${dayName(row.day, locale, 'long')}${why(row) ? html`<br /><span class="small muted">${why(row)}</span>` : nothing}</th>
          <td>${spansText(row, mode, t)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
  return html`<div class="weeks">${modes.map(table)}</div>
    ${hours.complete ? nothing : html`<p class="muted small">${t.incomplete}</p>`}`;
}

/** Without what only some days have: paper hangs longer than a week. */
const usual = (hours: Hours): Hours => ({
  ...hours,
  land: undefined,
  municipalHolidays: [],
  rules: hours.rules.filter(({ level }) => level < SPECIAL),
});

/** The usual hours in lines, days of the same hours together: for paper. */
export function hoursLines(hours: Hours, clock: Clock, locale: L): string[] {
  const t = textsOf('contactDetails', locale, de);
  const several = hours.modes.length > 1;
  const week = weekOfClock(usual(hours), clock);
  return hours.modes.flatMap((mode) => {
    const groups: { first: string; last: string; text: string }[] = [];
    for (const row of week) {
      const text = spansText(row, mode, t);
      const group = groups.at(-1);
      if (group?.text === text) group.last = row.day;
      else groups.push({ first: row.day, last: row.day, text });
    }
    const lines = groups
      .filter(({ text }) => text !== t.closed[mode])
      .map(({ first, last, text }) => {
        const days = [first, last].map((day) => dayName(day, locale, 'short'));
        return `${[...new Set(days)].join('–')} ${text}`;
      });
    return several && lines.length ? [`${t.modes[mode]}: ${lines.join('; ')}`] : lines;
  });
}
