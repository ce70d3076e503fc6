import {
  likeAddress,
  likeFlag,
  likeImage,
  likeLink,
  likeMail,
  likeOneOf,
  likePhone,
  likePoint,
  likeProse,
  likeTitle,
} from '../recognition/likeness.js';
import { createRecognition, type Recognition } from '../recognition/recognise.js';
import { daytimeOf, kindOf, placeWord } from './commitment.js';

/*
 * Which foreign keys stand for which field of an opportunity, the likeliest first: German, then English, French,
 * Spanish, Dutch, Danish.
 */

/** @see docs/feeds.md, whose table is made from these lines */
const SYNONYMS = {
  id: '@id identifier _id uuid guid kennung nid recordid objectid angebotid offerid externalid globalid',
  title:
    'name titel bezeichnung headline label jobtitle angebot angebotstitel taetigkeit ueberschrift displayname stellenbezeichnung aufgabe rolle role position positionname subject betreff titre intitule functietitel opgave nom mission titulo nombre naam vacature functie titelopslag overskrift navn stillingsbetegnelse preflabel kurztitel',
  description:
    'beschreibung text content body langbeschreibung beschreibungstext longdescription fulldescription detaileddescription plaintextdescription details kurzbeschreibung shortdescription abstract summary teaser inhalt info infos information about taetigkeitsbeschreibung aufgabenbeschreibung descriptif descriptionlongue contenu resume descripcion omschrijving beskrivelse excerpt desc blurb',
  url: 'link website webseite homepage weblink permalink detailurl canonicalurl pageurl publicurl angebotslink webadresse hyperlink href links lien siteweb enlace weblinks uri www applicationurl applyurl applylink bewerbungslink signupurl lienannonce urlannonce source internet web',
  image:
    'bild foto photo picture thumbnail bildurl imageurl titelbild featuredimage featuredimageurl cover poster photourl bilder images media visuel imagen billede afbeelding domainlogo',
  datePosted:
    'published publishedat created createdat erstellt veroeffentlicht datecreated pubdate postedat dateposted publishdate publicationdate veroeffentlichtam eingestelltam erstelltam datepublication datedepublication postdate releasedate fechapublicacion dategmt',
  dateModified:
    'modified updated updatedat modifiedat geaendert aktualisiert stand lastmodified changed geaendertam aktualisiertam datemodification modifiedgmt lastupdate lastupdated',
  validThrough:
    'validuntil gueltigbis enddate bis ablaufdatum deadline end ende enddatum expires expirydate expirationdate expiresat applicationdeadline bewerbungsfrist closingdate datefin datedefin fin fechafin einddatum slutdato ablauf laufzeitbis sichtbarbis onlinebis vacancyend',
  dateDeleted: 'deletedat',
  hiringOrganization:
    'organisation organization organizer organiser verein traeger anbieter einrichtung provider employer organisationname organizationname charity charityname ngo npo npoverein institution ansprechorganisation vereinsname carrier association organisme structure nomassociation organismenom organisateur entidad organizacion asociacion organisatie stichting vereniging forening company companyname agency agencyname recruiter host sponsor parentorganization parentorg org club entidade organizacao ong partner partnername partnerorganisation partnerorganization',
  jobLocation:
    'location einsatzort place venue standort locations orte einsatzorte lieu lieux lugar locatie plaats sted lokation venuename locationname placename arbeitsort taetigkeitsort wo where',
  geo: 'geometry coordinates koordinaten position latlng geojson geopoint geopoint2d geoloc coordonnees geocoordinates latlon lonlat',
  latitude: 'lat breitengrad breite geolat y',
  longitude: 'lon lng long laengengrad laenge geolng geolon x',
  streetAddress:
    'street strasse adresse address anschrift strassehausnummer fulladdress formattedaddress addressline1 address1 rue adresselieu calle straat vej direccion adres strassehnr strasseundhausnummer adressezeile1',
  houseNumber: 'hausnummer hausnr housenumber hnr streetnumber huisnummer husnummer',
  postalCode: 'plz postleitzahl postcode zip zipcode codepostal cp codigopostal postnummer postnr plzort',
  addressLocality:
    'city town ort stadt gemeinde locality kommune ville commune ciudad municipio localidad poblacion cidade stad woonplaats by municipality nomcommune cityname wohnort einsatzstadt',
  addressRegion: 'bundesland region departement provincia provincie departmentname',
  addressCountry: 'country pays land countrycode',
  applicationContact: 'contact kontakt contactpoint kontaktdaten contacto contactperson',
  contactName:
    'ansprechpartner ansprechperson kontaktperson ansprechpartnerin contactname kontaktname referent nomcontact',
  email: 'mail emailadresse kontaktemail contactemail courriel correo mailadresse emailaddress',
  telephone:
    'phone telefon tel telefonnummer phonenumber mobil handy telephonenumber rufnummer telefono telefoon',
  jobStartDate:
    'startdate start beginn ab startsat startdatum startet begin datedebut datededebut debut inicio fechainicio begindatum startdato startat beginsat verfuegbarab eintrittsdatum starttime',
  totalJobOpenings:
    'openings places plaetze volunteersneeded anzahl freieplaetze positions spots slots vacancies volunteercount numberofvolunteers anzahlhelfer anzahlfreiwillige helferanzahl benoetigtehelfer gesuchtepersonen anzahlplaetze nombrebenevoles nbbenevoles placesdisponibles placesavailable plazas numopenings',
  skills:
    'faehigkeiten kenntnisse kompetenzen skill competences habilidades vaardigheden kompetencer skillsneeded skillsrequired requiredskills',
  qualifications:
    'qualifikation qualifikationen voraussetzungen anforderungen requirements voraussetzung profil anforderungsprofil prerequis requisitos vereisten erwartungen',
  responsibilities: 'aufgaben tasks aufgabenbereich taetigkeiten duties taches tareas taken opgaver',
  jobBenefits: 'benefits leistungen wirbieten bieten wasbietenwir rewards vorteile avantages',
  workHours:
    'zeitaufwand timecommitment arbeitszeit zeiten umfang hours zeitlicherumfang zeitraum schedule frequency haeufigkeit rhythmus turnus disponibilite horaires duration dauer duree tijdsinvestering zeit uhrzeit wann when einsatzzeit einsatzzeiten timing',
  board: 'boerse',
  category:
    'categories kategorie kategorien bereich taetigkeitsfeld themen topic topics cause causes thema rubrik tags taetigkeitsbereich einsatzbereich einsatzfeld engagementbereich engagementfeld handlungsfeld bereiche activity activities domain domaine domaines thematique categoria categorias categorie onderwerp emne kategorier keywords schlagworte schlagwoerter interests interessen causearea focus sector subjects art offertype thematik categoryname jobcategory',
  audience:
    'zielgruppe zielgruppen targetgroup beneficiaries targetgroups publicvise publics doelgroep maalgruppe malgruppe fuerwen arbeitmit personengruppe',
  district: 'stadtteil ortsteil bezirk quartier arrondissement neighborhood neighbourhood barrio wijk bydel',
  commitment: 'verpflichtung engagementart engagementtyp',
  hoursPerWeek:
    'stundenprowoche wochenstunden urenperweek hoursweek weeklyhours stundenwoche heuresparsemaine',
  daytime: 'tageszeit tageszeiten',
  from: 'von zeitraumvon',
  until: 'zeitraumbis',
  age: 'alter agerange altersgruppe',
  minAge: 'mindestalter agemin minimumage agemini alterab alterminimum',
  maxAge: 'hoechstalter agemax maximumage alterbis',
  remote:
    'online vonzuhause homeoffice ortsunabhaengig isremote remoteok virtual isvirtual virtuell isonline adistance adistanceteletravail digital allowsremoteparticipation remoteallowed locationtype',
  languages: 'language sprache sprachen sprachkenntnisse langues idiomas talen sprog',
  accessibility:
    'barrierefreiheit barrierefrei rollstuhlgerecht wheelchairaccessible accessible accessibilite',
  policeCheck:
    'fuehrungszeugnis polizeilichesfuehrungszeugnis backgroundcheck backgroundcheckrequired dbs dbscheck erweitertesfuehrungszeugnis',
  expenseAllowance:
    'aufwandsentschaedigung fahrtkosten fahrtkostenerstattung auslagenersatz expenses kostenerstattung',
  insurance: 'versicherung versichert versicherungsschutz',
  training: 'schulung einarbeitung fortbildung trainingprovided formation',
  lastVerified: 'geprueftam',
  plainLanguageUrl: 'leichtesprache',
  signLanguageUrl: 'gebaerdensprache',
} as const;

