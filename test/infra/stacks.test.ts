import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { identityKeptForDays } from '#domain/case/file-kinds.ts';
import { apiNames } from '#infra/api-routes.ts';
import { functions } from '#infra/functions.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { taskFunctions } from '#infra/stacks/residence.ts';
import { type Resource, synthesized } from '#test/support/infra/synthesized.ts';
import { machines } from '#workflows/machines.ts';

const { ofType, one } = synthesized();

const functionsOf = ofType('AWS::Lambda::Function');
const machinesOf = ofType('AWS::StepFunctions::StateMachine');
const shortName = ({ Properties }: Resource) =>
  (Properties.FunctionName ?? Properties.StateMachineName).replace(
    /^privacy-clock-laptop-((doors|officers|tasks)-)?/,
    '',
  );
const golden = (name: string) =>
  JSON.parse(readFileSync(new URL(`../workflows/${name}.asl.json`, import.meta.url), 'utf8'));

describe('the stacks', () => {
  it('what must not be lost has ids that never change', () => {
    const kept = ofType(
      'AWS::DynamoDB::GlobalTable',
      'AWS::KMS::Key',
      'AWS::Cognito::UserPool',
      'AWS::StepFunctions::StateMachine',
      'AWS::S3::Bucket',
    );

    expect(
      Object.fromEntries(kept.map(({ id, stack, DeletionPolicy }) => [id, `${stack} ${DeletionPolicy}`])),
    ).toMatchObject({
      Cases80582F3E: 'data RetainExceptOnCreate',
      Files8E6940B8: 'data RetainExceptOnCreate',
      Key961B73FD: 'data RetainExceptOnCreate',
      MacKey790F75A3: 'data RetainExceptOnCreate',
      SignInPoolFD298EFA: 'data RetainExceptOnCreate',
      Request4BE5F30C: 'workflow RetainExceptOnCreate',
      BreachA3EFE492: 'workflow RetainExceptOnCreate',
      ResponseClock9E40B2B9: 'workflow RetainExceptOnCreate',
    });
    for (const { DeletionPolicy } of kept) expect(DeletionPolicy).toMatch(/^Retain/);
  });

  it('the data is protected from deletion, also by people who may delete stacks', () => {
    expect(synthesized(settingsOf('dev')).isProtected('data')).toBe(true);
  });

  it('a restored table comes beside the old one', () => {
    const { ofType: restored } = synthesized({ ...settingsOf('dev'), tableGeneration: 2 });
    const names = restored('AWS::DynamoDB::GlobalTable').map(({ id, Properties }) => [
      id,
      Properties.TableName,
    ]);

    expect(names).toEqual([
      ['Cases80582F3E', 'privacy-clock-dev-cases'],
      [expect.stringMatching(/^Cases2/), 'privacy-clock-dev-cases-2'],
    ]);
  });

  it('everything that keeps something is under our own key', () => {
    const keyOf: Readonly<Record<string, string>> = {
      'AWS::Logs::LogGroup': 'KmsKeyId',
      'AWS::SQS::Queue': 'KmsMasterKeyId',
      'AWS::SNS::Topic': 'KmsMasterKeyId',
    };
    const open = Object.entries(keyOf).flatMap(([type, name]) =>
      ofType(type).filter(({ Properties }) => Properties[name] === undefined),
    );

    // The queue that hears of a disabled key must not need one; SQS encrypts it.
    expect(open.map(({ Properties }) => [Properties.QueueName, Properties.SqsManagedSseEnabled])).toEqual([
      ['privacy-clock-laptop-key-changed', true],
    ]);
  });
});

