import type { Values } from '../../read.js';
import { createNames } from '../recognition/names.js';
import { isEmpty } from './values.js';

const CONTACTS = {
  email: /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[a-z]{2,}/i,
  url: /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/i,
  telephone: /(?:\+|\b0)\d[\d\s()/.–-]{4,}\d/,
};
/** Longer texts say something else; and patterns take their time on them. */
const LONGEST = 1000;
/** What stands between a name and an address. */
const LABEL = /[\s,;:|(<[–-]*(\b(e-?mail|mail|tel(efon)?\.?|fon|mobil|handy|web(site)?)[\s:]*)?$/i;

/** Who and how from a text that may hold several: "Erika Beispiel, Tel. 0461 12345, erika@verein.example". */
export function contactOf(whole: string): Values {
  const text = whole.slice(0, LONGEST);
  const contact: Values = {};
  let start = text.length;
  let rest = text;
  for (const [part, pattern] of Object.entries(CONTACTS)) {
    const found = pattern.exec(rest);
    if (!found) continue;
    contact[part] = found[0];
    start = Math.min(start, text.indexOf(found[0]));
    rest = rest.replace(found[0], '');
  }
  const name = text.slice(0, start).replace(LABEL, '').trim();
  return name ? { name, ...contact } : contact;
}

const names = createNames({
  name: 'ansprechpartner ansprechpartnerin ansprechperson kontaktperson person fullname contactname nom nombre naam navn',
  email: 'mail emailadresse emailaddress courriel correo mailadresse epost',
  telephone: 'phone telefon tel phonenumber telefonnummer mobil mobile handy telefono telefoon tlf',
  url: 'website webseite homepage link web www',
});

/** Who and how from an object, whatever its parts are called; what has a name of ours stays as it is. */
export function contactIn(value: Values): Values {
  const contact = { ...value };
  for (const key of Object.keys(value)) {
    const target = names(key)?.target;
    if (target && isEmpty(contact[target])) contact[target] = value[key];
  }
  return contact;
}
