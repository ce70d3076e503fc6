import { css } from 'lit';

export const contactFinderStyles = css`
  .fields > .row {
    align-self: end;
  }
  .found {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4) var(--_8);
  }
  .overview {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 400px;
    direction: ltr;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: color-mix(in oklab, currentColor 4%, transparent);
    font-size: 13px;
    fill: currentColor;
  }
  .overview text {
    text-anchor: middle;
  }
  .labels {
    opacity: 0.82;
  }
  .labels path {
    fill: none;
    stroke: currentColor;
  }
  .overview .scale {
    text-anchor: start;
  }
  .labels .here {
    stroke-width: 2;
  }
  .touch {
    opacity: 0;
  }
  .pin :nth-child(2) {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .pin text {
    fill: var(--_accent-text);
    font-weight: bold;
  }
  .pin.at :nth-child(2) {
    stroke: currentColor;
    stroke-width: 4;
  }
  .pin:focus-visible {
    outline: none;
  }
  .pin:focus-visible .touch {
    opacity: 1;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .results {
    border-block-start: 1px solid var(--_hairline);
  }
  .card {
    position: relative;
    display: grid;
    gap: var(--_1);
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_hairline);
    overflow-wrap: anywhere;
  }
  .card > p {
    max-inline-size: 70ch;
  }
  .pointed::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(-1 * var(--_3));
    border-inline-start: 3px solid var(--_accent);
  }
  /* Room for what comes a moment later. */
  .opening {
    min-block-size: 1.5em;
  }
  .open {
    font-weight: bold;
  }
  .told {
    padding-inline-start: var(--_2);
    border-inline-start: 3px solid var(--_control);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_6);
  }
  .acts a {
    /* Above the card's own link, which covers the card. */
    position: relative;
    z-index: 1;
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
    text-underline-offset: 0.2em;
  }
  .from button {
    min-block-size: 24px;
  }
  @container engagiert (min-width: 44em) {
    .list .found {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      align-items: start;
    }
    .where {
      order: 1;
      position: sticky;
      inset-block-start: var(--_4);
    }
    .where:empty,
    .found > div:only-child {
      grid-column: 1 / -1;
    }
  }
  .where > .row {
    margin-block-start: var(--_2);
  }
  .open-map {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .where > .row a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    color: inherit;
  }
  /* Groups of digits would change places in a line from right to left. */
  [href^='tel:'] {
    direction: ltr;
    unicode-bidi: isolate;
  }
  @media (forced-colors: active) {
    .pin :nth-child(2) {
      fill: LinkText;
    }
    .pin text {
      fill: Canvas;
    }
  }
  @media print {
    .where,
    .acts {
      display: none;
    }
    .card {
      break-inside: avoid;
    }
  }
`;
