import { createNames, type Names, normalize, remembered } from '../recognition/names.js';

/** What foreign keys stand for, the likeliest first. `other` is known, and not what it looks like. */
export const SYNONYMS = {
  id: '@id identifier uuid guid kennung locationid locationuuid standortid storeid objectid fid gid',
  title:
    'name titel bezeichnung locationname placename standortname einrichtungsname objektname storename sitename store post_title einrichtung einrichtungsbezeichnung bezeichner benennung label displayname display_name schulname anlaufstelle beratungsstelle stelle navn naam nom nombre standort filiale displaytitle mitglied mitgliedskommune koerperschaft behoerde dienststelle nameeinrichtung namedereinrichtung headline bez branchname facilityname centername centrename schoolname libraryname clubname parkname buildingname officename denominacion denominazione nombrecentro nombreentidad nomstructure nomdustructure nomcomplet nometablissement raisonsociale verenigingsnaam foreningsnavn instellingsnaam nome benaming organisationsenhed charityname nazev nazov nazwa namn denominacionespecifica denominacioncompleta denominacioncentro',
  alternateName:
    'alternatename altname shortname officialname kurzname kuerzel kurzbezeichnung abkuerzung auchbekanntals untertitel longname othernames alsoknownas sigle enseigne nomcommercial afkorting forkortelse nomusuel',
  organization:
    'organisation parentorganization organizationname organisationname organisationsname traeger traegername traegerschaft traegerverein betreiber operator verein vereinsname verband institution anbieter provider agency agencyname organismo organisme org exploitant gestionnaire organisatie organisatienaam arrangoer entidad titular gestor beheerder uitvoerder verenigingnaam ejer',
  description:
    'beschreibung kurzbeschreibung beschreibungstext text content body bodyvalue excerpt summary abstract about info infos informationen angebot angebote leistungen bemerkung bemerkungen anmerkung anmerkungen kommentar details beskrivelse omschrijving beschrijving descripcion angebotsbeschreibung steckbrief intro introduction einleitung vorstellung ueberuns leistungsbeschreibung taetigkeit taetigkeiten aufgaben presentation presentationresume presentationdetail descriptif objet toelichting bijzonderheden activiteiten opis descrizione notes note notitie opmerkingen mission shortdescription shortdesc longdescription servicedescription resumen observaciones opmerking desc',
  url: 'website webseite homepage internet internetseite internetadresse internetauftritt webadresse web www w3 weburl websiteurl link permalink htmlurl detailurl detailseite weblink uri hjemmeside siteweb site sitioweb paginaweb adresseweb webside siteinternet siteinternetweb pageweb webpage paginainternet sitoweb enlace lien urlsite websiteadresse wwwadresse netzseite onlineseite internetadres',
  image: 'bild foto bildurl fotourl imageurl photo picture thumbnail thumb logo logourl titelbild',
  location: 'standorte locations place venue karte map googlemap adressblock lieu lugar sted locatie',
  address:
    'adresse anschrift fulladdress formattedaddress addresstext adressetext fullstreetaddress addresses adressen adressangabe postanschrift hausanschrift direccion adres locationaddress adressecomplete adressepostale adressegeo volledigadres distributionaddress siteaddress sitzadresse dir indirizzo vejadresse adresselieu besuchsadresse bezoekadres adrespostal besogsadresse endereco morada local localizacao',
  streetAddress:
    'street strasse strassehausnummer strassehausnr strassehnr strassenr strasseundhausnummer strasseundnummer strasseundnr strassenname str streetname streetaddress1 streetline1 addressline1 address1 addressstreet rue voie calle straat vej gade postaladdress location_street streetaddressline domicilio vialidad straatnaam vejnavn adressevoie libellevoie nomvoie streetaddr streetnameandnumber wegbezeichnung indirizzostrada ulice ulica gatuadress nombredelavia nombrevia nomdelavoie nomdevoie rua logradouro',
  streetMore:
    'addressline2 address2 adresszusatz adresszusatz1 zusatz address3 complementadresse complementoadresse adrestoevoeging',
  houseNumber:
    'hausnummer hausnr hnr nr housenumber streetnumber husnummer husnr huisnummer numero numerovoie numerodevoie streetno hausno hausbez hausbezeichnung civico numerocivico num',
  houseNumberMore:
    'hausnummerzusatz hausnrzusatz hnrzusatz hausnummernzusatz housenumberaddition huisnummertoevoeging',
  postalCode:
    'plz postleitzahl postcode zip zipcode codepostal codigopostal cp postnummer postnr postalcodes codpostal codpost codigopostale postalcodezip cap psc kodpocztowy cpostal',
  addressLocality:
    'ort stadt gemeinde kommune city town village locality municipality ortsname plzort postleitzahlort postort wohnort cityname ville commune ciudad localidad municipio by stad woonplaats plaats gemeindename stadtname comune localite concelho gemeente kommun bynavn postby postdistrikt woonplaatsnaam plaatsnaam nomcommune libellecommune libcom poblacion poblado mesto miasto cidade',
  addressRegion:
    'bundesland stateprovince state province provincia region departement departementname estado regione provincie regio',
  addressCountry: 'country countrycode staat pays pais countryname',
  district:
    'stadtteil stadtteilname ortsteil ortsteilname stadtbezirk bezirk bezirksname quartier viertel stadtviertel sozialraum ortsbezirk borough quarter neighbourhood neighborhood suburb barrio distrito arrondissement wijk buurt bydel cityquarter ward wardname neighbourhoodname neighborhoodname bezirkname kvarter wijknaam barriada quartiername localarea bairro',
  latitude:
    'lat breitengrad breite geolat latitud latitudewgs84 latwgs84 wgs84lat ycoord ykoordinate y maplat gpslat latitudine breddegrad latitudedecimale gpslatitude latitudegps zemepisnasirka',
  longitude:
    'lon lng long laengengrad laenge geolng geolon longitud longitudewgs84 lonwgs84 wgs84lon wgs84long xcoord xkoordinate x maplng maplon gpslon gpslng longitudine laengdegrad gpslongitude longitudegps zemepisnadelka zemepisnadlzka',
  geo: 'geometry coordinates koordinaten koordinate position latlng latlon geopoint2d geopoint geopunkt geokoordinaten geojson geom thegeom wkt shape coords geolocation geofield geolokation center centroid point punkt gpskoordinaten geoshape coord coordenadas coordonnees',
  telephone:
    'telefon tel telefonnummer telefonnr telnr phone phonenumber phones fon rufnummer festnetz telephonenumber telefono telefoon tlf telefonzentrale mainphone voice phonenumbers telefone formattedphonenumber nationalphonenumber internationalphonenumber phonevoice primaryphone telephonefixe numtel numerotelephone numerodetelephone numerotelefono telefoonnummer telefonnumre publicphone hotline beratungstelefon contactnumber contactphone',
  mobile: 'mobil mobiltelefon handy mobile mobilephone mobilephonenumber mobilnummer portable gsm cellphone',
  email:
    'mail emailadresse emailaddress emails courriel correo correoelectronico mailadresse epost e_mail_adresse kontaktemail publicemail adressemail adresseemail adressemel mel correoe emailkontakt mailaddress correos',
  person:
    'ansprechpartner ansprechpartnerin ansprechpartnerinnen ansprechperson ansprechpersonen contactperson contactname kontaktperson kontaktname contact contacts kontakt kontakte contactpoint leitung leiter leiterin vorsitz vorstand contacto interlocuteur contactpersoon kontaktpersonen interlocutor responsable referent verantwortlich verantwortliche contactpersonen contacten kontaktpersonnavn vorsitzender vorsitzende referente presidente president',
  personRole: 'funktion rolle role contacttype position_title zustaendigkeitsbereich areaofresponsibility',
  openingHours:
    'oeffnungszeiten oeffnungszeit sprechzeiten sprechzeit sprechstunden sprechstunde hours horaires horairesouverture horario horarios openingstijden abningstider openingtimes openinghourstext oeffnungszeitentext zeiten geschaeftszeiten buerozeiten businesshours officehours fieldofficehours hoursofoperation schedules schedule servicetimes regularschedule oeffz opening openhours opentime timings operatinghours operationhours visitinghours hoursopen openingstider openingsuren openingsuur orari orarioapertura horariosdeatencion horariodeatencion horairesdouverture horaireaccueil joursetheures plagesouverture besuchszeiten beratungszeiten otevracidoba casotvorenia otvaraciehodiny godzinyotwarcia oppettider horariofuncionamento erreichbarkeit horariodefuncionamento horariofuncionamiento horariodefuncionamiento',
  phoneHours: 'telefonzeiten telefonischesprechzeiten telefonsprechzeiten phonehours servicezeiten',
  category:
    'kategorie kategorien categories categoryname thema themen topic topics bereich sparte rubrik branche taetigkeitsfeld themenfeld fachbereich categorie categoria kategori sector amenity office socialfacility shop craft healthcare categorienaam typologie rubriek thematique thematiques themes kategoriename angebotskategorie servicetype servicecategory orgtype typeofservice actividad temas activite activites sport sportart sportarten cat',
  bodyType:
    'einrichtungsart einrichtungstyp art typ organisationsform rechtsform schulform objektart angebotsart traegerart facilitytype placetype natureorganisme typestructure formejuridique tipo typologiestructure kind',
  keywords: 'schlagworte schlagwort stichworte stichwoerter suchbegriffe tags schlagwoerter',
  audience:
    'zielgruppe zielgruppen targetgroup targetgroups audiences publikum altersgruppe publiccible doelgroep malgruppe socialfacilityfor publicsaccueillis publicsspecifiques publics publicoobjetivo eligibility populationsserved whoweserve doelgroepen maalgruppe agegroup',
  areaServed:
    'einzugsgebiet zustaendigkeitsgebiet zustaendigkeit gebiet serviceareas servicearea wirkungskreis zustaendigfuer werkgebied zoneintervention serviceareaname coverage coveragearea',
  ags: 'gemeindeschluessel amtlichergemeindeschluessel gemeindekennzahl kommunalschluessel agsnummer gemeindenummer regionalschluessel',
  languages:
    'sprache sprachen sprachkenntnisse beratungssprachen language spokenlanguages knowslanguage availablelanguage inlanguages langues idiomas talen sprog languagesspoken languesparlees gesprochenesprachen spokenlanguage servicelanguages',
  wheelchair:
    'rollstuhl rollstuhlgerecht rollstuhlgeeignet rollstuhlzugaenglich wheelchairaccessible wheelchairaccess wheelchairaccessibility rolstoeltoegankelijk',
  wheelchairDetail: 'wheelchairdescription rollstuhlhinweis',
  accessibility:
    'barrierefreiheit barrierefrei acceshandicape accessible accessibilite zugaenglichkeit handicapaccess accessibilitepmr accespmr physicalaccess',
  transit:
    'oepnv oev haltestelle haltestellen anfahrt anreise verkehrsanbindung busstop transportation publictransport wegbeschreibung transports accestransport acces openbaarvervoer directions',
  status: 'openingstatus businessstatus oeffnungsstatus betriebsstatus',
  closed: 'temporarilyclosed voruebergehendgeschlossen temporaerclosed isclosed',
  notice: 'hinweis hinweise alert alerts meldung aktuellerhinweis wichtigerhinweis',
  appointment:
    'termin terminbuchung onlinetermin terminvereinbarung appointmenturl bookingurl terminurl appointments termine terminlink',
  land: 'bundeslandkuerzel',
  dateModified:
    'stand aktualisiert geaendert aenderungsdatum modified modifiedgmt modifieddate updated updatedat lastmodified lastupdate lastupdated changed geaendertam aktualisiertam datenstand letzteaenderung editdate datemaj datemiseajour derniereactualisation actualizado fechaactualizacion lastedited updatedon dateupdated datedemaj',
  timeZone: 'timezone zeitzone tz',
  addressPrecision: 'adressgenauigkeit genauigkeit lagegenauigkeit',
  plainLanguageUrl: 'leichtesprache leichtesprachelink leichtesprachurl',
  signLanguageUrl: 'gebaerdensprache gebaerdensprachvideo dgs dgsvideo',
  other:
    'contactid kontaktid addressid parentid authorid ownerid locationtype contactphoneid phoneid organizationid organizationuuid organisationid organisationsid categoryid typeid userid geoid shapeid shapearea shapelength stateid countryid cityid mapzoom',
} as const;

