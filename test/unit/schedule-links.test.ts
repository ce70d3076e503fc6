/** The links to the big online calendars say the same event to each of them. */
import fc from 'fast-check';
import { calendarLinks } from '../../src/schedule/ical-writer.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

const FAIR = {
  uid: 'a',
  summary: 'Messe & mehr',
  start: '2026-03-02T18:00',
  end: '2026-03-02T20:00',
  zone: 'Europe/Berlin',
  location: 'Rathaus, Markt 1',
  description: 'Alle 50 Vereine',
  url: 'https://verein.example/messe',
};

/** The fields of each link. */
function fields(event: Parameters<typeof calendarLinks>[0]) {
  const links = calendarLinks(event);
  ok(links);
  const read = (address: string) => Object.fromEntries(new URL(address).searchParams);
  return { google: read(links.google), outlook: read(links.outlook), yahoo: read(links.yahoo) };
}

describe('a link', () => {
  it('has what a visitor would type', () => {
    const { google, outlook, yahoo } = fields(FAIR);
    const text = 'Alle 50 Vereine\n\nhttps://verein.example/messe';
    deepEqual(google, {
      action: 'TEMPLATE',
      text: 'Messe & mehr',
      dates: '20260302T180000/20260302T200000',
      ctz: 'Europe/Berlin',
      details: text,
      location: 'Rathaus, Markt 1',
    });
    deepEqual(outlook, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Messe & mehr',
      startdt: '2026-03-02T17:00:00Z',
      enddt: '2026-03-02T19:00:00Z',
      body: text,
      location: 'Rathaus, Markt 1',
    });
    deepEqual(yahoo, {
      v: '60',
      title: 'Messe & mehr',
      st: '20260302T170000Z',
      et: '20260302T190000Z',
      desc: text,
      in_loc: 'Rathaus, Markt 1',
    });
    const links = calendarLinks(FAIR);
    ok(links?.office365.startsWith('https://outlook.office.com/'));
    // Outlook takes a plus sign for one.
    for (const address of Object.values(links ?? {})) ok(!address.includes('+'), address);
  });

  it('of whole days has dates, the last one exclusive', () => {
    const { google, outlook, yahoo } = fields({ ...FAIR, start: '2026-03-02', end: '2026-03-03' });
    deepEqual([google?.dates, google?.ctz], ['20260302/20260304', undefined]);
    deepEqual([outlook?.startdt, outlook?.enddt, outlook?.allday], ['2026-03-02', '2026-03-04', 'true']);
    deepEqual([yahoo?.st, yahoo?.et, yahoo?.dur], ['20260302', '20260304', 'allday']);
    equal(fields({ ...FAIR, start: '2026-03-02', end: undefined }).google?.dates, '20260302/20260303');
  });

  it('without an end or a zone invents none', () => {
    const open = fields({ ...FAIR, end: undefined });
    equal(open.google?.dates, '20260302T180000/20260302T180000');
    const floating = fields({ ...FAIR, zone: undefined });
    deepEqual([floating.google?.dates, floating.google?.ctz], ['20260302T180000/20260302T200000', undefined]);
    equal(floating.outlook?.startdt, '2026-03-02T18:00:00');
    equal(calendarLinks({ ...FAIR, start: '' }), undefined);
  });

  it("has a series' rule for Google, who reads it", () => {
    equal(
      fields({ ...FAIR, rrule: 'freq=weekly;until=20260401' }).google?.recur,
      'RRULE:FREQ=WEEKLY;UNTIL=20260401T215959Z',
    );
    equal(fields({ ...FAIR, rrule: 'oft' }).google?.recur, undefined);
  });

  it('stays a link, and of its host, whatever stands in the feed', () => {
    const hosts = ['calendar.google.com', 'outlook.live.com', 'outlook.office.com', 'calendar.yahoo.com'];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('#', '&dates=1', '\ud800', 'javascript:alert(1)', '\r\n'),
    );
    fc.assert(
      fc.property(text, text, text, text, (summary, description, location, url) => {
        const links = calendarLinks({ ...FAIR, summary, description, location, url });
        const all = Object.values(links ?? {}).map((address) => new URL(address));
        deepEqual(
          all.map(({ host }) => host),
          hosts,
        );
        for (const { protocol, hash } of all) deepEqual([protocol, hash], ['https:', '']);
        equal(all[0]?.searchParams.getAll('dates').length, 1);
      }),
    );
    const long = 'ä'.repeat(9000);
    const bound = calendarLinks({
      ...FAIR,
      summary: long,
      location: long,
      description: long,
      url: `https://a.example/${long}`,
    });
    for (const link of Object.values(bound ?? {})) ok(link.length < 8000, `${link.length}`);
    const clean = fields({ ...FAIR, summary: 'Fe\u0000st\u202e', location: '\u0007Markt\u001b[2J' });
    deepEqual([clean.google?.text, clean.google?.location], ['Fest', 'Markt[2J']);
    ok((calendarLinks({ ...FAIR, description: '👩‍👧'.repeat(5000) })?.google.length ?? 0) < 12_000);
  }).timeout(60_000);
});
