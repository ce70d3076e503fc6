/*
 * Which foreign keys stand for which of our fields: German first, then English, French and some neighbours, the
 * likeliest first. What is put together from several of them has names of its own here.
 */

/** Fields that are read one by one. */
const FIELDS = {
  id: '@id identifier uid uuid guid kennung globalid eventid veranstaltungsid',
  title:
    'titel name nome namn overskrift tittel bezeichnung headline ueberschrift label betreff subject veranstaltung displayname titre nom intitule naam titolo nombre titulo tytul navn nazwa eventtitel bodyname event summary what was quoi wat hvad committee committeename gremium ausschuss comite comision commissie udvalg',
  description:
    'beschreibung langbeschreibung longdescription text texts content inhalt details kurzbeschreibung shortdescription kurztext about body teaser descriptiontext shortdesc desc abstract excerpt info infos informationen zusatzinfo bemerkung bemerkungen hinweis hinweise notes note comment kommentar omschrijving beskrivelse descriptif descrizione descripcion descricao contenu opis bodypreview blurb beskrivning resumen',
  url: 'link links website webseite homepage weblink permalink htmllink canonicalurl detailurl infourl infolink url_link w3 web www href path site internet moreinfo mehrinfos lien hyperlink uri websiteuri publicurl enlace laenk laesmere meerinfo masinfo plusdinfos ensavoirplus siteweb permalinkurl insiteurl localisturl urls sameas',
  image:
    'bild bilder images foto fotos photo picture thumbnail titelbild vorschaubild teaserbild cover poster imageurl bildurl featuredimage coverurl photourl mediaobjects media logo',
  dateModified: 'modified updated updatedat modifiedat lastmodified geaendert aktualisiert changed changedat',
  dateDeleted: 'deletedat',
  eventStatus: 'schedulestatus status veranstaltungsstatus zustand statut',
  statusReason: 'absagegrund cancellationreason statusgrund statusnote',
  previousStartDate: 'urspruenglichestermin urspruenglichesdatum originaldate formerdate',
  organizer:
    'veranstalter organiser organisation organization organizers host hosts traeger anbieter ausrichter verein institution einrichtung provider organisateur organisator organizzatore organizador organizername veranstaltername owner organizeractor organisatie arrangoer vereniging stichting forening association organisme structure entidad asociacion entite',
  performer:
    'performers kuenstler artist artists referent referentin referenten speaker speakers dozent dozentin dozenten kursleitung interpret mitwirkende besetzung intervenant',
  typicalAgeRange: 'alter age agerange altersgruppe altersempfehlung mindestalter minage',
  inLanguage: 'sprache language inlanguages locale locales langue',
  category:
    'kategorie kategorien categories rubrik rubriken art veranstaltungsart eventtype sparte genre genres bereich thema themen topic topics categorie categoryname categoria onderwerp emne rubriek soort tipo meetingtype calendartypedesc eventtypename typetitle categorytitle',
  keywords: 'tags schlagworte schlagwoerter stichworte stichwoerter motscles labels',
  audience: 'zielgruppe zielgruppen targetgroup targetgroups publikum public fuerwen',
  accessibility:
    'barrierefreiheit barrierefrei accessible wheelchair rollstuhlgerecht rollstuhl accessibilite',
  district: 'stadtteil ortsteil bezirk quartier neighborhood neighbourhood arrondissement barrio wijk bydel',
  channel: 'kanal',
  openingHours: 'oeffnungszeiten opening horaires',
  remainingAttendeeCapacity:
    'freieplaetze restplaetze plaetzefrei verfuegbareplaetze placesleft spotsleft seatsleft availableplaces remaining',
  maximumAttendeeCapacity:
    'plaetze kapazitaet capacity maxteilnehmer maximaleteilnehmerzahl teilnehmerzahl maxparticipants maxattendees seats',
  isAccessibleForFree: 'kostenlos kostenfrei isfree free gratis eintrittfrei freiereintritt gratuit',
  plainLanguageUrl: 'leichtesprache',
  signLanguageUrl: 'gebaerdensprache',
  rrule: 'recurrence recurrencerule rrulestring wiederholung',
  exdate: 'ausnahmen exdates exceptions',
  rdate: '',
  superEvent: '',
  eventSchedule: '',
  duration: 'dauer duree',
  sequence: '',
  expires: '',
  tentative: 'vorbehaltlich',
  offers: '',
} as const;

