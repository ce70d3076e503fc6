import { createNames, type Names, normalize, remembered } from '../recognition/names.js';

/** What foreign keys stand for, the likeliest first. `other` is known, and not what it looks like. */
export const SYNONYMS = {
  id: '@id identifier uuid guid kennung locationid locationuuid standortid storeid objectid fid gid',
  title:
    'name titel bezeichnung locationname placename standortname einrichtungsname objektname storename sitename store post_title einrichtung einrichtungsbezeichnung bezeichner benennung label displayname display_name schulname anlaufstelle beratungsstelle stelle navn naam nom nombre standort filiale displaytitle mitglied mitgliedskommune koerperschaft behoerde dienststelle nameeinrichtung namedereinrichtung headline',
  alternateName:
    'alternatename altname shortname officialname kurzname kuerzel kurzbezeichnung abkuerzung auchbekanntals untertitel',
  organization:
    'organisation parentorganization organizationname organisationname organisationsname traeger traegername traegerschaft traegerverein betreiber operator verein vereinsname verband institution anbieter provider agency agencyname organismo organisme',
  description:
    'beschreibung kurzbeschreibung beschreibungstext text content body bodyvalue excerpt summary abstract about info infos informationen angebot angebote leistungen bemerkung bemerkungen anmerkung anmerkungen kommentar details beskrivelse omschrijving beschrijving descripcion angebotsbeschreibung steckbrief',
  url: 'website webseite homepage internet internetseite internetadresse internetauftritt webadresse web www w3 weburl websiteurl link permalink htmlurl detailurl detailseite weblink uri hjemmeside siteweb site sitioweb paginaweb adresseweb webside',
  image: 'bild foto bildurl fotourl imageurl photo picture thumbnail thumb logo logourl titelbild',
  location: 'standorte locations place venue karte map googlemap adressblock lieu lugar sted',
  address:
    'adresse anschrift fulladdress formattedaddress addresstext adressetext fullstreetaddress addresses adressen adressangabe postanschrift hausanschrift direccion adres locationaddress adressecomplete adressepostale adressegeo volledigadres',
  streetAddress:
    'street strasse strassehausnummer strassehausnr strassehnr strassenr strasseundhausnummer strasseundnummer strasseundnr strassenname str streetname streetaddress1 streetline1 addressline1 address1 addressstreet rue voie calle straat vej gade postaladdress location_street streetaddressline',
  streetMore: 'addressline2 address2 adresszusatz adresszusatz1 zusatz',
  houseNumber:
    'hausnummer hausnr hnr nr housenumber streetnumber husnummer husnr huisnummer numero numerovoie',
  houseNumberMore:
    'hausnummerzusatz hausnrzusatz hnrzusatz hausnummernzusatz housenumberaddition huisnummertoevoeging',
  postalCode:
    'plz postleitzahl postcode zip zipcode codepostal codigopostal cp postnummer postnr postalcodes',
  addressLocality:
    'ort stadt gemeinde kommune city town village locality municipality ortsname plzort postleitzahlort postort wohnort cityname ville commune ciudad localidad municipio by stad woonplaats plaats gemeindename stadtname',
  addressRegion: 'bundesland stateprovince state province provincia region',
  addressCountry: 'country countrycode staat pays pais countryname',
  district:
    'stadtteil stadtteilname ortsteil ortsteilname stadtbezirk bezirk bezirksname quartier viertel stadtviertel sozialraum ortsbezirk borough quarter neighbourhood neighborhood suburb barrio distrito arrondissement wijk buurt bydel cityquarter',
  latitude:
    'lat breitengrad breite geolat latitud latitudewgs84 latwgs84 wgs84lat ycoord ykoordinate y maplat gpslat',
  longitude:
    'lon lng long laengengrad laenge geolng geolon longitud longitudewgs84 lonwgs84 wgs84lon wgs84long xcoord xkoordinate x maplng maplon gpslon gpslng',
  geo: 'geometry coordinates koordinaten koordinate position latlng latlon geopoint2d geopoint geopunkt geokoordinaten geojson geom thegeom wkt shape coords geolocation geofield geolokation center centroid point punkt gpskoordinaten geoshape',
  telephone:
    'telefon tel telefonnummer telefonnr telnr phone phonenumber phones fon rufnummer festnetz telephonenumber telefono telefoon tlf telefonzentrale mainphone voice phonenumbers telefone formattedphonenumber nationalphonenumber internationalphonenumber',
  mobile: 'mobil mobiltelefon handy mobile mobilephone mobilephonenumber mobilnummer portable gsm cellphone',
  email:
    'mail emailadresse emailaddress emails courriel correo correoelectronico mailadresse epost e_mail_adresse kontaktemail',
  person:
    'ansprechpartner ansprechpartnerin ansprechpartnerinnen ansprechperson ansprechpersonen contactperson contactname kontaktperson kontaktname contact contacts kontakt kontakte contactpoint leitung leiter leiterin vorsitz vorstand contacto interlocuteur contactpersoon kontaktpersonen',
  personRole: 'funktion rolle role contacttype position_title zustaendigkeitsbereich areaofresponsibility',
  openingHours:
    'oeffnungszeiten oeffnungszeit sprechzeiten sprechzeit sprechstunden sprechstunde hours horaires horairesouverture horario horarios openingstijden abningstider openingtimes openinghourstext oeffnungszeitentext zeiten geschaeftszeiten buerozeiten businesshours officehours fieldofficehours hoursofoperation schedules schedule servicetimes regularschedule',
  phoneHours: 'telefonzeiten telefonischesprechzeiten telefonsprechzeiten phonehours servicezeiten',
  category:
    'kategorie kategorien categories categoryname thema themen topic topics bereich sparte rubrik branche taetigkeitsfeld themenfeld fachbereich categorie categoria kategori sector amenity office socialfacility shop craft healthcare',
  bodyType:
    'einrichtungsart einrichtungstyp art typ organisationsform rechtsform schulform objektart angebotsart traegerart facilitytype placetype',
  keywords: 'schlagworte schlagwort stichworte stichwoerter suchbegriffe tags schlagwoerter',
  audience:
    'zielgruppe zielgruppen targetgroup targetgroups audiences publikum altersgruppe publiccible doelgroep malgruppe socialfacilityfor',
  areaServed:
    'einzugsgebiet zustaendigkeitsgebiet zustaendigkeit gebiet serviceareas servicearea wirkungskreis zustaendigfuer',
  ags: 'gemeindeschluessel amtlichergemeindeschluessel gemeindekennzahl kommunalschluessel agsnummer gemeindenummer regionalschluessel',
  languages:
    'sprache sprachen sprachkenntnisse beratungssprachen language spokenlanguages knowslanguage availablelanguage inlanguages langues idiomas talen sprog languagesspoken',
  wheelchair:
    'rollstuhl rollstuhlgerecht rollstuhlgeeignet rollstuhlzugaenglich wheelchairaccessible wheelchairaccess wheelchairaccessibility rolstoeltoegankelijk',
  wheelchairDetail: 'wheelchairdescription rollstuhlhinweis',
  accessibility:
    'barrierefreiheit barrierefrei acceshandicape accessible accessibilite zugaenglichkeit handicapaccess',
  transit:
    'oepnv oev haltestelle haltestellen anfahrt anreise verkehrsanbindung busstop transportation publictransport wegbeschreibung',
  status: 'openingstatus businessstatus oeffnungsstatus betriebsstatus',
  closed: 'temporarilyclosed voruebergehendgeschlossen temporaerclosed isclosed',
  notice: 'hinweis hinweise alert alerts meldung aktuellerhinweis wichtigerhinweis',
  appointment:
    'termin terminbuchung onlinetermin terminvereinbarung appointmenturl bookingurl terminurl appointments termine terminlink',
  land: 'bundeslandkuerzel',
  dateModified:
    'stand aktualisiert geaendert aenderungsdatum modified modifiedgmt modifieddate updated updatedat lastmodified lastupdate lastupdated changed geaendertam aktualisiertam datenstand letzteaenderung editdate datemaj',
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
  /^(field|acf|wpsl|meta|osm|addr|address|adresse|adr|contact|kontakt|geo|location|standort|einrichtungs?|stores?|place|poi|main|haupt|primary|public|besucher|haus|angaben|dt|de|p)/;

const plain: Names<ContactField> = createNames(SYNONYMS, PREFIX);

/** All names, for those that are cut: tables of maps keep ten letters of each. */
const WORDS = Object.entries(SYNONYMS).flatMap(([target, words]) =>
  `${target} ${words}`.split(' ').map((word) => [normalize(word), target as ContactField] as const),
);
const CUT = 10;
/** How much less counts what is only like one of our names. */
const LIKE = 60;

function cut(key: string): ContactField | undefined {
  const name = normalize(key);
  if (key.length !== CUT || name.length < CUT - 2) return undefined;
  const words = WORDS.filter(([word]) => word.startsWith(name));
  // The shortest is what was most likely cut: `postleitzahl`, not `postleitzahlort`.
  return words.sort(([one], [other]) => one.length - other.length)[0]?.[1];
}

const LAST = new Set<ContactField>(['languages', 'url', 'openingHours', 'audience', 'category']);

/**
 * What a key stands for that is only like a name: without what stands in brackets, up to a slash, without a number at
 * its end, or cut to ten letters.
 */
export const likeNames: Names<ContactField> = remembered((key) => {
  const bare = key.replace(/\s*[([].*$/, '');
  const tries = [bare, bare.replace(/\s*[/|].*$/, ''), bare.replace(/[\s_.-]*\d{1,2}$/, '')];
  let hit = tries.map((name) => (name === key ? undefined : plain(name))).find(Boolean);
  // `Angebotene Sprachen`: what it is stands last.
  const last = hit ? undefined : plain(bare.replace(/^.*\s/, ''));
  if (last && LAST.has(last.target)) hit = last;
  const target = hit?.target ?? cut(key);
  return target && { target, rank: (hit?.rank ?? 0) + LIKE };
});

/** What a key stands for, as far as it can be told without its feed. */
export const contactNames: Names<ContactField> = (key) => plain(key) ?? likeNames(key);

/** Objects that hold parts of their record. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  'attributes properties tags fields acf meta metafields metabox data details'.split(' '),
);
