import { describe, expect, it } from 'vitest';
import { takesEvent } from '#test/support/infra/event-pattern.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

type Json = Readonly<Record<string, unknown>>;

const { ofType, outputsOf, stacks } = synthesized();
const arn = (id: string): string => `arn:aws:kms:us-east-1:000000000000:key/${id}`;
const exported = new Map(
  stacks
    .flatMap((stack) => Object.values(outputsOf(stack)))
    .map((output) => [(output as { Export?: { Name: string } }).Export?.Name, output.Value]),
);

/** A pattern as deployed: each reference to a key is the key's ARN, by its logical id. */
const resolved = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== 'object' || value === null) return value;
  const { 'Fn::GetAtt': attribute, 'Fn::ImportValue': imported } = value as Json;
  if (Array.isArray(attribute)) return arn(String(attribute[0]));
  if (typeof imported === 'string') return resolved(exported.get(imported));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one)]));
};

/** As EventBridge passes on what CloudTrail logs of a call to KMS. */
const called = (eventName: string, key: string, detail: Json = {}, envelope: Json = {}): Json => ({
  version: '0',
  source: 'aws.kms',
  account: '000000000000',
  region: 'us-east-1',
  'detail-type': 'AWS API Call via CloudTrail',
  resources: [],
  ...envelope,
  detail: {
    eventVersion: '1.08',
    userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::000000000000:assumed-role/engineer/ann' },
    eventSource: 'kms.amazonaws.com',
    eventName,
    requestParameters: { keyId: key },
    resources: [{ accountId: '000000000000', type: 'AWS::KMS::Key', ARN: arn(key) }],
    eventType: 'AwsApiCall',
    ...detail,
  },
});

const keys = ofType('AWS::KMS::Key').map(({ id }) => id);
const anyKey = keys[0] ?? '';

/** By the rule's logical id. A rule that is not here is red. */
const examples: Readonly<
  Record<string, { readonly taken: readonly Json[]; readonly left: readonly Json[] }>
> = {
  KeyChanges: {
    taken: keys.flatMap((key) => [called('DisableKey', key), called('ScheduleKeyDeletion', key)]),
    left: [
      ...keys.map((key) => called('DescribeKey', key)),
      called('EnableKey', anyKey),
      called('CancelKeyDeletion', anyKey),
      called('DisableKeyRotation', anyKey),
      // Refused: nothing was done.
      called('DisableKey', anyKey, { errorCode: 'AccessDenied' }),
      // A key of somebody else in the same account.
      called('DisableKey', '1234abcd-12ab-34cd-56ef-1234567890ab'),
      called('DisableKey', anyKey, { resources: undefined }),
      called('DisableKey', anyKey, { eventSource: 'cloudhsm.amazonaws.com' }),
      called('DisableKey', anyKey, {}, { source: 'aws.cloudhsm' }),
      called('DisableKey', anyKey, {}, { 'detail-type': 'AWS Service Event via CloudTrail' }),
    ],
  },
};

describe('a rule of EventBridge', () => {
  const rules = ofType('AWS::Events::Rule');

  it('has examples', () => {
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(examples));
  });

  it.each(rules)('$id takes what it must and leaves what is near', ({ id, Properties }) => {
    const pattern = resolved(Properties.EventPattern) as Json;
    const { taken = [], left = [] } = examples[id] ?? {};

    expect(taken.filter((event) => !takesEvent(pattern, event))).toEqual([]);
    expect(left.filter((event) => takesEvent(pattern, event))).toEqual([]);
  });

  it('with a word that the matcher does not know is refused, not guessed', () => {
    expect(() => takesEvent({ source: [{ prefix: 'aws' }] }, { source: 'aws.kms' })).toThrow('prefix');
  });
});
