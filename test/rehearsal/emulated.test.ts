import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { awsQuery } from '#test/support/aws.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';
import { differencesOf, outputsOf } from '#test/support/rehearsal/left-out.ts';

/*
 * The setting `emulated` may leave out what the pinned emulator refuses, and nothing else. When the emulator learns one of these, the
 * test fails: take it from the list, and no longer leave it out.
 */
const unknown = (type: string) => `Template format error: Unrecognized resource types: [${type}]`;

/** Types that the emulator refuses, in its own words. */
const refusedTypes: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::CompositeAlarm': unknown('AWS::CloudWatch::CompositeAlarm'),
  'AWS::Cognito::ManagedLoginBranding': unknown('AWS::Cognito::ManagedLoginBranding'),
  'AWS::StepFunctions::StateMachineAlias': unknown('AWS::StepFunctions::StateMachineAlias'),
  'AWS::StepFunctions::StateMachineVersion': unknown('AWS::StepFunctions::StateMachineVersion'),
};

/** Attributes that it refuses, of types that it knows, in its own words. */
const refusedAttributes: Readonly<Record<string, string>> = Object.fromEntries(
  [1, 2, 3]
    .flatMap((n) => [`DkimDNSTokenName${n}`, `DkimDNSTokenValue${n}`])
    .map((attribute) => [
      `AWS::SES::EmailIdentity ${attribute}`,
      `Requested attribute ${attribute} does not exist in schema for AWS::SES::EmailIdentity`,
    ]),
);

/** Arithmetic of alarms, in its own words. */
const refusedArithmetic = 'AWS::CloudWatch::Alarm Properties.Metrics (metric math) is not supported';

/** Properties that differ, each because of a refusal above or of what an emulator is. */
const differs: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['Metrics', 'MetricName', 'Namespace', 'Dimensions', 'Period', 'Statistic'].map((property) => [
      `AWS::CloudWatch::Alarm ${property}`,
      refusedArithmetic,
    ]),
  ),
  'AWS::CloudWatch::Dashboard DashboardBody': 'it shows the composite alarm',
  'AWS::Cognito::UserPoolClient ExplicitAuthFlows': 'it has no pages to sign in at',
  'AWS::IAM::Role Policies': 'a function starts a machine by its alias',
  'AWS::Lambda::Function Environment.Variables.MACHINE_ALIAS': 'machines have no alias',
  'AWS::Lambda::Function Environment.Variables.S3_PATH_STYLE': 'its buckets have no host names',
};

const rehearsal = settingsOf('rehearsal');
const asOnAws = synthesized({ ...rehearsal, emulated: false });
const emulated = synthesized(rehearsal);
const typesOf = ({ all }: typeof asOnAws) => [...new Set(all.map(({ Type }) => Type))].toSorted();

const create = async (StackName: string, template: object): Promise<string> => {
  try {
    await awsQuery('cloudformation', {
      Action: 'CreateStack',
      StackName,
      TemplateBody: JSON.stringify(template),
      'Capabilities.member.1': 'CAPABILITY_NAMED_IAM',
    });
    return '';
  } catch (fault) {
    return String(fault);
  }
};

/** In words of the stack's events. */
const whyItFailed = async (StackName: string, template: object): Promise<string> => {
  const refusal = await create(StackName, template);
  if (refusal !== '') return refusal;
  for (let tries = 0; tries < 100; tries += 1) {
    const said = await awsQuery('cloudformation', { Action: 'DescribeStacks', StackName });
    if (!said.includes('IN_PROGRESS</StackStatus>')) break;
    await wait(200);
  }
  const events = await awsQuery('cloudformation', { Action: 'DescribeStackEvents', StackName });
  await awsQuery('cloudformation', { Action: 'DeleteStack', StackName });
  return events;
};

describe('the emulator refuses', () => {
  it.each(Object.entries(refusedTypes))('%s', async (Type, words) => {
    const template = { Resources: { Asked: { Type, Properties: {} } } };

    expect(await create(`refused-${Type.replaceAll(':', '')}`, template)).toContain(words);
  });

  it.each(Object.entries(refusedAttributes))('%s', async (named, words) => {
    const [Type = '', attribute = ''] = named.split(' ');
    const template = {
      Resources: { Asked: { Type, Properties: { EmailIdentity: 'refused.example' } } },
      Outputs: { Asked: { Value: { 'Fn::GetAtt': ['Asked', attribute] } } },
    };

    expect(await whyItFailed(`refused-${attribute}`, template)).toContain(words);
  });

  it('arithmetic in an alarm', async () => {
    const late = { Id: 'late', Expression: '1 + 1' };
    const compared = { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 1 };
    const Asked = { Type: 'AWS::CloudWatch::Alarm', Properties: { ...compared, Metrics: [late] } };

    expect(await whyItFailed('refused-arithmetic', { Resources: { Asked } })).toContain(refusedArithmetic);
  });
});

describe('the setting `emulated`', () => {
  it('leaves out the types that the emulator refuses, and no other', async () => {
    const asked = typesOf(asOnAws).map((Type, n) => [`Asked${n}`, { Type, Properties: {} }]);
    // The type that nobody knows has all refused ones named before anything is made.
    const all = { ...Object.fromEntries(asked), Nobody: { Type: 'AWS::Nobody::Knows' } };
    const said = await create('refused-types', { Resources: all });
    const refused = (/Unrecognized resource types: \[([^\]]*)\]/.exec(said)?.[1] ?? '')
      .split(', ')
      .filter((type) => type !== 'AWS::Nobody::Knows')
      .toSorted();
    const leftOut = typesOf(asOnAws).filter((type) => !typesOf(emulated).includes(type));

    expect(leftOut).toEqual(refused);
    expect(Object.keys(refusedTypes)).toEqual(expect.arrayContaining(leftOut));
  });

  it('leaves out outputs of attributes that the emulator refuses, and no other', () => {
    const kept = new Set(outputsOf(rehearsal).map(({ name }) => name));
    const leftOut = outputsOf({ ...rehearsal, emulated: false }).filter(({ name }) => !kept.has(name));

    expect(leftOut.length).toBeGreaterThan(0);
    for (const { attributes } of leftOut) {
      expect(attributes.length).toBeGreaterThan(0);
      for (const attribute of attributes) expect(Object.keys(refusedAttributes)).toContain(attribute);
    }
  });

  it('changes nothing else but what follows from that', () => {
    const found = differencesOf(asOnAws.all, emulated.all);

    expect(found.filter((one) => !Object.hasOwn(differs, one))).toEqual([]);
    expect(Object.keys(differs).filter((one) => !found.includes(one))).toEqual([]);
  });
});
