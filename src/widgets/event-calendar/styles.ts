import { css } from 'lit';

export const eventCalendarStyles = css`
  .fields > .row {
    align-self: end;
  }
  .views {
    display: flex;
  }
  .views :first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views :last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: -1px;
  }
  /* Underlined too: forced colours have one ground for all buttons. */
  .views [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_accent-text);
    text-decoration: underline;
  }
  .day {
    border-block-start: 1px solid var(--_hairline);
    padding-block: var(--_4);
    display: grid;
    gap: var(--_3);
  }
  .day-head {
    font-weight: bold;
  }
  .day-head .number {
    font-size: 1.25em;
  }
  .today {
    border: 1px solid;
    border-radius: 99em;
    inline-size: fit-content;
    padding-inline: 0.6em;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* No grid in a grid in a grid: each would be measured for the one around it. */
  .event + .event {
    margin-block-start: var(--_4);
  }
  .event {
    position: relative;
    display: grid;
    gap: var(--_1);
    align-content: start;
    overflow-wrap: anywhere;
  }
  .what {
    min-inline-size: 0;
  }
  .what p {
    margin-block-start: var(--_1);
  }
  .time {
    color: var(--_muted);
  }
  .foot a {
    color: inherit;
  }
  .compact .title {
    font-size: 1em;
  }
  @container engagiert (min-width: 36em) {
    .full .day {
      grid-template-columns: 6em minmax(0, 1fr);
      gap: var(--_4);
    }
    .full .day-head {
      position: sticky;
      inset-block-start: var(--_4);
      align-self: start;
      font-size: 0.875em;
      font-weight: normal;
    }
    .full .day-head span {
      display: block;
    }
    .full .day-head .number {
      font-size: 2.25em;
      font-weight: bold;
      line-height: 1.1;
    }
    .event {
      grid-template-columns: 8.5em minmax(0, 1fr);
      gap: var(--_4);
    }
    .what:only-child {
      grid-column: span 2;
    }
  }
`;
