import { css } from 'lit';

export const opportunityListStyles = css`
  .near {
    flex: 2 1 19em;
  }
  .sort {
    flex: 0 1 auto;
  }
  .place input {
    flex: 1 1 7em;
    inline-size: 0;
  }
  .results {
    display: grid;
    border-block-start: 1px solid var(--_hairline);
  }
  /* Blocks below each other, not a grid: with each key that is typed, twenty of them are laid out. */
  .card {
    position: relative;
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_hairline);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .card > p {
    max-inline-size: 70ch;
    margin-block-start: var(--_1);
  }
  .skeleton .card {
    display: grid;
    gap: var(--_1);
  }
  .card:hover .title a {
    text-decoration-thickness: 2px;
    text-decoration-color: currentColor;
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
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
