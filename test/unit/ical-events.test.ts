/** What the properties of an event in a calendar become, and what is nobody's business. */
import { FeedError } from '../../src/feed/errors.js';
import { load } from '../../src/feed/load.js';
import { opportunityKind } from '../../src/feed/mapping/opportunity.js';
import { answering } from '../helpers/answers.js';
import { deepEqual, equal, match, rejects } from '../helpers/assert.js';
import { calendarOf, readEvents } from '../helpers/events.js';

/** The fields of an event beside its id, title and start. */
async function fieldsOf(lines: string) {
  const { records, warnings } = await readEvents(
    calendarOf([`UID:1\nDTSTART:20260502T180000\n${/^SUMMARY/m.test(lines) ? '' : 'SUMMARY:T\n'}${lines}`]),
  );
  deepEqual(warnings, [], lines);
  const [{ id, startDate, ...fields } = { id: '', startDate: '', title: '' }] = records;
  return fields as Record<string, unknown>;
}
/** One field of it. */
const fieldOf = async (field: string, lines: string) => (await fieldsOf(lines))[field];

describe('an event of a calendar', () => {
  it('has its texts without escapes and blanks around', async () => {
    deepEqual(
      await fieldsOf(
        'SUMMARY: Fest\\, Markt \nDESCRIPTION:Eins\\nzwei\\; drei\nCATEGORIES:Kultur,Musik\nCATEGORIES:Sport',
      ),
      {
        title: 'Fest, Markt',
        description: 'Eins\nzwei; drei',
        category: ['Kultur', 'Musik', 'Sport'],
      },
    );
    equal(await fieldOf('description', 'DESCRIPTION:\\n'), undefined);
    equal(await fieldOf('description', 'DESCRIPTION:<p>Eins</p><br>zwei &amp; drei'), 'Eins\n\nzwei & drei');
  });

  it('has a title without what shows nothing, or turns the text round', async () => {
    equal(await fieldOf('title', 'SUMMARY:\u202eFest\u00ad am\u200b Hafen'), 'Fest am Hafen');
  });

  it('has a link only when it is one', async () => {
    const url = 'https://town.example/fest';
    for (const [value, link] of [
      [url, url],
      [`<${url}>`, url],
      ['www.town.example', 'https://www.town.example'],
      ['mailto:info@town.example', 'mailto:info@town.example'],
      ['F', undefined],
      ['javascript:alert(1)', undefined],
      ['java\tscript:alert(1)', undefined],
      ['data:text/html,x', undefined],
      ['', undefined],
    ])
      equal(await fieldOf('url', `URL:${value}`), link, value);
    equal(await fieldOf('url', `URL;VALUE=URI:${url}`), url);
  });

  it('is told to be cancelled, or not yet certain, with its reason', async () => {
    deepEqual(await fieldsOf('STATUS:CANCELLED\nCOMMENT:Sturm'), {
      title: 'T',
      eventStatus: 'EventCancelled',
      statusReason: 'Sturm',
    });
    deepEqual(await fieldsOf('STATUS:TENTATIVE'), { title: 'T', tentative: true });
    deepEqual(await fieldsOf('STATUS:CONFIRMED\nCOMMENT:Mit Musik'), { title: 'T' });
    for (const title of [
      'ABGESAGT: Fest',
      'Abgesagt! Fest',
      'Cancelled - Fest',
      'ENTFÄLLT Fest',
      '[Abgesagt] Fest',
    ])
      deepEqual(await fieldsOf(`SUMMARY:${title}`), { title: 'Fest', eventStatus: 'EventCancelled' }, title);
    deepEqual(await fieldsOf('SUMMARY:Verschoben: Übung'), { title: 'Übung', eventStatus: 'EventPostponed' });
    for (const title of ['Abgesagt ist nicht aufgehoben', 'Abgesagt:', 'Unabgesagt: Fest'])
      deepEqual(await fieldsOf(`SUMMARY:${title}`), { title }, title);
  });

  it('has versions, and a date of change', async () => {
    deepEqual(await fieldsOf('SEQUENCE:3\nLAST-MODIFIED:20260101T100000Z'), {
      title: 'T',
      sequence: 3,
      dateModified: '2026-01-01T10:00:00Z',
    });
    equal(await fieldOf('sequence', 'SEQUENCE:drei'), undefined);
  });

  it('has pictures, of links only', async () => {
    const url = 'https://town.example/1.jpg';
    for (const line of [
      `ATTACH;FMTTYPE=image/jpeg:${url}`,
      `ATTACH:${url}`,
      `IMAGE;VALUE=URI;DISPLAY=BADGE:${url}`,
    ])
      deepEqual(await fieldOf('image', line), { url }, line);
    for (const line of [
      'ATTACH:https://town.example/1.pdf',
      'ATTACH;FMTTYPE=image/png;ENCODING=BASE64;VALUE=BINARY:iVBORw0KGgo=',
      'IMAGE:data:image/png;base64,iVBORw0KGgo=',
      'ATTACH:file:///c:/1.jpg',
    ])
      equal(await fieldOf('image', line), undefined, line);
  });

  it('has an organiser by name, never by mail address', async () => {
    deepEqual(await fieldOf('organizer', 'ORGANIZER;CN="Verein, Kiel":mailto:kim@town.example'), {
      name: 'Verein, Kiel',
    });
    deepEqual(await fieldOf('organizer', 'ORGANIZER;CN=Verein:https://town.example'), {
      name: 'Verein',
      url: 'https://town.example',
    });
    for (const line of [
      'ORGANIZER:mailto:kim@town.example',
      'ORGANIZER;CN=kim@town.example:mailto:kim@town.example',
    ])
      equal(await fieldOf('organizer', line), undefined, line);
    const all = JSON.stringify(
      await fieldsOf(
        'ORGANIZER;CN=Verein:mailto:kim@town.example\nATTENDEE;CN=Kim:mailto:kim@town.example\nCONTACT:Kim',
      ),
    );
    equal(/kim/i.test(all), false, all);
  });
});

