/*
 * Which foreign keys stand for which of our fields: German first, then English and French, the likeliest first.
 * What is put together from several of them has names of its own here.
 */

const FIELDS = {
  id: '@id identifier uid uuid guid kennung ehrungsid lfdnr _id',
  title:
    'name titel geehrte geehrter geehrteperson geehrtepersonen person persona ehrenamtliche ehrenamtlicher preistraeger preistraegerin preistraegerinnen ausgezeichnete ausgezeichneter fullname displayname vollername namevorname vornamename vornamenachname knownname orgname laureate recipient honoree honouree winner login nom naam empfaenger empfaengerin inhaber honorees recipients recipientname winners winnername awardee nominee honoreename medalist medallist donor donorname sponsor sponsorname backer supporter volunteer volunteername contributor benefactor patron partner partnername member membername fellow champion gewinner gewinnerin sieger siegerin spender spenderin stifterin ehrenbuerger ehrenbuergerin laureat laureats gagnant gagnante recipiendaire donateur donatrice benevole mecene parrain nomcomplet nometprenom nomprenom prenomnom nombre nombrecompleto premiado premiada galardonado galardonada ganador ganadora homenajeado homenajeada donante voluntario voluntaria winnaar prijswinnaar ontvanger gedecoreerde vrijwilliger vinder modtager prismodtager frivillig haedersborger hædersborger navn namn nome vincitore premiato athlete athletename player playername student studentname employee employeename citizen citizenname artist artistname inductee champions campeon campeones campeona kampioen mester',
  givenName:
    'vorname vornamen rufname firstname givenname forename prenom voornaam fornavn foernamn förnamn firstnames fname forenames givennames',
  familyName:
    'nachname familienname lastname surname familyname nomdefamille zuname achternaam efternavn efternamn apellido apellidos cognome lname lastnames',
  text: 'laudatio laudation begruendung wuerdigung beschreibung description verdienste text engagement motivation citation content langtext bio about_text reason motivo motivos motivering begrundelse motif merites story histoire historia achievement achievements impact summary toelichting kurztext begruendungstext laudacion awardreason reasonforaward verdienst leistung tagline blurb kurzbeschreibung',
  quote: 'zitat quote ausspruch eigenewort eigeneworte statement',
  url: 'link links website webseite homepage weblink permalink profile profil html_url detailurl lien profileurl linkurl websiteurl pageurl webpage siteweb enlace hjemmeside weburl',
  image:
    'bild foto portrait portraet photo picture image_url imageurl bildurl fotourl avatar avatarurl avatar_url thumbnail titelbild logo imagen headshot photourl pictureurl imgurl img fotografia afbeelding billede',
  imageAlt: 'bildbeschreibung alternativtext alttext alt bildalt',
  imageCredit: 'bildnachweis fotonachweis fotograf fotografin bildrechte credit copyright credittext',
  organization:
    'verein organisation organization institution einrichtung verband vereinsname vereinorganisation initiative traeger affiliation affiliations company firma association gruppe organisatie asociacion vereniging forening club employer arbeitgeber school schule university universite equipe team department abteilung structure org entidad empresa',
  award:
    'auszeichnung auszeichnungen preis preise awards ehrungsart ehrungsbezeichnung ehrungsname orden medaille ehrenzeichen prize prizes ehrung ehrungen artderehrung artderauszeichnung premio premios galardon galardones distincion prijs prijzen onderscheiding onderscheidingen pris distinction distinctions decoration decorations medal trophy trophee awardname awardtitle prizename prizetitle nomduprix prixobtenu haeder hædersbevisning medaltype honour honor wettbewerb competition turnier tournament torneo tournoi concours concurso toernooi wedstrijd konkurrence turnering meisterschaft championship',
  level:
    'ebene stufe ehrungsstufe inhaberehrenamtskarte tier tiername givinglevel sponsorlevel sponsorlevels supportlevel niveau nivel rang kartentyp kartenart cardtype',
  category:
    'kategorie kategorien bereich sparte rubrik categories thema fachgebiet contributions engagementbereich awardcategory prizecategory categorie categoria kategori domaine ambito discipline disziplin sparten role roles rolle',
  year: 'jahr ehrungsjahr jahrgang verleihungsjahr awardyear annee jahrderehrung jahrderauszeichnung yearaward yearawarded awardedyear yearreceived jaar ano anio aar år season saison edition edicion quarter quartal',
  dateReceived:
    'ehrungsdatum ehrungam ehrdat datum verliehenam verleihungsdatum verleihung geehrtam dateawarded awarddate date auszeichnungam datederemise tag fecha dato dateofaward awardedon receivedon presentedon verleihungam dateremise datedecoration fechaentrega datumuitreiking datuitreiking medaldate since seit joindate joined joinedon eintritt eintrittsdatum beitritt pointintime zeitpunkt',
  awardedBy:
    'verliehendurch verliehenvon geehrtdurch geehrtvon awardedby verleiher auszeichnendestelle stifter presentedby givenby remispar decernepar otorgadopor entregadopor uitgereiktdoor overraktaf',
  awardUrl: 'auszeichnungurl auszeichnunglink',
  ceremony: 'veranstaltung feier ehrungsfeier festakt event ceremonyid',
  district:
    'stadtteil ortsteil bezirk quartier wohnort ort stadt gemeinde city town commune neighborhood neighbourhood quartiere barrio wijk bydel woonplaats plaats ville ciudad localidad municipio gemeente kommune municipality hometown homecity residence country pays pais land',
  size: 'anzahl personen mitglieder gruppengroesse anzahlpersonen members',
  type: 'art typ empfaengertyp artdesempfaengers recipienttype personoderverein',
  consent: 'einwilligungen',
  consentName:
    'einwilligung einwilligungname einwilligungnennung namensnennung nameveroeffentlichen veroeffentlichung einverstaendnis consentname zustimmung dsgvo datenschutzeinwilligung toestemming samtykke consentement consentimiento',
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
  hidden:
    'isanonymous anonymous anonym anonyme anonimo anoniem incognito isincognito private isprivate privat prive privado privacylevel visibility sichtbarkeit hidden ishidden',
  isOrganization: 'isorganisation isorg iscompany isbusiness istorganisation istverein',
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

/** Objects that hold whoever is honoured, with all that is said of them. */
export const ROLES: ReadonlySet<string> = new Set(
  'sponsor sponsorentity member user person contributor donor backer supporter winner recipient laureate awardee nominee honoree volunteer account fromaccount preistraeger preistraegerin geehrte geehrter laureat premiado ganador winnaar vinder'.split(
    ' ',
  ),
);

/** Objects that hold parts of their honour. */
export const CONTAINERS: ReadonlySet<string> = new Set([
  ...'fields acf attributes ehrung honour honor properties node details'.split(' '),
  ...ROLES,
]);

/** What says that somebody is not to be hidden. */
export const PUBLIC =
  /^(false|no|nein|non|nee|nej|0|n|public|published|visible|shown|open|all|everyone|[öo]ffentlich|oeffentlich|sichtbar|publique?|p[úu]blico|openbaar|offentlig)$/i;

/** The word of ours that a foreign one stands for. */
export const wordIn = (words: readonly (readonly [RegExp, string])[], text: unknown): string | undefined =>
  typeof text === 'string' ? words.find(([pattern]) => pattern.test(text.trim()))?.[1] : undefined;

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

/** Whole words only: a "Vereinsehrung" may be a person's. */
export const TYPE_WORDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(organi[sz]ation|organisatie|organización|verein|verband|firma|unternehmen|initiative|institution|ngo|stiftung|company|corporate|business|association|foundation|charity|club|entreprise|société|fondation|asociación|empresa|fundación|vereniging|bedrijf|stichting|forening|virksomhed|collective)(s|en|e|n)?( e\. ?v\.?)?$/i,
    'Organization',
  ],
  [/^(group|groupe|grupo|gruppe|groep|team|équipe|equipo|mannschaft|projekt|ensemble|chor)s?$/i, 'Group'],
];
