import type { Values } from '../../mapping/read.js';
import { DAY } from './clock.js';
import { type Moment, toIso, writtenAs } from './dates.js';
import type { Entry } from './event.js';

/*
 * Series and what stands in for parts of them. Such a part becomes an event of its own, and the series leaves its
 * date out.
 */

/** So many dates fit into a record. */
const MAX_DATES = 1000;

const isSeries = ({ raw, start }: Entry) => start !== undefined && Boolean(raw.rrule || raw.rdate);

/** The newest version of an event, by its start: some programs give the same name to all their events. */
interface Versions {
  sequence: number;
  byStart: Map<unknown, Entry>;
}

/** Events as raw records, in their order. */
export function assemble(entries: readonly Entry[]): Values[] {
  const events = new Map<string, Versions>();
  const parts = new Map<string, Entry>();
  const old = new Set<Entry>();
  const keep = <K>(map: Map<K, Entry>, key: K, entry: Entry) => {
    const held = map.get(key);
    const isNewer = !held || entry.sequence >= held.sequence;
    if (held) old.add(isNewer ? held : entry);
    if (isNewer) map.set(key, entry);
  };
  for (const entry of entries) {
    const { uid, instead, sequence, raw } = entry;
    if (!uid) continue;
    if (instead) {
      keep(parts, `${uid}#${toIso(instead)}`, entry);
      continue;
    }
    const held = events.get(uid);
    if (held && sequence < held.sequence) {
      old.add(entry);
      continue;
    }
    if (held && sequence > held.sequence) for (const version of held.byStart.values()) old.add(version);
    const versions = held?.sequence === sequence ? held : { sequence, byStart: new Map<unknown, Entry>() };
    events.set(uid, versions);
    keep(versions.byStart, raw.startDate, entry);
  }
  for (const [uid, { byStart }] of events)
    for (const [i, { raw, start }] of [...byStart.values()].entries())
      raw.id = i && start ? `${uid}#${toIso(start)}` : uid;
  const chains = new Map<string, Entry[]>();
  for (const [uid, { byStart }] of events) {
    const series = [...byStart.values()].find(isSeries);
    if (series) chains.set(uid, [series]);
  }
  // What changes a series from a day on comes first: later parts stand in for dates of what it became.
  const order = (part: Entry) => (part.isLasting ? (part.instead?.ms ?? 0) : LAST);
  for (const part of [...parts.values()].sort((one, other) => order(one) - order(other)))
    standIn(part, chains.get(part.uid ?? '') ?? []);
  return entries.filter((entry) => !old.has(entry)).map(finish);
}

/** How often one series is changed from a day on. */
const MAX_CHAIN = 50;
const LAST = 1e15;

/**
 * Puts a part in the place of one date of its series, or of all from there on.
 * @param chain the series, and what it became later
 */
function standIn(part: Entry, chain: Entry[]) {
  const { raw, uid, instead, start } = part;
  if (!instead) return;
  const [first] = chain;
  const date = first?.start ? dateFor(first.start, instead, `${first.raw.rrule}`) : instead;
  raw.id = `${uid}#${toIso(date)}`;
  raw.startDate ??= toIso(date);
  raw.title ??= first?.raw.title;
  const series = chain.filter((one) => one === first || (one.instead?.ms ?? LAST) <= instead.ms).at(-1);
  if (!series) return;
  const rest = part.isLasting && chain.length < MAX_CHAIN ? split(series, date) : undefined;
  if (rest) {
    raw.rrule ??= rest;
    chain.push(part);
    return;
  }
  // What a series became may have another hour: the day tells.
  series.out.push(series === first ? date : { ...date, ms: Math.floor(date.ms / DAY) * DAY, allDay: true });
  if (start && toIso(start) !== toIso(date)) {
    raw.previousStartDate = toIso(date);
    raw.eventStatus ??= 'EventRescheduled';
  }
}

/** The date of a series that a part stands for; some programs write its day's midnight in place of its hour. */
function dateFor(start: Moment, instead: Moment, rule: string): Moment {
  const date = writtenAs(start, instead);
  const isDay =
    instead.ms % DAY === 0 && (date.ms - start.ms) % DAY !== 0 && !/HOUR|MINUTE|SECOND/.test(rule);
  return isDay ? writtenAs(start, { ...instead, allDay: true }) : date;
}

/** Ends a series before a date; the rule that goes on from there. Undefined when nobody can tell how often. */
function split(series: Entry, date: Moment): string | undefined {
  const { raw, start } = series;
  const rule = String(raw.rrule ?? '');
  const [, count] = /COUNT=(\d+)/.exec(rule) ?? [];
  const before = count && start ? countBefore(rule, start, date) : 0;
  if (!rule || before === undefined) return undefined;
  const last = toIso({ ...date, ms: date.ms - (date.allDay ? DAY : 1e3) }).replace(/[-:]/g, '');
  raw.rrule = `${rule.replace(/;?(COUNT|UNTIL)=[^;]*/g, '').replace(/^;/, '')};UNTIL=${last}`;
  return count ? rule.replace(/COUNT=\d+/, `COUNT=${Math.max(1, Number(count) - before)}`) : rule;
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const LONGEST = 20_000;

/** How many dates a rule has before one, for plain rules of days and weeks. */
function countBefore(rule: string, start: Moment, date: Moment): number | undefined {
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rule)?.[1];
  const interval = Number(part('INTERVAL') ?? 1);
  const days = (date.ms - start.ms) / DAY;
  const others = rule.replace(/(FREQ|INTERVAL|COUNT|BYDAY|WKST)=[^;]*;?/g, '');
  if (others || !(days >= 0 && days < LONGEST && interval >= 1)) return undefined;
  if (part('FREQ') === 'DAILY' && !part('BYDAY')) return Math.ceil(days / interval);
  if (part('FREQ') !== 'WEEKLY') return undefined;
  const weekday = (ms: number) => WEEKDAYS[new Date(ms).getUTCDay()] ?? '';
  const named = part('BYDAY')?.split(',') ?? [weekday(start.ms)];
  const first = WEEKDAYS.indexOf(part('WKST') ?? 'MO');
  const weekStart = start.ms - ((new Date(start.ms).getUTCDay() - first + 7) % 7) * DAY;
  let count = 0;
  for (let ms = start.ms; ms < date.ms; ms += DAY) {
    const week = Math.floor((ms - weekStart) / (7 * DAY));
    if (week % interval === 0 && named.includes(weekday(ms))) count++;
  }
  return count;
}

function finish({ raw, start, out }: Entry): Values {
  const dates = start ? out.slice(0, MAX_DATES).map((date) => toIso(writtenAs(start, date))) : [];
  if (dates.length) raw.exdate = [...new Set(dates)].join();
  for (const key of Object.keys(raw)) if (raw[key] === undefined) delete raw[key];
  return raw;
}
