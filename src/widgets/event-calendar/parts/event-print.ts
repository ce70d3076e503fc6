import { longDate } from '../../../i18n/wall-format.js';
import { dayOf, type EventDate } from '../../../schedule/event-dates.js';
import { toWall } from '../../../schedule/zone.js';
import { type Block, printBlocks } from '../../../ui/print.js';
import type { CalendarParts } from '../calendar-parts.js';
import { factsOf, stateOf, timeOf, whereOf } from '../words.js';

/* Loads when somebody prints the calendar: an agenda on paper, a heading for each day. */

/** More dates than that are no agenda on paper any more. */
const MOST = 2000;

/** Prints what answers the visitor's question. Resolves when the browser's dialog was closed. */
export async function print({ calendar, locale }: CalendarParts): Promise<void> {
  const { zone, undated, from } = calendar;
  const now = toWall(Date.now(), zone);
  const ask = () => calendar.all(calendar.range(), MOST).slice(0, MOST);
  // What is not worked out yet belongs to it.
  if (ask().length) await calendar.worked?.done();
  const dates = ask();
  const { messages, format } = locale;
  const record = (date: EventDate): Block => {
    const state = stateOf(date, locale);
    const { event, session } = date;
    const words = [
      date.start ? timeOf(date, locale) : event.byArrangement && messages.byArrangement,
      whereOf(event, date, locale),
      event.organizer?.name,
      ...factsOf(date, { locale, zone, now }),
    ];
    return {
      title: `${state ? `${state}: ` : ''}${event.title}${session?.title ? `: ${session.title}` : ''}`,
      level: 3,
      lines: [words.filter(Boolean).join(' · '), event.registration?.url ?? event.url],
    };
  };
  const blocks: Block[] = [
    {
      title: messages.count(new Set(dates.map(({ event }) => event)).size + undated.length, format),
      level: 1,
    },
  ];
  let last = '';
  for (const date of dates) {
    const day = dayOf(date.start) < from ? from : dayOf(date.start);
    if (day !== last) blocks.push({ title: longDate(format.language, day) });
    last = day;
    blocks.push(record(date));
  }
  if (dates.length === MOST) blocks.push({ title: '…' });
  if (undated.length) blocks.push({ title: messages.undated });
  for (const event of undated) blocks.push(record({ event, start: '', lastDay: '' }));
  return printBlocks({ lang: locale.language, blocks, address: location.href });
}