/** Parts that are put together. */
const PARTS = {
  startDate:
    'start startdatum beginn begin von from ab dtstart startsat startat starts startdatetime datetimestart anfang anfangsdatum datumvon datumab vondatum beginndatum datumbeginn datumstart startzeitpunkt debut datedebut van inizio datainizio inicio fechainicio startdato datefrom fromdate firstdate erstertermin localstart startrecur beginndatumzeit datededebut firstdatebegin beginson startrfc startdateiso begindatum',
  startTime:
    'startzeit beginnzeit anfangszeit uhrzeitvon zeitvon vonuhrzeit beginnuhrzeit startuhrzeit heurededebut starttid uhrzeitbeginn uhrzeitstart timestart timefrom heuredebut begintijd horainicio horadeinicio horacomienzo horadecomienzo klokken starttidspunkt',
  endDate:
    'end enddatum ende bis to until dtend endsat endat ends enddatetime datetimeend datumbis bisdatum datumende endezeitpunkt fin datefin tot fine datafine fechafin slutdato dateto todate lastdate finish fim schluss endedatum datedefin lastdateend firstdateend endson endrfc einddatum',
  endTime:
    'endzeit uhrzeitbis zeitbis bisuhrzeit endeuhrzeit enduhrzeit uhrzeitende timeend timeto heurefin eindtijd heuredefin sluttid',
  day: 'datum date tag termin wann when datepart zeitpunkt datetime datumuhrzeit datumundzeit datumzeit zeitraum period daterange dato data fecha jour localdate day datets dateiso datetimelocal localdatetime quand quando cuando wanneer hvornaar dia dag giorno dateno',
  weekday:
    'wochentag wochentage dayofweek daysofweek weekdays dayname joursemaine jourdelasemaine diadelasemana diasemana weekdag ugedag giornosettimana',
  month: 'monat mois maand mes mese maaned maned manad datemonth monthname',
  year: 'jahr annee jaar ano anno aar dateyear',
  time: 'uhrzeit zeit hours hour heure tijd ora hora localtime zeiten timepart timeblock timeslot timerange times zeitfenster horaire klokkeslaet klockslag tidspunkt heures',
  doorTime: 'einlass einlassab doors doorsopen tueroeffnung admissiontime dateadmission',
  timeZone: 'tz zeitzone starteventtimezone starttimezone',
  allDay: 'isallday ganztaegig ganztags',
  byArrangement: 'nachvereinbarung nachabsprache aufanfrage',
  cancelled:
    'abgesagt canceled canceledevent cancelledevent iscancelled iscanceled entfaellt faelltaus absage ausgefallen annule',
  postponed: 'verschoben ispostponed',
  soldOut: 'ausgebucht ausverkauft issoldout belegt complet isfull',
  location:
    'ort veranstaltungsort locations venue venues venuename place locationname ortsname standort spielstaette spielort treffpunkt physicallist wo where lieu plaats luogo lugar sted lokation locatie arrangementssted local waar hvor plats ubicacion emplacement geoaddressinfo haus orte physicaladdress',
  online: 'isonline onlineevent virtual virtuell isvirtual digital',
  meeting:
    'virtuallist virtuallocation onlineurl onlinelink meetingurl joinurl zoomlink zoom streamurl livestream stream videolink conferenceurl onlineaddress',
  mode: 'attendancemode eventattendancemode durchfuehrung format modus veranstaltungsform eventformat teilnahmeform',
  geo: 'geometry coordinates koordinaten position latlng geojson geocoordinates locationcoordinates geopoint geopoint2d coords',
  latitude: 'lat breitengrad breite geolat locationlatitude venuelatitude',
  longitude: 'lon lng long laengengrad laenge geolng geolon locationlongitude venuelongitude',
  address: 'adresse anschrift fulladdress venueaddress locationaddress placestreet',
  streetAddress:
    'strasse street strassehausnummer streetlineone addressline1 rue addrline1 address1 adresszeile1 adresse1 addressline2 address2 adresszeile2 adresse2 address3',
  houseNumber: 'hausnummer hausnr housenumber',
  postalCode:
    'plz postleitzahl postcode zip zipcode codepostal locationpostalcode venuezip locationzip placezip',
  addressLocality:
    'stadt city town gemeinde locality kommune ville ciudad municipio woonplaats by commune plzort locationcity venuecity placecity',
  addressRegion: 'bundesland region',
  addressCountry: 'country land pays',
  room: 'raum room saal space roomlocation raumname salle zaal lokale',
  home: 'heim heimmannschaft heimteam heimverein hometeam teamhome equipedomicile thuisteam',
  guest: 'gast gastmannschaft gastteam gastverein away awayteam guestteam visitors equipevisiteur uitteam',
  contact: 'kontakt contactpoint fullname username authorname',
  email: 'mail emailadresse kontaktemail',
  telephone: 'telefon phone tel telefonnummer',
  price:
    'preis eintritt kosten cost costs preise eintrittspreis entgelt gebuehr gebuehren teilnahmegebuehr kursgebuehr teilnahmebeitrag kostenbeitrag beitrag fee fees admission tarife prix tarif tarifs preisinfo priceinfo ticketcost conditions',
  currency: 'waehrung pricecurrency',
  ticketUrl:
    'ticketlink tickets ticketsurl karten kartenlink kartenvorverkauf vorverkauf booking bookingurl bookinglink buchung buchungslink admissionlink ticketuri linktotickets linktoticket billetterie entradas billetter',
  registration:
    'anmeldung anmeldelink anmeldeurl anmeldungunter registrationurl registrationlink registerurl signup signupurl inscription rsvp',
  deadline:
    'anmeldungbis anmeldeschluss anmeldefrist meldeschluss buchbarbis buchungsfrist registrationdeadline bookingdeadline deadline registrationenddate presaleend',
  required: 'anmeldungerforderlich anmeldepflicht anmeldepflichtig registrationrequired',
  subEvent: 'subevents sessions module modules kurstage sitzungen einzeltermine',
  dates:
    'timeintervals schedule termine timings occurrences instances otherdates weiteretermine eventdates dateranges showtimes vorstellungen spieltermine zeitraeume datetimes appointments performances performance showings screenings auffuehrungen representations seances funciones voorstellingen forestillinger takesplaceat',
} as const;

export type Target = keyof typeof FIELDS | keyof typeof PARTS;

export const SYNONYMS: Record<Target, string> = { ...FIELDS, ...PARTS };

/** Fields that need nothing but their own reader. */
export const PLAIN = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** Objects that hold parts of their event. */
export const CONTAINERS = new Set(
  'schedule details extendedprops fields acf attributes event veranstaltung termin when date dates datum duration zeitraum period zeit admission content _embedded embedded eventdata'.split(
    ' ',
  ),
);

/** What a table's names begin with when all of them are of events: `Veranstaltungstitel`, `Meeting Date`. */
export const PREFIX =
  /^(events?|veranstaltungs?|meetings?|termins?|sitzungs?|kurs|course|session|konzert|evenement)(?=.{3})/;
