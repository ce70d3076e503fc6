import type { Kit } from '../../../base/lazy.js';
import { match as de, filters } from '../../../i18n/de.js';
import { type Locale, textsOf } from '../../../i18n/locale.js';
import { COMMITMENT_KINDS, DAYTIMES } from '../../../model/words.js';
import { countValues } from '../../../search/facets.js';
import { type Interests, type MatchReason, rate } from '../../../search/match.js';
import { dialogStyles } from '../../../styles/dialog.js';
import type { Near } from '../../../ui/place-search.js';
import { FACETS } from '../facets.js';
import type { PartsController } from '../parts-controller.js';
import { labelOf } from './labels.js';
import type { Refiner } from './refine.js';

/* Loads when somebody asks what suits them: interests, time and area in three steps. Nothing is stored. */

export interface MatchState {
  parts: PartsController;
  refiner: Refiner;
  open: boolean;
  close(): void;
}

const STEPS = 3;
const MOST_TOPICS = 24;
const HOURS = [1, 2, 4, 8];

/** The answers so far. They live as long as the list they are about. */
interface Answers {
  step: number;
  categories: Set<string>;
  times: Set<string>;
  hours: number;
  area: string;
  near?: Near;
  online: boolean;
}

const answersOf = new WeakMap<PartsController, Answers>();

export function render({ html, nothing }: Kit, state: MatchState) {
  const { open, parts, close } = state;
  const { locale } = parts;
  let answers = answersOf.get(parts);
  if (!answers) {
    answers = { step: 1, categories: new Set(), times: new Set(), hours: 0, area: '', online: false };
    answersOf.set(parts, answers);
  }
  const t = textsOf('match', locale, de);
  const { step } = answers;
  const go = (to: number) => () => {
    (answers as Answers).step = to;
    parts.host.requestUpdate();
    // The button that was pressed may be gone: one goes on at the next step's beginning.
    void parts.host.updateComplete.then(() =>
      parts.host.renderRoot.querySelector<HTMLElement>('#match-title')?.focus(),
    );
  };
  return html`<dialog class="match" aria-labelledby="match-title" data-open=${open} @close=${() => open && close()}>
    ${
      open
        ? html`<div class="sheet-head">
            <div class="sheet-title" id="match-title" role="heading" aria-level="2" tabindex="-1">${t.title} <span class="muted small">${t.step(step, STEPS)}</span></div>
            <button type="button" class="plain" @click=${close}>${t.close}</button>
          </div>
          <div class="sheet-body">${renderStep({ html, nothing }, state, answers)}<p class="muted small">${t.kept}</p></div>
          <div class="sheet-foot">
            ${step > 1 ? html`<button type="button" @click=${go(step - 1)}>${t.back}</button>` : nothing}
            ${
              step < STEPS
                ? html`<button type="button" class="main" @click=${go(step + 1)}>${t.next}</button>`
                : html`<button type="button" class="main" @click=${() => void finish(state, answers as Answers)}>${t.show}</button>`
            }
          </div>`
        : nothing
    }
  </dialog>`;
}