describe('the place of an event of a calendar', () => {
  const places = (lines: string) => fieldOf('location', lines);

  it('is a name, or an address that can be told from it', async () => {
    deepEqual(await places('LOCATION:Rathaus\\, Saal 1'), [{ name: 'Rathaus, Saal 1' }]);
    deepEqual(await places('LOCATION:Markt 1\\, 24937 Flensburg'), [
      { address: { streetAddress: 'Markt 1', postalCode: '24937', addressLocality: 'Flensburg' } },
    ]);
    deepEqual(await places('LOCATION:Rathaus\\nMarkt 1\\n24937 Flensburg\\nDeutschland'), [
      {
        name: 'Rathaus',
        address: {
          streetAddress: 'Markt 1',
          postalCode: '24937',
          addressLocality: 'Flensburg',
          addressCountry: 'Deutschland',
        },
      },
    ]);
    deepEqual(await places('LOCATION:Haus am See\\, 24937 Flensburg\\, Raum 3\\, links'), [
      { name: 'Haus am See, 24937 Flensburg, Raum 3, links' },
    ]);
  });

  it('has coordinates', async () => {
    const geo = { latitude: 54.78, longitude: 9.43 };
    deepEqual(await places('GEO:54.78;9.43'), [{ geo }]);
    deepEqual(await places('LOCATION:Rathaus\nGEO:54.78;9.43'), [{ name: 'Rathaus', geo }]);
    deepEqual(
      await places('LOCATION:Rathaus\nX-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE="A, B":geo:54.78,9.43'),
      [{ name: 'Rathaus', geo }],
    );
    equal(await places('GEO:hier'), undefined);
  });

  it('may be online', async () => {
    const url = 'https://town.example/live';
    for (const lines of [`LOCATION:${url}`, `CONFERENCE;VALUE=URI:${url}`, `X-GOOGLE-CONFERENCE:${url}`])
      deepEqual(await fieldsOf(lines), {
        title: 'T',
        location: [{ url, virtual: true }],
        eventAttendanceMode: 'OnlineEventAttendanceMode',
      });
    deepEqual(await places(`LOCATION:Zoom: ${url}`), [{ name: 'Zoom', url, virtual: true }]);
    deepEqual(await fieldsOf(`LOCATION:Rathaus\nCONFERENCE:${url}`), {
      title: 'T',
      location: [{ name: 'Rathaus' }, { url, virtual: true }],
      eventAttendanceMode: 'MixedEventAttendanceMode',
    });
    deepEqual(await places('CONFERENCE:tel:+49461'), [{ url: 'tel:+49461', virtual: true }]);
  });
});

