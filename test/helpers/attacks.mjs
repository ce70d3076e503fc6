/** Texts and links as an attacker would put them into a feed, in every field of every format. */

export const TEXTS = [
  '<img src=x onerror=window.pwned=1>',
  '<svg onload=window.pwned=1>',
  '"><script>window.pwned=1</script>',
  '<a href="javascript:window.pwned=1">x</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<form id=createElement><input name=attributes>',
  '<a id=location href=//evil.example>x</a>',
  `\${window.pwned=1}`,
  '{{constructor.constructor("window.pwned=1")()}}',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.pwned=1&gt;">',
  '&lt;img src=x onerror=window.pwned=1&gt;',
  '&amp;lt;img src=x onerror=window.pwned=1&amp;gt;',
  '<details open ontoggle=window.pwned=1>',
  '<x-y is=z onfocus=window.pwned=1 tabindex=0 autofocus>',
  '</script><script>window.pwned=1</script>',
  '<!--?lit$0$--><template shadowrootmode=open><img src=x onerror=window.pwned=1></template>',
  '?lit$0$ <style>*{display:none}</style>',
  '<meta http-equiv=refresh content="0;url=javascript:window.pwned=1">',
  '<base href="https://evil.example/">',
  '\u202eexe.fdp\u2066\u0000\u0008',
];

export const LINKS = [
  'javascript:window.pwned=1',
  ' javascript:window.pwned=1',
  'java\tscript:window.pwned=1',
  'java\nscript:window.pwned=1',
  'JAVASCRIPT:window.pwned=1',
  '\u0001javascript:window.pwned=1',
  'javascript&colon;window.pwned=1',
  'data:text/html,<script>opener.pwned=1</script>',
  'vbscript:x',
  'blob:https://evil.example/1',
  'file:///etc/passwd',
  'filesystem:http://evil.example/x',
  'intent://x#Intent;scheme=http;end',
  '//evil.example/x"onmouseover=window.pwned=1',
  'https://evil.example/"><img src=x onerror=window.pwned=1>',
  'mailto:a@b.example?body="><script>window.pwned=1</script>',
  'tel:javascript:window.pwned=1',
];

/** An offer that is hostile in all its fields, and still has a name to be found by. */
export function hostileOffer(i) {
  const text = `n${i} ${TEXTS[i % TEXTS.length]}`;
  const link = LINKS[i % LINKS.length];
  return {
    '@type': 'JobPosting',
    employmentType: 'VOLUNTEER',
    '@id': `${i} ${text}`,
    title: text,
    description: `${text}\n\n${link} ${text}`,
    url: link,
    image: { url: link, alt: text, creditText: text, width: text, height: '1" onload="window.pwned=1' },
    datePosted: text,
    validThrough: `2099-01-01"${text}`,
    hiringOrganization: { '@id': text, name: text, url: link, logo: link, email: text, telephone: text },
    jobLocation: {
      name: text,
      address: { streetAddress: text, addressLocality: text, postalCode: text, addressCountry: text },
      geo: { latitude: 54, longitude: 9 },
      district: text,
    },
    applicationContact: { name: text, email: `a@b.example"${text}`, telephone: `+49 ${text}`, url: link },
    skills: [text],
    qualifications: text,
    responsibilities: text,
    jobBenefits: text,
    workHours: text,
    inLanguage: `de" onfocus="window.pwned=1`,
    board: text,
    category: [text],
    audience: [text],
    district: text,
    commitment: { kind: text, daytime: [text], from: text },
    languages: [text, 'de"><img src=x onerror=window.pwned=1>'],
    accessibility: [text],
    policeCheck: text,
    expenseAllowance: text,
    insurance: text,
    training: text,
    lastVerified: text,
    plainLanguageUrl: link,
    signLanguageUrl: link,
  };
}

export const COUNT = Math.max(TEXTS.length, LINKS.length);
const all = Array.from({ length: COUNT }, (_, i) => hostileOffer(i));

/** `JSON.stringify` writes no own `__proto__`, an attacker does. */
const POLLUTING = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"polluted":1,';
const polluting = (record) => JSON.stringify(record).replace('{', `{${POLLUTING}`);

