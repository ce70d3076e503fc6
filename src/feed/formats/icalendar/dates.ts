import { DAY, instantOf, wallOf } from './clock.js';
import type { Property } from './lines.js';

/** A date as a calendar writes it. */
export interface Moment {
  /** Its wall time, or its UTC when it is in none; in ms, counted as if it were UTC. */
  ms: number;
  /** It is a day, not a time. */
  allDay: boolean;
  /** `UTC`, or a zone; undefined: wherever the reader is. */
  zone?: string;
}

const DATE = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Reads one date; undefined when it is none. */
export function readMoment(text: string, zone?: string): Moment | undefined {
  const [found, year, month, day, hour, minute, second = 0, offset] = DATE.exec(text.trim()) ?? [];
  if (!found) return undefined;
  if (!(Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31)) return undefined;
  // A day that its month has not is one of the next month, as for other readers of calendars.
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (hour === undefined) return { ms: date.getTime(), allDay: true, zone };
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  // Some end a day at 24 o'clock; a leap second is the one before it.
  const ms = date.setUTCHours(Number(hour), Number(minute), Math.min(59, Number(second)));
  if (!offset) return { ms, allDay: false, zone };
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)/.exec(offset) ?? [];
  const ahead = Number(hours) * 36e5 + Number(minutes) * 6e4;
  return { ms: sign === '-' ? ms + ahead : ms - ahead, allDay: false, zone: 'UTC' };
}

/** The dates of a property, and what of it is none. */
export function readMoments(property: Property, zoneOf: (name: string) => string | undefined): Moment[] {
  const zone = zoneOf(property.params.get('TZID') ?? '');
  return property.value.split(',').flatMap((text) => readMoment(text.replace(/\/.*/s, ''), zone) ?? []);
}

const text = (ms: number) => new Date(ms).toISOString().slice(0, 19);

/** ISO 8601: a day, a wall time, or with `Z` an instant. */
export const toIso = ({ ms, allDay, zone }: Moment): string =>
  allDay ? text(ms).slice(0, 10) : `${text(ms)}${zone === 'UTC' ? 'Z' : ''}`;

/** The instant of a moment; of one that floats, as if it were in that zone. */
const toInstant = ({ ms, zone }: Moment, floating: string) =>
  zone === 'UTC' ? ms : instantOf(ms, zone ?? floating);

/**
 * A moment as another one is written: in its zone, as a day, or at its time of day. What leaves a series out, and
 * what takes the place of a part of it, may be written otherwise than the series.
 */
export function writtenAs(model: Moment, moment: Moment): Moment {
  const { allDay, zone } = model;
  if (moment.allDay === allDay && (allDay || moment.zone === zone)) return moment;
  if (moment.allDay) return { ms: moment.ms + (((model.ms % DAY) + DAY) % DAY), allDay, zone };
  if (allDay) {
    // Midnight of the organiser's zone, which may be unknown: then the nearest one.
    const wall = moment.zone === 'UTC' ? moment.ms + DAY / 2 : moment.ms;
    return { ms: Math.floor(wall / DAY) * DAY, allDay, zone };
  }
  if (moment.zone === undefined || zone === undefined) return { ms: moment.ms, allDay, zone };
  const instant = toInstant(moment, zone);
  return { ms: zone === 'UTC' ? instant : wallOf(instant, zone), allDay, zone };
}

const DURATION = /^\s*([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?\s*$/i;

/** Milliseconds of a duration, `P1DT2H`; undefined when it is none, or goes back. */
export function readDuration(value: string): number | undefined {
  const [found, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = DURATION.exec(value) ?? [];
  if (!found || sign === '-') return undefined;
  const ms =
    (Number(weeks) * 7 + Number(days)) * DAY +
    (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1e3;
  return ms < 1e13 ? ms : undefined;
}

/**
 * The end of an event as the vocabulary has it: the last day of one that takes days, a time otherwise. Undefined
 * when it ends where it starts.
 */
export function endOf(start: Moment, end: Moment): string | undefined {
  if (start.allDay || end.allDay) {
    // Where a day ends, the next one begins.
    const last = { ms: end.ms % DAY === 0 ? end.ms - DAY : end.ms, allDay: true };
    const isOneDay = end.ms === start.ms || toIso(last) === toIso({ ...start, allDay: true });
    return isOneDay ? undefined : toIso(last);
  }
  const floats = start.zone === undefined || end.zone === undefined;
  const same = floats ? end : writtenAs(start, end);
  return same.ms === start.ms ? undefined : toIso(same);
}
