import { describe, expect, it } from 'vitest';
import { settingsOf } from '#infra/settings/settings.ts';
import { noticeAlone, synthesized } from '#test/support/infra/synthesized.ts';

const { ofType, one, all } = synthesized();
const named = (type: string, property: string, name: string) =>
  ofType(type).find(({ Properties }) => Properties[property] === `privacy-clock-laptop-${name}`)!;

describe('what comes back of letters', () => {
  const queue = named('AWS::SQS::Queue', 'QueueName', 'mail-events');
  const dead = named('AWS::SQS::Queue', 'QueueName', 'mail-events-dead');
  const topic = named('AWS::SNS::Topic', 'TopicName', 'mail-events');

  it.each(['Letters', 'Notices'])(
    'is heard: whatever becomes of %s goes from their set to the topic',
    (id) => {
      const [destination, ...more] = ofType('AWS::SES::ConfigurationSetEventDestination').filter(
        ({ Properties }) => Properties.ConfigurationSetName.Ref === id,
      );
      const { EventDestination } = destination!.Properties;

      expect(more).toEqual([]);
      expect(EventDestination.MatchingEventTypes).toEqual([
        ...['send', 'delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'],
      ]);
      expect(EventDestination.SnsDestination.TopicARN).toEqual({ Ref: topic.id });
    },
  );

  it('every function knows both configuration sets and both senders', () => {
    for (const { Properties } of ofType('AWS::Lambda::Function'))
      expect(Properties.Environment.Variables).toMatchObject({
        CONFIGURATION_SET: 'privacy-clock-laptop-letters',
        NOTICE_CONFIGURATION_SET: 'privacy-clock-laptop-notices',
        SENDER: 'privacy@letters.example.com',
        NOTICE_SENDER: 'privacy@notices.example.com',
      });
  });

  it('comes in the envelope that names its topic', () => {
    expect(
      ofType('AWS::SNS::Subscription').find(({ stack }) => stack === 'notice')?.Properties.RawMessageDelivery,
    ).toBe(false);
  });

  it('may be said by our two configuration sets alone', () => {
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
          'aws:SourceArn': ['letters', 'notices'].map(
            (name) => `arn:aws:ses:us-east-1:000000000000:configuration-set/privacy-clock-laptop-${name}`,
          ),
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

describe('the two senders (decision 0035, S3)', () => {
  const dev = settingsOf('dev');
  const identities = (of = { ofType }) =>
    of.ofType('AWS::SES::EmailIdentity').map(({ id, Properties }) => [id, Properties.EmailIdentity]);

  it.each([
    { id: 'Identity', domain: 'letters.example.com' },
    { id: 'NoticeIdentity', domain: 'notices.example.com' },
  ])(
    '$domain stays when the stack goes, forwards no bounces and has a MAIL FROM of its own',
    ({ id, domain }) => {
      expect(all.find((one) => one.id === id)).toMatchObject({
        Properties: {
          EmailIdentity: domain,
          FeedbackAttributes: { EmailForwardingEnabled: false },
          MailFromAttributes: {
            MailFromDomain: `bounce.${domain}`,
            BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
          },
        },
        DeletionPolicy: 'RetainExceptOnCreate',
        UpdateReplacePolicy: 'Retain',
      });
    },
  );

  it.each([
    { id: 'Letters', name: 'letters', reasons: ['BOUNCE', 'COMPLAINT'] },
    { id: 'Notices', name: 'notices', reasons: [] },
  ])(
    'a stranger who types a customer’s address stops no notice: $name suppress $reasons',
    ({ id, name, reasons }) => {
      expect(all.find((one) => one.id === id)?.Properties).toMatchObject({
        Name: `privacy-clock-laptop-${name}`,
        SuppressionOptions: { SuppressedReasons: reasons },
        ReputationOptions: { ReputationMetricsEnabled: true },
        SendingOptions: { SendingEnabled: true },
      });
    },
  );

  it('a stage as it is deployed today keeps its identity and its set, and gets the others beside them', () => {
    const today = noticeAlone({ ...dev, sender: 'privacy@example.com', senderIdentity: 'example.com' });

    expect(identities(today)).toEqual([
      ['Identity', 'example.com'],
      ['NoticeIdentity', 'notices.example.com'],
    ]);
    expect(today.ofType('AWS::SES::ConfigurationSet').map(({ id }) => id)).toEqual(['Letters', 'Notices']);
    expect(today.ofType('AWS::SES::ConfigurationSetEventDestination').map(({ id }) => id)).toEqual([
      'Heard',
      'NoticeHeard',
    ]);
  });

  it('one domain is one identity, and still two sets', () => {
    const shared = { noticeSender: 'notices@letters.example.com', noticeIdentity: 'letters.example.com' };
    const one = noticeAlone({ ...dev, ...shared });

    expect(identities(one)).toEqual([['Identity', 'letters.example.com']]);
    expect(one.ofType('AWS::SES::ConfigurationSet')).toHaveLength(2);
  });

  it.each([
    { ses: { identity: 'existing', noticeIdentity: 'existing' }, made: [] },
    { ses: { identity: 'existing', noticeIdentity: 'ours' }, made: ['NoticeIdentity'] },
    { ses: { identity: 'ours', noticeIdentity: 'existing' }, made: ['Identity'] },
  ] as const)(
    'what the account has already is left alone: of $ses the stack makes $made',
    ({ ses, made }) => {
      expect(identities(noticeAlone({ ...dev, ses: { ...dev.ses, ...ses } })).map(([id]) => id)).toEqual(
        made,
      );
    },
  );

  it('the stack puts out the ten DNS records of both, on an emulator without those of DKIM', () => {
    const named = (of: ReturnType<typeof noticeAlone>) => Object.keys(of.outputsOf('notice')).toSorted();
    const mailFrom = ['MailFromMx', 'MailFromSpf', 'NoticeMailFromMx', 'NoticeMailFromSpf'];
    const dkim = ['', 'Notice'].flatMap((who) => [1, 2, 3].map((n) => `${who}DkimRecord${n}`));

    expect(named(noticeAlone(dev))).toEqual([...dkim, ...mailFrom].toSorted());
    expect(named(noticeAlone(settingsOf('rehearsal')))).toEqual(mailFrom);
    expect(noticeAlone(dev).outputsOf('notice').NoticeMailFromMx).toEqual({
      Value: 'bounce.notices.example.com MX 10 feedback-smtp.us-east-1.amazonses.com',
    });
  });

  it('an identity that is one address keeps the MAIL FROM of SES', () => {
    const address = { sender: 'privacy@example.com', senderIdentity: 'privacy@example.com' };
    const found = noticeAlone({ ...dev, ...address });

    expect(found.all.find(({ id }) => id === 'Identity')?.Properties).toEqual({
      EmailIdentity: 'privacy@example.com',
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
    expect(Object.keys(found.outputsOf('notice')).filter((name) => !name.startsWith('Notice'))).toEqual([]);
  });
});
