/* Gives the visitor a file that was made here. Only for parts that load later. */

/**
 * @param name without its ending
 * @param pieces of the text, one after the other
 */
export function download(name: string, ending: 'ics' | 'vcf', pieces: string[]): void {
  const type = { ics: 'text/calendar', vcf: 'text/vcard' }[ending];
  const url = URL.createObjectURL(new Blob(pieces, { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  Object.assign(link, {
    href: url,
    download: `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'datei'}.${ending}`,
  });
  link.click();
  // Some browsers read it only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
