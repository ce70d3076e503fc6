import type { Image } from '../../model/place.js';
import type { ShownHonour } from '../../search/consent.js';
import { fold } from '../../search/fold.js';

/** What is known of a wall's pictures. */
export interface Pictures {
  /** Whose pictures may be shown unasked: the page's and the feeds'. */
  origins: readonly string[];
  /** Pictures that did not come. */
  failed: Set<string>;
  redraw(): void;
}

const CANDIDATE = /([^\s,]\S*)\s+([\d.]{1,6}[wx])/g;

/** Other sizes of a picture, as long as all are where the picture is: nobody else is asked. */
export function srcsetOf({ url, srcset = '' }: Image): string | undefined {
  const sizes = [...srcset.matchAll(CANDIDATE)].map(([, address = '', size]) => {
    const found = URL.canParse(address, url) ? new URL(address, url) : undefined;
    return found?.origin === new URL(url).origin && `${found.href} ${size}`;
  });
  return sizes.length && sizes.every(Boolean) ? sizes.join() : undefined;
}

/** The picture of an honour that may be shown without asking the visitor. */
export function ownPicture({ about }: ShownHonour, { origins, failed }: Pictures): Image | undefined {
  const { image } = about ?? {};
  return image && origins.includes(new URL(image.url).origin) && !failed.has(image.url) ? image : undefined;
}

/** What a picture shows beyond the name that stands beside it: a name is not read twice. */
export const altOf = ({ title }: ShownHonour, { alt }: Image): string =>
  alt && !fold(alt).includes(fold(title)) ? alt : '';
