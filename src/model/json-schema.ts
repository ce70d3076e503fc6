import * as z from 'zod/mini';
import { opportunityShape } from './opportunity.js';
import { jsonSchemaHints } from './schema.js';
import { isLeaf, needsOf, type Shape } from './shape.js';

/* Only for the build: the shapes as Zod schemas of whole records, and those as JSON Schema. */

/** One Zod schema of a whole shape. */
export function toZod(shape: Shape): z.ZodMiniType {
  if (isLeaf(shape)) return shape;
  if (Array.isArray(shape)) return z.array(toZod(shape[0]));
  const parts = shape as { readonly [key: string]: Shape };
  const needed = needsOf(parts);
  const entries = Object.entries(parts).map(([key, part]) => [
    key,
    needed.includes(key) ? toZod(part) : z.optional(toZod(part)),
  ]);
  return z.looseObject(Object.fromEntries(entries));
}

const DESCRIPTIONS: Record<string, string> = {
  opportunity:
    'A volunteer opportunity: schema.org JobPosting with employmentType VOLUNTEER. Only the title is required.',
};

/** JSON Schema (2020-12) per kind, by name: one record, and a feed of them. */
export function jsonSchemas(): Record<string, unknown> {
  const record = z.toJSONSchema(toZod(opportunityShape), {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const hint = jsonSchemaHints.get(zodSchema as unknown as z.ZodMiniType);
      if (hint) Object.assign(jsonSchema, hint);
    },
  });
  const { properties = {}, ...rest } = record;
  const aliases = {
    '@type': { const: 'JobPosting' },
    '@id': properties.id,
    employmentType: { const: 'VOLUNTEER' },
    name: properties.title,
  };
  const opportunity = {
    ...rest,
    $id: 'https://engagiert-widgets.example/schemas/opportunity.schema.json',
    title: 'Opportunity',
    description: DESCRIPTIONS.opportunity,
    required: undefined,
    anyOf: [{ required: ['title'] }, { required: ['name'] }],
    properties: { ...aliases, ...properties },
  };
  return { opportunity };
}