function renderStep({ html, nothing }: Kit, state: MatchState, answers: Answers) {
  const { parts, refiner } = state;
  const { locale } = parts;
  const t = textsOf('match', locale, de);
  const checks = (facet: string, values: readonly string[], chosen: Set<string>) => html`<div class="choices">
    ${values.map(
      (value) =>
        html`<label><input type="checkbox" .checked=${chosen.has(value)} @change=${() => (chosen.has(value) ? chosen.delete(value) : chosen.add(value))} />${labelOf(facet, value, locale)}</label>`,
    )}
  </div>`;
  switch (answers.step) {
    case 1: {
      const category = FACETS.find(({ name }) => name === 'category');
      const topics = category
        ? [...countValues(category, refiner.offered()).keys()].slice(0, MOST_TOPICS)
        : [];
      return html`<fieldset><legend>${t.interests}</legend>${checks('category', topics, answers.categories)}</fieldset>`;
    }
    case 2:
      return html`<fieldset><legend>${t.time}</legend>${checks('commitment', [...DAYTIMES, ...COMMITMENT_KINDS], answers.times)}</fieldset>
        <label>${t.hours}
          <select @change=${(event: Event) => (answers.hours = Number((event.target as HTMLSelectElement).value))}>
            <option value="0" .selected=${!answers.hours}>${t.anyHours}</option>
            ${HOURS.map((hours) => html`<option value=${hours} .selected=${hours === answers.hours}>${locale.format.number(hours)}</option>`)}
          </select></label>`;
    default: {
      const trouble = answers.near?.trouble;
      return html`<fieldset>
        <legend>${t.area}</legend>
        <label class="field">${t.areaHint}<input autocomplete="off" .value=${answers.area} aria-describedby=${trouble ? 'area-trouble' : nothing} @input=${(event: Event) => (answers.area = (event.target as HTMLInputElement).value)} /></label>
        ${trouble ? html`<p id="area-trouble" role="alert">${trouble}</p>` : nothing}
        ${
          answers.near?.choices
            ? html`<div class="choices">${answers.near.choices.map(
                (place) =>
                  html`<button type="button" @click=${() => {
                    answers.near = { text: place.label, place, radius: 0 };
                    answers.area = place.label;
                    void finish(state, answers);
                  }}>${place.label}</button>`,
              )}</div>`
            : nothing
        }
        <div class="choices"><label><input type="checkbox" .checked=${answers.online} @change=${() => (answers.online = !answers.online)} />${t.online}</label></div>
      </fieldset>`;
    }
  }
}

/** Looks the place up, rates all offers, and hands over what was found with its reasons. */
async function finish(state: MatchState, answers: Answers) {
  const { refiner, parts } = state;
  const { area } = answers;
  if (area.trim() && answers.near?.text !== area) {
    answers.near = await refiner.searchPlace(area);
    if (!answers.near?.place) return parts.host.requestUpdate();
  }
  const near = area.trim() ? answers.near : undefined;
  const interests: Interests = {
    categories: [...answers.categories],
    times: [...answers.times],
    hours: answers.hours,
    place: near?.place,
    online: answers.online,
  };
  const scores = new Map<string, number>();
  const reasons = new Map<string, string>();
  for (const record of refiner.offered()) {
    const match = rate(record, interests);
    scores.set(record.id, match.score);
    if (match.reasons.length)
      reasons.set(record.id, match.reasons.map((reason) => inWords(reason, parts.locale)).join(' · '));
  }
  answers.step = 1;
  state.close();
  refiner.setWishes({ scores, reasons }, near);
}

function inWords(reason: MatchReason, locale: Locale): string {
  const { messages, format } = locale;
  if ('category' in reason) return reason.category;
  if ('time' in reason) return labelOf('commitment', reason.time, locale);
  if ('hours' in reason) return messages.hours(format.number(reason.hours));
  if ('km' in reason) return textsOf('filters', locale, filters).km(reason.km, format);
  return labelOf('remote', 'full', locale);
}

export const styles = `${dialogStyles}
.reasons { border-inline-start: 3px solid var(--_accent); padding-inline-start: var(--_3); }
.match legend { font-size: 1.125em; font-weight: bold; padding: 0; margin-block-end: var(--_2); }
.choices { display: flex; flex-wrap: wrap; gap: var(--_2); margin-block-start: var(--_2); }
.choices label { display: inline-flex; align-items: center; gap: var(--_2); min-block-size: 44px; padding-inline: var(--_3); border: 1px solid var(--_control); border-radius: 99em; cursor: pointer; }
.choices label:has(:checked) { border-color: currentColor; box-shadow: inset 0 0 0 1px currentColor; }
.choices input { inline-size: 1.25em; block-size: 1.25em; margin: 0; accent-color: var(--_accent); }
.match .field { display: grid; gap: var(--_1); }
`;