export type ContactField = keyof typeof SYNONYMS;

/** What a key may begin with. */
export const PREFIX =
  /^(field|acf|wpsl|meta|osm|addr|address|adresse|adr|contact|kontakt|geo|location|standort|einrichtungs?|stores?|place|poi|main|haupt|primary|public|besucher|haus|angaben|coord|dt|de|p)/;

const plain: Names<ContactField> = createNames(SYNONYMS, PREFIX);

/** All names, for those that are cut: tables of maps keep ten letters of each. */
const WORDS = Object.entries(SYNONYMS).flatMap(([target, words]) =>
  `${target} ${words}`.split(' ').map((word) => [normalize(word), target as ContactField] as const),
);
const CUT = 10;
/** How much less counts what is only like one of our names. */
const LIKE = 95;

function cut(key: string): ContactField | undefined {
  const name = normalize(key);
  if (key.length !== CUT || name.length < CUT - 2) return undefined;
  const words = WORDS.filter(([word]) => word.startsWith(name));
  // The shortest is what was most likely cut: `postleitzahl`, not `postleitzahlort`.
  return words.sort(([one], [other]) => one.length - other.length)[0]?.[1];
}

/** What a name may end with, or begin with, when it says more than we know: `Angebotene Sprachen`, `Telefon Zentrale`. */
const LAST = new Set<ContactField>([
  'languages',
  'url',
  'openingHours',
  'audience',
  'category',
  'address',
  'telephone',
  'email',
]);
const FIRST = new Set<ContactField>(['openingHours', 'address', 'telephone', 'email', 'url']);
const VIRTUAL = new Set<ContactField>(['url', 'email']);
/** What else there is an address or a number of. */
const NOT_OURS =
  /fax|alt|old|prev|former|mailing|billing|^(ip|mac|api|data)|user|admin|assur|edit|creat|submit|report|author|press|logo|imag|photo|bild|foto|privacy|datenschutz|impress|social|facebook|instagram|twitter|linkedin|youtube|donat|spend|pdf|video|licen|source|last|map|check|disused|removed|was$|access$|covid/;