describe('the table', () => {
  const table = one('AWS::DynamoDB::GlobalTable');

  it('survives mistakes: restorable to any second, not deletable, under our own key', () => {
    const [replica] = table.Properties.Replicas;

    expect(replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
    expect(replica.DeletionProtectionEnabled).toBe(true);
    expect(table.Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    expect(replica.SSESpecification.KMSMasterKeyId).toBeDefined();
    expect(table.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  it('shows lists what a list needs and never a history', () => {
    const indexes = table.Properties.GlobalSecondaryIndexes.map((index: Resource['Properties']) => [
      index.IndexName,
      index.KeySchema.map(({ AttributeName }: { AttributeName: string }) => AttributeName),
      index.Projection.NonKeyAttributes.toSorted(),
    ]);

    expect(indexes.map(([name, keys]: unknown[]) => [name, keys])).toEqual([
      ['byQueue', ['queue', 'workBy']],
      ['byAssignee', ['assignee', 'workBy']],
      ['byKind', ['openAs', 'workBy']],
      ['byCompany', ['openOf', 'workBy']],
      ['byNeed', ['openFor', 'workBy']],
      ['byWake', ['openShard', 'wakeAt']],
      ['byReceipt', ['receivedIn', 'pk']],
      ['byEnd', ['endedIn', 'pk']],
    ]);
    for (const [, , projected] of indexes) {
      expect(projected).not.toContain('history');
      expect(projected).not.toContain('state');
    }
  });
});

describe('the files', () => {
  it('of a case stay, and two years what was replaced; uploads and downloads go by themselves', () => {
    const { LifecycleConfiguration, VersioningConfiguration } = one('AWS::S3::Bucket').Properties;
    const rules = LifecycleConfiguration.Rules.map((rule: Resource['Properties']) => [
      rule.Prefix,
      rule.ExpirationInDays,
      rule.NoncurrentVersionExpiration?.NoncurrentDays,
    ]);

    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(rules).toEqual(
      expect.arrayContaining([
        ['cases/', undefined, 730],
        ['uploads/', 7, 1],
        ['downloads/', 1, 1],
      ]),
    );
    expect(rules.filter(([prefix]: unknown[]) => prefix === 'cases/')).toHaveLength(1);
  });

  it('of requesters go by themselves: drafts after 2 days, proof of identity when the clock would (R-29)', () => {
    const { LifecycleConfiguration } = one('AWS::S3::Bucket').Properties;
    const daysOf = (prefix: string) =>
      LifecycleConfiguration.Rules.filter((rule: Resource['Properties']) => rule.Prefix === prefix).map(
        (rule: Resource['Properties']) => [
          rule.ExpirationInDays,
          rule.NoncurrentVersionExpiration.NoncurrentDays,
        ],
      );

    expect(daysOf('drafts/')).toEqual([[2, 1]]);
    expect(daysOf('identity/')).toEqual([[identityKeptForDays, 1]]);
    expect(daysOf('attached/')).toEqual([[837, 1]]);
  });
});

describe('the archive of what SES reported (decision 0035)', () => {
  it('stays 25 months', () => {
    const { LifecycleConfiguration } = one('AWS::S3::Bucket').Properties;
    const [rule] = LifecycleConfiguration.Rules.filter(
      ({ Prefix }: Resource['Properties']) => Prefix === 'email-events/',
    );

    expect(rule).toMatchObject({
      ExpirationInDays: 25 * 31,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
  });

  it('is written by one function, and read by none: the bucket refuses it to every role of the stage', () => {
    const { Statement } = one('AWS::S3::BucketPolicy').Properties.PolicyDocument;
    const [refused] = Statement.filter(
      ({ Sid }: Resource['Properties']) => Sid === 'NoFunctionReadsEmailEvents',
    );
    expect(refused).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
    });
    expect(JSON.stringify(refused.Resource)).toContain('/email-events/*');
    expect(JSON.stringify(refused.Condition.ArnLike['aws:PrincipalArn'])).toContain(
      ':role/privacy-clock-laptop-*',
    );
    for (const role of ofType('AWS::IAM::Role')) expect(role.Properties.RoleName, role.id).toBeUndefined();

    const writers = ofType('AWS::IAM::Role').filter((role) =>
      JSON.stringify(role).includes('/email-events/*'),
    );
    expect(writers.map(({ id }) => id)).toEqual([expect.stringMatching(/^RecordEmailEventsRole/)]);
  });
});

describe('the functions', () => {
  it('are all deployed, each once, under fixed names', () => {
    expect(functionsOf.map(shortName).toSorted()).toEqual(Object.keys(functions).toSorted());
  });

  it('of the stack tasks are what the machines call, and nobody else calls them', () => {
    const called = machines.flatMap(({ name }) =>
      [...JSON.stringify(golden(name)).matchAll(/privacy-clock-laptop-tasks-([\w-]+):v1/g)].map(
        ([, one = '']) => one,
      ),
    );

    expect([...new Set(called)].toSorted()).toEqual(taskFunctions.toSorted());
  });

  it('have the right engine, and a log of their own for a year', () => {
    const logs = ofType('AWS::Logs::LogGroup');
    for (const { Properties } of functionsOf) {
      expect(Properties.Runtime).toBe('nodejs24.x');
      expect(Properties.Architectures).toEqual(['arm64']);
      expect(Properties.LoggingConfig.LogFormat).toBe('JSON');
      // Lambda's own end; what freezes a million rows needs it.
      expect(Properties.Timeout).toBeLessThanOrEqual(900);
    }
    expect(logs.length).toBe(functionsOf.length + machinesOf.length + apiNames.length);
    for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(365);
  });

  it('that read a whole list have its memory bounded as it was measured, and disk for the largest upload', () => {
    const named = (name: string) => functionsOf.find((one) => shortName(one) === name)?.Properties;

    for (const name of ['freeze-list', 'take-recipients', 'read-notice'])
      expect(named(name).Environment.Variables.NODE_OPTIONS).toMatch(/--max-old-space-size=230\b/);
    expect(named('freeze-list')).toMatchObject({ Timeout: 900, EphemeralStorage: { Size: 3072 } });
  });

  it('are called through their alias, which moves when the new version is complete; old versions stay', () => {
    const aliases = ofType('AWS::Lambda::Alias');

    expect(aliases).toHaveLength(functionsOf.length);
    for (const { Properties } of aliases) expect(Properties.Name).toBe('v1');
    for (const { DeletionPolicy } of ofType('AWS::Lambda::Version')) expect(DeletionPolicy).toBe('Retain');
  });

  it('that wait behind the API answer before the API gives up', () => {
    for (const { stack, Properties } of functionsOf)
      if (['api', 'doors', 'officers'].includes(stack)) expect(Properties.Timeout).toBeLessThan(30);
  });
});

describe('the machines', () => {
  it.each(machinesOf)('$Properties.StateMachineName is the golden file the laptop runs', (machine) => {
    expect(JSON.parse(machine.Properties.DefinitionString)).toEqual(golden(shortName(machine)));
  });

  it.each(machinesOf)(
    '$Properties.StateMachineName logs events without what was in them',
    ({ Properties }) => {
      expect(Properties.StateMachineType).toBe('STANDARD');
      expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    },
  );

  it('have published versions, kept for ever, and an alias; an emulator has none', () => {
    const published = synthesized(settingsOf('dev')).ofType('AWS::StepFunctions::StateMachineVersion');
    const rehearsed = synthesized(settingsOf('rehearsal'));

    expect(published).toHaveLength(machines.length);
    for (const { DeletionPolicy } of published) expect(DeletionPolicy).toBe('Retain');
    expect(rehearsed.ofType('AWS::StepFunctions::StateMachineVersion')).toEqual([]);
    expect(JSON.stringify(rehearsed.all)).not.toContain('MACHINE_ALIAS');
  });

  it.each(machinesOf)('$Properties.StateMachineName outlasts every one of its waits', (machine) => {
    const { TimeoutSeconds, States } = golden(shortName(machine)) as {
      TimeoutSeconds?: number;
      States: Record<string, { Type: string; TimeoutSeconds?: number; Seconds?: number }>;
    };
    const year = 365 * 86_400;
    // Waits go by a date that the domain caps at 300 days, those of a notice by the setting for late bounces at 30.
    const most = (shortName(machine) === 'customer-notice' ? 30 : 300) * 86_400;
    const longest = Object.values(States).reduce(
      (sum, { Type, Seconds }) => sum + (Type === 'Wait' ? (Seconds ?? most) : 0),
      0,
    );
    expect(longest).toBeLessThan(TimeoutSeconds ?? year);
    for (const { Type, TimeoutSeconds: patience = 0 } of Object.values(States))
      if (Type === 'Task') expect(patience).toBeGreaterThan(0);
  });

  it('wait longer for a task than its function may take', () => {
    const timeouts = new Map(functionsOf.map((one) => [shortName(one), one.Properties.Timeout as number]));
    for (const { name } of machines)
      for (const state of Object.values(golden(name).States) as Record<string, never>[]) {
        const { FunctionName } = (state.Parameters ?? {}) as { FunctionName?: string };
        const [, task = ''] = /laptop-tasks-([\w-]+):v1$/.exec(FunctionName ?? '') ?? [];
        if (task) expect(state.TimeoutSeconds).toBeGreaterThan(timeouts.get(task)!);
      }
  });
});
