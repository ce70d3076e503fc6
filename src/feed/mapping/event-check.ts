import type { EventRecord, Session } from '../../model/event.js';
import { isIsoDate } from '../../model/schema.js';
import { isZoneName } from '../../model/zone-name.js';
import { quote, type Reason } from '../errors.js';

const time = (date: string) => Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`);

/** Whether an end comes before its start. A day as an end is the whole day. */
function isBefore(end: string, start: string): boolean {
  const [lastDay, firstDay] = [end.slice(0, 10), start.slice(0, 10)];
  if (lastDay !== firstDay || end === lastDay || start === firstDay) return lastDay < firstDay;
  return time(end) < time(start);
}

/** Whether a text is a date, maybe with an end of its own: `2026-05-02T18:00/PT2H`. */
export const isSpan = (text: string): boolean => isIsoDate(text.replace(/\/.*/, ''));

/**
 * What no field of an event tells alone. An end before its start costs the end, an unknown zone the zone, a date
 * that is none among others itself. No date at all costs the event, unless it is by arrangement or postponed.
 */
export function check(record: EventRecord, reasons: Reason[]): boolean {
  const mend = (session: Session & { timeZone?: string }, path: string) => {
    const drop = (field: 'startDate' | 'endDate' | 'timeZone', expected: string) => {
      reasons.push({ path: path + field, value: quote(session[field]), expected });
      delete session[field];
    };
    // Programs write their first and their last date for none.
    for (const field of ['startDate', 'endDate'] as const)
      if (/^(0|9999)/.test(session[field] ?? '')) drop(field, 'a year from 1000 to 9998');
    const { startDate, endDate, timeZone } = session;
    if (startDate && endDate && isBefore(endDate, startDate)) drop('endDate', `an end after ${startDate}`);
    if (timeZone && !isZoneName(timeZone)) drop('timeZone', 'a time zone such as Europe/Berlin');
  };
  mend(record, '');
  record.subEvent?.forEach((session, i) => {
    mend(session, `subEvent.${i}.`);
  });
  for (const field of ['exdate', 'rdate'] as const) {
    const dates = record[field]?.split(',') ?? [];
    const sound = dates.filter(isSpan);
    if (sound.length === dates.length) continue;
    const wrong = dates.find((entry) => !sound.includes(entry));
    reasons.push({ path: field, value: quote(wrong), expected: 'dates like 2026-03-31T18:00' });
    if (sound.length) record[field] = sound.join();
    else delete record[field];
  }
  const startDate = record.startDate ?? firstDate(record);
  if (startDate) record.startDate = startDate;
  if (startDate || record.byArrangement || record.eventStatus === 'EventPostponed') return true;
  reasons.push({ path: 'startDate', value: 'nothing', expected: 'a date, or byArrangement' });
  return false;
}

/** When an event begins that does not say so itself. */
function firstDate({ subEvent = [], eventSchedule = [], rdate = '' }: EventRecord): string | undefined {
  const { startDate: day, startTime } = eventSchedule[0] ?? {};
  const dates = [
    ...subEvent.map(({ startDate }) => startDate ?? '').sort(),
    startTime ? `${day}T${startTime}` : '',
    day ?? '',
    ...rdate.split(/[,/]/, 1),
  ];
  return dates.find(isIsoDate);
}
