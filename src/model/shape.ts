import type * as z from 'zod/v4/core';

/**
 * The shape of a kind of record: a tree of Zod schemas. A list is written as `[shape]`. Everything may be
 * missing but what is `needed`, without which what holds it says nothing.
 *
 * A tree, not one Zod object: a malformed part then costs that part only, and three times less time.
 */
export type Shape = Leaf | readonly [Shape] | Parts<Shape>;
export type Leaf = z.$ZodType;
export interface Parts<T> {
  readonly [key: string]: T;
}

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

/** Which parts of an object must be there. */
export const needsOf = (shape: Parts<Shape>): readonly string[] =>
  Object.keys(shape).filter((key) => needs.has(shape[key] as Shape));

export const isLeaf = (shape: Shape): shape is Leaf => '_zod' in shape;

/**
 * What is to be done with values of a shape, put together from what is to be done with its parts. Worked out once
 * per shape: each record asks for it many times.
 */
export function perShape<T>(
  ofLeaf: (leaf: Leaf) => T,
  ofList: (item: T) => T,
  ofParts: (parts: Parts<T>, shape: Parts<Shape>) => T,
): (shape: Shape) => T {
  const known = new WeakMap<Shape, T>();
  const workOut = (shape: Shape): T => {
    if (isLeaf(shape)) return ofLeaf(shape);
    if (Array.isArray(shape)) return ofList(of(shape[0]));
    const parts: Record<string, T> = Object.create(null);
    for (const [key, part] of Object.entries(shape)) parts[key] = of(part);
    return ofParts(parts, shape as Parts<Shape>);
  };
  const of = (shape: Shape): T => {
    const found = known.get(shape) ?? workOut(shape);
    known.set(shape, found);
    return found;
  };
  return of;
}
