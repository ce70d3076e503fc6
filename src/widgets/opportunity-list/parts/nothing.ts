import type { Kit } from '../../../base/lazy.js';
import { nothing as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { Opportunity } from '../../../model/opportunity.js';
import type { TextIndex } from '../../../search/text-index.js';
import { type SimilarAnswer, searchForgiving } from '../../../search/typo.js';
import { renderWaysOut } from '../../../ui/ways-out.js';
import type { Similar } from '../list-controller.js';
import type { PartsController } from '../parts-controller.js';
import { tellWhy } from './hints.js';

/*
 * Loads when a search finds nothing: it forgives typing mistakes, and where that finds nothing either, it says
 * which filter is in the way.
 */

/** Remembers the last answer: the same question is asked at every render. */
export function createSimilar(): Similar {
  let last: { key: string; index: TextIndex<Opportunity>; answer: SimilarAnswer } | undefined;
  return (index, question) => {
    const key = [question.matcher?.words.join(' '), question.testKey, index.records.length].join('\n');
    if (last?.key !== key || last.index !== index)
      last = { key, index, answer: searchForgiving(index, question) };
    return last.answer;
  };
}

/** "Nothing for Gartn; showing garten." */
export const similarNote = ({ query, list, locale }: PartsController): string =>
  textsOf('nothing', locale, de).similar(query.value.text, list.similarTo);

/** Everything has expired, or the page's own presets let nothing pass: then there is nothing to loosen. */
const isPagesOwn = ({ query, refiner }: PartsController) => !query.value.text && !refiner?.active;

/** What stands in place of the list. */
const sentence = (parts: PartsController): string =>
  isPagesOwn(parts)
    ? parts.locale.messages.empty
    : textsOf('nothing', parts.locale, de).nothing(parts.query.value.text);

/** The same for announcements, after the number of offers. */
export const told = (parts: PartsController): string => `. ${sentence(parts)}`;

export function renderNothing(kit: Kit, parts: PartsController) {
  const { html } = kit;
  const { query, list, locale, refiner, host } = parts;
  const { text } = query.value;
  if (isPagesOwn(parts)) {
    tellWhy(host, list, refiner?.locked ?? {});
    return html`<div class="empty"><slot name="empty"><p>${locale.messages.empty}</p></slot></div>`;
  }
  const clear = () => query.change({ text: '' });
  const chips = refiner?.chips().filter((chip) => chip.without) ?? [];
  const ways = chips.map(({ label, without, remove }) => ({
    label,
    total: refiner?.countWithout(without) ?? 0,
    go: remove,
  }));
  if (text) ways.unshift({ label: text, total: list.ask('', list.refinement).length, go: clear });
  const count = (total: number) => locale.messages.count(total, locale.format);
  return renderWaysOut(kit, { host, locale, text, ways, count, reset: refiner?.reset ?? clear });
}
