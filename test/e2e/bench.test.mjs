/** Every page of the bench shows what its feed says, and a page that does not is told. No figures: they need a machine of their own. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { GROUPS, VARIANTS, WORD } from '../../bench/lib/config.mjs';
import { report } from '../../bench/lib/report.mjs';
import { runOnce } from '../../bench/lib/run.mjs';
import { startServer } from '../../bench/lib/server.mjs';
import { truthOf } from '../../bench/lib/truth.mjs';
import { root } from '../helpers/built-site.mjs';
import { launch } from '../helpers/chromium.mjs';

const N = 100;
let server;
let browser;

before(async () => {
  server = await startServer(Object.keys(VARIANTS));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const open = (variant, truth = truthOf(VARIANTS[variant].group, N)) =>
  runOnce(browser, server, { variant, n: N, profile: 'fast', truth });

describe('a page', () => {
  for (const [variant, { group, typed, steps }] of Object.entries(VARIANTS).filter(
    ([, { extra }]) => !extra,
  )) {
    it(`shows its records and does what it is measured at: ${variant}`, async () => {
      const run = await open(variant);
      assert.deepEqual(run.trouble, []);
      for (const figure of ['firstRecord', 'painted', 'ready', 'heap', 'bytes'])
        assert.ok(run[figure] > 0, figure);
      assert.equal(run.keys?.length, typed && (GROUPS[group].word ?? WORD).length);
      assert.equal(run.steps?.length, steps && 4);
      const text = report({
        command: '',
        machine: '',
        runs: [{ ...run, variant, n: N, profile: 'fast', round: 0 }],
      });
      assert.equal(text.includes('| keystroke'), group !== 'month' && Boolean(typed));
      assert.equal(text.includes('| month change'), Boolean(steps));
    });
  }

  it('that shows something else is told', async () => {
    const wrong = { shown: ['Nirgends'], hits: -1, months: [['Nie'], ['Nie'], ['Nie']] };
    const [agenda, month] = [await open('hand-agenda', wrong), await open('hand-month', wrong)];
    assert.match(
      agenda.trouble.join('\n'),
      /^the first record, Nirgends, is not shown\n\d+ hits shown, -1 are true$/,
    );
    assert.equal(month.trouble.filter((text) => /month \d: its first event, Nie/.test(text)).length, 4);
  });
});

describe('the command', () => {
  for (const [option, value, expected] of [
    ['sizes', '7', '100, 1000'],
    ['variants', 'weeks', 'hand, list, hand-agenda, agenda, fullcalendar-list'],
    ['profiles', 'slower', 'fast, slow'],
    ['rounds', 'many', 'a whole number'],
  ]) {
    it(`names what is wrong with --${option}`, () => {
      const args = ['bench/bench.mjs', `--${option}`, value];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
      assert.equal(status, 2);
      assert.ok(
        stderr.includes(`--${option}: found "${value}", expected `) && stderr.includes(expected),
        stderr,
      );
    });
  }
});
