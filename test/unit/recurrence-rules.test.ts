/** A rule is read, or it is said which part of it is wrong. */
import fc from 'fast-check';
import { parseRule } from '../../src/schedule/rule.js';
import { deepEqual, equal, ok } from '../helpers/assert.js';

describe('a rule', () => {
  it('is read', () => {
    deepEqual(parseRule('FREQ=WEEKLY'), { INTERVAL: 1, WKST: 1, FREQ: 2 });
    deepEqual(parseRule('FREQ=MONTHLY;INTERVAL=2;COUNT=11;WKST=SU;BYDAY=-1FR,+2MO,WE;BYMONTH=12,3'), {
      INTERVAL: 2,
      WKST: 0,
      FREQ: 1,
      COUNT: 11,
      BYDAY: [
        [5, -1],
        [1, 2],
        [3, 0],
      ],
      BYMONTH: [3, 12],
    });
    deepEqual(parseRule('FREQ=YEARLY;UNTIL=20261231T225959Z;BYHOUR=0,9;BYYEARDAY=-1,100;BYSETPOS=-1'), {
      INTERVAL: 1,
      WKST: 1,
      FREQ: 0,
      UNTIL: '20261231T225959Z',
      BYHOUR: [0, 9],
      BYYEARDAY: [-1, 100],
      BYSETPOS: [-1],
    });
  });

  it('is read as people and programs write it', () => {
    for (const text of [
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
      'freq=weekly;byday=mo',
      ' FREQ=WEEKLY; BYDAY=MO ;',
      'BYDAY=MO;FREQ=WEEKLY;;',
      'rrule:FREQ=WEEKLY;\r\n BYDAY=MO',
    ])
      deepEqual(parseRule(text), { INTERVAL: 1, WKST: 1, FREQ: 2, BYDAY: [[1, 0]] }, text);
  });

  it('with a mistake names the part, the value and what belongs there', () => {
    for (const [text, path, value, expected] of [
      ['', 'FREQ', '', /one of YEARLY,MONTHLY/],
      ['BYDAY=MO', 'FREQ', '', /one of YEARLY/],
      ['FREQ=', 'FREQ', '', /one of YEARLY/],
      ['FREQ=OFTEN', 'FREQ', 'OFTEN', /one of YEARLY/],
      ['FREQ=2DAILY', 'FREQ', '2DAILY', /one of YEARLY/],
      ['FREQ=DAILY;INTERVAL=0', 'INTERVAL', '0', /from 1 to/],
      ['FREQ=DAILY;INTERVAL=1.5', 'INTERVAL', '1.5', /from 1 to/],
      ['FREQ=DAILY;COUNT=-1', 'COUNT', '-1', /from 1 to/],
      ['FREQ=DAILY;COUNT=ten', 'COUNT', 'TEN', /from 1 to/],
      ['FREQ=DAILY;UNTIL=NEVER', 'UNTIL', 'NEVER', /a date or time/],
      ['FREQ=DAILY;UNTIL=20260230', 'UNTIL', '20260230', /a date or time/],
      ['FREQ=DAILY;BYMONTH=13', 'BYMONTH', '13', /from 1 to 12/],
      ['FREQ=DAILY;BYMONTH=1,,2', 'BYMONTH', '1,,2', /from 1 to 12/],
      ['FREQ=DAILY;BYMONTHDAY=0', 'BYMONTHDAY', '0', /from -31 to 31/],
      ['FREQ=DAILY;BYHOUR=24', 'BYHOUR', '24', /from 0 to 23/],
      ['FREQ=DAILY;BYHOUR=-1', 'BYHOUR', '-1', /from 0 to 23/],
      ['FREQ=DAILY;BYDAY=', 'BYDAY', '', /one of SU,MO/],
      ['FREQ=DAILY;BYDAY=MO,XX', 'BYDAY', 'MO,XX', /one of SU,MO/],
      ['FREQ=DAILY;BYDAY=1', 'BYDAY', '1', /one of SU,MO/],
      ['FREQ=DAILY;WKST=9', 'WKST', '9', /one of SU,MO/],
      ['FREQ=DAILY;RSCALE=HEBREW', 'RSCALE', 'HEBREW', /a part of RFC 5545/],
      ['FREQ=DAILY;CONSTRUCTOR=1', 'CONSTRUCTOR', '1', /a part of RFC 5545/],
      ['FREQ=DAILY;__proto__=1', '__PROTO__', '1', /a part of RFC 5545/],
    ] as const) {
      const problem = parseRule(text);
      ok('expected' in problem, text);
      deepEqual([problem.path, problem.value], [path, value], text);
      ok(expected.test(problem.expected), `${text}: ${problem.expected}`);
    }
  });

  it('is never an exception, whatever stands there', () => {
    const parts = fc.constantFrom(
      'FREQ=DAILY',
      'BYDAY=MO',
      'COUNT=3',
      'UNTIL=20260101',
      'WKST=SU',
      '=',
      ';;',
      'BYHOUR=',
      'RRULE:',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme' })), { maxLength: 6 }), (list) => {
        const read = parseRule(list.join(';'));
        ok('expected' in read || (read.FREQ >= 0 && read.INTERVAL > 0));
      }),
    );
  }).timeout(60_000);

  it('has numbers in their order', () => {
    equal(
      JSON.stringify(parseRule('FREQ=DAILY;BYHOUR=10,9,-0')),
      JSON.stringify({ INTERVAL: 1, WKST: 1, FREQ: 3, BYHOUR: [0, 9, 10] }),
    );
  });
});
