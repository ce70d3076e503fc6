import { iso } from '../values/intervals.js';
import type { When } from '../values/when.js';

/** What the columns of one event say about when, the likeliest first in each. */
export interface Told {
  starts: readonly When[];
  ends: readonly When[];
  /** Columns that hold a day, a time, or both, and maybe until when. */
  days: readonly When[];
  allDay: boolean;
  /** The last day is the one after, as in Google's calendar. */
  exclusive: boolean;
  zone?: string;
}

interface Period {
  startDate?: string;
  endDate?: string;
}

const MIDNIGHT = /^00:00(:00)?$/;
const LAST_MINUTE = /^(23:59(:59)?|24:00(:00)?)$/;
/** Where it is evening, or day, when it is midnight in Greenwich. */
const FAR = /^(America|US|Canada|Pacific|Australia|Asia)\//;
const DAY = 864e5;

const shift = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** When an event begins and ends, from days and times that may stand in columns of their own. */
export function periodOf({ starts, ends, days, allDay, exclusive, zone = '' }: Told): Period {
  const all = [...starts, ...days];
  const day = all.find(({ date }) => date);
  if (!day?.date) return {};
  // A day may be written as its midnight, beside the time in another column.
  // The time of another day is of something else.
  const times = all.filter(({ time, date }) => time && (!date || date === day.date));
  const timed = [day, ...times].find(({ time }) => time && !MIDNIGHT.test(time)) ?? times[0];
  const last = [...ends, ...all.map(({ endDate }): When => ({ date: endDate }))].find(({ date }) => date);
  // A last day may be written as its midnight, too.
  const hasHour = ends.some(({ time }) => time && !MIDNIGHT.test(time));
  const until =
    last?.time && !(MIDNIGHT.test(last.time) && hasHour)
      ? last
      : ([...ends, ...all.map(({ endTime }): When => ({ time: endTime }))].find(
          ({ time }) => time && !(hasHour && MIDNIGHT.test(time)),
        ) ?? last);
  let { time } = timed ?? {};
  let endTime = until?.time;
  let endDate = last?.date && exclusive ? shift(last.date, -1) : last?.date;
  // Programs without a field for whole days write their first minute, and their last one.
  const isWhole =
    time &&
    MIDNIGHT.test(time) &&
    !(timed?.offset === 'Z' && FAR.test(zone)) &&
    (!endTime || MIDNIGHT.test(endTime) || LAST_MINUTE.test(endTime));
  if (allDay || isWhole) time = endTime = undefined;
  if (!time) endTime = undefined;
  // An evening that ends after midnight; an end in the afternoon is a slip, and is told as one.
  if (time && endTime && !endDate && endTime < time && endTime <= '12:00') endDate = shift(day.date, 1);
  const offset = timed?.offset || day.offset;
  const startDate = iso(day.date, time, offset);
  if (endTime) return { startDate, endDate: iso(endDate ?? day.date, endTime, until?.offset || offset) };
  return { startDate, endDate: endDate === day.date ? undefined : endDate };
}
