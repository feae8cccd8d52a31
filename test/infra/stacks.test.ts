import { readFileSync } from 'node:fs';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { powers } from '#infra/constructs/powers.ts';
import { settingsOf } from '#infra/settings.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';
import { newApp, type Resource, synthesized } from './synthesized.ts';

const { stacks, all, ofType, one } = synthesized();

const functionsOf = ofType('AWS::Lambda::Function');
const machinesOf = ofType('AWS::StepFunctions::StateMachine');

describe('the stacks', () => {
  it.each(stacks)('%s stays under 350 resources', (stack) => {
    expect(all.filter((resource) => resource.stack === stack).length).toBeLessThan(350);
  });

  it('cdk-nag finds nothing that is not acknowledged with a reason', () => {
    const app = newApp();
    privacyClock(app, settingsOf('dev'));
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

    const { directory } = app.synth();

    const report = JSON.parse(readFileSync(`${directory}/validation-report.json`, 'utf8'));
    expect(JSON.stringify(report)).not.toContain('AwsSolutions');
    expect(process.exitCode ?? 0).toBe(0);
  });

  it('what must not be lost has ids that never change', () => {
    const kept = ofType('AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::StepFunctions::StateMachine');

    expect(
      Object.fromEntries(kept.map(({ id, stack, DeletionPolicy }) => [id, `${stack} ${DeletionPolicy}`])),
    ).toEqual({
      Cases80582F3E: 'data Retain',
      Key961B73FD: 'data Retain',
      MacKey790F75A3: 'data Retain',
      Request4BE5F30C: 'workflow RetainExceptOnCreate',
      ResponseClock9E40B2B9: 'workflow RetainExceptOnCreate',
    });
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

    expect(indexes).toEqual([
      ['byQueue', ['queue', 'workBy'], ['dueOn', 'id', 'kind', 'revision', 'stage', 'wakeAt']],
      ['byWake', ['open', 'wakeAt'], ['dueOn', 'id', 'kind', 'queue', 'revision', 'stage', 'workBy']],
    ]);
  });
});

describe('the functions', () => {
  it('have fixed names, the right engine and a log of their own', () => {
    const names = functionsOf.map(({ Properties }) =>
      Properties.FunctionName.replace('privacy-clock-laptop-', ''),
    );

    expect(names.toSorted()).toEqual(Object.keys(powers).toSorted());
    for (const { Properties } of functionsOf) {
      expect(Properties.Runtime).toBe('nodejs24.x');
      expect(Properties.Architectures).toEqual(['arm64']);
      expect(Properties.LoggingConfig.LogFormat).toBe('JSON');
      expect(Properties.Timeout).toBeLessThanOrEqual(300);
    }
  });

  it('keep every log encrypted and for a year', () => {
    const logs = ofType('AWS::Logs::LogGroup');

    expect(logs.length).toBe(functionsOf.length + machinesOf.length);
    for (const { Properties } of logs) {
      expect(Properties.KmsKeyId).toBeDefined();
      expect(Properties.RetentionInDays).toBe(365);
    }
  });
});

describe('the machines', () => {
  it.each(machinesOf)('$Properties.StateMachineName is the golden file the laptop runs', ({ Properties }) => {
    const name = Properties.StateMachineName.replace('privacy-clock-laptop-', '');
    const golden = new URL(`../workflows/${name}.asl.json`, import.meta.url);

    expect(JSON.parse(Properties.DefinitionString)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it.each(machinesOf)(
    '$Properties.StateMachineName logs events without what was in them',
    ({ Properties }) => {
      expect(Properties.StateMachineType).toBe('STANDARD');
      expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
    },
  );
});

describe('reconcile', () => {
  it('is called every hour, and a call that fails is kept', () => {
    const { Properties: schedule } = one('AWS::Scheduler::Schedule');
    const { Properties: queue } = one('AWS::SQS::Queue');
    const { Properties: invoke } = one('AWS::Lambda::EventInvokeConfig');

    expect(schedule.ScheduleExpression).toBe('rate(1 hour)');
    expect(schedule.Target.DeadLetterConfig.Arn).toEqual(invoke.DestinationConfig.OnFailure.Destination);
    expect(queue.KmsMasterKeyId).toBeDefined();
    expect(queue.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });
});
