import { bare, link, number, text } from './schema.js';
import { type Infer, needed } from './shape.js';

/** schema.org `Place`, with the district that German towns use to find each other. Coordinates: WGS 84, degrees. */
export const place = bare({
  name: text(300),
  address: {
    streetAddress: text(200),
    postalCode: text(20),
    addressLocality: text(200),
    addressRegion: text(200),
    addressCountry: text(100),
  },
  geo: { latitude: needed(number(-90, 90)), longitude: needed(number(-180, 180)) },
  district: text(200),
});

/** schema.org `Organization`, as far as a record shows it. */
export const organization = bare({
  id: text(500),
  name: text(300),
  url: link(),
  logo: link(),
  email: text(200),
  telephone: text(100),
});

/** schema.org `ImageObject`, with an alternative text. Sizes are pixels. */
export const image = bare({
  url: needed(link()),
  width: number(1, 20000),
  height: number(1, 20000),
  srcset: text(2000),
  alt: text(500),
  creditText: text(300),
  license: text(300),
});

export type Place = Infer<typeof place>;
export type Organization = Infer<typeof organization>;
export type Image = Infer<typeof image>;
