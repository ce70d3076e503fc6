import { normalize } from './names.js';

/*
 * Names that are put together: of what they belong to and what they say of it (`venueCity`, `organisation_name`,
 * `contact e-mail`), of a beginning and a date (`datum_beginn`), of marks that programs put around them
 * (`post_title`, `title.rendered`, `strName`, `schema:name`).
 */

/** What a name may begin with that says nothing: which table it is of, which program wrote it. */
const RECORD =
  '(?:field|fld|str|txt|post|item|entry|record|node|acf|wpcf|mec|tribe|cf|tx|schema|dcterms|dct|dc|rdfs|vcard|ical|rss|atom|evt|events?|veranstaltungs?|meetings?|sitzungs?|termin|kurs|course|session|konzert|evene?ment[os]?|evento|manifestation|angebots?|offer|jobs?|stellen?|projekt|project|opportunity|activity|aktivitaets?|missions?|annonce|volunteer(?:ing)?|task|evenemang|actividad|activiteit|vacature|oplaeg|opslag|main|full)';
const PLACE =
  '(?:venues?|locations?|locatie|veranstaltungsorts?|veranstaltungsstaetten?|einsatzorts?|orts?|places?|lieu|standorts?|spielstaetten?|spielorts?|address|address(?:es)?|adress(?:en?)?|anschrifts?|adresse|geo|site|lugar|plaats|sted|where|loc)';
const BODY =
  '(?:organi[sz]ers?|organi[sz]ations?|organisations?|vereins?|traeger|veranstalters?|anbieters?|hosts?|ngo|npo|charity|agency|company|provider|publisher|einrichtungs?|institutions?|associations?|carrier|owner|gruppen?|structure|organisme|organisateur|organisatie|organisator|arrangoer|entidad|employer|recruiter|hiringorganization|org)';
const CONTACT =
  '(?:contacts?|kontakt(?:person)?|ansprechpartner(?:in)?|ansprechperson|contacto|contactperson|kontakts)';

const NAME =
  /^(?:name|names|titel|title|label|bezeichnung|nom|naam|navn|nombre|nome|denominazione|intitule)$/;
/** Parts of an address, which belong to nobody else. */
const ADDRESS = new Set(
  'streetAddress houseNumber postalCode addressLocality addressRegion addressCountry latitude longitude geo district address room'.split(
    ' ',
  ),
);

const START =
  '(?:starts?|starting|begins?|beginn|beginnt|beginning|von|from|ab|debut|anfang|inicio|inizio|van|desde|fra|first|commence)';
const END =
  '(?:ends?|ending|ende|endet|bis|to|until|till|fin|fine|tot|hasta|til|slut|finish|einde|eind|schluss|last)';
const DAY = '(?:date|datum|tag|day|jour|fecha|data|dato|dag)';
const HOUR = '(?:time|zeit|uhrzeit|heure|hora|ora|tijd|tid|uhr|hour)';
const MARK = '(?:at|on|s|de|dt|iso|rfc|local|utc|gmt|value|unix|ts|timestamp|datetime|stamp|display)';

const LONGEST = 60;

/** What programs write behind a name. */
const SUFFIX =
  /(?:rendered|raw|text|value|html|plain|plaintext|string|field|feld|full|display|original|default|label|1)$/;

