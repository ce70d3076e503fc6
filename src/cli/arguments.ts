/** What stands on the command line. */
export interface Arguments {
  command: string;
  inputs: string[];
  options: Partial<Record<OptionName, string>>;
  flags: Set<string>;
  /** Options that nobody knows. */
  unknown: string[];
}

const OPTIONS = [
  'kind',
  'mapping',
  'preset',
  'format',
  'out',
  'consent',
  'lang',
  'to',
  'zone',
  'base',
] as const;
export type OptionName = (typeof OPTIONS)[number];
const FLAGS = new Set(['json', 'strict', 'help', 'quiet']);

const isOption = (name: string): name is OptionName => OPTIONS.some((option) => option === name);

/** Reads the command line: `check a.json --kind event --json`. */
export function readArguments(words: readonly string[]): Arguments {
  const found: Arguments = { command: '', inputs: [], options: {}, flags: new Set(), unknown: [] };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, name = '', value] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (word === '-h') found.flags.add('help');
    else if (!name) {
      if (word.startsWith('-') && word.length > 1) found.unknown.push(word);
      else if (found.command) found.inputs.push(word);
      else found.command = word;
    } else if (FLAGS.has(name)) found.flags.add(name);
    else if (isOption(name)) {
      const next = value ?? words[++at];
      if (next === undefined) found.unknown.push(word);
      else found.options[name] = next;
    } else found.unknown.push(word);
  }
  return found;
}
