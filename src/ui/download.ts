/* Gives the visitor a file that was made here. Only for parts that load later. */

/**
 * @param name without its ending
 * @param text whole, or in pieces
 */
export function download(name: string, ending: 'ics' | 'vcf', text: string | string[]): void {
  const type = { ics: 'text/calendar', vcf: 'text/vcard' }[ending];
  const url = URL.createObjectURL(new Blob([text].flat(), { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  Object.assign(link, {
    href: url,
    download: `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60) || 'datei'}.${ending}`,
  });
  link.click();
  // Some browsers read it only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
