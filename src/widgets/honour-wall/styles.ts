import { css } from 'lit';

export const honourWallStyles = css`
  .sort {
    flex: 0 1 auto;
  }
  .fields > .row {
    align-self: end;
  }
  .honours {
    display: grid;
    gap: var(--_8) var(--_6);
  }
  /* Thousands are laid out as they come into view. Room for the ring, which would be cut off. */
  .many .honours {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 400em;
    padding: 4px;
    margin: -4px -4px calc(var(--_8) - 4px);
  }
  .honour {
    position: relative;
    display: grid;
    grid-template-columns: minmax(5em, 7em) minmax(0, 1fr);
    gap: var(--_4);
    align-items: start;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .words {
    display: grid;
    gap: var(--_1);
    align-content: start;
    min-inline-size: 0;
    hyphens: auto;
  }
  .portrait {
    aspect-ratio: 4 / 5;
    overflow: hidden;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
  }
  .portrait img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    object-position: 50% 25%;
  }
  .initials {
    display: grid;
    place-content: center;
    color: var(--_muted);
  }
  .initials span {
    display: flex;
    gap: 0.08em;
    font-size: 2em;
    line-height: 1;
  }
  .honour .title {
    font-size: 1.375em;
  }
  .occasion {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .others {
    margin-block: var(--_8) 0;
    padding-block-start: var(--_4);
    border-block-start: 1px solid var(--_hairline);
    font-size: 1.125em;
  }
  .list .honours {
    gap: 0;
  }
  .list .honour {
    grid-template-columns: 4em minmax(0, 1fr);
    padding-block: var(--_4);
    border-block-start: 1px solid var(--_hairline);
  }
  @container engagiert (min-width: 36em) {
    .grid .honours {
      /* Six at most: portions end with a full row. */
      grid-template-columns: repeat(auto-fill, minmax(max(13em, 16%), 1fr));
      gap: var(--_8);
    }
    .grid .honour {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_3);
    }
    .grid .initials span {
      font-size: 4em;
    }
  }
  @container engagiert (min-width: 48em) {
    .list .honour {
      grid-template-columns: 5em minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .portrait {
      border: 1px solid;
    }
  }
  @media print {
    .honour {
      break-inside: avoid;
    }
  }
`;
