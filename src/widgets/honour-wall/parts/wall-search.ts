import type { Kit } from '../../../base/lazy.js';
import { wallFilters as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import { searchForgiving } from '../../../search/typo.js';
import { renderWaysOut } from '../../../ui/ways-out.js';
import type { WallParts } from '../wall-parts.js';

/*
 * Loads when somebody is about to search: says which filter is in the way, and what is spelt alike. Nobody is shown
 * in another one's place: a name that is like the one looked for is offered, not put there.
 */

/** In place of the wall when nothing is found. */
export function renderNothing(kit: Kit, { host, query, wall, locale, refiner }: WallParts) {
  const { text } = query.value;
  const search = (next: string) => () => query.change({ text: next });
  const count = (total: number) => locale.messages.count(total, locale.format);
  const ways = (refiner?.chips() ?? []).map(({ label, without, remove }) => ({
    label,
    total: refiner?.countWithout(without) ?? 0,
    go: remove,
  }));
  if (text) ways.unshift({ label: text, total: wall.ask('', wall.refinement).length, go: search('') });
  const { similarTo } = searchForgiving(wall.index, wall.question(text, wall.refinement));
  const reset = refiner?.reset ?? search('');
  return [
    renderWaysOut(kit, { host, locale, text, ways, count, reset }),
    similarTo
      ? kit.html`<p><button type="button" @click=${search(similarTo)}>${textsOf('wallFilters', locale, de).instead(similarTo)}</button></p>`
      : kit.nothing,
  ];
}
