import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Tables to be filled in, per kind of record, in German and English: column → what an example holds. The names are
 * those that the widgets recognise; a column that nobody needs can be left out.
 */
export const TEMPLATES = {
  opportunity: [
    ['Kennung', 'id', 'angebot-1', 'offer-1'],
    ['Titel', 'Title', 'Gartenhilfe', 'Garden help'],
    ['Beschreibung', 'Description', 'Beete anlegen und gießen.', 'Plant and water the beds.'],
    ['Verein', 'Organisation', 'Nachbarschaftsverein', 'Neighbourhood association'],
    ['Bereich', 'Category', 'Umwelt; Nachbarschaft', 'Environment; Neighbourhood'],
    ['Zielgruppe', 'Audience', 'Ältere', 'Older people'],
    ['Einsatzort', 'Location', 'Gemeinschaftsgarten', 'Community garden'],
    ['Straße', 'Street', 'Gartenweg 1', 'Gartenweg 1'],
    ['PLZ', 'Postcode', '24937', '24937'],
    ['Ort', 'City', 'Flensburg', 'Flensburg'],
    ['Stadtteil', 'District', 'Altstadt', 'Altstadt'],
    ['Zeitaufwand', 'Hours', 'samstags, zwei Stunden', 'Saturdays, two hours'],
    ['Stunden pro Woche', 'Weekly hours', '2', '2'],
    ['Freie Plätze', 'Openings', '4', '4'],
    ['Mindestalter', 'Minimum age', '16', '16'],
    ['Online', 'Remote', 'nein', 'no'],
    ['Führungszeugnis', 'Background check', 'nein', 'no'],
    ['Sprachen', 'Languages', 'Deutsch; Türkisch', 'German; Turkish'],
    ['Ansprechpartner', 'Contact name', 'Ehrenamtsbüro', 'Volunteer office'],
    ['E-Mail', 'Email', 'garten@verein.example', 'garten@verein.example'],
    ['Telefon', 'Phone', '0461 000111', '0461 000111'],
    ['Link', 'Link', 'https://verein.example/garten', 'https://verein.example/garten'],
    ['Gültig bis', 'Valid until', '31.12.2031', '2031-12-31'],
  ],
  event: [
    ['Kennung', 'id', 'fest-1', 'fair-1'],
    ['Titel', 'Title', 'Tag der Vereine', 'Association fair'],
    ['Beschreibung', 'Description', 'Fünfzig Vereine stellen sich vor.', 'Fifty associations.'],
    ['Beginn', 'Start date', '02.05.2031', '2031-05-02'],
    ['Uhrzeit Beginn', 'Start time', '10:00', '10:00'],
    ['Ende', 'End date', '02.05.2031', '2031-05-02'],
    ['Uhrzeit Ende', 'End time', '16:00', '16:00'],
    ['Veranstaltungsort', 'Venue', 'Stadthalle', 'Town hall'],
    ['Straße', 'Street', 'Markt 1', 'Markt 1'],
    ['PLZ', 'Postcode', '24937', '24937'],
    ['Stadt', 'City', 'Flensburg', 'Flensburg'],
    ['Veranstalter', 'Organizer', 'Stadt Flensburg', 'City of Flensburg'],
    ['Kategorie', 'Category', 'Markt', 'Fair'],
    ['Eintritt', 'Price', 'frei', 'free'],
    ['Anmeldung', 'Registration link', 'https://stadt.example/anmeldung', 'https://stadt.example/anmeldung'],
    ['Anmeldeschluss', 'Registration deadline', '30.04.2031', '2031-04-30'],
    ['Barrierefrei', 'Accessible', 'ja', 'yes'],
    ['Abgesagt', 'Cancelled', 'nein', 'no'],
    ['Link', 'Link', 'https://stadt.example/tag', 'https://stadt.example/tag'],
  ],
  'contact-point': [
    ['Kennung', 'id', 'buero-1', 'office-1'],
    ['Name', 'Name', 'Ehrenamtsbüro', 'Volunteer office'],
    ['Beschreibung', 'Description', 'Berät Vereine und Freiwillige.', 'Advice for associations.'],
    ['Kategorie', 'Category', 'Beratung', 'Advice'],
    ['Träger', 'Operator', 'Stadt Flensburg', 'City of Flensburg'],
    ['Straße', 'Street', 'Markt 1', 'Markt 1'],
    ['PLZ', 'Postcode', '24937', '24937'],
    ['Ort', 'City', 'Flensburg', 'Flensburg'],
    ['Stadtteil', 'District', 'Altstadt', 'Altstadt'],
    ['Telefon', 'Phone', '0461 000111', '0461 000111'],
    ['E-Mail', 'Email', 'buero@stadt.example', 'buero@stadt.example'],
    ['Öffnungszeiten', 'Opening hours', 'Mo-Do 9-12 Uhr', 'Mo-Th 09:00-12:00'],
    ['Rollstuhlgerecht', 'Wheelchair', 'ja', 'yes'],
    ['Webseite', 'Website', 'https://stadt.example/ehrenamt', 'https://stadt.example/ehrenamt'],
  ],
  honour: [
    ['Kennung', 'id', 'ehrung-1', 'honour-1'],
    ['Name', 'Name', 'Erika Beispiel', 'Erika Beispiel'],
    ['Auszeichnung', 'Award', 'Ehrennadel', 'Badge of honour'],
    ['Ebene', 'Level', 'Stadt', 'City'],
    ['Jahr', 'Award year', '2031', '2031'],
    ['Verliehen von', 'Awarded by', 'Stadt Flensburg', 'City of Flensburg'],
    ['Kategorie', 'Category', 'Umwelt', 'Environment'],
    ['Verein', 'Organisation', 'Nachbarschaftsverein', 'Neighbourhood association'],
    ['Laudatio', 'Laudation', 'Für zehn Jahre im Garten.', 'For ten years in the garden.'],
    ['Einwilligung', 'Consent name', 'ja', 'yes'],
    ['Einwilligung Foto', 'Consent photo', 'nein', 'no'],
    ['Einwilligung vom', 'Consent granted on', '01.03.2031', '2031-03-01'],
    ['Einwilligung gültig bis', 'Consent valid through', '31.12.2035', '2035-12-31'],
    ['Anzeige als', 'Display', 'voller Name', 'full'],
  ],
};

const cell = (text, delimiter) =>
  text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A table with one example. German spreadsheets cut at semicolons, others at commas; the mark tells them UTF-8. */
export function templateText(columns, language) {
  const german = language === 'de';
  const delimiter = german ? ';' : ',';
  const rows = german
    ? [columns.map(([name]) => name), columns.map(([, , example]) => example)]
    : [columns.map(([, name]) => name), columns.map(([, , , example]) => example)];
  return `\ufeff${rows.map((row) => row.map((text) => cell(text, delimiter)).join(delimiter)).join('\r\n')}\r\n`;
}

export async function writeTemplates(folder) {
  await mkdir(folder, { recursive: true });
  for (const [kind, columns] of Object.entries(TEMPLATES))
    for (const language of ['de', 'en'])
      await writeFile(join(folder, `${kind}.${language}.csv`), templateText(columns, language));
}
