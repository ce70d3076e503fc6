import type { Kit } from '../../../base/lazy.js';
import { nothing as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import type { TextIndex } from '../../../search/text-index.js';
import { type SimilarAnswer, searchForgiving } from '../../../search/typo.js';
import { renderWaysOut } from '../../../ui/ways-out.js';
import type { Similar } from '../wall-controller.js';
import type { WallParts } from '../wall-parts.js';

/* Loads when somebody is about to search: forgives a typing mistake, and says which filter is in the way. */

/** Remembers the last answer: the same question is asked at every render. */
export function createSimilar(): Similar {
  let last: { key: string; index: TextIndex<ShownHonour>; answer: SimilarAnswer } | undefined;
  return (index, question) => {
    const key = [question.matcher?.words.join(' '), question.testKey, index.records.length].join('\n');
    if (last?.key !== key || last.index !== index)
      last = { key, index, answer: searchForgiving(index, question) };
    return last.answer;
  };
}

/** "Nothing for Gartn; showing garten." */
export const similarNote = ({ query, wall, locale }: WallParts): string =>
  textsOf('nothing', locale, de).similar(query.value.text, wall.similarTo);

/** In place of the wall when nothing is found. */
export function renderNothing(kit: Kit, { host, query, wall, locale, refiner }: WallParts) {
  const { text } = query.value;
  const clear = () => query.change({ text: '' });
  const ways = (refiner?.chips() ?? []).map(({ label, without, remove }) => ({
    label,
    total: refiner?.countWithout(without) ?? 0,
    go: remove,
  }));
  if (text) ways.unshift({ label: text, total: wall.ask('', wall.refinement).length, go: clear });
  const count = (total: number) => locale.messages.count(total, locale.format);
  return renderWaysOut(kit, { host, locale, text, ways, count, reset: refiner?.reset ?? clear });
}
