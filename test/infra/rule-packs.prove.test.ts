import { App, Stack, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { acknowledge, keepsFailures, packs } from '#infra/constructs/acknowledge.ts';
import { rulePacks } from '#infra/rule-packs.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';
import { judged } from '#test/support/infra/acknowledgements.ts';
import { newApp } from '#test/support/infra/synthesized.ts';

const judgedStage = (stage: string) => {
  const app = newApp();
  privacyClock(app, settingsOf(stage));
  return { stage, ...judged(app) };
};
// `dev` takes its account from the credentials, `rehearsal` from its settings.
const stages = ['dev', 'rehearsal'].map(judgedStage);

describe('the rules of AwsSolutions, NIST 800-53 R5 and Serverless (decision 0037)', () => {
  it.each(stages)('$stage follows them, or says at the construct why not', ({ faults, acknowledged }) => {
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(300);
  });

  it('are the ones that `acknowledge` knows', () => {
    expect(rulePacks().map(({ name }) => name)).toEqual(packs);
  });
});

describe('an acknowledgement', () => {
  const queueIn = (app: App) =>
    new Queue(new Stack(app, 'Stack'), 'Dead', { encryption: QueueEncryption.KMS_MANAGED, enforceSSL: true });
  const faultsOf = (write: (queue: Queue) => void): readonly string[] => {
    const app = new App();
    const queue = queueIn(app);
    acknowledge(queue, {
      'AwsSolutions-SQS3': keepsFailures,
      'Serverless-SQSRedrivePolicy': keepsFailures,
    });
    write(queue);
    return judged(app).faults;
  };

  it('that a finding needs, with a reason, is accepted', () => {
    expect(faultsOf(() => {})).toEqual([]);
  });

  it('is needed: without it the finding is open', () => {
    const app = new App();
    queueIn(app);

    expect(judged(app).faults).toEqual([
      'Stack/Dead/Resource: AwsSolutions-SQS3 is open',
      'Stack/Dead/Resource: Serverless-SQSRedrivePolicy is open',
    ]);
  });

  it('without a reason is refused', () => {
    expect(faultsOf((queue) => acknowledge(queue, { 'AwsSolutions-SQS3': ' ' }))).toContain(
      'Stack/Dead: AwsSolutions::AwsSolutions-SQS3 has no reason',
    );
  });

  it('of a rule that no pack has is refused', () => {
    expect(faultsOf((queue) => acknowledge(queue, { 'Serverless-SQS3': 'A reason.' }))).toEqual([
      'Stack/Dead: Serverless::Serverless-SQS3 is no rule of a pack',
    ]);
  });

  it('that no finding needs is refused', () => {
    expect(faultsOf((queue) => acknowledge(queue, { 'AwsSolutions-SNS3': 'A reason.' }))).toEqual([
      'Stack/Dead: AwsSolutions::AwsSolutions-SNS3 fits nothing',
    ]);
  });

  it('for a whole stack is refused: what is added later would inherit it', () => {
    const ofStack = (queue: Queue) => acknowledge(Stack.of(queue), { 'AwsSolutions-SQS3': 'A reason.' });

    expect(faultsOf(ofStack)).toEqual(['Stack: AwsSolutions::AwsSolutions-SQS3 is given for a whole stack']);
  });

  it('in the short form, of which the report keeps nothing, is refused', () => {
    const short = (queue: Queue) =>
      Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason: 'A reason.' });

    expect(faultsOf(short)).toContain('Stack/Dead: Annotation::AwsSolutions-SQS3 is no rule of a pack');
  });
});
