/** Tables of events and offers in the languages around, and in two of them at once. */
import { deepEqual } from '../helpers/assert.js';
import { readEvents } from '../helpers/events.js';
import { readFeed } from '../helpers/reading.js';

const EVENTS: Record<string, string> = {
  French: `Intitulé;Date de début;Heure de début;Lieu de l'événement;Ville;Lien vers la page;Organisateur
Fest;12/06/2026;19h;Halle;Kiel;https://a.example/1;Verein
Fest;20/06/2026;19h;Halle;Kiel;https://a.example/1;Verein`,
  Dutch: `Naam activiteit,Startdatum,Begintijd,Locatie,Plaats,Meer info,Organisatie
Fest,12-06-2026,19:00,Halle,Kiel,https://a.example/1,Verein
Fest,20-06-2026,19:00,Halle,Kiel,https://a.example/1,Verein`,
  Danish: `Overskrift;Dato;Klokkeslæt;Sted;By;Læs mere;Arrangør
Fest;12. juni 2026;kl. 19.00;Halle;Kiel;https://a.example/1;Verein
Fest;20. juni 2026;kl. 19.00;Halle;Kiel;https://a.example/1;Verein`,
  Spanish: `Título;Fecha de inicio;Hora de comienzo;Lugar;Municipio;Enlace a la página;Entidad
Fest;12/06/2026;19:00;Halle;Kiel;https://a.example/1;Verein
Fest;20/06/2026;19:00;Halle;Kiel;https://a.example/1;Verein`,
  'two languages': `Event Name / Veranstaltungsname;Start Date / Startdatum;Start Time / Uhrzeit;Venue / Spielstätte;City (Stadt);Link | Link;Organizer / Veranstalter
Fest;12.06.2026;19:00;Halle;Kiel;https://a.example/1;Verein
Fest;20.06.2026;19:00;Halle;Kiel;https://a.example/1;Verein`,
};

const OFFERS: Record<string, string> = {
  French: `Intitulé;Structure;Ville;Descriptif;Lien vers l'annonce
Hilfe;Verein;Kiel;Text;https://a.example/1`,
  Dutch: `Functietitel;Organisatie;Plaats;Omschrijving;Link
Hilfe;Verein;Kiel;Text;https://a.example/1`,
  Danish: `Opgave;Forening;By;Beskrivelse;Link
Hilfe;Verein;Kiel;Text;https://a.example/1`,
  'two languages': `Angebot / Offer;Verein / Organisation;Ort / City;Beschreibung / Description;Link | Link
Hilfe;Verein;Kiel;Text;https://a.example/1`,
};

describe('a table of events is read', () => {
  for (const [language, table] of Object.entries(EVENTS))
    it(`in ${language}`, async () => {
      const { records } = await readEvents(new Response(table, { headers: { 'content-type': 'text/csv' } }));
      const [{ title, startDate, location, url, organizer } = { title: '' }] = records;
      deepEqual(
        { title, startDate, location, url, organizer },
        {
          title: 'Fest',
          startDate: '2026-06-12T19:00',
          location: [{ name: 'Halle', address: { addressLocality: 'Kiel' } }],
          url: 'https://a.example/1',
          organizer: { name: 'Verein' },
        },
      );
    });
});

describe('a table of offers is read', () => {
  for (const [language, table] of Object.entries(OFFERS))
    it(`in ${language}`, async () => {
      const { records } = await readFeed(new Response(table, { headers: { 'content-type': 'text/csv' } }));
      const [{ title, hiringOrganization, jobLocation = [], description, url } = { title: '' }] = records;
      const [{ name, address }] = [jobLocation[0] ?? {}];
      deepEqual(
        { title, hiringOrganization, town: name ?? address?.addressLocality, description, url },
        {
          title: 'Hilfe',
          hiringOrganization: { name: 'Verein' },
          town: 'Kiel',
          description: 'Text',
          url: 'https://a.example/1',
        },
      );
    });
});
