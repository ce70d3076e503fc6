import type { Kit } from '../../../base/lazy.js';
import { createPace } from '../../../feed/pace.js';
import { nothing as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { EventRecord } from '../../../model/event.js';
import { createSelector } from '../../../search/selecting.js';
import { createTextIndex } from '../../../search/text-index.js';
import { createMatcher } from '../../../search/text-match.js';
import { searchForgiving } from '../../../search/typo.js';
import { renderWaysOut } from '../../../ui/ways-out.js';
import type { Search } from '../calendar-controller.js';
import type { CalendarParts } from '../calendar-parts.js';

/*
 * Loads when somebody is about to search, or when nothing is found: finds words inside words, forgives a typing
 * mistake, and says which filter is in the way.
 */

/** Everything of an event that a search looks at. */
function searchedText(event: EventRecord): string {
  const { title, description, organizer, category, keywords, audience, district } = event;
  const parts = [title, organizer?.name, description, district, ...[category, keywords, audience].flat()];
  for (const { name, district, address } of event.location ?? [])
    parts.push(name, district, address?.addressLocality, address?.postalCode);
  for (const session of event.subEvent ?? []) parts.push(session.title, session.description);
  return parts.filter(Boolean).join('\n');
}

/** @param events what will be searched: folded ahead of the first letter, in slices */
export function createSearch(events: readonly EventRecord[]): Search {
  let known = events;
  let index = createTextIndex(known, searchedText);
  let select = createSelector(index);
  let last: { text: string; count: number; answer: ReturnType<Search> } | undefined;
  const prepare = async (pace = createPace()) => {
    const mine = index;
    while (mine === index && mine.prepare(50)) await pace();
  };
  void prepare();
  return (events, text) => {
    if (events !== known) {
      known = events;
      index = createTextIndex(known, searchedText);
      select = createSelector(index);
      last = undefined;
    }
    // The same question is asked at every render.
    if (last?.text === text && last.count === events.length) return last.answer;
    const question = { matcher: createMatcher(text), testKey: '' };
    let positions = select(question);
    let similarTo: string | undefined;
    if (!positions.length) ({ positions, similarTo } = searchForgiving(index, question));
    const answer = { events: positions.map((position) => events[position] as EventRecord), similarTo };
    last = { text, count: events.length, answer };
    return answer;
  };
}

/** "Nothing for Gartn; showing garten." */
export const similarNote = ({ query, calendar, locale }: CalendarParts): string =>
  textsOf('nothing', locale, de).similar(query.value.text, calendar.similarTo);

/** In place of the list when nothing is found. */
export function renderNothing(kit: Kit, { host, query, calendar, locale, refiner }: CalendarParts) {
  const { text } = query.value;
  const clear = () => query.change({ text: '' });
  const ways = (refiner?.chips() ?? []).map(({ label, without, remove }) => ({
    label,
    total: refiner?.countWithout(without) ?? 0,
    go: remove,
  }));
  const others = calendar.refinement ?? { key: '', test: () => true };
  if (text) ways.unshift({ label: text, total: calendar.ask('', others).length, go: clear });
  const count = (total: number) => locale.messages.count(total, locale.format);
  return renderWaysOut(kit, { host, locale, text, ways, count, reset: refiner?.reset ?? clear });
}