describe('what is in a calendar beside events', () => {
  it('is left out: alarms, zones, what other programs need', async () => {
    deepEqual(
      await fieldsOf(
        'SUMMARY:T\nBEGIN:VALARM\nSUMMARY:Wecker\nDESCRIPTION:Klingeling\nTRIGGER:-PT15M\nDURATION:PT5M\nEND:VALARM\nX-ALT-DESC;FMTTYPE=text/html:<b>fett</b>\nTRANSP:OPAQUE',
      ),
      { title: 'T' },
    );
  });

  it('is told when there is nothing else', async () => {
    const tasks = 'BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nSUMMARY:Einkaufen\nEND:VTODO\nEND:VCALENDAR';
    const { records, otherKinds } = await readEvents(tasks);
    deepEqual([records, otherKinds], [[], ['VTODO']]);
  });

  it('is private', async () => {
    for (const word of ['PRIVATE', 'CONFIDENTIAL', 'private']) {
      const { records, rejected } = await readEvents(
        calendarOf([
          `UID:1\nSUMMARY:Geheim\nDTSTART:20260502\nRRULE:FREQ=DAILY\nCLASS:${word}`,
          'UID:1\nSUMMARY:Geheim\nDTSTART:20260503\nRECURRENCE-ID:20260503',
          'UID:2\nSUMMARY:Offen\nDTSTART:20260502\nCLASS:PUBLIC',
        ]),
      );
      deepEqual(
        records.map(({ title }) => title),
        ['Offen'],
      );
      deepEqual(
        rejected.map(({ record, reasons }) => [record, reasons]),
        [['', [{ path: '', value: 'CLASS:PRIVATE, 1 times', expected: 'public events' }]]],
      );
    }
  });
});

describe('a calendar', () => {
  const calendar = calendarOf(['UID:1\nSUMMARY:T\nDTSTART:20260502']);

  it('is known by its text, its media type, or the page', async () => {
    const typed = new Response(`X-NOTE:1\r\n${calendar}`, {
      headers: { 'content-type': 'text/calendar; charset=utf-8' },
    });
    for (const body of [
      calendar,
      `\ufeff${calendar}`,
      `\r\n${calendar}`,
      calendar.toLowerCase().replace('t\r', 'T\r'),
      typed,
    ])
      equal((await readEvents(body)).records.length, 1);
    equal((await readEvents(`X-NOTE:1\r\n${calendar}`, { format: 'icalendar' })).records.length, 1);
    equal(
      (await readEvents('BEGIN:VEVENT\nSUMMARY:T\nDTSTART:20260502\nEND:VEVENT')).records.length,
      1,
      'without one around',
    );
  });

  it('may be in the charset of Windows', async () => {
    const bytes = Uint8Array.from(calendar.replace('SUMMARY:T', 'SUMMARY:Übung'), (char) =>
      char.charCodeAt(0),
    );
    equal((await readEvents(new Response(bytes))).records[0]?.title, 'Übung');
  });

  it('given to the list of offers is told to be one', async () => {
    const source = 'https://town.example/feed.ics';
    const reading = async () => {
      const { fetch } = answering({ [source]: new Response(calendar) });
      for await (const _ of load(source, { kind: opportunityKind, fetch }));
    };
    const error = (await rejects(reading, FeedError)) as FeedError;
    equal(error.failure, 'wrong-kind');
    match(error.message, /^an iCalendar feed holds events; use <engagiert-event-calendar> for it$/);
  });
});
