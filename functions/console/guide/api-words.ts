import { type ApiDocument, type SchemaShown, schemaIn } from './api-document.ts';

/** A field of a body: `clocks.explanation`, or `items[].id`. */
export interface FieldInWords {
  readonly name: string;
  readonly kind: string;
  readonly about: string;
}

const formats: Readonly<Record<string, string>> = { 'date-time': 'instant', date: 'day' };

const quoted = (values: readonly unknown[]): string => values.map(String).join(', ');

const longest = ({ maxLength }: SchemaShown): string =>
  maxLength === undefined ? '' : `, at most ${maxLength} characters`;

/** “text, at most 200 characters”, “list of day”, “one of: yes, no”. */
export const kindInWords = (document: ApiDocument, given: SchemaShown): string => {
  const one = schemaIn(document, given);
  if (one.const !== undefined) return String(one.const);
  if (one.enum) return `one of: ${quoted(one.enum)}`;
  const choices = one.anyOf ?? one.oneOf;
  if (choices) return [...new Set(choices.map((choice) => kindInWords(document, choice)))].join(', or ');
  if (one.type === 'array') return `list of ${kindInWords(document, one.items ?? {})}`;
  if (one.type === 'string') return (formats[one.format ?? ''] ?? 'text') + longest(one);
  if (one.type === 'object') return 'object';
  return one.type === 'null' ? 'nothing' : (one.type ?? 'anything');
};

/** Fields inside fields are shown down to this depth; the document has all of them. */
const deepest = 3;

/** Every field of a body, each object's own fields after it. */
export const fieldsInWords = (
  document: ApiDocument,
  given: SchemaShown,
  before = '',
  depth = 0,
): readonly FieldInWords[] => {
  const one = schemaIn(document, given);
  if (depth === deepest) return [];
  if (one.type === 'array' && one.items) return fieldsInWords(document, one.items, `${before}[]`, depth);
  const choices = one.anyOf ?? one.oneOf ?? one.allOf;
  if (choices) {
    const fields = choices.flatMap((choice) => fieldsInWords(document, choice, before, depth));
    return [...new Map(fields.map((field) => [field.name, field])).values()];
  }
  return Object.entries(one.properties ?? {}).flatMap(([name, field]) => {
    const path = before === '' ? name : `${before}.${name}`;
    const must = one.required?.includes(name) ? '' : ' (optional)';
    const about = schemaIn(document, field).description ?? '';
    return [
      { name: path, kind: kindInWords(document, field) + must, about },
      ...fieldsInWords(document, field, path, depth + 1),
    ];
  });
};
