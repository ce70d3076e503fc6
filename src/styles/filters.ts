import { dialogStyles } from './dialog.js';

/** The look of filters: chips, panels, the sheet. A text, since parts that load later bring it along. */
export const filterStyles = `${dialogStyles}
[aria-expanded='true'] > .arrow { rotate: 225deg; margin-block-start: 0.25em; }
.chips { display: flex; flex-wrap: wrap; gap: var(--_2); align-items: center; margin-block-end: var(--_3); }
.chips li { min-inline-size: 0; }
.chips button { border-radius: 1.5em; overflow-wrap: anywhere; background: color-mix(in oklab, currentColor 7%, transparent); }
.chips button.plain { background: none; }
.chosen { min-inline-size: 1.5em; border-radius: 99em; padding-inline: 0.4em; text-align: center; background: var(--_accent); color: var(--_accent-text); }
.values { padding-block: var(--_1); }
.values label { display: flex; gap: var(--_3); align-items: center; min-block-size: 44px; cursor: pointer; }
.values .label { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.values input { inline-size: 1.25em; block-size: 1.25em; flex: none; margin: 0; accent-color: var(--_accent); }
.row .values {
  position: absolute;
  z-index: 2;
  inset-block-start: calc(100% + var(--_1));
  inset-inline-start: 0;
  inline-size: max-content;
  min-inline-size: 100%;
  max-inline-size: min(22em, 80cqi);
  max-block-size: min(28em, 70vh);
  overflow: auto;
  padding: var(--_2) var(--_4);
  color: var(--_text);
  background: var(--_surface);
  border: 1px solid var(--_control);
  border-radius: var(--_radius);
  box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
}
.row .facet:nth-child(n + 4) .values { inset-inline: auto 0; }
.sheet-body .facet { border-block-end: 1px solid var(--_hairline); padding-block-end: var(--_2); }
.sheet-body .facet > button { inline-size: 100%; border: 0; font-weight: bold; padding-inline: 0; justify-content: start; }
.sheet-body .arrow { margin-inline-start: auto; }
.near .place:not(:first-of-type) { margin-block-start: var(--_2); }
.place label { display: flex; flex-wrap: wrap; gap: var(--_2); align-items: center; }
`;
