import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How the feed layer gets at a document. */
export interface Input {
  url: string;
  fetch: typeof fetch;
  /** Held on to: an answer that nobody holds may be collected, and its body with it, before it is read. */
  answers: Response[];
}

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  ics: 'text/calendar',
  ndjson: 'application/x-ndjson',
  jsonl: 'application/x-ndjson',
};

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/**
 * Takes a file or an address for the feed layer, which asks by `fetch`. A file that is not there is a 404.
 * @param base the address that a file will have, for links that are read against it
 */
export function inputOf(source: string, headers: Record<string, string> = {}, base?: string): Input {
  const answers: Response[] = [];
  if (!isAddress(source)) {
    const file = resolve(source);
    return {
      url: base ?? pathToFileURL(file).href,
      answers,
      fetch: async () => {
        const bytes = await readFile(file).catch(() => undefined);
        if (!bytes) return new Response('', { status: 404 });
        const type = TYPES[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? '';
        const answer = new Response(new Uint8Array(bytes), { headers: type ? { 'content-type': type } : {} });
        answers.push(answer);
        return answer;
      },
    };
  }
  const { origin } = new URL(source);
  return {
    url: source,
    answers,
    fetch: async (address, init) => {
      // A key is for the host that it was given for.
      const own = new URL(String(address)).origin === origin ? headers : {};
      const answer = await fetch(address, {
        ...init,
        credentials: 'omit',
        headers: { accept: '*/*', ...own, origin: 'https://example.org' },
      });
      answers.push(answer);
      return answer;
    },
  };
}
