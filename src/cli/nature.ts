import { JCAL } from '../feed/formats/format.js';

/** What a document is, for people: its format and its encoding, by its first bytes. */
export interface Nature {
  format: string;
  encoding: string;
}

export function natureOf(start: Uint8Array, type: string): Nature {
  const encoding = encodingOf(start);
  const text = new TextDecoder(encoding.startsWith('UTF-16LE') ? 'utf-16le' : 'utf-8')
    .decode(start)
    .replace(/^\ufeff/, '')
    .trimStart();
  return { format: formatOf(text, type), encoding };
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return 'UTF-16LE';
  if (a === 0xfe && b === 0xff) return 'UTF-16BE';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8, BOM';
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'UTF-8';
  } catch {
    return 'Windows-1252';
  }
}

function formatOf(text: string, type: string): string {
  if (/^BEGIN:V/i.test(text)) return 'iCalendar';
  if (JCAL.test(text)) return 'jCal';
  if (/^\{.*\}\s*\n\s*\{/.test(text) || /ndjson|jsonl/.test(type)) return 'NDJSON';
  if (/^[[{]/.test(text)) {
    if (/"FeatureCollection"|"Feature"/.test(text)) return 'GeoJSON';
    if (/"state"\s*:\s*"(updated|deleted)"/.test(text)) return 'RPDE';
    return /"@context"|"@type"/.test(text) ? 'JSON-LD' : 'JSON';
  }
  if (text.startsWith('<')) return /^<\?xml/i.test(text) ? 'XML' : 'HTML';
  const [line = ''] = text.split(/\r?\n/, 1);
  const [delimiter = ','] = [';', '\t', ','].sort(
    (one, other) => line.split(other).length - line.split(one).length,
  );
  return `CSV (${delimiter === '\t' ? 'Tab' : delimiter})`;
}
