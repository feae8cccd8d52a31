import type { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { importFile, namesFile, resultFile } from '#functions/account/contract.ts';
import { chance } from '#functions/adapters/chance.ts';
import { s3CaseFiles } from '#functions/adapters/s3-case-files.ts';
import { s3EmailEventArchive } from '#functions/adapters/s3-email-event-archive.ts';
import { s3WaitingRestrictions } from '#functions/adapters/s3-waiting-restrictions.ts';
import { draftKey, keptKey } from '#functions/adapters/upload-keys.ts';
import { listFile } from '#functions/notice/list/frozen-list.ts';
import { copyOf } from '#ports/case-files.ts';
import { archiveKey, uploadKey } from '#ports/system-packages.ts';
import { type LifecycleRule, livesOf } from '#test/support/infra/file-lives.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const rules: readonly LifecycleRule[] =
  synthesized().one('AWS::S3::Bucket').Properties.LifecycleConfiguration.Rules;
const request = chance.caseId('request');
const breach = chance.caseId('breach');
const [sha, uuid] = ['a'.repeat(64), '1f0c6c5e-8f4b-4b0e-9b58-0f5a6c3d2e11'];

/** Keys that an adapter puts. */
const putBy = async (act: (client: S3Client) => Promise<unknown>): Promise<readonly string[]> => {
  const keys: string[] = [];
  const send = async ({ input }: { readonly input: { readonly Key?: string } }) => {
    if (input.Key !== undefined) keys.push(input.Key);
    return {};
  };
  await act({ send } as unknown as S3Client);
  return keys;
};
const at = '2026-11-24T18:00:00.000Z';
const attached = keptKey(request, { id: uuid, purpose: 'what-is-wrong' } as never);
const identity = keptKey(request, { id: uuid, purpose: 'who-i-am' } as never);

interface Life {
  readonly keys: readonly string[];
  readonly hidden: string;
  readonly replaced: string;
}

/** Of files that were written, replaced or erased at `at`, by the rule's prefix. A rule that is not here is red. */
const examples: Readonly<Record<string, Life>> = {
  'cases/': {
    keys: [listFile(breach, sha, 'index.txt')],
    hidden: 'stays',
    // Two years (47 CFR 64.2011(d)).
    replaced: '2028-11-24',
  },
  'drafts/': {
    keys: [draftKey(sha, { id: uuid, purpose: 'who-i-am', type: 'pdf' })],
    hidden: '2026-11-27',
    replaced: '2026-11-26',
  },
  'identity/': { keys: [identity], hidden: '2026-12-23', replaced: '2026-11-26' },
  'attached/': { keys: [attached], hidden: '2029-03-11', replaced: '2026-11-26' },
  'uploads/': {
    keys: [importFile(sha), namesFile(sha), resultFile(sha)],
    hidden: '2026-12-02',
    replaced: '2026-11-26',
  },
  'downloads/': {
    keys: [`downloads/${breach}/accounting.csv`],
    hidden: '2026-11-26',
    replaced: '2026-11-26',
  },
  'packages/': {
    keys: [archiveKey(request, sha), uploadKey(request, { n: 1, sha256: sha } as never)],
    hidden: '2027-03-26',
    replaced: '2026-11-26',
  },
  'erased/': {
    keys: await putBy((client) => s3CaseFiles(client, 'files').markErased('mark')),
    hidden: 'stays',
    replaced: '2026-11-26',
  },
  'preserved/': {
    // Also of a file whose first copy is of a folder that expires.
    keys: [attached, identity, archiveKey(request, sha)].map(copyOf),
    hidden: 'stays',
    replaced: '2026-11-26',
  },
  'email-events/': {
    keys: await putBy((client) =>
      s3EmailEventArchive(client, 'files').keep([{ at, type: 'Send', messageId: 'm', tags: {} } as never]),
    ),
    hidden: '2029-01-08',
    replaced: '2026-11-26',
  },
  'restrictions/': {
    keys: await putBy((client) => s3WaitingRestrictions(client, 'files').put({ id: uuid } as never)),
    hidden: 'stays',
    replaced: '2026-11-26',
  },
};

describe('a rule of the file store', () => {
  it('has examples', () => {
    const prefixes = rules.flatMap(({ Prefix }) => Prefix ?? []);

    expect(prefixes.toSorted()).toEqual(Object.keys(examples).toSorted());
    expect(rules.filter(({ Prefix }) => Prefix === undefined)).toHaveLength(1);
  });

  it.each(Object.entries(examples))(
    '%s: what the code writes there lives as long as promised',
    (prefix, life) => {
      const { keys, hidden, replaced } = life;

      expect(keys.length).toBeGreaterThan(0);
      for (const key of keys) {
        expect(key.startsWith(prefix), key).toBe(true);
        expect(livesOf(rules, key, at), key).toEqual({ hidden, replaced, unfinished: '2026-11-26' });
      }
    },
  );

  it.each(Object.keys(examples))(
    '%s says nothing about a key that only looks like one of its own',
    (prefix) => {
      const near = [
        `${prefix.slice(0, -1)}-old/1`,
        `old-${prefix}1`,
        `other/${prefix}1`,
        prefix.toUpperCase(),
      ];

      for (const key of near)
        expect(livesOf(rules, key, at)).toEqual({
          hidden: 'stays',
          replaced: 'stays',
          unfinished: '2026-11-26',
        });
    },
  );

  it('counts from midnight to midnight, UTC: a second later is a day later', () => {
    const draft = `drafts/${sha}/1`;

    expect(livesOf(rules, draft, '2026-11-24T00:00:00.000Z').hidden).toBe('2026-11-26');
    expect(livesOf(rules, draft, '2026-11-24T00:00:01.000Z').hidden).toBe('2026-11-27');
  });
});

/** A filter by size or tag, another storage class, a day of the calendar: what the reading of rules here does not know. */
const known = [
  'Status',
  'Prefix',
  'ExpirationInDays',
  'NoncurrentVersionExpiration',
  'AbortIncompleteMultipartUpload',
];

it('a rule says nothing that these examples do not read', () => {
  for (const rule of rules) expect(Object.keys(rule).filter((name) => !known.includes(name))).toEqual([]);
  expect(rules.flatMap((rule) => Object.keys(rule.NoncurrentVersionExpiration ?? {}))).not.toContain(
    'NewerNoncurrentVersions',
  );
});
