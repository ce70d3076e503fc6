/* Structured data in the page, for search engines. Only for parts that load later; never a person's. */

const MOST = 200;
const scripts = new WeakMap<Element, { script: HTMLScriptElement; text: string }>();

interface ScriptPolicy {
  createScript(text: string): string;
}
let policy: ScriptPolicy | undefined;

/** Pages that require trusted types refuse a bare text in any script element, though data never runs. */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  policy ??= trustedTypes?.createPolicy('engagiert-json-ld', { createScript: (data) => data });
  return policy?.createScript(text) ?? text;
}

/** Puts records into the page, or brings them up to date; takes them away when there are none. */
export function putStructuredData(host: Element, records: readonly object[] | undefined): void {
  const known = scripts.get(host);
  if (!records || !host.isConnected) {
    known?.script.remove();
    scripts.delete(host);
    return;
  }
  // "<" could end the element in an HTML parser that reads the page again.
  const text = JSON.stringify({
    '@context': 'https://schema.org',
    '@graph': records.slice(0, MOST),
  }).replace(/</g, '\\u003c');
  if (known?.text === text) return;
  known?.script.remove();
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  try {
    script.text = trusted(text);
  } catch {
    return; // The page's policy allows no data from us.
  }
  document.head.append(script);
  scripts.set(host, { script, text });
}
