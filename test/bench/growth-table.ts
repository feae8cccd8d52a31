/*
 * The table of test/bench/growth.ts, on disk: open cases with their persons, found by their email addresses, 51 companies and three
 * breaches in hold. Of each sparse kind (`rare`) there are somewhat more than one page, spread over the whole list.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { breaches } from '#domain/breach/noun.ts';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import type { CaseKeys } from '#domain/case/case.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import { requests } from '#domain/request/request.ts';
import { threeAttempts } from '#functions/adapters/aws-faults.ts';
import { firstCommit } from '#functions/adapters/case-commits.ts';
import { itemOf } from '#functions/adapters/dynamodb-case-item.ts';
import { foundItems } from '#functions/adapters/dynamodb-lookups.ts';
import { personKey } from '#functions/adapters/dynamodb-people.ts';
import type { Item } from '#functions/adapters/dynamodb-table.ts';
import { options } from '#functions/adapters/dynamodb-terms.ts';
import { Database } from '#infra/local/dynamodb.ts';
import { recorded } from '#test/support/domain/breach.ts';
import { received } from '#test/support/domain/request.ts';

export const now = '2026-12-15T18:00:00.000Z';
export const shared = 'family@home.example';
export const TableName = 'cases';

const day = 86_400_000;
const dayOf = (n: number) => storedDay(new Date(Date.parse(now) + n * day).toISOString().split('T')[0] ?? '');

/** What one case in `rare` is, by its remainder. */
const sparse = {
  late: 1,
  mine: 3,
  kind: 5,
  company: 7,
  secondOfficer: 9,
  systems: 11,
  paperMail: 13,
  unread: 15,
  family: 17,
} as const;

const rowsOf = (n: number, rare: number): readonly Item[] => {
  const is = (what: keyof typeof sparse): boolean => n % rare === sparse[what];
  const id = `REQ-${String(n).padStart(26, '0')}`;
  const at = instantAt(Date.parse(now) - 20 * day + n);
  // Due from tomorrow on.
  const dueOn = dayOf(is('late') ? -3 : 1 + (n % 29));
  const who =
    (is('secondOfficer') && 'second-officer') ||
    (is('systems') && 'systems') ||
    (is('paperMail') && 'paper-mail');
  const keys: CaseKeys = {
    ...{ stage: 'working', queue: 'officer', dueOn, workBy: dueOn, wakeAt: at },
    assignee: is('mine') ? 'olive' : `sub-${n % 40}`,
    work: {
      ...{ what: is('kind') ? 'correct' : 'access', capacity: 'account-holder' },
      controller: is('company') ? 'acme' : `company-${n % 50}`,
      ...{ due: { dueOn, promise: 'policy' }, waits: { who: who || 'officer' } },
      ...(is('unread') ? { unread: 1 } : {}),
    },
  };
  const first = firstCommit(requests, id, 'requester', at, [received({ receivedAt: at })], String(n));
  const email = is('family') ? shared : `person.${n}@mail-${n % 997}.example.com`;
  const person = { name: `Person Number ${n}`, email, phone: '801-555-0100', account: `40${n}` };
  return [
    itemOf({ ...first, keys } as never),
    { ...personKey(id, ''), person },
    ...foundItems(id, '', { ...person, account: '' } as never, undefined),
  ];
};

const others = (): readonly Item[] => {
  const at = instantAt(Date.parse(now) - 2 * day);
  const slugs = ['acme', ...Array.from({ length: 50 }, (_, n) => `company-${n}`)];
  const companies = slugs.map((slug) => {
    const events = [
      { type: 'controller-registered', slug, name: `The ${slug} company`, contractRef: 'C-1' },
    ] as const;
    return firstCommit(controllers, controllerId(slug), 'officer:sue', at, events, slug);
  });
  const held = Array.from({ length: 3 }, (_, n) =>
    firstCommit(breaches, `BRE-${String(n).padStart(26, '0')}`, 'officer:ann', at, [recorded(at)], String(n)),
  );
  return [...companies, ...held].map((one) => itemOf(one as never));
};

export interface Opened {
  readonly database: Database;
  readonly client: DynamoDBClient;
}

/** `folder` of an earlier run is taken as it is. */
export const openFilled = async (folder: string, count: number): Promise<Opened> => {
  const isFilled = existsSync(join(folder, 'dynamodb'));
  const database = await Database.open(folder);
  await database.makeTable(TableName);
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
  const client = new DynamoDBClient({
    ...threeAttempts,
    ...{ endpoint: database.endpoint, region: 'us-east-1', credentials },
  });
  if (isFilled) return { database, client };
  const write = async (items: readonly Item[]): Promise<void> => {
    for (let from = 0; from < items.length; from += 25) {
      const puts = items
        .slice(from, from + 25)
        .map((one) => ({ PutRequest: { Item: marshall(one, options) } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } }));
    }
  };
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(0);
  await write(others());
  const rare = Math.max(20, Math.floor(count / 60));
  for (let n = 0; n < count; n += 100) {
    const some = Array.from({ length: Math.min(100, count - n) }, (_, more) => rowsOf(n + more, rare));
    await write(some.flat());
    if (n % 10_000 === 0) console.log(`${n} of ${count} cases after ${seconds()} s`);
  }
  console.log(`${count} open cases written in ${seconds()} s`);
  return { database, client };
};
