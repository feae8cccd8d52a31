import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Powers, powers } from '#infra/constructs/powers.ts';
import { type FunctionName, functions } from '#infra/functions.ts';
import { type Resource, synthesized } from './synthesized.ts';

const { ofType } = synthesized();

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const listed = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);
const statementsOf = ({ Properties }: Resource): readonly Statement[] => Properties.PolicyDocument.Statement;

/** Role's logical id without its hash → the policy's statements. */
const policies = ofType('AWS::IAM::Policy').map((policy) => ({
  role: String(policy.Properties.Roles[0].Ref).replace(/Role[0-9A-F]{8}$/, ''),
  statements: statementsOf(policy),
}));
const actionsOf = (statements: readonly Statement[]) =>
  statements.flatMap(({ Action }) => [...listed(Action)]).toSorted();

const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const lettering = ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', ...log, 'ses:SendEmail'];
const delivery = [
  'logs:CreateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:DescribeLogGroups',
  'logs:DescribeResourcePolicies',
  'logs:GetLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:UpdateLogDelivery',
];
const start = ['states:DescribeExecution', 'states:StartExecution'];

const expected: Readonly<Record<string, readonly string[]>> = {
  AcknowledgeRequest: [...lettering, 'dynamodb:Query', 'kms:GenerateMac', ...start],
  AskRequester: [...lettering, 'kms:GenerateMac'],
  RedirectRequester: lettering,
  AskOfficer: lettering,
  SendAnswer: lettering,
  KeepClock: lettering,
  FlagCase: ['dynamodb:GetItem', 'dynamodb:UpdateItem', ...log],
  Reconcile: [
    'dynamodb:GetItem',
    'dynamodb:Query',
    'dynamodb:Scan',
    'dynamodb:UpdateItem',
    ...log,
    'sqs:SendMessage',
    ...start,
  ],
  Request: ['lambda:InvokeFunction', ...delivery],
  ResponseClock: ['lambda:InvokeFunction', ...delivery],
  Hourly: ['lambda:InvokeFunction', 'sqs:SendMessage'],
};

describe('what each role may do', () => {
  it('covers every role, one per function and machine, without a managed policy', () => {
    const roles = ofType('AWS::IAM::Role');

    expect(policies.map(({ role }) => role).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(roles).toHaveLength(policies.length);
    for (const { Properties } of roles) expect(Properties.ManagedPolicyArns).toBeUndefined();
  });

  it.each(policies)('$role: these actions and no others', ({ role, statements }) => {
    expect(actionsOf(statements)).toEqual(expected[role]?.toSorted());
  });

  it.each(policies)('$role: no action by wildcard, no resource but named ones', ({ statements }) => {
    const ours = statements.filter(
      ({ Action }) => !actionsOf([{ Action, Resource: '' }]).includes('logs:CreateLogDelivery'),
    );
    const wild = ours
      .flatMap(({ Resource }) => listed(Resource))
      .filter((resource) => JSON.stringify(resource).includes('*'));

    expect(actionsOf(statements).filter((action) => action.includes('*'))).toEqual([]);
    expect(
      wild.filter((resource) => !/:execution:privacy-clock-laptop-[a-z-]+:\*$/.test(String(resource))),
    ).toEqual([]);
  });

  it('lets a letter out under our sender only', () => {
    const sending = policies
      .flatMap(({ statements }) => statements)
      .filter(({ Action }) => listed(Action).includes('ses:SendEmail'));

    expect(sending).toHaveLength(6);
    for (const { Condition, Resource } of sending) {
      expect(Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'privacy@example.com' } });
      expect(Resource).toBe('arn:aws:ses:us-east-1:000000000000:identity/example.com');
    }
  });
});

describe('what each function is built from', () => {
  const entries = Object.entries(powers as Partial<Record<FunctionName, Powers>>).map(([name, granted]) => {
    const entry = new URL(`../../${functions[name as FunctionName]}`, import.meta.url);
    return { name, granted, source: readFileSync(entry, 'utf8') };
  });

  it.each(entries)(
    '$name has the powers of the ports it uses, no more and no less',
    ({ granted, source }) => {
      expect({
        sendsLetters: source.includes('lettersOn('),
        derivesSecrets: source.includes('secretsOn('),
        starts: source.includes('workflowsOn('),
      }).toEqual({
        sendsLetters: granted.sendsLetters ?? false,
        derivesSecrets: granted.derivesSecrets ?? false,
        starts: (granted.starts ?? []).length > 0,
      });
    },
  );
});

describe('the keys', () => {
  const keys = ofType('AWS::KMS::Key');
  const policyOf = (spec: string | undefined) =>
    keys.find(({ Properties }) => Properties.KeySpec === spec)?.Properties.KeyPolicy
      .Statement as readonly (Statement & { Sid: string })[];

  it('wait 30 days before they are gone, and the one that can rotates', () => {
    for (const { Properties } of keys) expect(Properties.PendingWindowInDays).toBe(30);
    expect(keys.filter(({ Properties }) => Properties.EnableKeyRotation)).toHaveLength(1);
  });

  it('who administers a key does not use it', () => {
    const administering = [...policyOf(undefined), ...policyOf('HMAC_256')].filter(
      ({ Sid }) => Sid === 'Administer',
    );

    expect(administering).toHaveLength(2);
    for (const statement of administering)
      expect(
        actionsOf([statement]).filter((action) => /crypt|Mac|GenerateDataKey|kms:\*/.test(action)),
      ).toEqual([]);
  });

  it('encryption goes through the services that keep our data', () => {
    expect(policyOf(undefined).map(({ Sid }) => Sid)).toEqual([
      'Administer',
      'Throughdynamodb',
      'Throughsqs',
      'Logs',
    ]);
  });

  it('secrets can be derived, and neither verified nor exported', () => {
    expect(
      policyOf('HMAC_256')
        .map(({ Action }) => Action)
        .at(-1),
    ).toBe('kms:GenerateMac');
  });
});
