import * as z from 'zod/mini';
import type { Row } from '#functions/platform/door.ts';
import { uploadType } from '#ports/system-packages.ts';
import { commentOf } from './comments.ts';
import type { Behind, Entries } from './entries.ts';
import type { RouteName } from './names.ts';
import { atEveryDoor, type RefusalCode } from './refusals.ts';
import { type Responses, type SharedReplies, successesOf } from './replies.ts';
import type { RequestSchemas } from './request-schemas.ts';
import type { Schema, TypeSchemas } from './type-schemas.ts';

export interface Making {
  readonly entries: Pick<Entries, 'checker' | 'behind' | 'names'>;
  readonly types: TypeSchemas;
  readonly bodies: RequestSchemas;
  readonly shared: SharedReplies;
  /** Which of the codes that the code names this document may name. */
  readonly shows: (refusal: RefusalCode) => boolean;
}

const keyOf = ({ method, path }: Pick<Row, 'method' | 'path'>): string => `${method} ${path}`;

/** `submitRequest` is `Submit request`. */
const sentence = (name: string): string =>
  name
    .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^\w/, (letter) => letter.toUpperCase());

/** `/api/officer/breaches/{caseId}` is about breaches. */
export const tagOf = (path: string): string =>
  path.replace(/^\/api\/(?:officer\/)?/, '').replace(/[/.].*/, '');

const pathNames = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'Of your choice, for 30 days. What you send twice with one key is done once.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
} as const;

const queryOf = ({ checker }: Pick<Entries, 'checker'>, { query }: Partial<Behind>): readonly Schema[] =>
  (query ? checker.getPropertiesOfType(query) : []).map((symbol) => {
    const description = commentOf(symbol, checker);
    return {
      name: symbol.name,
      in: 'query',
      ...(description && { description }),
      schema: { type: 'string' },
    };
  });

const fileSchemas: Readonly<Record<string, Schema>> = {
  'text/csv': { schema: { type: 'string' } },
  [uploadType]: {
    schema: {
      type: 'string',
      description: 'One record in each line.',
      contentMediaType: 'application/json',
      contentSchema: { $ref: '#/components/schemas/HolderRecord' },
    },
  },
};

const requestBodyOf = (row: Row, { bodyOf }: RequestSchemas): Schema | undefined => {
  if (row.file)
    return {
      required: true,
      description: `At most ${row.file.maxMegabytes} MB.`,
      content: {
        [row.file.mediaType]: fileSchemas[row.file.mediaType] ?? {},
      },
    };
  const schema = bodyOf(row);
  if (row.body === undefined || schema === undefined) return undefined;
  return { required: !z.safeParse(row.body, {}).success, content: { 'application/json': { schema } } };
};

const atTheDoor = (row: Row, { isOnce }: Pick<Behind, 'isOnce'>): readonly RefusalCode[] => [
  ...(row.file ? atEveryDoor.file : row.body ? atEveryDoor.body : []),
  ...(row.params ? atEveryDoor.params : []),
  ...(isOnce ? atEveryDoor.key : []),
  ...(row.auth === 'public' ? [] : atEveryDoor[row.auth]),
];

const securityOf = ({ auth }: Row, { takesCode }: Pick<Behind, 'takesCode'>): readonly Schema[] => {
  if (auth !== 'public') return [{ [auth]: [] }];
  return takesCode ? [{ statusCode: [] }] : [];
};

/** A route that answers with a text of ours and refuses nothing. */
const fixed: Pick<Behind, 'isOnce' | 'takesCode' | 'refusals'> = {
  isOnce: false,
  takesCode: false,
  refusals: [],
};
const anyObject: Responses = {
  200: { description: 'The document.', content: { 'application/json': { schema: { type: 'object' } } } },
};

/** One operation of the document: what a route takes, and everything that it answers. */
export const operationOf = (row: Row, { name, about }: RouteName, making: Making): Schema => {
  const { entries, types, bodies, shared, shows } = making;
  const behind = entries.behind.get(keyOf(row));
  const known = behind ?? fixed;
  const requestBody = requestBodyOf(row, bodies);
  const parameters = [
    ...pathNames(row.path).map((one) => ({
      name: one,
      in: 'path',
      required: true,
      schema: bodies.paramOf(row, one),
    })),
    ...queryOf(entries, behind ?? {}),
    ...(known.isOnce ? [idempotencyKey] : []),
  ];
  return {
    operationId: name,
    summary: sentence(name),
    ...(about && { description: about }),
    tags: [tagOf(row.path)],
    security: securityOf(row, known),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: {
      ...(behind ? successesOf(entries.checker, types, keyOf(row), behind.reply) : anyObject),
      ...shared.byTheGateway(),
      ...(row.auth !== 'public' && shared.notSignedIn()),
      ...shared.refusals([...atTheDoor(row, known), ...known.refusals.filter(shows)]),
    },
  };
};
