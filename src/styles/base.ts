import { css, unsafeCSS } from 'lit';
import { TOKENS } from './tokens.js';

const tokens = Object.entries(TOKENS)
  // focus and lines follow the text colour of the place where they are drawn, so they are resolved there.
  .map(([name, value]) => `--_${name}:var(--engagiert-${name},${value})`)
  .join(';');

/**
 * What all widgets share. Everything is laid out on an inner wrapper, since the page's rules beat `:host`,
 * and in `em`, since pages change what a `rem` is.
 */
export const baseStyles = css`
  :host(:not([hidden])) {
    display: block;
  }
  .root {
    ${unsafeCSS(tokens)};
    --_1: calc(var(--_space) * var(--_density));
    --_2: calc(var(--_1) * 2);
    --_3: calc(var(--_1) * 3);
    --_4: calc(var(--_1) * 4);
    --_6: calc(var(--_1) * 6);
    --_8: calc(var(--_1) * 8);
  }
  .root {
    display: block;
    container: engagiert / inline-size;
    font-size: var(--_font-size);
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    max-inline-size: 100%;
  }
  button,
  select,
  .field input {
    min-block-size: 44px;
    padding: var(--_1) var(--_3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    background: transparent;
  }
  option {
    background: var(--_surface);
    color: var(--_text);
  }
  .field input {
    inline-size: 100%;
    padding-inline: var(--_3);
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  button {
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    text-align: start;
  }
  button:hover {
    background: color-mix(in oklab, currentColor 8%, transparent);
  }
  button.plain {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    padding-inline: var(--_2);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  /* What a feed says turns round nothing but itself. */
  span {
    unicode-bidi: isolate;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
