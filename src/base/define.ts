/** Registers an element, unless another copy of the script was first: that one stays, and the console says so. */
export function define(name: string, element: CustomElementConstructor): void {
  const present = customElements.get(name);
  if (!present) customElements.define(name, element);
  else if (present !== element)
    console.warn(`<${name}> is registered already, by another copy of this script; the first one stays.`);
}
