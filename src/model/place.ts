import * as z from 'zod/mini';
import { link, number, text, withoutEval } from './schema.js';

/** schema.org `PostalAddress`. */
export const postalAddress = withoutEval(() =>
  z.object(
    {
      streetAddress: z.optional(text(200)),
      postalCode: z.optional(text(20)),
      addressLocality: z.optional(text(200)),
      addressRegion: z.optional(text(200)),
      addressCountry: z.optional(text(100)),
    },
    'an address',
  ),
);

/** schema.org `GeoCoordinates`, WGS 84 in degrees. */
export const geoCoordinates = withoutEval(() =>
  z.object({ latitude: number(-90, 90), longitude: number(-180, 180) }, 'coordinates'),
);

/** schema.org `Place`, with the district that German towns use to find each other. */
export const place = withoutEval(() =>
  z.object(
    {
      name: z.optional(text(300)),
      address: z.optional(postalAddress),
      geo: z.optional(geoCoordinates),
      district: z.optional(text(200)),
    },
    'a place',
  ),
);

/** schema.org `Organization`, as far as a record shows it. */
export const organization = withoutEval(() =>
  z.object(
    {
      id: z.optional(text(500)),
      name: z.optional(text(300)),
      url: z.optional(link()),
      logo: z.optional(link()),
      email: z.optional(text(200)),
      telephone: z.optional(text(100)),
    },
    'an organisation',
  ),
);

/** schema.org `ImageObject`, with an alternative text. Sizes are pixels. */
export const image = withoutEval(() =>
  z.object(
    {
      url: link(),
      width: z.optional(number(1, 20000)),
      height: z.optional(number(1, 20000)),
      srcset: z.optional(text(2000)),
      alt: z.optional(text(500)),
      creditText: z.optional(text(300)),
      license: z.optional(text(300)),
    },
    'an image',
  ),
);

export type PostalAddress = z.infer<typeof postalAddress>;
export type GeoCoordinates = z.infer<typeof geoCoordinates>;
export type Place = z.infer<typeof place>;
export type Organization = z.infer<typeof organization>;
export type Image = z.infer<typeof image>;