const MORE =
  /^(id|ids|typ|types?|art|key|code|nr|no|count|status|label|ext|extension|fax|zusatz|lang|format|slug|hash|valid\w*|date|verified|quelle|source|stand|text|link|url)$/;
/** What something is called: `Name der Einrichtung`, `nom_structure`, `BranchName`. */
const NAME_OF =
  /^(?:name|nom|nombre|naam|navn|nome|nazev|nazov|nazwa)(?:(?:de[rsl]?|du|della?|van(?:de)?|of(?:the)?|af)(?=.{4}))?(.{3,})$/;
const OF_NAME = /^(.{3,}?)(?:name|naam|navn)$/;
/** Names of what is no contact point. */
const OTHER_NAMES =
  /first|last|^vor|^nach|given|famil|^sur|middle|user|nick|file|imag|logo|street|stra(ss|ß)|road|^vej|via$|calle|^rue|voie|gade$|city|^orts?|town|villag|stadt|gemeinde|gemeente|kommun|commun|municip|ville|localid|ward|distri|bezirk|count(y|ry)|kreis|^land|state|estado|region|area|zone|zona|neighb|nbhd|quart|barri|council|provin|depart|contact|kontakt|person|partner|leit|owner|author|creat|edit|manag|direct|categ|kateg|typ|^art|layer|field|column|table|set$|sourc|domain|host|login|short|kurz|long|^alt|legal|official|former|brand|th?em|topic|parent|wijk|buurt|plaats|^pa[iy]|map|group|tag|bank|event|day|month|url|link|mail|phone|telef|hour|^id$|code|borne|habitant/;

