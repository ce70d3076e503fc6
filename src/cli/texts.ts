/* What the command line says. German decides which texts there are. */

const de = {
  usage: `engagiert-widgets: prüft, wandelt und sammelt Feeds.

  engagiert-widgets check <Adresse oder Datei …>     was in einem Feed gefunden wird, und was ihm fehlt
  engagiert-widgets convert <Adresse oder Datei>     wandelt ihn: --to json-ld | csv | ics | geojson
  engagiert-widgets snapshot <Einstellungen.json>    holt viele Feeds und schreibt Dateien zum Veröffentlichen

  --kind opportunity|event|contact|honour   was es ist; sonst wird es erkannt
  --mapping <Datei>   --preset <Name>   --format <Name>   --out <Datei>   --consent published
  --base <Adresse, unter der eine Datei stehen wird>
  --json   --lang de|en   --zone Europe/Berlin   --strict (Hinweise gelten als Fehler)

Ende mit 0: in Ordnung. 1: Fehler im Feed. 2: falscher Aufruf.`,
  unknownOption: (name: string) => `${name} ist keine Option; --help zählt sie auf`,
  unknownCommand: (name: string) => `${name} ist kein Befehl: check, convert, snapshot`,
  nothingToRead: 'Es fehlt die Adresse oder die Datei.',
  reading: (source: string, count: number) => `${source}: ${count} Datensätze gelesen …`,
  kind: 'Art',
  kinds: { opportunity: 'Angebote', event: 'Termine', contact: 'Anlaufstellen', honour: 'Ehrungen' },
  recognised: 'erkannt',
  format: 'Format',
  encoding: 'Kodierung',
  preset: 'Vorlage',
  modified: 'Zuletzt geändert',
  records: (count: number) => `${count} Datensätze`,
  pages: (count: number) => `aus ${count} Seiten`,
  rejected: (count: number) => `${count} nicht verwendbar`,
  deleted: (count: number) => `${count} zurückgezogen`,
  others: 'Anderes darin',
  fields: 'Felder und woher sie kommen',
  by: { name: 'am Namen', 'part of a name': 'am Teil des Namens', values: 'an den Werten' },
  sure: (percent: number) => `zu ${percent} % sicher`,
  native: 'Der Feed ist in den Namen des Vokabulars geschrieben.',
  left: 'Nicht verwendet',
  number: (index: number) => `Nr. ${index + 1}`,
  found: (path: string, value: string, expected: string) =>
    `${path || 'Datensatz'}: gefunden ${value}, erwartet ${expected}`,
  more: (count: number) => `… und ${count} weitere`,
  advice: {
    expired: (n: number) => `${n} sind abgelaufen oder vorbei und werden nicht gezeigt`,
    noCoordinates: (n: number) =>
      `${n} haben weder Koordinaten noch Postleitzahl: keine Entfernung, keine Nadel auf der Karte`,
    noAlt: (n: number) => `${n} Bilder haben keinen Alternativtext`,
    noLink: (n: number) => `${n} haben keinen Link`,
    consentMissing: (n: number) =>
      `${n} Ehrungen sind ohne gültige Einwilligung und werden anonym gezeigt. Ist die Liste schon öffentlich, sagt die Seite consent="published"`,
    consentDue: (n: number) => `bei ${n} Ehrungen läuft die Einwilligung in 60 Tagen ab`,
    notHttps: (n: number) => `${n} Links sind nicht https`,
    noCors: () =>
      'Der Server schickt kein Access-Control-Allow-Origin: Andere Seiten können den Feed nicht lesen',
    hiddenLink: () =>
      'Die nächsten Seiten stehen im Kopf Link, den andere Seiten nur mit Access-Control-Expose-Headers: Link lesen können',
    stale: (n: number) => `seit ${n} Tagen nicht geändert`,
    insecure: () => 'Die Adresse ist nicht https: Seiten mit https können sie nicht lesen',
    derivedIds: (n: number) => `${n} haben keine eigene Kennung; sie ändert sich mit dem Inhalt`,
    fieldsLeftOut: (n: number) => `${n} Felder waren nicht lesbar`,
  },
  fine: 'Nichts auszusetzen.',
  failed: 'Nicht lesbar',
  cutOff: 'Nicht bis zum Ende gelesen',
  failures: {
    offline: 'keine Verbindung',
    network: 'keine Antwort',
    timeout: 'der Server antwortet zu langsam',
    status: 'der Server meldet einen Fehler',
    'too-large': 'zu groß',
    format: 'ein anderes Format',
    incomplete: 'mitten im Dokument zu Ende',
    'empty-body': 'leer',
    'no-list': 'keine Liste von Datensätzen darin',
    'wrong-kind': 'Datensätze anderer Art',
    unusable: 'kein Datensatz verwendbar',
    configuration: 'falsche Einstellung',
  },
  cannotConvert: (kind: string, to: string) => `${kind} gibt es nicht als ${to}`,
  expectedTo: 'Mit --to json-ld, csv, ics oder geojson.',
  notFound: (file: string) => `${file} ist nicht lesbar`,
  badConfig: (what: string) => `Einstellungen: ${what}`,
  noKey: (name: string) => `Die Umgebungsvariable ${name} fehlt`,
  kept: (name: string, date: string) => `${name}: nicht lesbar, der letzte gute Stand vom ${date} bleibt`,
  lost: (name: string) => `${name}: nicht lesbar, und es gibt keinen früheren Stand`,
  part: (name: string, count: number, reason: string) =>
    `${name}: nicht bis zum Ende gelesen (${reason}), und es gibt keinen früheren Stand; die ersten ${count} Datensätze`,
  source: (name: string, count: number) => `${name}: ${count} Datensätze`,
  duplicates: (count: number) => `${count} doppelt, einmal behalten`,
  dropped: (count: number) => `${count} abgelaufen, weggelassen`,
  wrote: (file: string) => `geschrieben: ${file}`,
  unchanged: 'Nichts hat sich geändert; nichts geschrieben.',
  anonymous: 'Anonym',
};

