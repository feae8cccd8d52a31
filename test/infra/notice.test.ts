import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one, all } = synthesized();
const named = (type: string, property: string, name: string) =>
  ofType(type).find(({ Properties }) => Properties[property] === `privacy-clock-laptop-${name}`)!;

describe('what comes back of letters', () => {
  const queue = named('AWS::SQS::Queue', 'QueueName', 'mail-events');
  const dead = named('AWS::SQS::Queue', 'QueueName', 'mail-events-dead');
  const topic = named('AWS::SNS::Topic', 'TopicName', 'mail-events');

  it('is heard: whatever becomes of a letter goes from the configuration set to the topic', () => {
    const { EventDestination } = one('AWS::SES::ConfigurationSetEventDestination').Properties;

    expect(EventDestination.MatchingEventTypes).toEqual([
      ...['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'],
    ]);
    expect(EventDestination.SnsDestination.TopicARN).toEqual({ Ref: topic.id });
  });

  it('every function that sends names the configuration set', () => {
    const { Name } = one('AWS::SES::ConfigurationSet').Properties;

    for (const { Properties } of ofType('AWS::Lambda::Function'))
      expect(Properties.Environment.Variables.CONFIGURATION_SET).toBe(Name);
  });

  it('may be said by our configuration set alone', () => {
    const statements = ofType('AWS::SNS::TopicPolicy')
      .filter(({ stack }) => stack === 'notice')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');

    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatchObject({
      Principal: { Service: 'ses.amazonaws.com' },
      Condition: {
        StringEquals: {
          'aws:SourceAccount': '000000000000',
          'aws:SourceArn':
            'arn:aws:ses:us-east-1:000000000000:configuration-set/privacy-clock-laptop-letters',
        },
      },
    });
  });

  it('reaches the queue from our topic alone, and over TLS', () => {
    const policies = ofType('AWS::SQS::QueuePolicy')
      .filter(({ stack }) => stack === 'notice')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement);

    for (const { Principal, Condition } of policies.filter(({ Effect }) => Effect === 'Allow')) {
      expect(Principal).toEqual({ Service: 'sns.amazonaws.com' });
      expect(Condition).toEqual({ ArnEquals: { 'aws:SourceArn': { Ref: topic.id } } });
    }
    expect(policies.filter(({ Effect }) => Effect === 'Deny')).toHaveLength(2);
  });

  it('is tried five times, then lies where an alarm sees it, for two weeks', () => {
    expect(queue.Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': [dead.id, 'Arn'] },
      maxReceiveCount: 5,
    });
    expect(dead.Properties.MessageRetentionPeriod).toBe(14 * 86_400);
  });

  it('is read one by one: one bad event does not hold up the others', () => {
    const { FunctionResponseTypes, FunctionName } = one('AWS::Lambda::EventSourceMapping').Properties;
    const reader = ofType('AWS::Lambda::Function').find(({ id }) => id.startsWith('RecordEmailEvents'))!;

    expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    expect(JSON.stringify(FunctionName)).toMatch(/"RecordEmailEventsPublished.*:v1/);
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * reader.Properties.Timeout + 20);
  });

  it('comes in batches of 20 seconds, so that a page of the ledger is not written for each letter of it', () => {
    expect(one('AWS::Lambda::EventSourceMapping').Properties).toMatchObject({
      BatchSize: 500,
      MaximumBatchingWindowInSeconds: 20,
    });
  });
});

describe('the identity that letters come from', () => {
  it('is ours to create, and stays when the stack goes', () => {
    expect(one('AWS::SES::EmailIdentity')).toMatchObject({
      Properties: { EmailIdentity: 'example.com' },
      DeletionPolicy: 'RetainExceptOnCreate',
    });
  });

  it('is left alone where the account has it already', () => {
    const dev = settingsOf('dev');
    const existing = synthesized({ ...dev, ses: { ...dev.ses, identity: 'existing' } });

    expect(existing.ofType('AWS::SES::EmailIdentity')).toEqual([]);
    expect(all.filter(({ Type }) => Type === 'AWS::SES::EmailIdentity')).toHaveLength(1);
  });
});
