import type { ReactiveElement } from 'lit';
import type { Kit } from '../../../base/lazy.js';
import { spotlight as de } from '../../../i18n/de.js';
import { textsOf } from '../../../i18n/locale.js';
import type { ShownHonour } from '../../../search/consent.js';
import { excerpt } from '../../../ui/excerpt.js';
import type { CardContext } from '../card.js';
import type { Pictures } from '../pictures.js';
import type { WallParts } from '../wall-parts.js';
import { factsOf } from '../words.js';

/* Loads when a wall shows one honour at a time. It moves on by itself only where the page wants that, and can be stopped. */

export interface SpotlightState extends CardContext {
  portrait(honour: ShownHonour, pictures: Pictures, sizes: string): unknown;
  nameLink(honour: ShownHonour, context: CardContext): unknown;
  awardLine(honour: ShownHonour, inYear: boolean): unknown;
  before(honour: ShownHonour, context: CardContext): unknown;
  /** Seconds, as the page writes them; nothing where it stands still. */
  rotate: string | null | undefined;
}

interface Stage {
  /** Who is in the light. */
  id: string;
  playing: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

const SECONDS = 12;
const LEAST = 5;
/** Longer laudations are read in the details. */
const TEASER = 320;
const stages = new WeakMap<ReactiveElement, Stage>();
const still = matchMedia('(prefers-reduced-motion: reduce)');

export function leave(host: ReactiveElement) {
  clearTimeout(stages.get(host)?.timer);
  stages.delete(host);
}

/** Whether somebody reads, or is about to do something. */
const isBusy = (host: ReactiveElement) =>
  document.hidden ||
  host.matches(':hover, :focus-within') ||
  host.renderRoot.querySelector('dialog[open]') !== null;

export function render(kit: Kit, parts: WallParts, state: SpotlightState) {
  const { html, nothing } = kit;
  const { host, wall } = parts;
  const honours = wall.all();
  if (!honours.length) return nothing;
  const stage = stages.get(host) ?? { id: '', playing: true };
  stages.set(host, stage);
  const at = Math.max(
    0,
    honours.findIndex(({ id }) => id === stage.id),
  );
  const honour = honours[at] as ShownHonour;
  stage.id = honour.id;
  const rotates = typeof state.rotate === 'string' && !still.matches && honours.length > 1;
  const go = (step: number) => {
    stage.id = honours[(at + step + honours.length) % honours.length]?.id ?? '';
    host.requestUpdate();
  };
  clearTimeout(stage.timer);
  if (rotates && stage.playing) {
    const wait = () => {
      stage.timer = setTimeout(() => (isBusy(host) ? wait() : go(1)), seconds(state.rotate) * 1000);
    };
    wait();
  }
  const toggle = () => {
    stage.playing = !stage.playing;
    host.requestUpdate();
  };
  const { locale } = state;
  const t = textsOf('spotlight', locale, de);
  const facts = factsOf(honour, locale);
  const words = excerpt(honour.quote ?? honour.text ?? '');
  const teaser = words.length > TEASER ? `${words.slice(0, TEASER).replace(/\s+\S*$/, '')} …` : words;
  return html`<div class="stage" part="list">
    ${
      honours.length > 1
        ? html`<div class="row">
            <button type="button" @click=${() => go(-1)}>${t.previous}</button>
            <span class="muted">${t.position(at + 1, honours.length, locale.format)}</span>
            <button type="button" @click=${() => go(1)}>${t.next}</button>
            ${rotates ? html`<button type="button" @click=${toggle}>${stage.playing ? t.pause : t.play}</button>` : nothing}
          </div>`
        : nothing
    }
    <div class="honour one" part="record" data-record-id=${honour.id} aria-live=${rotates && stage.playing ? 'off' : 'polite'}>
      ${state.portrait(honour, state.pictures, 'auto, 18em')}
      <div class="words">
        ${state.before(honour, state)}
        ${state.nameLink(honour, state)}
        ${state.awardLine(honour, false)}
        ${teaser ? html`<p class=${honour.quote ? 'said' : ''} lang=${honour.inLanguage ?? nothing}>${teaser}</p>` : nothing}
        ${facts.length ? html`<p class="muted">${facts.join('\u00a0· ')}</p>` : nothing}
      </div>
    </div>
  </div>`;
}

const seconds = (text: string | null | undefined): number => {
  const wanted = Number(text);
  return wanted > 0 ? Math.max(LEAST, wanted) : SECONDS;
};

export const styles = `
.stage { display: grid; gap: var(--_4); }
.stage .one { grid-template-columns: minmax(0, 1fr); gap: var(--_6); }
.stage .one .title { font-size: 2em; }
.stage .portrait { max-inline-size: 18em; inline-size: 100%; }
.stage .initials span { font-size: 5em; }
.stage .award { font-size: 1.25em; }
.stage .words { gap: var(--_3); max-inline-size: 60ch; }

.stage .said { font-size: 1.25em; border-inline-start: 4px solid var(--_accent); padding-inline-start: var(--_4); }
@container engagiert (min-width: 40em) {
  .stage .one { grid-template-columns: minmax(12em, 18em) minmax(0, 1fr); gap: var(--_8); align-items: center; min-block-size: 22.5em; }
  .stage .one .title { font-size: 2.5em; }
}
`;
