import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  paginateScan,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { firstBreak, type RawCase } from '#domain/case/chain.ts';
import { nounOf } from '#domain/nouns.ts';
import { firstDifference } from '#functions/adapters/case-fold.ts';
import { isCaseId, partitionOf } from '#functions/adapters/case-ids.ts';
import { type Data, NoData, openData } from './audit-data.ts';
import { type KeptTexts, textBreakOf, textsBeside } from './audit-texts.ts';

/*
 * npm run audit -- verify [caseId]
 *
 * Recomputes the hash chain, replays the history, and compares each text with its seal. Reads no person or letter, and prints
 * no text.
 * Exit 0: all whole; 1: broken, or no such case; 2: no data.
 */

type RawItem = Record<string, AttributeValue>;

async function* casesOf(client: DynamoDBClient, TableName: string): AsyncIterable<RawItem> {
  const filter = {
    FilterExpression: '#sk = :case',
    ExpressionAttributeNames: { '#sk': 'sk' },
    ExpressionAttributeValues: { ':case': { S: 'CASE' } },
  };
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true, ...filter }))
    yield* Items;
}

async function* oneCase(client: DynamoDBClient, TableName: string, caseId: string): AsyncIterable<RawItem> {
  if (!isCaseId(caseId)) return;
  const Key = { pk: { S: partitionOf(caseId) }, sk: { S: 'CASE' } };
  const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
  if (Item) yield Item;
}

/** Where the chain of a stored case breaks, or its state is not what its history comes to; undefined where it is whole. @public test */
export const breakOf = (one: Readonly<Record<string, unknown>>): string | undefined =>
  firstBreak(one as unknown as RawCase) ?? firstDifference(nounOf(String(one.id)), one);

/** An unreadable value is a break too. */
const breakOfItem = (item: RawItem, texts: KeptTexts): string | undefined => {
  try {
    const one = unmarshall(item);
    return breakOf(one) ?? textBreakOf(one, texts);
  } catch (fault) {
    return `it cannot be read: ${(fault as Error).message}`;
  }
};

const verify = async ({ client, tableName, where }: Data, caseId: string | undefined): Promise<number> => {
  let [cases, commits, broken] = [0, 0, 0];
  const found = caseId === undefined ? casesOf(client, tableName) : oneCase(client, tableName, caseId);
  for await (const item of found) {
    const wrong = breakOfItem(item, await textsBeside(client, tableName, item.pk?.S ?? ''));
    cases += 1;
    commits += item.history?.L?.length ?? 0;
    if (wrong === undefined) continue;
    broken += 1;
    console.log(`${item.pk?.S?.split('#')[1]}: ${wrong}`);
  }
  const verdict =
    broken === 0
      ? 'every chain is whole, every state as its history says, every text as it was sealed'
      : `${broken} broken`;
  if (caseId !== undefined && cases === 0) console.log(`${caseId}: there is no such case in ${where}`);
  else console.log(`${cases} cases with ${commits} commits in ${where}: ${verdict}`);
  return broken > 0 || (caseId !== undefined && cases === 0) ? 1 : 0;
};

export const audit = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const [verb, caseId, ...rest] = words;
  if (verb !== 'verify' || rest.length > 0) throw new NoData('Usage: npm run audit -- verify [caseId]');
  const data = await openData(env);
  try {
    return await verify(data, caseId);
  } finally {
    await data.close();
  }
};

if (import.meta.main) {
  process.exitCode = await audit(process.argv.slice(2), process.env).catch((fault: Error) => {
    console.error(fault instanceof NoData ? fault.message : fault);
    return 2;
  });
}
