import { compact, toRange } from './shapes.js';
import { isObject, type ReadContext, toDate, toList, toText, type Values } from './values.js';

/** Plain words for how often, as feeds and spreadsheets write them. */
const KINDS: [RegExp, string][] = [
  [/^one-?off$|einmalig|projekt/i, 'oneOff'],
  [/^regular|regelmäßig|wöchentlich|dauerhaft/i, 'regular'],
  [/flexib|nach absprache/i, 'flexible'],
  [/^period|befristet|zeitraum/i, 'period'],
];
const DAYTIMES: [RegExp, string][] = [
  [/morning|vormittag|morgen/i, 'morning'],
  [/afternoon|nachmittag/i, 'afternoon'],
  [/evening|abend/i, 'evening'],
  [/weekend|wochenende/i, 'weekend'],
];

const lookUp = (table: [RegExp, string][], value: unknown): string | undefined =>
  typeof value === 'string' ? table.find(([pattern]) => pattern.test(value))?.[1] : undefined;

/** `commitment` and `workHours`: what is recognised as data, the rest in the publisher's own words. */
export function commitmentOf(found: Values, context: ReadContext): Values {
  if (isObject(found.commitment)) {
    const { kind, hoursPerWeek, daytime, from, until } = found.commitment;
    const commitment = compact({
      kind: toText(kind, context),
      hoursPerWeek: hoursPerWeek === undefined ? undefined : toRange(hoursPerWeek, context),
      daytime: toList(daytime, context),
      from: toDate(from, context),
      until: toDate(until, context),
    });
    return { commitment, workHours: toText(found.workHours, context) };
  }
  const told = toText(found.commitment ?? found.workHours, context);
  const daytime = toList(found.daytime, context);
  const times = Array.isArray(daytime)
    ? daytime.map((time) => lookUp(DAYTIMES, time)).filter((time) => time !== undefined)
    : [];
  const commitment = compact({
    kind: lookUp(KINDS, told),
    hoursPerWeek: found.hoursPerWeek === undefined ? undefined : toRange(found.hoursPerWeek, context),
    daytime: times.length ? times : undefined,
    from: toDate(found.from, context),
    until: toDate(found.until, context),
  });
  return {
    commitment,
    workHours: told === commitment?.kind ? undefined : (toText(found.workHours, context) ?? told),
  };
}

const FULL = /^(full|true|ja|yes|remote|online|telecommute|von zu ?hause|homeoffice)$/i;
const POSSIBLE = /^(possible|möglich|hybrid|partial|teilweise|auch online)$/i;
const NONE = /^(no|false|nein|vor ort|onsite|local)$/i;

/** `remote`; a telecommute offer that also has a place can be done in either. */
export function remoteOf(found: Values, places: Values[] | undefined, context: ReadContext): unknown {
  if (found.remote === undefined) {
    if (found.jobLocationType !== undefined && /telecommute/i.test(String(found.jobLocationType)))
      return places ? 'possible' : 'full';
    return places?.length === 1 && FULL.test(String(places[0]?.name)) ? 'full' : undefined;
  }
  if (typeof found.remote === 'boolean') return found.remote ? 'full' : 'no';
  const text = toText(found.remote, context);
  if (typeof text !== 'string') return text;
  return POSSIBLE.test(text) ? 'possible' : FULL.test(text) ? 'full' : NONE.test(text) ? 'no' : text;
}
