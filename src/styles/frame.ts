import { css } from 'lit';

/** What a widget has around and in its list: the bar of fields, the count, titles, notices, what stands for a list. */
export const frameStyles = css`
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
  .row,
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
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
  .skeleton span {
    block-size: 1em;
    border-radius: var(--_radius);
    background: var(--_hairline);
    inline-size: min(100%, 24em);
    margin-block: 0.25em;
  }
  .skeleton span + span {
    inline-size: 80%;
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
  @media print {
    .bar,
    .more,
    .foot,
    .chips {
      display: none;
    }
    .title a::after {
      display: none;
    }
  }
`;
