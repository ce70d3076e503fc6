/**
 * Every custom property a page can set, once, with its default. A page writes `--engagiert-accent`, the style
 * sheets read `--_accent`. The documentation is made from the comments here.
 */
export const TOKENS = {
  /** Background of the main action and of chosen values. */
  accent: 'light-dark(#17508c, #a9cdf5)',
  /** Text on the accent; at least 4.5:1 against it. */
  'accent-text': 'light-dark(#fff, #0c1f33)',
  /** Text in panels and dialogs. Elsewhere the page's own text colour is inherited. */
  text: 'CanvasText',
  /** Background of panels and dialogs. */
  surface: 'Canvas',
  /** Less important text; at least 4.5:1 against the page. */
  muted: 'color-mix(in oklab, currentColor 82%, transparent)',
  /** Lines between records. */
  hairline: 'color-mix(in oklab, currentColor 18%, transparent)',
  /** Borders of fields and buttons; at least 3:1 against the page. */
  control: 'color-mix(in oklab, currentColor 60%, transparent)',
  /** Rounding of panels, fields and buttons. */
  radius: '8px',
  /** Unit of all distances. */
  space: '4px',
  /** Size of body text. */
  'font-size': 'max(1em, 16px)',
  /** Factor on distances: 0.75 for compact. */
  density: '1',
  /** Colour of the focus ring; at least 3:1 against the page. */
  focus: 'currentColor',
} as const;

export type TokenName = keyof typeof TOKENS;
