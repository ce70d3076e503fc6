import { isObject, type ReadContext, toText as toPlain } from '../../read.js';

/** A name that is an address is shown by its host. */
export function organizationOf(value: unknown, context: ReadContext): unknown {
  const name = toPlain(value, context);
  if (isObject(value) || typeof name !== 'string' || !/^https?:/i.test(name) || !URL.canParse(name))
    return value;
  return { name: new URL(name).host, url: name };
}
