import { html, nothing } from 'lit';

/**
 * What a part that loads later is given to draw with. It must not bring a Lit of its own: templates of two
 * copies do not mix, and a strict policy allows only one.
 */
export const kit = { html, nothing };
export type Kit = typeof kit;
