import type { Kit } from '../../../base/lazy.js';
import type { ShownHonour } from '../../../search/consent.js';
import type { CardContext } from '../card.js';
import type { WallParts } from '../wall-parts.js';
import { yearNumber } from '../words.js';

/* Loads when a wall shows its honours year by year. */

export interface TimelineState extends CardContext {
  cards(honours: readonly ShownHonour[], context: CardContext): unknown;
}

type Years = readonly (readonly [year: string, honours: readonly ShownHonour[]])[];

/** The same years as long as the same honours are on the screen: their cards are not drawn anew. */
const known = new WeakMap<object, Years>();

function yearsOf(portions: readonly (readonly ShownHonour[])[]): Years {
  const years = new Map<string, ShownHonour[]>();
  for (const honour of portions.flat()) {
    const year = yearNumber(honour)?.toString() ?? '';
    const others = years.get(year);
    if (others) others.push(honour);
    else years.set(year, [honour]);
  }
  return [...years];
}

export function render({ html }: Kit, { wall }: WallParts, state: TimelineState) {
  const years = known.get(wall.portions) ?? yearsOf(wall.portions);
  known.set(wall.portions, years);
  return html`<div part="list">${years.map(
    ([year, honours]) => html`<section class="year">
      <div class="numeral" role="heading" aria-level=${state.level}>${year || state.locale.messages.undated}</div>
      <ul class="honours" role="list">${state.cards(honours, { ...state, level: Math.min(6, state.level + 1), inYear: Boolean(year) })}</ul>
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
