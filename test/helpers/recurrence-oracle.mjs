/**
 * `TZ=… node recurrence-oracle.mjs <built expander> <rules> <seed>`: holds our expander against rrule-temporal.
 * Prints how much was compared, as JSON; throws at the first difference.
 *
 * The rule is expanded on a clock without jumps, in UTC, and its wall times are then put into the zone by Temporal,
 * as RFC 5545 says (3.3.5 with erratum 4271): the first of two, beyond a gap. Where the zone keeps its offset, and
 * for daily and coarser rules that meet no gap, rrule-temporal's own reading of the zone must say the same.
 */
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { ruleText, series } from './rules.mjs';

const [file, rules, seed] = process.argv.slice(2);
const { occurrences } = await import(pathToFileURL(file));

/** How many starts are looked at, from the first one on. */
const LOOK = 25;
/** Rules may be without any date: nobody looks further than this. */
const HORIZON = {
  YEARLY: { years: 40 },
  MONTHLY: { years: 12 },
  WEEKLY: { years: 5 },
  DAILY: { years: 3 },
  HOURLY: { days: 300 },
  MINUTELY: { days: 60 },
  SECONDLY: { days: 30 },
};
const DATELESS = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const MIDNIGHT = { hour: 0, minute: 0, second: 0 };
const counts = { rules: 0, starts: 0, later: 0, inZone: 0, allDay: 0, out: 0, added: 0, unsure: 0 };

const text = (time) => time.toString({ smallestUnit: 'second' });
const basic = (time) => text(time).replace(/[-:]/g, '');
const plain = (wall) => Temporal.PlainDateTime.from(wall);

function spelled(time, spelling) {
  const wall = time.toPlainDateTime();
  switch (spelling) {
    case 'wall':
      return text(wall);
    case 'no seconds':
      return wall.second ? text(wall) : wall.toString({ smallestUnit: 'minute' });
    case 'instant':
      return text(time.toInstant());
    case 'offset':
      return time.withTimeZone('Asia/Tokyo').toString({ smallestUnit: 'second', timeZoneName: 'never' });
    case 'date':
      return wall.toPlainDate().toString();
    case 'iCalendar':
      return basic(wall);
    default:
      return basic(time.toInstant());
  }
}

/** The end of a series: as it stands in the rule, and as a wall time or instant. */
function untilOf(start, end, zone) {
  if (!end.kind) return {};
  const last = start.add({ days: end.days });
  if (end.kind === 'date')
    return { until: basic(last).slice(0, 8), last: last.with({ hour: 23, minute: 59, second: 59 }) };
  if (end.kind === 'wall') return { until: basic(last), last };
  const instant = last.toZonedDateTime(zone).toInstant();
  // Before it, the same wall time can have been there already.
  return { until: basic(instant), last: last.add({ hours: 1 }), instant };
}

const isBefore = (a, b) => Temporal.PlainDateTime.compare(a, b) < 0;

/** The dates that are left out: as texts, and as a test. Each is one of `times`, by its number. */
function leaveOut(choices, times) {
  const chosen = choices.flatMap(([i, spelling]) => (times[i] ? [[times[i], spelling]] : []));
  counts.out += chosen.length;
  return {
    exdate: chosen.map(([time, spelling]) => spelled(time, spelling)),
    isOut: (time) =>
      chosen.some(([out, spelling]) =>
        spelling === 'date'
          ? time.toPlainDate().equals(out.toPlainDate())
          : time.epochMilliseconds === out.epochMilliseconds,
      ),
  };
}

/** The dates that are added: as texts, and as times in the zone. A date alone takes the time of the start. */
function add(choices, start, zone, allDay) {
  counts.added += choices.length;
  const chosen = choices.map(([wall, spelling]) => [plain(wall).toZonedDateTime(zone), spelling]);
  return {
    rdate: chosen.map(([time, spelling]) => spelled(time, spelling)),
    added: chosen.map(([time, spelling]) => {
      if (allDay) return time.startOfDay();
      return spelling === 'date' ? time.withPlainTime(start.toPlainTime()) : time;
    }),
  };
}

