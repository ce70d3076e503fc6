import { css } from 'lit';

export const opportunityListStyles = css`
  .bar {
    display: grid;
    gap: var(--_3);
    margin-block-end: var(--_3);
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
    align-items: start;
  }
  .field {
    display: grid;
    gap: var(--_1);
    flex: 1 1 11em;
    min-inline-size: 0;
  }
  .search {
    flex-grow: 3;
  }
  .near {
    flex: 2 1 19em;
  }
  .sort {
    flex: 0 1 auto;
  }
  .row,
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
  }
  .place input {
    flex: 1 1 7em;
    inline-size: 0;
  }
  .facet {
    position: relative;
    max-inline-size: 100%;
  }
  .arrow {
    inline-size: 0.5em;
    block-size: 0.5em;
    margin: -0.25em 0.15em 0;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .count {
    font-weight: bold;
    margin-block: var(--_2);
    min-block-size: 1.5em;
  }
  .count ~ p {
    margin-block-end: var(--_3);
  }
  .count .muted {
    font-weight: normal;
  }
  .results {
    display: grid;
    border-block-start: 1px solid var(--_hairline);
  }
  .card {
    position: relative;
    display: grid;
    align-content: start;
    gap: var(--_1);
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_hairline);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .card > p {
    max-inline-size: 70ch;
  }
  .title {
    font-size: 1.25em;
    line-height: 1.25;
    font-weight: bold;
    hyphens: auto;
  }
  .title a {
    color: inherit;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
    text-decoration-color: var(--_control);
  }
  .card:hover .title a {
    text-decoration-thickness: 2px;
    text-decoration-color: currentColor;
  }
  /* The whole card is the target; the link's own name stays what is read. */
  .title a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .title a:focus-visible {
    outline: none;
  }
  .title a:focus-visible::after {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: var(--_radius);
  }
  .teaser {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
  }
  .date {
    white-space: nowrap;
  }
  .compact .teaser,
  .compact .small {
    display: none;
  }
  .compact .card {
    padding-block: var(--_3);
  }
  .compact .title {
    font-size: 1em;
  }
  @container engagiert (min-width: 36em) {
    .grid .results {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--_4);
      border: 0;
    }
    .grid .card {
      border: 1px solid var(--_hairline);
      border-radius: var(--_radius);
      padding: var(--_4);
    }
    .grid .teaser {
      -webkit-line-clamp: 3;
    }
  }
  @container engagiert (min-width: 64em) {
    .grid .results {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .skeleton span {
    block-size: 1em;
    border-radius: var(--_radius);
    background: var(--_hairline);
    inline-size: min(100%, 24em);
    margin-block: 0.25em;
  }
  .skeleton span + span {
    inline-size: min(80%, 40em);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
    align-items: center;
    justify-content: space-between;
    padding: var(--_3) var(--_4);
    margin-block: var(--_3);
    border: 1px solid var(--_control);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }
  .empty {
    padding-block: var(--_8);
    display: grid;
    gap: var(--_3);
    justify-items: start;
    overflow-wrap: anywhere;
  }
  .foot {
    margin-block-start: var(--_4);
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
    align-items: center;
    justify-content: center;
    margin-block: var(--_6) 0;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
  @media print {
    .bar,
    .more,
    .foot,
    .chips {
      display: none;
    }
    .card {
      break-inside: avoid;
    }
    .title a::after {
      display: none;
    }
  }
`;
