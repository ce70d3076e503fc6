import { css } from 'lit';

export const eventCalendarStyles = css`
  .views {
    display: flex;
  }
  .fields > .row {
    align-self: end;
  }
  .views button:first-child {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .views button:last-child {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
    margin-inline-start: -1px;
  }
  [aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_accent-text);
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .day {
    border-block-start: 1px solid var(--_hairline);
    padding-block: var(--_4);
  }
  .day-head {
    font-weight: bold;
    margin-block-end: var(--_3);
  }
  .day-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_2);
    align-items: baseline;
  }
  .day-head span {
    margin-inline-end: 0.3em;
  }
  .day-head .number {
    font-size: 1.25em;
  }
  .today {
    font-size: 0.875em;
    font-weight: normal;
    border: 1px solid;
    border-radius: 99em;
    padding-inline: 0.6em;
  }
  .event {
    position: relative;
    display: grid;
    gap: var(--_1);
    padding-block: var(--_2);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .event + .event {
    margin-block-start: var(--_2);
  }
  .time {
    color: var(--_muted);
  }
  .what {
    display: grid;
    gap: var(--_1);
  }
  @container engagiert (min-width: 36em) {
    .day {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
      gap: var(--_4);
    }
    .day-head {
      display: block;
      position: sticky;
      inset-block-start: var(--_4);
      align-self: start;
      margin: 0;
    }
    .day-head span {
      display: block;
    }
    .day-head .number {
      font-size: 2em;
      line-height: 1.1;
    }
    .day-head :is(.weekday, .month-name) {
      font-weight: normal;
      font-size: 0.875em;
    }
    .today {
      display: inline-block !important;
      margin-block-start: var(--_1);
    }
    .event {
      grid-template-columns: 8.5em minmax(0, 1fr);
      gap: var(--_4);
      padding-block: 0;
    }
    .event:not(:has(.time)) {
      grid-template-columns: minmax(0, 1fr);
    }
    .event + .event {
      margin-block-start: var(--_4);
    }
  }
  .compact .day {
    display: block;
    padding-block: var(--_2);
  }
`;