const cell = (text) => `"${text.replaceAll('"', '""')}"`;
const csvRow = (i) => {
  const { title, url, description } = hostileOffer(i);
  return [title, title, description, title, url, title, title, title, '__proto__'].map(cell).join(';');
};

/** File name → text. Each holds COUNT offers. */
export const CORPORA = {
  'hostile.json': `[${all.map(polluting).join(',')}]`,
  'hostile.ndjson': all.map(polluting).join('\n'),
  'hostile.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: all.map((properties) => ({
      type: 'Feature',
      id: properties['@id'],
      geometry: { type: 'Point', coordinates: [9, 54] },
      properties: { titel: properties.title, beschreibung: properties.description, link: properties.url },
    })),
  }),
  'hostile.csv': [
    'Titel;Organisation;Beschreibung;Ort;Link;Bereich;Kontakt;E-Mail;__proto__',
    ...all.map((_, i) => csvRow(i)),
  ].join('\r\n'),
};

/** An event that is hostile in all its fields, on a day of its own. */
export function hostileEvent(i) {
  const text = `n${i} ${TEXTS[i % TEXTS.length]}`;
  const link = LINKS[i % LINKS.length];
  const startDate = `2099-01-${String(i + 1).padStart(2, '0')}T18:00`;
  const place = { name: text, address: { streetAddress: text, addressLocality: text, postalCode: text } };
  return {
    '@type': 'Event',
    '@id': `${i} ${text}`,
    title: text,
    description: `${text}\n\n${link} ${text}`,
    url: link,
    image: { url: link, alt: text, creditText: text, width: text },
    startDate,
    endDate: `${startDate.slice(0, 10)}T20:00"${text}`,
    doorTime: text,
    eventStatus: i % 2 ? 'EventCancelled' : text,
    statusReason: text,
    previousStartDate: `2098-01-01"${text}`,
    eventAttendanceMode: text,
    location: [place, { virtual: true, url: link, name: text }],
    organizer: { name: text, url: link, email: `a@b.example"${text}`, telephone: `+49 ${text}` },
    performer: [{ name: text, url: link }],
    offers: [{ name: text, price: 3, priceCurrency: text.slice(0, 9), url: link }],
    isAccessibleForFree: text,
    typicalAgeRange: text,
    inLanguage: 'de" onfocus="window.pwned=1',
    subEvent: i % 3 ? undefined : [{ title: text, startDate, url: link, statusReason: text }],
    superEvent: { title: text, url: link },
    keywords: [text],
    category: [text],
    audience: [text],
    district: text,
    accessibility: [text],
    registration: { url: link, email: `a@b.example?bcc=${text}`, telephone: text, deadline: text },
    timeZone: text,
    rrule: text,
    exdate: text,
    channel: [text],
    openingHours: text,
    plainLanguageUrl: link,
    signLanguageUrl: link,
  };
}

const allEvents = Array.from({ length: COUNT }, (_, i) => hostileEvent(i));

const icsText = (text) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const icsEvent = ({ '@id': id, title, url, startDate, category }) =>
  [
    'BEGIN:VEVENT',
    `UID:${icsText(id)}`,
    `DTSTART:${startDate.replaceAll(/[-:]/g, '')}00`,
    `SUMMARY:${icsText(title)}`,
    `DESCRIPTION:${icsText(title)}`,
    `LOCATION:${icsText(title)}`,
    `ORGANIZER;CN="${title.replaceAll('"', '')}":${url.replaceAll('\n', '')}`,
    `CATEGORIES:${icsText(category[0])}`,
    `URL:${url.replaceAll('\n', '')}`,
    `RRULE:${title}`,
    'END:VEVENT',
  ].join('\r\n');

/** File name → text, of events. Each holds COUNT of them. */
export const EVENT_CORPORA = {
  'events.json': `[${allEvents.map(polluting).join(',')}]`,
  'events.csv': [
    'Titel;Beginn;Beschreibung;Ort;Link;Art;Veranstalter;__proto__',
    ...allEvents.map(({ title, startDate, url }) =>
      [title, startDate, title, title, url, title, title, '__proto__'].map(cell).join(';'),
    ),
  ].join('\r\n'),
  'events.ics': `BEGIN:VCALENDAR\r\n${allEvents.map(icsEvent).join('\r\n')}\r\nEND:VCALENDAR\r\n`,
};
