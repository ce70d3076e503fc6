import { isObject, type Values } from '../../read.js';
import { isSort } from './awards.js';
import { open } from './envelopes.js';
import { type Names, plainName } from './names.js';

/** What belongs to the group alone, and is no part of what is in it. */
const OWN = new Set(['id', 'title', 'text', 'description', 'url', 'image', 'dateModified', 'keywords']);
/** Lists that are parts of their record. */
const PARTS = new Set([
  'subEvent',
  'dates',
  'performer',
  'award',
  'about',
  'location',
  'jobLocation',
  'offers',
  'image',
  'url',
]);
const TITLES = ['title', 'givenName', 'familyName'];
const DATES = new Set(['startDate', 'day', 'dates', 'endDate']);
const LISTS = /^(items|entries|eintraege|records|liste?|children|members|data|results|features)$/;
/** Lists of what happens, and of what is to be done. */
const DOINGS =
  /^(events?|termine|veranstaltungen|offers|angebote|jobs|opportunities|activities|aktivitaeten|evenements|meetings|projekte|projects|missions)$/;
/** Lists of those who are honoured. */
const HONOURED =
  /^(winners|recipients|laureates|honou?rees|awardees|medal(l)?ists|sponsors|partners|donors|backers|supporters|contributors|volunteers|people|persons|personen|namen|names|inductees|preistraeger(innen)?|geehrte|ausgezeichnete|gewinner(innen)?|sieger|ehrenbuerger|laureats|gagnants|donateurs|benevoles|premiados|galardonados|ganadores|winnaars|prijswinnaars|vrijwilligers|vindere|prismodtagere|frivillige)$/;
/** Lists of places: groups of them have no address of their own. */
const PLACES =
  /^(vereine|verenigingen|clubs?|associations|organi[sz]ation(s|en)|einrichtungen|stellen|(beratungs|anlauf)stellen|schulen|schools|kitas|libraries|bibliotheken|shops|stores|offices|filialen|branches|cent(er|re)s|adressen|facilities|centros|entidades)$/;
const REACHED = ['address', 'streetAddress', 'telephone', 'email', 'geo', 'latitude'];
/** What others say of a record, and what it shows. */
const BESIDE =
  /^(reviews?|ratings?|comments?|bewertungen|kommentare|avis|resenas|images|photos|pictures|media|files|faqs?)$/;
const LEVELS = 3;
/** A group has few fields of its own. */
const FEW = 6;

/**
 * The records in a group of them, such as a day, a month or a district, each with what the group says for all of
 * them. Undefined when a record is no group.
 */
export function recordsIn(raw: Values, names: Names<string>, levels = LEVELS): Values[] | undefined {
  if (!levels || !hasLists(raw)) return undefined;
  const targets = new Set(Object.keys(raw).map((key) => names(key)?.target));
  // Of this kind are records with dates.
  const isDated = names('startDate')?.target === 'startDate';
  const isHonour = names('award')?.target === 'award';
  const isPlace = names('phoneHours')?.target === 'phoneHours';
  const hasTitle = targets.has('title');
  const hasDate = [...targets].some((target) => DATES.has(target ?? ''));
  for (const key of Object.keys(raw)) {
    const list = raw[key];
    if (!Array.isArray(list) || !list.length) continue;
    const target = names(key)?.target;
    const name = plainName(key);
    if (BESIDE.test(name)) continue;
    const isHonoured = isHonour && HONOURED.test(name);
    const arePlaces = isPlace && PLACES.test(name) && !REACHED.some((one) => targets.has(one));
    // What somebody does, or what is on somewhere, is a part of who or what that is.
    const isList =
      LISTS.test(name) || isHonoured || arePlaces || (!isHonour && !isPlace && DOINGS.test(name));
    const areNames = isHonoured || (isHonour && !hasTitle && isList);
    if (hasTitle && target && PARTS.has(target)) continue;
    const members = list
      .map((entry) => (areNames && typeof entry === 'string' ? { name: entry } : open(entry)))
      .filter((entry) => entry !== undefined);
    if (members.length < list.length * 0.8 || !members.every((member) => has(member, names, ...TITLES)))
      continue;
    const haveDates = members.some((member) => has(member, names, 'startDate', 'day', 'time', 'startTime'));
    const saysLittle = Object.keys(raw).length <= FEW;
    // A record with parts that have names is no group of them.
    const isGroup = isDated
      ? hasTitle
        ? haveDates && (!hasDate || (isList && saysLittle))
        : haveDates || (hasDate && isList)
      : (isList || !hasTitle) && saysLittle;
    if (!isGroup) continue;
    const shared = Object.fromEntries(
      Object.entries(raw).filter(
        ([name, value]) => name !== key && !OWN.has(names(name)?.target ?? '') && !Array.isArray(value),
      ),
    );
    const common = isDated ? {} : headingOf(raw, key, names);
    return members.flatMap((member) => {
      const isSaid = Object.keys(member).some((name) => names(name)?.target === 'category');
      const one = { ...shared, ...(isSaid ? {} : common), ...member };
      return recordsIn(one, names, levels - 1) ?? [one];
    });
  }
  return undefined;
}

/** What a group is called, as what its records have in common: their year, or their sort. */
function headingOf(raw: Values, list: string, names: Names<string>): Values {
  if (!names('award') && !names('phoneHours')) return {};
  const key = Object.keys(raw).find((name) => name !== list && names(name)?.target === 'title');
  const title = key === undefined ? undefined : raw[key];
  if (typeof title !== 'string' && typeof title !== 'number') return {};
  const text = String(title);
  if (/^(19|20)\d\d$/.test(text)) return { year: text };
  return names('award') && !isSort(text) ? {} : { category: text };
}

function hasLists(raw: Values): boolean {
  for (const key in raw) if (Array.isArray(raw[key])) return true;
  return false;
}

const has = (member: Values, names: Names<string>, ...targets: string[]) =>
  isObject(member) &&
  Object.keys(member).some((key) => targets.includes(names(key)?.target ?? '') && member[key]);
