import type * as z from 'zod/mini';

/**
 * The shape of a kind of record: a tree of Zod schemas. A list is written as `[shape]`. Everything may be
 * missing but what is `needed`, without which what holds it says nothing.
 *
 * A tree, not one Zod object: a malformed part then costs that part only, and three times less time.
 */
export type Shape = Leaf | readonly [Shape] | { readonly [key: string]: Shape };
export type Leaf = z.ZodMiniType;

export interface Needed {
  readonly needed: true;
}

type NeededKeys<S> = { [K in keyof S]: S[K] extends Needed ? K : never }[keyof S];

/** The type of what has a shape. */
export type Infer<S> = S extends Leaf
  ? z.infer<S>
  : S extends readonly [infer Item]
    ? Infer<Item>[]
    : { -readonly [K in NeededKeys<S>]: Infer<S[K]> } & {
        -readonly [K in Exclude<keyof S, NeededKeys<S>>]?: Infer<S[K]>;
      };

const needs = new WeakSet<object>();

export const needed = <T extends Leaf>(leaf: T): T & Needed => {
  needs.add(leaf);
  return leaf as T & Needed;
};

const neededKeys = new WeakMap<Shape, readonly string[]>();

/** Which parts of an object must be there; found once per shape, asked for every record. */
export function needsOf(shape: { readonly [key: string]: Shape }): readonly string[] {
  let keys = neededKeys.get(shape);
  if (!keys) {
    keys = Object.keys(shape).filter((key) => needs.has(shape[key] as Shape));
    neededKeys.set(shape, keys);
  }
  return keys;
}

export const isLeaf = (shape: Shape): shape is Leaf => '_zod' in shape;
