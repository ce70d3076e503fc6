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
    container-type: size;
    display: grid;
    place-content: center;
    overflow: hidden;
    border: 1px solid color-mix(in oklab, var(--_accent) 22%, transparent);
    color: color-mix(in oklab, currentColor 72%, var(--_accent));
  }
  .initials span {
    display: flex;
    gap: 0.08em;
    font-size: 30cqi;
    line-height: 1;
    letter-spacing: 0;
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
      grid-template-columns: repeat(auto-fill, minmax(13em, 1fr));
      gap: var(--_8);
    }
    .grid .honour {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_3);
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
