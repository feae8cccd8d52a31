import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionsOf } from '#infra/constructs/grant.ts';
import { inPascal } from '#infra/constructs/handler.ts';
import type { Action } from '#infra/constructs/port-actions.ts';
import { uses } from '#infra/constructs/port-use.ts';
import { checkedPowers, type Powers, powers } from '#infra/constructs/powers.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { filesBucket, nameOf, settingsOf, tableName } from '#infra/settings/settings.ts';
import { rolesOf } from '#test/support/infra/policies.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { machines } from '#workflows/machines.ts';

/*
 * No emulator knows what a role should allow. So: what the bundles really hold says which methods of which port a
 * function calls and which machines it starts, and powers.json says the same, for a review to read; port-actions.ts says what
 * those ask of AWS (held against the adapters in test/adapters); the role must allow exactly that, on exactly the resources
 * that belong to it. port-names.test.ts finds what could not be read from a bundle.
 */

const settings = settingsOf('laptop');
const used = uses();
const app = synthesized(settings);
const roles = rolesOf(app);
const names = Object.keys(functions) as FunctionName[];

const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:000000000000:${rest}`;
const table = arn('dynamodb', `table/${tableName(settings)}`);

const bucket = `arn:aws:s3:::${filesBucket(settings, '000000000000')}`;

const sendingBy = (identity: string, set: string) => [
  arn('ses', `identity/${identity}`),
  arn('ses', `configuration-set/${nameOf(settings, set)}`),
];

const resourcesOf = (target: string, starts: readonly string[]): readonly [string, readonly string[]] => {
  const machine = (kind: string, end: string) =>
    starts.map((name) => arn('states', `${kind}:${nameOf(settings, name)}:${end}`));
  switch (target) {
    case 'table':
    case 'claims':
    case 'ledger':
    case 'sessions':
    case 'acts':
    case 'officers':
    case 'searches':
    case 'counters':
    case 'accounts':
    case 'checks':
    case 'sweeps':
    case 'drills':
      return ['dynamodb', [table]];
    case 'byQueue':
    case 'byAssignee':
    case 'byKind':
    case 'byCompany':
    case 'byNeed':
    case 'byWake':
    case 'byReceipt':
    case 'byEnd':
      return ['dynamodb', [`${table}/index/${target}`]];
    case 'files':
      return ['s3', [`${bucket}/*`]];
    case 'bucket':
      return ['s3', [bucket]];
    case 'drafts':
      return ['s3', [`${bucket}/drafts/*`]];
    case 'kept':
      return ['s3', [`${bucket}/attached/*`, `${bucket}/identity/*`]];
    case 'emailEvents':
      return ['s3', [`${bucket}/email-events/*`]];
    case 'restrictions':
      return ['s3', [`${bucket}/restrictions/*`]];
    case 'copies':
      return ['s3', [`${bucket}/packages/*`, `${bucket}/preserved/*`]];
    case 'packages':
      return ['s3', [`${bucket}/packages/*`]];
    case 'marks':
      return ['s3', [`${bucket}/erased/*`]];
    case 'copyList':
    case 'markList':
    case 'packageList':
    case 'draftList':
    case 'keptList':
    case 'restrictionList':
      return ['s3', [bucket]];
    case 'sender':
      return ['ses', sendingBy(settings.senderIdentity, 'letters')];
    case 'noticeSender':
      return ['ses', sendingBy(settings.noticeIdentity, 'notices')];
    case 'account':
      return ['ses', ['*']];
    case 'macKey':
      return ['kms', ['<mac key>']];
    case 'machines':
      return ['states', machine('stateMachine', 'live')];
    case 'executions':
      return ['states', machine('execution', '*')];
    case 'itself':
      return ['lambda', ['<itself>']];
    default:
      throw new Error(`nobody knows what ${target} is`);
  }
};

const needed = (row: Powers): string[] =>
  [...actionsOf(row)]
    .flatMap((action: Action) => {
      const [command, , target = ''] = action.split(' ');
      const [service, resources] = resourcesOf(target, row.starts ?? []);
      return resources.map((resource) => `${service}:${command} ${resource}`);
    })
    .toSorted();

/** A function's grants beyond its log and the queue that calls it. */
const granted = (name: FunctionName): string[] =>
  (roles.find((role) => role.name === `${inPascal(name)}Role`)?.grants ?? [])
    .filter(({ action }) => !/^(logs|sqs):/.test(action))
    .map(({ action, resource }) => {
      const shown = /MacKey/.test(resource) ? '<mac key>' : resource;
      return `${action} ${shown === arn('lambda', `function:${nameOf(settings, name)}:v1`) ? '<itself>' : shown}`;
    })
    .toSorted();

