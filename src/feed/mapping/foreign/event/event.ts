import type { Reason } from '../../../errors.js';
import type { Foreign } from '../../../kind.js';
import { createPublisher } from '../../presets/publisher.js';
import { bareName, isObject, type ReadContext, type Values } from '../../read.js';
import { collect, type Found } from '../recognition/collect.js';
import {
  likeAddress,
  likeDate,
  likeFlag,
  likeImage,
  likeLink,
  likeMail,
  likeOneOf,
  likePhone,
  likePoint,
  likeProse,
  likeTitle,
} from '../recognition/likeness.js';
import { createNames, plainName } from '../recognition/names.js';
import { createOpener } from '../recognition/opener.js';
import { createRecognition, type Guess } from '../recognition/recognise.js';
import { createDayOrder } from '../values/day-order.js';
import { onlyLink } from '../values/only-link.js';
import { modeOf, readLink, readText } from '../values/readers.js';
import { compact, toYesNoOrText } from '../values/values.js';
import { isOnlineWord } from '../values/venues.js';
import { fieldsOf } from './fields.js';
import { CONTAINERS, PREFIX, SYNONYMS, type Target } from './names.js';
import { priceOf, registrationOf } from './offers.js';
import { hiddenBy, statusInstead } from './status.js';
import { DATED, dateOf, unreadTimes, whenOf, whensIn } from './when.js';
import { whereOf } from './where.js';

/*
 * Foreign events: other names for our fields, dates in columns and spellings of all sorts. Loads when a feed has
 * keys or values that are not the vocabulary's own. What comes out is a record in the vocabulary's names.
 */

const names = createNames(SYNONYMS, PREFIX);

/** schema.org types that are certainly something else; an unknown type is given the benefit of the doubt. */
const OTHER_TYPE =
  /^(JobPosting|GovernmentOffice|NGO|Organization|Place|LocalBusiness|Person|CreativeWork|Web(Site|Page)|BreadcrumbList|MusicGroup|VTODO|VJOURNAL)$/;

/** What only offers to volunteers say. */
const OFFER =
  /^(hiringorganization|employmenttype|totaljobopenings|joblocation|jobtitle|einsatzort|stundenprowoche|hoursperweek|commitment|fuehrungszeugnis)/;

/** What a title may hold: an agenda in its place is cut. */
const LONGEST = 300;

/** What a record is when it is no event, in the feed's words. */
function otherKind(raw: Values): string | undefined {
  const types = [raw['@type'] ?? []].flat().map(bareName);
  if (types.length) return types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  const keys = Object.keys(raw);
  const isOffer = keys.some((key) => OFFER.test(plainName(key)));
  return isOffer && !keys.some((key) => DATED.has(names(key)?.target ?? 'title')) ? 'JobPosting' : undefined;
}

/** What understands one feed of foreign events. It remembers what its columns begin with, the day or the month. */
export function createForeign(): Foreign {
  const recognition = createRecognition<Target>({ synonyms: SYNONYMS, prefix: PREFIX, guesses: GUESSES });
  const { names } = recognition;
  const order = createDayOrder(names, DATED);
  const open = createOpener(names);
  const known = createPublisher('event');
  const doubts: Reason[] = [];
  /** Whether some of the first records are to be seen: in an archive none is, and all are. */
  let isOpen: boolean | undefined;

  function translate(raw: Values, context: ReadContext): Values {
    const found = recognition.told(collect(raw, names, CONTAINERS, context));
    const record = fieldsOf(found, context);
    const { rrule } = record;
    Object.assign(
      record,
      whenOf(raw, found, order, context, rrule, (session) => translate(session, context)),
    );
    const unread = unreadTimes(found, order);
    doubts.push(...unread);
    // What somebody wrote of the hour is for people all the same.
    if (unread.length && record.startDate)
      record.description = [...unread.map(({ path, value }) => `${path}: ${value}`), record.description]
        .filter(Boolean)
        .join('\n\n');
    record.location = whereOf(found, record, context);
    Object.assign(record, statusIn(found, record, context));
    const price = priceOf(found('price')[0]?.value, found('currency')[0]?.value, context);
    for (const field of Object.keys(price ?? {})) record[field] ??= price?.[field];
    const ticket = readLink(found('ticketUrl')[0]?.value, context);
    if (ticket) record.offers = withLink(record.offers, ticket);
    record.organizer = withContact(record.organizer, found, context);
    record.registration = registrationOf(
      {
        registration: found('registration')[0]?.value,
        deadline: whensIn(found, order, 'deadline').map(dateOf)[0],
        required: found('required')[0]?.value,
      },
      context,
    );
    const { url } = (record.registration ?? {}) as Values;
    record.url ??= url ?? ticket ?? onlyLink(found('description')[0]?.value);
    const sides = [found('home'), found('guest')].map(([one]) => readText(one?.value, context));
    record.title ??= sides.every(Boolean) ? sides.join(' – ') : standIn(record);
    if (typeof record.title === 'string' && record.title.length > LONGEST)
      record.title = `${record.title.slice(0, LONGEST - 1).trimEnd()}…`;
    for (const key of ['@type', 'dateDeleted']) if (raw[key] !== undefined) record[key] ??= raw[key];
    return record;
  }

  return {
    look(raws) {
      const records = known(open(raws));
      recognition.look(records);
      isOpen ??= records.some((record) => isObject(record) && !hiddenBy(record));
      records.forEach(order.look);
      return records;
    },
    translate,
    otherKind: (raw) => (isOpen ? hiddenBy(raw) : undefined) ?? otherKind(raw),
    doubts,
    explain: recognition.explain,
  };
}

