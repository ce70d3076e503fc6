/** What the command line asks for; says in a sentence what is wrong with it. */
import { parseArgs } from 'node:util';
import { PROFILES, SIZES, VARIANTS } from './config.mjs';

const text = { type: 'string' };

function fail(message) {
  console.error(message);
  return process.exit(2);
}

function read() {
  try {
    return parseArgs({ options: { sizes: text, profiles: text, rounds: text, variants: text, out: text } })
      .values;
  } catch (error) {
    return fail(error.message);
  }
}

/** @returns {{sizes: number[], profiles: string[], variants: string[], rounds?: number, out?: string}} */
export function readOptions() {
  const values = read();
  /** The words of a list option, of which each must be known. */
  const chosen = (name, known, usual = known) => {
    const words = values[name]?.split(',') ?? usual;
    const wrong = words.find((word) => !known.includes(word));
    if (wrong === undefined) return words;
    return fail(`--${name}: found "${wrong}", expected some of ${known.join(', ')}`);
  };
  const { rounds, out } = values;
  if (rounds !== undefined && !/^[1-9]\d*$/.test(rounds))
    fail(`--rounds: found "${rounds}", expected a whole number from 1`);
  const names = Object.keys(VARIANTS);
  return {
    sizes: chosen('sizes', SIZES.map(String)).map(Number),
    profiles: chosen('profiles', Object.keys(PROFILES)),
    variants: chosen(
      'variants',
      names,
      names.filter((name) => !VARIANTS[name].extra),
    ),
    rounds: rounds && Number(rounds),
    out,
  };
}
