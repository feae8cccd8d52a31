import { createHash, createHmac } from 'node:crypto';
import { type DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** The texts beside a case by their seals, and the salt that the seals are made with. */
export interface KeptTexts {
  readonly salt: string | undefined;
  readonly bySeal: ReadonlyMap<string, string>;
}

const prefix = 'TEXT#';
const saltName = 'salt';

/** Members of events that name a text of their own case. */
const names: ReadonlySet<string> = new Set(['textSha256', 'heldSha256', 'entrySha256']);

const digest = /^[0-9a-f]{64}$/;

/** @public test */
export const keptTexts = (items: readonly Readonly<Record<string, unknown>>[]): KeptTexts => {
  const named = items.flatMap(({ sk, ...item }) =>
    typeof sk === 'string' && sk.startsWith(prefix) ? [[sk.slice(prefix.length), item] as const] : [],
  );
  const salt = named.find(([name]) => name === saltName)?.[1].salt;
  return {
    salt: typeof salt === 'string' ? salt : undefined,
    bySeal: new Map(
      named.filter(([name]) => name !== saltName).map(([seal, { text }]) => [seal, String(text)]),
    ),
  };
};

/** Reads the texts of one case. */
export const textsBeside = async (
  client: DynamoDBClient,
  TableName: string,
  pk: string,
): Promise<KeptTexts> => {
  const where = {
    KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :text)',
    ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
    ExpressionAttributeValues: { ':pk': { S: pk }, ':text': { S: prefix } },
  };
  const items = [];
  for await (const { Items = [] } of paginateQuery({ client }, { TableName, ConsistentRead: true, ...where }))
    items.push(...Items.map((item) => unmarshall(item)));
  return keptTexts(items);
};

interface Event {
  readonly type?: unknown;
}

/** Independent of the code that sealed it. Releases before the salt, and breaches, seal without one. */
const isSealedBy = (seal: string, text: string, salt: string | undefined): boolean =>
  seal === createHash('sha256').update(text, 'utf8').digest('hex') ||
  (salt !== undefined && seal === createHmac('sha256', salt).update(text, 'utf8').digest('hex'));

/** A stop is written while the text may not be: its seal is of the call’s body, which nothing keeps. */
const keepsText = ({ type }: Event): boolean => type !== 'hold-for-entry';

const sealsIn = (events: readonly Event[]): readonly string[] =>
  events
    .filter(keepsText)
    .flatMap((event) =>
      Object.entries(event).flatMap(([name, value]) =>
        names.has(name) && typeof value === 'string' && digest.test(value) ? [value] : [],
      ),
    );

const eventsOf = ({ history }: { readonly history?: unknown }): readonly Event[] =>
  Array.isArray(history) ? history.flatMap(({ events = [] }: { events?: readonly Event[] }) => events) : [];

/**
 * Where the texts beside a case are not those that its history sealed: one was changed, or is gone without having been erased, or
 * the salt was changed or is gone. The chain has the seals, so a new salt fits no text. Undefined where all are whole.
 */
export const textBreakOf = (
  one: { readonly history?: unknown },
  { salt, bySeal }: KeptTexts,
): string | undefined => {
  const events = eventsOf(one);
  const wrong = [...bySeal].find(([seal, text]) => !isSealedBy(seal, text, salt))?.[0];
  if (wrong !== undefined)
    return salt === undefined
      ? `the text ${wrong} is not the one that was sealed, or the salt of its texts is gone`
      : `the text ${wrong} is not the one that was sealed, or the salt is another`;
  if (events.some(({ type }) => type === 'personal-data-erased')) return undefined;
  const gone = sealsIn(events).find((seal) => !bySeal.has(seal));
  return gone === undefined ? undefined : `the text ${gone} is gone, and nothing says that it was erased`;
};
