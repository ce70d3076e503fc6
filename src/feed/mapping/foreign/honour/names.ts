/*
 * Which foreign keys stand for which of our fields: German first, then English and French, the likeliest first.
 * What is put together from several of them has names of its own here.
 */

const FIELDS = {
  id: '@id identifier uid uuid guid kennung ehrungsid lfdnr',
  title:
    'name titel geehrte geehrter geehrteperson geehrtepersonen person persona ehrenamtliche ehrenamtlicher preistraeger preistraegerin preistraegerinnen ausgezeichnete ausgezeichneter fullname displayname vollername namevorname vornamename vornamenachname knownname orgname laureate recipient honoree honouree winner login nom naam empfaenger empfaengerin inhaber',
  givenName: 'vorname vornamen rufname firstname givenname forename prenom',
  familyName: 'nachname familienname lastname surname familyname nomdefamille zuname',
  text: 'laudatio laudation begruendung wuerdigung beschreibung description verdienste text engagement motivation citation content langtext bio about_text',
  quote: 'zitat quote ausspruch eigenewort eigeneworte statement',
  url: 'link links website webseite homepage weblink permalink profile profil html_url detailurl lien',
  image:
    'bild foto portrait portraet photo picture image_url imageurl bildurl fotourl avatar avatarurl avatar_url thumbnail titelbild logo',
  imageAlt: 'bildbeschreibung alternativtext alttext alt bildalt',
  imageCredit: 'bildnachweis fotonachweis fotograf fotografin bildrechte credit copyright credittext',
  organization:
    'verein organisation organization institution einrichtung verband vereinsname vereinorganisation initiative traeger affiliation affiliations company firma association gruppe',
  award:
    'auszeichnung auszeichnungen preis preise awards ehrungsart ehrungsbezeichnung ehrungsname orden medaille ehrenzeichen prize prizes ehrung ehrungen artderehrung artderauszeichnung',
  level: 'ebene stufe ehrungsstufe inhaberehrenamtskarte',
  category:
    'kategorie kategorien bereich sparte rubrik categories thema fachgebiet contributions engagementbereich',
  year: 'jahr ehrungsjahr jahrgang verleihungsjahr awardyear annee jahrderehrung jahrderauszeichnung',
  dateReceived:
    'ehrungsdatum ehrungam ehrdat datum verliehenam verleihungsdatum verleihung geehrtam dateawarded awarddate date auszeichnungam datederemise tag',
  awardedBy:
    'verliehendurch verliehenvon geehrtdurch geehrtvon awardedby verleiher auszeichnendestelle stifter',
  awardUrl: 'auszeichnungurl auszeichnunglink',
  ceremony: 'veranstaltung feier ehrungsfeier festakt event ceremonyid',
  district: 'stadtteil ortsteil bezirk quartier wohnort ort stadt gemeinde city town commune',
  size: 'anzahl personen mitglieder gruppengroesse anzahlpersonen members',
  type: 'art typ empfaengertyp artdesempfaengers recipienttype personoderverein',
  consent: 'einwilligungen',
  consentName:
    'einwilligung einwilligungname einwilligungnennung namensnennung nameveroeffentlichen veroeffentlichung einverstaendnis consentname zustimmung dsgvo datenschutzeinwilligung',
  consentPhoto:
    'einwilligungfoto einwilligungbild fotofreigabe bildfreigabe consentphoto fotoveroeffentlichen',
  consentQuote: 'einwilligungzitat zitatfreigabe consentquote',
  consentScope: 'einwilligungfuer einwilligungumfang consentscope',
  consentFrom: 'einwilligungvom einwilligungam erteiltam einwilligungab consentgrantedon',
  consentUntil:
    'einwilligungbis einwilligunggueltigbis einwilligunggueltig gueltigbis befristetbis consentvalidthrough consentuntil',
  consentEnd:
    'widerruf widerrufen widerrufenam widerrufam consentwithdrawnon einwilligungwiderrufen widerspruch',
  display: 'anzeige anzeigen anzeigeals nennung darstellung nennungals',
  minor: 'minderjaehrig minderjaehrige kind ist_minderjaehrig unter18 underage isminor',
  deceased: 'verstorben postum posthum verstorbenam inmemoriam gestorben died dateofdeath',
  about: '',
  inLanguage: 'sprache language locale',
  datePublished: 'veroeffentlichtam publishedat pubdate',
  dateModified: 'modified updated updatedat geaendert lastmodified',
  dateDeleted: 'deletedat geloeschtam',
  expires: 'ablauf ablaufdatum anzeigenbis sichtbarbis expiresat',
} as const;

export type Target = keyof typeof FIELDS;

export const SYNONYMS: Record<Target, string> = FIELDS;

/** Objects that hold parts of their honour. */
export const CONTAINERS = new Set(
  'fields acf attributes ehrung honour honor properties node details'.split(' '),
);

export const LEVELS: readonly (readonly [RegExp, string])[] = [
  [/^(bund|bundes|federal|national)/i, 'federal'],
  [/^(land|landes|state|bundesland|freistaat)/i, 'state'],
  [/^(kreis|landkreis|bezirk|district|county|region)/i, 'district'],
  [/^(stadt|gemeinde|kommun|municipal|ort|city|town)/i, 'municipal'],
  [/^(verein|verband|association|club|dach|träger)/i, 'association'],
];

export const DISPLAY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(voll|voller name|vollständig|ganz|ganzer name|full|full name|vor- und nachname|name)$/i, 'full'],
  [/^(nur )?(der )?(vorname|first)/i, 'firstName'],
  [/^(initial|kürzel|kuerzel|abgek)/i, 'initials'],
];

export const TYPE_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(organi[sz]ation|verein|verband|firma|unternehmen|initiative|institution|ngo|stiftung)/i,
    'Organization',
  ],
  [/^(group|gruppe|team|mannschaft|projekt|ensemble|chor)/i, 'Group'],
];