function compare(one) {
  const rule = { ...one.rule };
  const daily = 'years' in HORIZON[rule.FREQ];
  const allDay = one.allDay && daily;
  if (allDay) for (const name of DATELESS) delete rule[name];
  const zone = allDay ? 'UTC' : one.zone;
  const start = allDay ? plain(one.start).with(MIDNIGHT) : plain(one.start);
  // Where rrule-temporal mistakes the year, see `recurrence.test.mjs`.
  fc.pre(!rule.BYWEEKNO || (start.dayOfYear > 5 && start.dayOfYear < 360));

  const { until, last, instant } = untilOf(start, one.end, zone);
  const horizon = start.add(HORIZON[rule.FREQ]);
  const bound = last && isBefore(last, horizon) ? last : horizon;
  const count = one.end.count ? `;COUNT=${one.end.count}` : '';
  const oracle = (inZone) =>
    new RRuleTemporal({
      rruleString: `${ruleText(rule)}${count};UNTIL=${basic(bound.toZonedDateTime(inZone).toInstant())}`,
      dtstart: start.toZonedDateTime(inZone),
      includeDtstart: true,
      temporal: Temporal,
      maxIterations: 1_000_000,
    });
  const exists = (time) => !instant || Temporal.Instant.compare(time.toInstant(), instant) <= 0;
  const put = (times) => times.map((time) => time.toPlainDateTime().toZonedDateTime(zone)).filter(exists);
  const first = (inZone) =>
    oracle(inZone)
      .all((_, i) => i < LOOK)
      .slice(0, LOOK);
  const walls = first('UTC');
  const times = put(walls);
  // It leaves the start out where it takes it, wrongly, for a date of the rule: 1999-03-29 for YEARLY;BYDAY=5MO.
  fc.pre(walls[0]?.toPlainDateTime().equals(start));

  const { exdate, isOut } = leaveOut(one.out, times);
  const { rdate, added } = add(one.added, start, zone, allDay);
  const rrule = `${ruleText(rule)}${count}${until ? `;UNTIL=${until}` : ''}`;
  const asked = { start: text(start).slice(0, allDay ? 10 : 19), rrule, exdate, rdate, zone };
  /** Holds the starts of a range against those of the oracle. */
  const hold = (from, to, theirs) => {
    const ours = occurrences(asked, text(from), text(to), 1e6);
    const shown = [...theirs, ...added]
      .filter((time) => !isOut(time))
      .map((time) => time.toPlainDateTime())
      .filter((wall) => !isBefore(wall, from) && isBefore(wall, to))
      .map((wall) => text(wall).slice(0, allDay ? 10 : 19));
    const expected = [...new Set(shown)].sort();
    const isSame = ours.truncated
      ? ours.starts.every((start) => expected.includes(start))
      : ours.starts.join() === expected.join();
    if (ours.truncated) counts.unsure++;
    if (ours.problem || !isSame)
      throw new Error(
        `${JSON.stringify(asked)}\nfrom ${from} to ${to}\nours:   ${JSON.stringify(ours)}\ntheirs: ${expected.join(' ')}`,
      );
  };

  // What comes after the last start we looked at may be missing there.
  hold(start, (times.length < LOOK ? horizon : times.at(-1).toPlainDateTime()).add({ seconds: 1 }), times);
  counts.rules++;
  counts.starts += times.length;
  if (allDay) counts.allDay++;

  const from = start.add({ days: daily ? one.later : one.later % 60 }).with(MIDNIGHT);
  const to = from.add({ days: daily ? one.length : 1 });
  if (isBefore(to, horizon)) {
    // Not `between`, which misses some of what `all` has: 1963-08-12 of FREQ=YEARLY;BYWEEKNO=-20 from 1955-04-25.
    const till = to.add({ days: 1 }).toZonedDateTime('UTC');
    hold(from, to, put(oracle('UTC').all((time) => Temporal.ZonedDateTime.compare(time, till) < 0)));
    counts.later++;
  }

  const inGap = times.some((time, i) => !time.toPlainDateTime().equals(walls[i].toPlainDateTime()));
  const change = start.toZonedDateTime(zone).getTimeZoneTransition('next');
  const end = times.length < LOOK ? bound.toZonedDateTime(zone) : times.at(-1);
  const isSteady = !change || Temporal.ZonedDateTime.compare(end, change) < 0;
  if (inGap || (!isSteady && (!daily || rule.BYSETPOS))) return;
  const own = first(zone).filter(exists);
  if (own.join() !== times.join()) throw new Error(`${JSON.stringify(asked)}, in its zone\n${own}\n${times}`);
  if (!isSteady) counts.inZone++;
}

fc.assert(fc.property(series, compare), { numRuns: Number(rules), seed: Number(seed) });
console.log(JSON.stringify(counts));