const whole = (pattern: string) => new RegExp(`^${pattern}$`);
const DATES: readonly [RegExp, string][] = [
  [whole(`(?:${START}${MARK}?${DAY}${HOUR}|${DAY}${HOUR}${START}|${DAY}${START}${HOUR})${MARK}?`), 'start'],
  [whole(`(?:${END}${MARK}?${DAY}${HOUR}|${DAY}${HOUR}${END}|${DAY}${END}${HOUR})${MARK}?`), 'end'],
  [whole(`(?:${START}${MARK}*${HOUR}|${HOUR}${START})${MARK}?`), 'startTime'],
  [whole(`(?:${END}${MARK}*${HOUR}|${HOUR}${END})${MARK}?`), 'endTime'],
  [whole(`(?:${START}${MARK}*${DAY}|${DAY}(?:de)?${START}|${START})${MARK}*`), 'start'],
  [whole(`(?:${END}${MARK}*${DAY}|${DAY}(?:de)?${END}|${END})${MARK}*`), 'end'],
];
const after = (owner: string) => new RegExp(`^${owner}(.{2,})$`);
const OF_PLACE = after(PLACE);
const OF_BODY = after(BODY);
const OF_CONTACT = after(CONTACT);
const OF_RECORD = new RegExp(`^${RECORD}(.{2,})$`);
const NAMESPACE = /^[a-z]{1,12}(?:[:/#]|__)(?=[a-z@])/i;

/** `Link zum Angebot`, `url of the event` */
const LINK = new RegExp(
  `^(?:link|url|webseite|website|homepage|webadresse|lien|enlace|laenk)(?:zum|zur|zu|der|des|auf|to|of|vers|a|hacia|naar|til)?(?:the|la|le|l|los|de)?(?:${RECORD}|seite|page|pagina|side|details?|infos?|mehr|stelle|anzeige|beschreibung)$`,
);

/** `postingUrl`, `externalApplyLink` */
const ADDRESS_OF =
  /^(?:posting|apply|application|external|externalapply|details?|page|public|web|html|canonical|share|listing|full|view|show|vm|website|site|homepage|info|moreinfo|more|readmore|learnmore|source|original|landing|profile|link)(?:links?|urls?|href|uri|page|site)$/;

/** `nome_evento`, `titel_der_veranstaltung`, `date de l'événement`: the record stands behind what is said of it. */
const BEFORE_RECORD =
  /^(.{2,}?)(?:(?:de|di|d|do|of|van)(?:l|la|el|der|the)?|del|dell|des|der|da|du)?(?:events?|eventos?|evene?ment[oisen]*|veranstaltung(?:en)?|termins?|kurs|course|session|meeting|sitzung|konzert|angebots?|offer|stelle|projekts?|project|opportunity|activity|aktivitaet|mission|manifestation|evenemang|actividad|activiteit|vacature)$/;

/** Addresses of what is no page about the record. */
const NO_PAGE =
  /^(?:i?cal(?:endar)?|ics|kalender|rss|atom|feed|maps?|karten?|video|youtube|api|rest|json|logo|icon|pdf|download|cfp|coc)(?:url|link|href|uri)$/;

/** What is written on a link, or a button. */
const LINK_WORDS =
  /^(?:(?:event|ticket|more|cta|button|btn)?(?:link|url|button|btn|cta)|ticket|website|lien|enlace)(?:text|label|titel|title|name|caption|tekst|texte|texto)$/;

/** What a plain name stands for; nothing when it is not known. */
export type Known<T extends string> = (name: string) => T | undefined;

/** What is behind a beginning; an `s` between them may belong to either: `einsatzort|stadt`, `ereignis|s|ort`. */
function restsOf(pattern: RegExp, name: string): string[] {
  const rest = pattern.exec(name)?.[1];
  if (!rest) return [];
  return name.at(-rest.length - 1) === 's' ? [rest, `s${rest}`] : [rest];
}

/**
 * What a name that is put together stands for. `null`: it is understood, and belongs to somebody else than the
 * record, such as the address of the organiser's page.
 */
export function partOf<T extends string>(key: string, known: Known<T>): T | null | undefined {
  const bare = key.replace(NAMESPACE, '');
  const name = normalize(bare);
  if (name.length > LONGEST) return undefined;
  if (NO_PAGE.test(name) || LINK_WORDS.test(name)) return null;
  const plain = bare === key ? undefined : known(name);
  if (plain) return plain;
  let found: T | null | undefined;
  // One mark after the other: `field_post_title`.
  for (let rests = [name], level = 0; level < 3 && found === undefined; level++) {
    for (const rest of rests) {
      if (level) found ??= known(rest);
      found ??= ownedBy(rest, known);
    }
    rests = rests.flatMap((rest) => restsOf(OF_RECORD, rest));
  }
  if (found !== undefined) return found;
  const told = BEFORE_RECORD.exec(name)?.[1];
  if (told && known(told)) return known(told);
  return SUFFIX.test(name) ? known(name.replace(SUFFIX, '')) : undefined;
}

/** What a name says of when, or of whom or what beside the record. */
function ownedBy<T extends string>(name: string, known: Known<T>): T | null | undefined {
  for (const [pattern, word] of DATES) {
    const target = pattern.test(name) ? known(word.toLowerCase()) : undefined;
    if (target) return target;
  }
  if (LINK.test(name) || ADDRESS_OF.test(name)) return known('link');
  for (const place of restsOf(OF_PLACE, name)) {
    if (NAME.test(place)) return known('location');
    const target = known(place);
    if (target) return ADDRESS.has(target) ? target : null;
  }
  for (const contact of restsOf(OF_CONTACT, name)) {
    if (NAME.test(contact) || /^(?:person|nachname)$/.test(contact)) return known('ansprechpartner') ?? null;
    const target = known(contact);
    if (target) return target === 'email' || target === 'telephone' ? target : null;
  }
  for (const body of restsOf(OF_BODY, name)) {
    if (NAME.test(body)) return known('organisation');
    const target = known(body);
    if (target) return target === 'email' || target === 'telephone' ? target : null;
  }
  return SUFFIX.test(name) ? known(name.replace(SUFFIX, '')) : undefined;
}