/** Actions of S3 that are not called as their commands are. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  // Whether a file is there is asked by its head; a role that may list the bucket is told that it is not.
  HeadObject: ['ListBucket'],
  ListObjectsV2: ['ListBucket'],
  ListObjectVersions: ['ListBucketVersions'],
  DeleteObject: ['DeleteObjectVersion'],
  CopyObject: ['GetObject', 'PutObject'],
  Invoke: ['InvokeFunction'],
  CreateMultipartUpload: ['PutObject'],
};

describe('what each function may do is what its bundle does', () => {
  it.each(names)('%s: powers.json says what the code does', (name) => {
    expect(powers[name], 'Read what changed; `npm run powers` writes it.').toEqual(used.get(name)?.row);
  });

  it.each(names)('%s: used and granted are the same, 1.00 both ways', (name) => {
    expect(granted(name)).toEqual(needed((used.get(name)?.row ?? {}) as Powers));
  });

  it.each(names)('%s: every action that is allowed has its SDK command in the bundle', (name) => {
    const commands = new Set(used.get(name)?.commands.flatMap((one) => [one, ...(otherWords[one] ?? [])]));
    const actions = granted(name).map((grant) => grant.split(' ')[0]?.split(':')[1] ?? '');

    expect(actions.filter((action) => !commands.has(action))).toEqual([]);
  });

  it.each(names)('%s: a service other than the table is in the bundle only if it may be used', (name) => {
    const elsewhere = ['SendEmail', 'GenerateMac', 'StartExecution', 'DescribeExecution'];
    const actions = new Set(granted(name).map((grant) => grant.split(' ')[0]?.split(':')[1]));
    const held = used.get(name)?.commands.filter((command) => elsewhere.includes(command)) ?? [];

    // Reading letters, or looking a secret up, brings a client along that is never called.
    const idle = held.filter((command) => !actions.has(command));
    expect(idle.filter((command) => command !== 'SendEmail' && command !== 'GenerateMac')).toEqual([]);
  });
});

describe('what each machine may do is what its golden definition says', () => {
  it.each(machines)('$name calls the functions of its tasks and no others', ({ name }) => {
    const golden = new URL(`../workflows/${name}.asl.json`, import.meta.url);
    const text = readFileSync(golden, 'utf8');
    const called = [...new Set([...text.matchAll(/"FunctionName": "([^"]+)"/g)].map(([, one]) => one))];
    const role = roles.find((one) => one.name === `${inPascal(name)}Role`);
    const allowed = role?.grants
      .filter(({ action }) => action === 'lambda:InvokeFunction')
      .map(({ resource }) => resource);

    expect(allowed?.toSorted()).toEqual(called.toSorted());
    expect(text).not.toContain(':states:startExecution');
  });
});

describe('powers.json is read as it must be', () => {
  it.each([
    ['a function that is not there', { ...powers, 'let-go': {} }],
    ['a function without a row', { ...powers, reconcile: undefined }],
    ['a port that is not there', { ...powers, reconcile: { table: ['read'] } }],
    ['a method that is not there', { ...powers, reconcile: { cases: ['erase'] } }],
    ['a machine that is not there', { ...powers, reconcile: { starts: ['stop-clock'] } }],
  ])('%s is refused', (_, rows) => {
    expect(() => checkedPowers(rows)).toThrow();
  });
});
