import { isObject } from '../feed/mapping/read.js';

/*
 * XML as JSON would have it, for publishers that have no other: elements become keys, those that come several times
 * become lists, attributes begin with `@`. No entities but the five, no documents beside it.
 */

type Node = Record<string, unknown>;

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[?!][^>]*>|<(\/?)([\w:.-]+)([^<>]*?)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const MAX_DEPTH = 100;

const decoded = (text: string): string =>
  text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (entity, name: string) => {
    if (name[0] !== '#') return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? entity) : entity;
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

interface Open {
  name: string;
  node: Node;
  text: string;
}

/** An element with nothing in it but text is that text. */
function contentOf({ node, text }: Open): unknown {
  const own = text.trim();
  if (!Object.keys(node).length) return own;
  return own ? Object.assign(node, { value: own }) : node;
}

function put(parent: Node, name: string, value: unknown) {
  const before = Object.hasOwn(parent, name) ? parent[name] : undefined;
  parent[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
}

/** Reads a document. Errors: `SyntaxError` for elements that do not close. */
export function readXml(text: string): Node {
  const root: Open = { name: '', node: Object.create(null), text: '' };
  const open = [root];
  for (const [, cdata, closing, name = '', attributes = '', alone, chars] of text.matchAll(TOKEN)) {
    const at = open.at(-1) ?? root;
    if (cdata !== undefined) at.text += cdata;
    else if (chars !== undefined) at.text += decoded(chars);
    else if (closing) {
      if (at.name !== name) throw new SyntaxError(`found </${name}>, expected </${at.name}>`);
      open.pop();
      put((open.at(-1) ?? root).node, name, contentOf(at));
    } else if (name) {
      if (open.length > MAX_DEPTH) throw new SyntaxError(`more than ${MAX_DEPTH} levels`);
      const node: Node = Object.create(null);
      for (const [, key = '', one, other] of attributes.matchAll(ATTRIBUTE))
        node[`@${key}`] = decoded(one ?? other ?? '');
      const element = { name, node, text: '' };
      if (alone) put(at.node, name, contentOf(element));
      else open.push(element);
    }
  }
  if (open.length > 1) throw new SyntaxError(`<${open.at(-1)?.name}> is not closed`);
  return withList(root.node);
}

/** What a document's element has one of is a list of one: nothing else tells a list with one entry. */
function withList(root: Node): Node {
  const [name = ''] = Object.keys(root);
  const whole = root[name];
  if (!isObject(whole)) return root;
  const [only = '', ...others] = Object.keys(whole).filter((key) => !key.startsWith('@'));
  if (!others.length && isObject(whole[only])) whole[only] = [whole[only]];
  return root;
}
