import { access, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Arguments, readArguments } from './arguments.js';
import { writeChanged } from './atomic.js';
import { check, reportOf } from './check.js';
import { canConvert, convert, isTarget, publishable } from './convert.js';
import { isAddress } from './input.js';
import { isKindName } from './kinds.js';
import { isFormat, type ReadOptions, readSource } from './read.js';
import { snapshot } from './snapshot.js';
import { ConfigError, readConfig } from './snapshot-config.js';
import { type Texts, textsFor } from './texts.js';

/** What the command line may use of its process. */
export interface Process {
  environment: Record<string, string | undefined>;
  say(text: string): void;
  /** Progress and faults. */
  tell(text: string): void;
}

/** How the command ends: all is well, a fault in a feed, wrong usage. */
export const FINE = 0;
export const FAULT = 1;
export const USAGE = 2;

/** A wrong usage, in the user's words. */
class UsageError extends Error {}

/** Runs a command; gives back the exit code. */
export async function run(words: readonly string[], process: Process): Promise<number> {
  const args = readArguments(words);
  const { environment } = process;
  const t = textsFor(args.options.lang, environment.LC_ALL || environment.LANG);
  try {
    if (args.flags.has('help') || !args.command) {
      process.say(t.usage);
      return args.flags.has('help') ? FINE : USAGE;
    }
    const [unknown] = args.unknown;
    if (unknown) throw new UsageError(t.unknownOption(unknown));
    const zone = args.options.zone ?? 'Europe/Berlin';
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
    } catch {
      throw new UsageError(`--zone ${zone}`);
    }
    switch (args.command) {
      case 'check':
        return await runCheck(args, process, t, zone);
      case 'convert':
        return await runConvert(args, process, t, zone);
      case 'snapshot':
        return await runSnapshot(args, process, t);
      default:
        throw new UsageError(t.unknownCommand(args.command));
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.tell(error.message);
    return USAGE;
  }
}

async function optionsOf(
  { options, flags }: Args,
  { tell }: Process,
  t: Texts,
  source = '',
): Promise<ReadOptions> {
  const { kind, format, mapping, preset, lang, base } = options;
  if (kind !== undefined && !isKindName(kind))
    throw new UsageError(`--kind ${kind}: opportunity, event, contact, honour`);
  if (format !== undefined && !isFormat(format)) throw new UsageError(`--format ${format}`);
  if (base && !URL.canParse(base)) throw new UsageError(`--base ${base}`);
  const text = mapping?.trimStart().startsWith('{') ? mapping : mapping && (await fileText(mapping, t));
  return {
    kind,
    format,
    mapping: text,
    preset,
    base: base && new URL(base).href,
    languages: [lang ?? 'de'],
    progress: flags.has('quiet') ? undefined : (count) => tell(t.reading(source, count)),
  };
}
type Args = Arguments;

async function fileText(file: string, t: Texts): Promise<string> {
  try {
    return await readFile(resolve(file), 'utf8');
  } catch {
    throw new UsageError(t.notFound(file));
  }
}

async function mustExist(source: string, t: Texts) {
  if (isAddress(source)) return;
  await access(resolve(source)).catch(() => {
    throw new UsageError(t.notFound(source));
  });
}

async function runCheck(args: Args, process: Process, t: Texts, zone: string): Promise<number> {
  if (!args.inputs.length) throw new UsageError(t.nothingToRead);
  for (const source of args.inputs) await mustExist(source, t);
  const all = [];
  for (const source of args.inputs) {
    const checked = await check(source, await optionsOf(args, process, t, source), zone);
    all.push(checked);
    if (!args.flags.has('json')) process.say(reportOf(checked, t));
  }
  if (args.flags.has('json')) process.say(JSON.stringify(all.length === 1 ? all[0] : all, null, 1));
  const isStrict = args.flags.has('strict');
  const isFaulty = all.some(
    ({ error, rejected, advice, warnings }) =>
      error || rejected.length || (isStrict && (advice.length || warnings.length)),
  );
  return isFaulty ? FAULT : FINE;
}

async function runConvert(args: Args, process: Process, t: Texts, zone: string): Promise<number> {
  const [source] = args.inputs;
  const { to, out, consent } = args.options;
  if (!source) throw new UsageError(t.nothingToRead);
  if (!isTarget(to)) throw new UsageError(t.expectedTo);
  await mustExist(source, t);
  const { kind, records, error, rejected } = await readSource(
    source,
    await optionsOf(args, process, t, source),
  );
  if (error) {
    process.tell(`${t.failed}: ${t.failures[error.failure]} (${error.reason})`);
    return FAULT;
  }
  if (!canConvert(kind, to)) throw new UsageError(t.cannotConvert(t.kinds[kind], to));
  const rules = { zone, published: consent === 'published', anonymous: t.anonymous };
  const text = convert(kind, publishable(kind, records, rules), to, zone);
  if (out) {
    if (await writeChanged(resolve(out), text)) process.tell(t.wrote(out));
  } else process.say(text.replace(/\n$/, ''));
  if (rejected.length) process.tell(t.rejected(rejected.length));
  return FINE;
}

async function runSnapshot(args: Args, process: Process, t: Texts): Promise<number> {
  const [file] = args.inputs;
  if (!file) throw new UsageError(t.nothingToRead);
  try {
    const config = readConfig(await fileText(file, t));
    const progress = (name: string, count: number) => process.tell(t.reading(name, count));
    const result = await snapshot(config, dirname(resolve(file)), process.environment, t, progress);
    if (args.flags.has('json')) process.say(JSON.stringify(result, null, 1));
    else {
      for (const { name, records, state, since, reason = '' } of result.sources)
        process.say(
          {
            read: () => t.source(name, records),
            kept: () => t.kept(name, since?.slice(0, 10) ?? ''),
            part: () => t.part(name, records, reason),
            lost: () => t.lost(name),
          }[state](),
        );
      if (result.duplicates) process.say(t.duplicates(result.duplicates));
      if (result.expired) process.say(t.dropped(result.expired));
      for (const written of result.written) process.say(t.wrote(written));
      if (!result.written.length) process.say(t.unchanged);
    }
    return result.sources.every(({ state }) => state === 'read') ? FINE : FAULT;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [, key] = /^\$\{(.+)\}$/.exec(error.message) ?? [];
    throw new UsageError(key ? t.noKey(key) : t.badConfig(error.message));
  }
}
