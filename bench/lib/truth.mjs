/** What a page has to show, from its feed: so that no page is quick because it shows something else. */
import { fold, haystack, honourText } from '../pages/fold.mjs';
import { GROUPS, POSTCODE, WORD } from './config.mjs';
import { FROM, MONTHS } from './events.mjs';
import { feedOf } from './feeds.mjs';

/** The names of the events that begin first; more than one where they begin at the same time. */
function firstOf(events) {
  const first = events.map(({ startDate }) => startDate).sort()[0];
  return events.filter(({ startDate }) => startDate === first).map(({ name }) => name);
}

const hitsIn = (items) => items.filter((item) => haystack(item).includes(fold(WORD))).length;

const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1];

/** The name of what lies nearest to where the postcode's own contact points are. */
function nearestTo(items) {
  const known = items.filter(({ address }) => address.postalCode === POSTCODE);
  const latitude = middle(known.map(({ geo }) => geo.latitude));
  const longitude = middle(known.map(({ geo }) => geo.longitude));
  const squeeze = Math.cos((latitude * Math.PI) / 180);
  const away = ({ geo }) => Math.hypot(geo.latitude - latitude, (geo.longitude - longitude) * squeeze);
  return items.reduce((best, item) => (away(item) < away(best) ? item : best)).name;
}

/**
 * @param {string} group
 * @param {number} n
 * @returns {{shown: string[], hits: number, months: string[][], found?: string}} names of which one must be shown at
 *   first, how many records have the word, what must be shown then, and names of which one must be shown in each of MONTHS (none: nothing begins in it)
 */
export function truthOf(group, n) {
  const { items } = JSON.parse(feedOf(GROUPS[group].feed, n).raw);
  if (group === 'list') return { shown: [items[0].name], hits: hitsIn(items), months: [] };
  if (group === 'finder')
    return { shown: [items[0].name], hits: items.length, found: nearestTo(items), months: [] };
  if (group === 'wall') {
    const latest = Math.max(...items.map(({ award }) => award.year));
    return {
      shown: [items.find(({ award }) => award.year === latest).about.name],
      hits: items.filter((item) => honourText(item).includes(fold(WORD))).length,
      months: [],
    };
  }
  const ahead = items.filter(({ endDate }) => endDate >= FROM);
  const months = MONTHS.map((month) => firstOf(ahead.filter(({ startDate }) => startDate.startsWith(month))));
  return { shown: firstOf(ahead), hits: hitsIn(ahead), months };
}
