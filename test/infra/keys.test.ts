import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

/*
 * What CloudFormation asks of KMS to create, read, change and delete a key and its alias: `handlers.*.permissions` of the
 * schemas of AWS::KMS::Key and AWS::KMS::Alias, without kms:CreateKey and kms:ListAliases, which no key's policy answers.
 * KMS asks the key's policy even where IAM allows everything, so what is missing here fails the first deployment.
 */
const asked = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
];

/** What would let those who administer a key read what is encrypted with it, or pass that on. */
const reading = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:CreateGrant'];

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Principal: unknown;
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** May whoever deploys, an administrator of the account, do this to the key without any service in between? */
const isAllowed = (statements: readonly Statement[], action: string): boolean =>
  statements.some(
    ({ Effect, Action, Principal, Resource, Condition }) =>
      Effect === 'Allow' &&
      Resource === '*' &&
      Condition === undefined &&
      /:iam::.*:root"/.test(JSON.stringify(Principal)) &&
      [Action]
        .flat()
        .some((pattern) =>
          pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : action === pattern,
        ),
  );

const keys = (['laptop', 'dev', 'rehearsal'] as const).flatMap((stage) => {
  const { ofType } = synthesized(settingsOf(stage));
  const aliases = ofType('AWS::KMS::Alias').map(({ Properties }) => JSON.stringify(Properties.TargetKeyId));
  return ofType('AWS::KMS::Key').map(({ id, Properties }) => ({
    stage,
    id,
    hasAlias: aliases.some((target) => target.includes(id)),
    statements: Properties.KeyPolicy.Statement as readonly Statement[],
  }));
});

describe('the keys of every stage', () => {
  it('are three, each with an alias', () => {
    expect(keys.map(({ stage, hasAlias }) => [stage, hasAlias])).toEqual(
      ['laptop', 'dev', 'rehearsal'].flatMap((stage) => Array(3).fill([stage, true])),
    );
  });

  it.each(keys)('$stage $id lets the first deployment through, with its alias', ({ statements }) => {
    expect(asked.filter((action) => !isAllowed(statements, action))).toEqual([]);
  });

  it.each(keys)('$stage $id lets nobody read only because they administer it', ({ statements }) => {
    expect(reading.filter((action) => isAllowed(statements, action))).toEqual([]);
  });
});
