import type { Foreign } from '../../kind.js';
import { OTHER_TYPE } from '../contact-point.js';
import { bareName, type ReadContext, type Values } from '../read.js';
import { collect } from './collect.js';
import { createNames } from './names.js';
import { toTitle } from './title.js';
import { compact, toLink, toList, toNumber, toProse } from './values.js';

/*
 * Foreign contact points: other names for our fields. Loads when a feed has keys that are not the vocabulary's own.
 * What comes out is a record in the vocabulary's names.
 */

const names = createNames({
  id: '@id identifier uuid guid kennung',
  title: 'name titel bezeichnung einrichtung organisation verein stelle',
  description: 'beschreibung text info',
  url: 'link website webseite homepage internet',
  streetAddress: 'strasse street adresse address anschrift',
  houseNumber: 'hausnummer hausnr nr',
  postalCode: 'plz postleitzahl postcode zip',
  addressLocality: 'ort stadt gemeinde city town',
  district: 'stadtteil ortsteil bezirk quartier',
  latitude: 'lat breitengrad breite',
  longitude: 'lon lng laengengrad laenge',
  geo: 'geometry coordinates koordinaten position',
  telephone: 'telefon tel phone',
  email: 'mail emailadresse',
  openingHours: 'oeffnungszeiten sprechzeiten opening_hours',
  category: 'kategorie themen thema bereich',
});

const translate: Foreign['translate'] = (raw, context: ReadContext) => {
  const found = collect(raw, names, new Set(), context);
  const value = (target: Parameters<typeof found>[0]) => found(target)[0]?.value;
  const [latitude, longitude] = [value('latitude'), value('longitude')];
  const street = [value('streetAddress'), value('houseNumber')].filter(Boolean).join(' ');
  const record: Values = {
    id: value('id'),
    title: toTitle(value('title'), context),
    description: toProse(value('description'), context),
    url: toLink(value('url'), context),
    address: compact({
      streetAddress: street || undefined,
      postalCode: value('postalCode'),
      addressLocality: value('addressLocality'),
    }),
    geo:
      value('geo') ??
      compact({
        latitude: latitude && toNumber(latitude, context),
        longitude: longitude && toNumber(longitude, context),
      }),
    district: value('district'),
    telephone: value('telephone'),
    email: value('email'),
    openingHours: value('openingHours'),
    category: toList(value('category'), context),
  };
  return record;
};

/** What understands one feed of foreign contact points. */
export const createForeign = (): Foreign => ({
  translate,
  otherKind(raw) {
    const types = [raw['@type'] ?? []].flat().map(bareName);
    return types.length && types.every((type) => OTHER_TYPE.test(type)) ? types.join() : undefined;
  },
});
