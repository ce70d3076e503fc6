/** One line for the webmaster, prefixed by the element it is about. */
export function warn(host: Element, message: string): void {
  const name = host.localName + (host.id ? `#${host.id}` : '');
  console.warn(`<${name}> ${message}`);
}