const modeWord = (word: string) => modeOf(word, { languages: [], base: '' });

/** What is told by its values where no name tells it. */
const GUESSES: readonly Guess<Target>[] = [
  { target: 'title', unless: [], standIn: 'description', fit: likeTitle },
  { target: 'day', unless: ['startDate', 'dates'], fit: likeDate },
  { target: 'description', unless: [], fit: likeProse },
  { target: 'url', unless: [], fit: likeLink },
  { target: 'image', unless: [], fit: likeImage },
  { target: 'email', unless: ['contact'], fit: likeMail },
  { target: 'telephone', unless: ['contact'], fit: likePhone },
  { target: 'geo', unless: ['latitude', 'longitude'], fit: likePoint },
  { target: 'cancelled', unless: [], fit: likeFlag(/abgesagt|entfaellt|faelltaus|ausfall|cancel/) },
  { target: 'soldOut', unless: [], fit: likeFlag(/ausgebucht|ausverkauft|belegt|soldout|fullybooked/) },
  {
    target: 'online',
    unless: ['mode'],
    fit: likeFlag(/^(ist|is|als)?(online|virtuell|digital|webinar)|onlineveranstaltung/),
  },
  {
    target: 'mode',
    unless: ['online'],
    fit: likeOneOf(/form|mod|art|typ|durchfuehr|teilnahme|online/, modeWord),
  },
  { target: 'address', unless: ['location', 'streetAddress', 'addressLocality'], fit: likeAddress },
];

/** What became of an event, whether it is full, and where one takes part. */
function statusIn(found: Found<Target>, record: Values, context: ReadContext): Values {
  const fact = (target: Target) => {
    const read = toYesNoOrText(found(target)[0]?.value, context);
    return typeof read === 'string' || read === true ? read : undefined;
  };
  const cancelled = fact('cancelled');
  const online = toYesNoOrText(found('online')[0]?.value, context);
  const places = record.location as Values[] | undefined;
  const isAway = places?.every(({ virtual }) => virtual);
  const mode = found('mode')
    .map(({ value }) => modeOf(value, context))
    .find(Boolean);
  const instead = (['time', 'startTime', 'location'] as const)
    .flatMap((target) => found(target).map(({ value }) => statusInstead(value)))
    .find(Boolean);
  return {
    eventStatus: cancelled
      ? 'EventCancelled'
      : (instead ?? record.eventStatus ?? ((fact('postponed') && 'EventPostponed') || undefined)),
    statusReason: record.statusReason ?? (typeof cancelled === 'string' ? cancelled : undefined),
    remainingAttendeeCapacity: fact('soldOut') === true ? 0 : record.remainingAttendeeCapacity,
    eventAttendanceMode:
      mode ??
      (online === true || isOnlineWord(online)
        ? (isAway ?? true)
          ? 'OnlineEventAttendanceMode'
          : 'MixedEventAttendanceMode'
        : undefined),
  };
}

/** What an event without a title is called by: who performs, what sort it is of, where it is, who invites to it. */
function standIn({ performer, category, location, organizer }: Values): string | undefined {
  const named = [performer, category, location, organizer].flatMap((value) => {
    const one = Array.isArray(value) ? value[0] : value;
    const name = isObject(one) ? (one.name ?? (one.address as Values | undefined)?.streetAddress) : one;
    return typeof name === 'string' && name ? name : [];
  });
  return named[0];
}

function withLink(offers: unknown, url: string): Values[] {
  const [first, ...others] = Array.isArray(offers) ? offers : isObject(offers) ? [offers] : [];
  return [{ url, ...(isObject(first) ? first : {}) }, ...others];
}

/** Whoever can be asked, at the organiser's. */
function withContact(organizer: unknown, found: Found<Target>, context: ReadContext): unknown {
  const contact = found('contact')[0]?.value;
  const own = isObject(contact) ? contact : {};
  const told = typeof contact === 'string' && /^\S+@\S+$/.test(contact) ? contact : undefined;
  const beside = compact({
    email: readText(found('email')[0]?.value ?? own.email ?? told, context),
    telephone: readText(found('telephone')[0]?.value ?? own.telephone ?? own.phone, context),
  });
  if (!beside) return organizer;
  return isObject(organizer)
    ? { ...beside, ...organizer }
    : organizer
      ? { ...beside, name: organizer }
      : beside;
}
