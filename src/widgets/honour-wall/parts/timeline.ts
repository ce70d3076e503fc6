import type { Kit } from '../../../base/lazy.js';
import type { ShownHonour } from '../../../search/consent.js';
import type { CardContext } from '../card.js';
import type { WallParts } from '../wall-parts.js';
import { yearNumber } from '../words.js';

/* Loads when a wall shows its honours year by year. */

export interface TimelineState extends CardContext {
  cards(honours: readonly ShownHonour[], context: CardContext): unknown;
}

export function render({ html }: Kit, { wall }: WallParts, state: TimelineState) {
  const years = new Map<string, ShownHonour[]>();
  for (const honour of wall.portions.flat()) {
    const year = yearNumber(honour)?.toString() ?? '';
    const others = years.get(year);
    if (others) others.push(honour);
    else years.set(year, [honour]);
  }
  return html`<div part="list">${[...years].map(
    ([year, honours]) => html`<section class="year">
      <div class="numeral" role="heading" aria-level=${state.level}>${year || state.locale.messages.undated}</div>
      <div class="honours" role="list">${state.cards(honours, { ...state, level: Math.min(6, state.level + 1), inYear: Boolean(year) })}</div>
    </section>`,
  )}</div>`;
}

export const styles = `
.year { border-block-start: 1px solid var(--_hairline); padding-block: var(--_6) var(--_8); display: grid; gap: var(--_6); }
.numeral { font-size: 2em; line-height: 1.1; font-variant-numeric: lining-nums tabular-nums; color: var(--_muted); }
@container engagiert (min-width: 36em) {
  .timeline .honours { grid-template-columns: repeat(auto-fill, minmax(18em, 1fr)); }
}
@container engagiert (min-width: 48em) {
  .year { grid-template-columns: 8em minmax(0, 1fr); }
  .numeral { font-size: 3em; position: sticky; inset-block-start: var(--_4); align-self: start; }
}
`;