export type Target = keyof typeof SYNONYMS;

export const createOpportunityRecognition = (): Recognition<Target> =>
  createRecognition<Target>({
    synonyms: SYNONYMS,
    // The native reader knows these.
    ignored: ['jobLocationType', 'employmentType', 'directApply'],
    guesses: [
      { target: 'title', unless: [], fit: likeTitle },
      { target: 'description', unless: ['responsibilities'], fit: likeProse },
      { target: 'url', unless: [], fit: likeLink },
      { target: 'image', unless: [], fit: likeImage },
      { target: 'email', unless: ['applicationContact'], fit: likeMail },
      { target: 'telephone', unless: ['applicationContact'], fit: likePhone },
      { target: 'geo', unless: ['latitude', 'longitude'], fit: likePoint },
      {
        target: 'policeCheck',
        unless: [],
        fit: likeFlag(/fuehrungszeugnis|policecheck|backgroundcheck|dbscheck/),
      },
      { target: 'insurance', unless: [], fit: likeFlag(/versicher|insur/) },
      { target: 'training', unless: [], fit: likeFlag(/schulung|einarbeit|einfuehrung|training/) },
      {
        target: 'expenseAllowance',
        unless: [],
        fit: likeFlag(/aufwand|fahrtkosten|fahrkosten|auslagen|expense/),
      },
      {
        target: 'remote',
        unless: [],
        fit: (column) =>
          likeFlag(/remote|homeoffice|zuhause|ortsunabh|virtuell/)(column) ||
          likeOneOf(/ort|mod|form|remote|online/, placeWord)(column),
      },
      {
        target: 'commitment',
        unless: ['workHours'],
        fit: likeOneOf(/art|typ|form|mod|turnus|rhythm|haeufig|regel|umfang|frequen|commit/, kindOf),
      },
      { target: 'daytime', unless: [], fit: likeOneOf(/zeit|tag|time|wann|when/, daytimeOf) },
      {
        target: 'streetAddress',
        unless: ['jobLocation', 'postalCode', 'addressLocality'],
        fit: likeAddress,
      },
    ],
  });

/** Objects that hold parts of their offer. */
export const CONTAINERS = new Set('job offer angebot opportunity activity event mission stelle'.split(' '));
