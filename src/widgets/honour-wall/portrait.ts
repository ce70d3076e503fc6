import { html, nothing } from 'lit';
import type { ShownHonour } from '../../search/consent.js';
import { initialsOf } from '../../search/personal-name.js';
import { altOf, ownPicture, type Pictures, srcsetOf } from './pictures.js';

const WIDTH = 400;
const HEIGHT = 500;

/** A picture in a frame of its own, or the initials in the same frame. */
export function portrait(honour: ShownHonour, pictures: Pictures, sizes: string) {
  const image = ownPicture(honour, pictures);
  if (!image)
    return html`<div class="portrait initials" aria-hidden="true"><span>${initialsOf(honour.title).map((letter) => html`<bdi>${letter}</bdi>`)}</span></div>`;
  const failed = () => {
    pictures.failed.add(image.url);
    pictures.redraw();
  };
  const srcset = srcsetOf(image);
  return html`<div class="portrait"><img
      src=${image.url}
      srcset=${srcset ?? nothing}
      sizes=${srcset ? sizes : nothing}
      alt=${altOf(honour, image)}
      width=${WIDTH}
      height=${HEIGHT}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${failed}
    /></div>`;
}