/** The words of a name, however they are put together. */
const wordsOf = (key: string) =>
  key
    .replace(/([a-z])(?=[A-Z])/g, '$1 ')
    .split(/[\s_.:-]+/)
    .filter(Boolean);

/** What a name of several words stands for by its last, or its first. */
function byWord(key: string): ReturnType<Names<ContactField>> {
  const words = wordsOf(key);
  // Maps put what a tag belongs to before a colon: the date of a check is no time of opening.
  if (words.length < 2 || key.includes(':') || words.some((word) => NOT_OURS.test(normalize(word))))
    return undefined;
  const last = plain(words.at(-1) ?? '');
  // A web address is no place.
  const before =
    last?.target === 'address' &&
    words.map((word) => plain(word)).find((hit) => hit && VIRTUAL.has(hit.target));
  if (before) return before;
  if (last && LAST.has(last.target)) return last;
  const first = plain(words[0] ?? '');
  return first && FIRST.has(first.target) && !words.slice(1).some((word) => MORE.test(normalize(word)))
    ? first
    : undefined;
}

/** A name that says whose name it is. */
function nameOf(key: string): ContactField | undefined {
  const name = normalize(key);
  const owner = NAME_OF.exec(name)?.[1] ?? OF_NAME.exec(name)?.[1];
  return owner && owner.length < LONGEST_OWNER && !OTHER_NAMES.test(owner) ? 'title' : undefined;
}
const LONGEST_OWNER = 30;

/**
 * What a key stands for that is only like a name: without what stands in brackets, up to a slash, without a number at
 * its end, by one of its words, or cut to ten letters.
 */
export const likeNames: Names<ContactField> = remembered((key) => {
  const bare = key.replace(/\s*[([].*$/, '');
  const tries = [bare, bare.replace(/\s*[/|].*$/, ''), bare.replace(/[\s_.-]*\d{1,2}$/, '')];
  const hit = tries.map((name) => (name === key ? undefined : plain(name))).find(Boolean);
  const other = hit || nameOf(bare) ? hit : byWord(bare);
  const target = other?.target ?? nameOf(bare) ?? cut(key);
  return target && { target, rank: (other?.rank ?? 0) + LIKE };
});

/** What a key stands for, as far as it can be told without its feed. */
export const contactNames: Names<ContactField> = (key) => plain(key) ?? likeNames(key);

/** Objects that hold parts of their record. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  'attributes properties tags fields acf meta metafields metabox data details'.split(' '),
);
