/* Only for the build: what a mapping can say, as JSON Schema, so that editors complete it. */

const PATH = {
  type: 'string',
  minLength: 1,
  maxLength: 500,
  description:
    'A path such as texts[rel=details].value, tags.*.name or where.0.zip; with {holes}, a template of paths.',
};

const WORDS = {
  type: ['array', 'string', 'number', 'boolean'],
  items: { type: ['string', 'number', 'boolean'] },
};

/** One key, or several. */
const KEYS = { type: ['string', 'array'], items: { type: 'string' } };

const OBJECT = {
  type: 'object',
  additionalProperties: false,
  properties: {
    value: { description: 'The same for all records.' },
    path: PATH,
    template: {
      type: 'string',
      pattern: '\\{[^{}]+\\}',
      description: 'A text with paths in braces; nothing, when one of them is empty.',
    },
    any: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/$defs/source' },
      description: 'The first that says something.',
    },
    join: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/$defs/source' },
      description: 'Put together, without those that are empty.',
    },
    with: { type: 'string', description: 'What stands between the parts that are joined; a blank.' },
    split: { type: 'string', minLength: 1, description: 'What stands between the parts of one text.' },
    first: { type: 'boolean', description: 'The first of several.' },
    at: { type: 'integer', description: 'One of several, from 0; negative ones from the end.' },
    lookup: { type: 'object', description: 'From their words to ours.' },
    else: { description: 'For what is not in the table; without it, it stays as it is.' },
    yes: { ...WORDS, description: 'Words that mean yes.' },
    no: { ...WORDS, description: 'Words that mean no; any other says nothing.' },
    date: {
      type: 'string',
      description: 'A format such as DD.MM.YYYY HH:mm; seconds or milliseconds since 1970.',
    },
    zone: { type: 'string', description: 'The IANA zone that the clock is of; without it, the place’s own.' },
  },
  anyOf: ['value', 'path', 'template', 'any', 'join'].map((key) => ({ required: [key] })),
};

/** @param fields the names of our fields, of all kinds */
export const mappingSchema = (fields: readonly string[]): unknown => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://engagiert-widgets.example/schemas/mapping.schema.json',
  title: 'Mapping',
  description: 'Where a feed keeps our fields. What is not mapped is recognised as usual.',
  type: 'object',
  maxProperties: 200,
  properties: {
    $schema: { type: 'string' },
    preset: {
      type: 'string',
      description: 'A known publisher, whose mapping is completed or corrected here.',
    },
    ignore: { ...KEYS, description: 'Keys that are not what their names say.' },
    only: {
      ...KEYS,
      description: 'Of what is not mapped, the keys that are recognised; none of the others.',
    },
    root: {
      ...PATH,
      minLength: 0,
      description: 'Where the list of records is, from the root of the document.',
    },
    each: {
      ...PATH,
      description: 'A list in a record, of which each entry becomes a record with what is around it.',
    },
    ...Object.fromEntries(fields.map((field) => [field, { $ref: '#/$defs/source' }])),
  },
  patternProperties: { [`^(${fields.join('|')})\\.`]: { $ref: '#/$defs/source' } },
  additionalProperties: false,
  $defs: {
    source: {
      anyOf: [PATH, OBJECT, { type: 'array', minItems: 1, items: { $ref: '#/$defs/source' } }],
    },
  },
});