export type Texts = typeof de;

const en: Texts = {
  usage: `engagiert-widgets: checks, converts and collects feeds.

  engagiert-widgets check <address or file …>       what is found in a feed, and what it lacks
  engagiert-widgets convert <address or file>       converts it: --to json-ld | csv | ics | geojson
  engagiert-widgets snapshot <settings.json>        fetches many feeds and writes files to be published

  --kind opportunity|event|contact|honour   what it is; else it is recognised
  --mapping <file>   --preset <name>   --format <name>   --out <file>   --consent published
  --base <address that a file will have>
  --json   --lang de|en   --zone Europe/Berlin   --strict (advice counts as a fault)

Ends with 0: all is well. 1: a fault in the feed. 2: wrong usage.`,
  unknownOption: (name) => `${name} is no option; --help lists them`,
  unknownCommand: (name) => `${name} is no command: check, convert, snapshot`,
  nothingToRead: 'An address or a file is missing.',
  reading: (source, count) => `${source}: ${count} records read …`,
  kind: 'Kind',
  kinds: { opportunity: 'opportunities', event: 'events', contact: 'contact points', honour: 'honours' },
  recognised: 'recognised',
  format: 'Format',
  encoding: 'Encoding',
  preset: 'Preset',
  modified: 'Last modified',
  records: (count) => `${count} records`,
  pages: (count) => `from ${count} pages`,
  rejected: (count) => `${count} cannot be used`,
  deleted: (count) => `${count} taken back`,
  others: 'Something else in it',
  fields: 'Fields, and where they come from',
  by: { name: 'by its name', 'part of a name': 'by a part of its name', values: 'by its values' },
  sure: (percent) => `${percent} % sure`,
  native: 'The feed is written in the names of the vocabulary.',
  left: 'Not used',
  number: (index) => `no. ${index + 1}`,
  found: (path, value, expected) => `${path || 'record'}: found ${value}, expected ${expected}`,
  more: (count) => `… and ${count} more`,
  advice: {
    expired: (n) => `${n} have expired or are over, and are not shown`,
    noCoordinates: (n) => `${n} have neither coordinates nor a postcode: no distance, no pin on the map`,
    noAlt: (n) => `${n} pictures have no alternative text`,
    noLink: (n) => `${n} have no link`,
    consentMissing: (n) =>
      `${n} honours are without valid consent and are shown as anonymous. If the list is public already, the page says consent="published"`,
    consentDue: (n) => `consent of ${n} honours ends within 60 days`,
    notHttps: (n) => `${n} links are not https`,
    noCors: () => 'the server sends no Access-Control-Allow-Origin: other sites cannot read the feed',
    hiddenLink: () =>
      'the next pages are in the Link header, which other sites can read only with Access-Control-Expose-Headers: Link',
    stale: (n) => `not changed for ${n} days`,
    insecure: () => 'the address is not https: pages with https cannot read it',
    derivedIds: (n) => `${n} have no id of their own; it changes with the content`,
    fieldsLeftOut: (n) => `${n} fields could not be read`,
  },
  fine: 'Nothing to complain about.',
  failed: 'Cannot be read',
  cutOff: 'Not read to its end',
  failures: {
    offline: 'no connection',
    network: 'no answer',
    timeout: 'the server is too slow',
    status: 'the server reports an error',
    'too-large': 'too large',
    format: 'another format',
    incomplete: 'ends in the middle of the document',
    'empty-body': 'empty',
    'no-list': 'no list of records in it',
    'wrong-kind': 'records of another kind',
    unusable: 'no record can be used',
    configuration: 'a wrong setting',
  },
  cannotConvert: (kind, to) => `${kind} cannot be written as ${to}`,
  expectedTo: 'With --to json-ld, csv, ics or geojson.',
  notFound: (file) => `${file} cannot be read`,
  badConfig: (what) => `settings: ${what}`,
  noKey: (name) => `the environment variable ${name} is missing`,
  kept: (name, date) => `${name}: cannot be read, the last good state of ${date} stays`,
  lost: (name) => `${name}: cannot be read, and there is no earlier state`,
  part: (name, count, reason) =>
    `${name}: not read to its end (${reason}), and there is no earlier state; the first ${count} records`,
  source: (name, count) => `${name}: ${count} records`,
  duplicates: (count) => `${count} twice, kept once`,
  dropped: (count) => `${count} expired, left out`,
  wrote: (file) => `written: ${file}`,
  unchanged: 'Nothing has changed; nothing was written.',
  anonymous: 'Anonymous',
};

/** @param lang `de` or `en`; else what the environment says. */
export function textsFor(lang: string | undefined, environment: string | undefined): Texts {
  return (lang ?? environment ?? '').toLowerCase().startsWith('de') ? de : en;
}
