import { dataClassCodes } from '#domain/case/data-classes.ts';

/** One line of a system's file, and of each file under `data/` (JSON Schema 2020-12). Further fields are as the system has them. */
export const recordSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Record',
  description:
    'One line of JSON Lines. The lines of one class stand together. Where the request is about an account, each record names it in a field account, and no other account.',
  type: 'object',
  properties: {
    class: { enum: dataClassCodes, description: 'The class of data.' },
    id: { type: ['string', 'integer'], maxLength: 200 },
    at: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:\\d\\d))?$',
      description: 'A day, or a time with its zone.',
    },
  },
  required: ['class'],
} as const;

const when = new RegExp(recordSchema.properties.at.pattern);
const { maxLength } = recordSchema.properties.id;

/** Whether `id` and `at` are as the schema says. */
export const hasPlainFields = ({ id, at }: { readonly id?: unknown; readonly at?: unknown }): boolean => {
  const isId =
    id === undefined || (typeof id === 'string' ? id.length <= maxLength : Number.isSafeInteger(id));
  return isId && (at === undefined || (typeof at === 'string' && when.test(at)));
};

export const schemaText = `${JSON.stringify(recordSchema, null, 2)}\n`;
