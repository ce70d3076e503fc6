import * as z from 'zod/mini';
import { contactPointShape } from './contact-point.js';
import { eventShape } from './event.js';
import { honourShape } from './honour.js';
import { mappingSchema } from './mapping-schema.js';
import { opportunityShape } from './opportunity.js';
import { jsonSchemaHints } from './schema.js';
import { isLeaf, needsOf, type Shape } from './shape.js';

/* Only for the build: the shapes as Zod schemas of whole records, and those as JSON Schema. */

/** One Zod schema of a whole shape. */
export function toZod(shape: Shape): z.core.$ZodType {
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

interface Published {
  shape: Shape;
  description: string;
  /** What a schema.org document says of such a record beside our fields. */
  beside: Record<string, unknown>;
}

const KINDS: Record<string, Published> = {
  opportunity: {
    shape: opportunityShape,
    description:
      'A volunteer opportunity: schema.org JobPosting with employmentType VOLUNTEER. Only the title is required.',
    beside: { '@type': { const: 'JobPosting' }, employmentType: { const: 'VOLUNTEER' } },
  },
  event: {
    shape: eventShape,
    description:
      'An event: schema.org Event or one of its subtypes. Required are a title, and a date unless the event is by arrangement.',
    beside: {
      '@type': { type: 'string', pattern: 'Event$|^(EventSeries|Festival|Hackathon|CourseInstance)$' },
    },
  },
  'contact-point': {
    shape: contactPointShape,
    description:
      'A contact point: schema.org GovernmentOffice, NGO, Organization or Place. Only the name is required.',
    beside: { '@type': { type: 'string', pattern: 'Office$|Organization$|Place$|^(NGO|CityHall|Library)$' } },
  },
  honour: {
    shape: honourShape,
    description:
      'An honour: schema.org CreativeWork about a Person, an Organization or a group. Required is who is honoured. A person without consent is shown as anonymous.',
    beside: {
      '@type': { type: 'string', pattern: '^CreativeWork$|^Person$|Organization$|Group$' },
    },
  },
};

/** JSON Schema (2020-12) of one record, per kind, and of a mapping, by name. */
export function jsonSchemas(): Record<string, unknown> {
  const fields = new Set(Object.values(KINDS).flatMap(({ shape }) => Object.keys(shape)));
  return {
    ...Object.fromEntries(Object.entries(KINDS).map(([name, kind]) => [name, jsonSchema(name, kind)])),
    mapping: mappingSchema(['name', ...fields]),
  };
}

function jsonSchema(name: string, { shape, description, beside }: Published): unknown {
  const record = z.toJSONSchema(toZod(shape), {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const hint = jsonSchemaHints.get(zodSchema as z.core.$ZodType);
      if (hint) Object.assign(jsonSchema, hint);
    },
  });
  const { properties = {}, ...rest } = record;
  return {
    ...rest,
    $id: `https://engagiert-widgets.example/schemas/${name}.schema.json`,
    title: name.replace(/^./, (letter) => letter.toUpperCase()),
    description,
    required: undefined,
    anyOf: [
      { required: ['title'] },
      { required: ['name'] },
      ...(properties.about ? [{ required: ['about'] }] : []),
    ],
    properties: { ...beside, '@id': properties.id, name: properties.title, ...properties },
  };
}
