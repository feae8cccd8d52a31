import type { Stack } from 'aws-cdk-lib';
import { keysOfKind, tableShape } from '#functions/adapters/table-shape.ts';
import { tableName } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { TargetName } from './actions.ts';
import { type OwnName, ownKeys, ownNames } from './own-keys.ts';
import type { Powers } from './powers.ts';

export interface Target {
  readonly service: string;
  readonly resources: string[];
  readonly conditions?: Record<string, Record<string, string | readonly string[]>>;
}

type IndexName = keyof typeof tableShape.indexes;

const indexNames = Object.keys(tableShape.indexes) as IndexName[];

/** All that a claim reads or writes; a sender can change nothing else of a case (S3). */
const claimAttributes = ['pk', 'sk', 'claims', 'stage', 'epoch', 'urgent', 'restoreOwed'];

/** Attributes of a ledger page and its deferred events; test/infra checks them against the adapter. */
export const ledgerAttributes = [
  ...['pk', 'sk', 'owner', 'writtenAt', 'states', 'refs', 'hashes', 'messageIds', 'doubts', 'postedOn'],
  'statements',
  ...['packed', 'seal', 'deferredEvents'],
];

/** Of a denial that waits beside an account: it is named after its request. The account's history and state are none of them. */
const denialAttributes = ['pk', 'sk', 'expiresAt', 'REQ-*'];

/** A key that is not in the request would satisfy ForAllValues. */
const present = { Null: { 'dynamodb:LeadingKeys': 'false' } };

const onlyKeys = (leading: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': leading },
  ...present,
});

const onlyOfBreaches = (attributes: readonly string[]) => ({
  ...onlyKeys(ownKeys.breaches),
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': attributes },
});

const onlyDenials = {
  'ForAllValues:StringLike': {
    'dynamodb:LeadingKeys': ownKeys.accounts,
    'dynamodb:Attributes': denialAttributes,
  },
  ...present,
};

/**
 * What a role may use of the table: items by the start of their key (decision 0084). A query of an index is matched by the index's own
 * key, so an index is bound by its name alone.
 */
export const tableTargetsOf = (
  stack: Stack,
  settings: Settings,
  { nouns = [], writes = [] }: Powers,
): readonly (readonly [TargetName, Target])[] => {
  const table = stack.formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: tableName(settings),
  });
  const items = (conditions: NonNullable<Target['conditions']>): Target => ({
    ...{ service: 'dynamodb', resources: [table], conditions },
  });
  return [
    ['cases', items(onlyKeys(nouns.map(keysOfKind)))],
    ['caseWrites', items(onlyKeys(writes.map(keysOfKind)))],
    ['claims', items(onlyOfBreaches(claimAttributes))],
    ['ledger', items(onlyOfBreaches(ledgerAttributes))],
    ['denials', items(onlyDenials)],
    ...ownNames.map((name): [OwnName, Target] => [name, items(onlyKeys(ownKeys[name]))]),
    ...indexNames.map((name): [IndexName, Target] => [
      name,
      { service: 'dynamodb', resources: [`${table}/index/${name}`] },
    ]),
  ];
};
