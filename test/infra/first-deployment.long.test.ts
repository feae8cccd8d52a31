import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FirstUnclear, isFirstDeployment } from '#infra/settings/first-deployment.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';
import { newApp, type Resource, synthesized } from '#test/support/infra/synthesized.ts';

const dataOf = (isProtected: boolean) => {
  const { data } = privacyClock(newApp(), settingsOf('dev'), { isProtected });
  const resources = Object.values(Template.fromStack(data).toJSON().Resources as Record<string, Resource>);
  const propertiesOf = (type: string) => resources.find(({ Type }) => Type === type)?.Properties;
  return {
    stack: data.terminationProtection,
    table: propertiesOf('AWS::DynamoDB::GlobalTable').Replicas[0].DeletionProtectionEnabled,
    pool: propertiesOf('AWS::Cognito::UserPool').DeletionProtection,
  };
};

describe('a first deployment', () => {
  it('leaves stack, table and user pool unprotected, so that a failed one can be rolled back', () => {
    expect(dataOf(false)).toEqual({ stack: false, table: false, pool: 'INACTIVE' });
  });

  it('is followed by one that protects all three', () => {
    expect(dataOf(true)).toEqual({ stack: true, table: true, pool: 'ACTIVE' });
  });

  it.each([
    { context: undefined, isFirst: false },
    { context: 'false', isFirst: false },
    { context: 'true', isFirst: true },
    { context: true, isFirst: true },
  ])('-c first=$context: $isFirst', ({ context, isFirst }) => {
    expect(isFirstDeployment(context)).toBe(isFirst);
  });

  it.each(['yes', '1', 'prod', ''])('-c first=%s is asked about, not guessed', (context) => {
    expect(() => isFirstDeployment(context)).toThrow(FirstUnclear);
  });
});

describe('what keeps something', () => {
  /** Nothing else is worth keeping: a deployment makes it again, and a rollback moves it. */
  const kept = [
    'AWS::Cognito::UserPool',
    'AWS::DynamoDB::GlobalTable',
    'AWS::KMS::Key',
    'AWS::Lambda::Version',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
    'AWS::SES::EmailIdentity',
    'AWS::StepFunctions::StateMachine',
    'AWS::StepFunctions::StateMachineVersion',
  ];
  /** Of a function or machine: they go with it, and stay when it has a newer one. */
  const versions = ['AWS::Lambda::Version', 'AWS::StepFunctions::StateMachineVersion'];
  const { all } = synthesized(settingsOf('dev'));
  const retained = all.filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'));

  it('stays when its stack is deleted or replaces it, and goes when its own creation failed', () => {
    expect([...new Set(retained.map(({ Type }) => Type))].toSorted()).toEqual(kept);
    for (const { Type, id, DeletionPolicy, UpdateReplacePolicy } of retained)
      expect([id, DeletionPolicy, UpdateReplacePolicy]).toEqual([
        id,
        versions.includes(Type) ? 'Retain' : 'RetainExceptOnCreate',
        'Retain',
      ]);
  });

  it('is all of its type', () => {
    const lost = all.filter(
      ({ Type, DeletionPolicy }) => kept.includes(Type) && !DeletionPolicy?.startsWith('Retain'),
    );

    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
