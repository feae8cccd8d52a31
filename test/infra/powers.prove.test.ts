import { describe, expect, it } from 'vitest';
import { uses } from '#infra/constructs/port-use.ts';
import { powers } from '#infra/constructs/powers.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { granted } from '#test/support/infra/granted.ts';

/*
 * What the bundles really hold says which methods of which port a function calls and which machines it starts.
 * `npm run check` finds what could not be read from a bundle (port-names.ts).
 */

const used = uses();
const names = Object.keys(functions) as FunctionName[];

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
