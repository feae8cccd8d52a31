import { Choice, Condition, Succeed, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { StepResult } from '#functions/breach/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Law enforcement, then the hold, then customers (P37, P38, P39). A timer asks again, it never assumes. */
export const breach: Machine = {
  name: 'breach',
  promise:
    'Law enforcement is told first (P37); customers are told no sooner than the hold and every direction allow (P38, P39). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, otherwise } = stepsOf('breach', scope, names);
    const nextStep = (word: StepResult['nextStep']) => Condition.stringEquals('$.last.nextStep', word);
    const waitingForReceipts = new Succeed(scope, 'Waiting for the receipts');
    const nextRun = new Succeed(scope, 'The next run takes over');
    const released = new Succeed(scope, 'Released');
    const nothing = new Succeed(scope, 'No hold to wait for');
    const waitingForReview = new Succeed(scope, 'Waiting for the release review');
    const waitingForApproval = new Succeed(scope, 'Waiting for the approval');
    const lettersEnd = new Succeed(scope, 'Waiting for letters in flight');
    const unexpected = otherwise('Unexpected next step');

    // Also makes sure that the response clock runs (decision 0004).
    const prepare = step<StepResult>(
      'Prepare the law-enforcement report',
      'prepare-report',
      'nextStep',
      'until',
    );
    const wait = new Wait(scope, 'Wait for the hold', { time: WaitTime.timestampPath('$.last.until') });
    const ask = step<StepResult>('Ask whether customers may be told', 'ask-release', 'nextStep', 'until');
    const release = step<StepResult>('Release', 'release-breach', 'nextStep', 'until');

    const mayBeTold = new Choice(scope, 'May customers be told?')
      .when(nextStep('wait'), wait)
      .when(nextStep('review'), waitingForReview)
      .when(nextStep('receipts'), waitingForReceipts)
      .when(nextStep('approval'), waitingForApproval)
      .when(nextStep('draining'), lettersEnd)
      .when(nextStep('release'), release)
      .when(nextStep('released'), released)
      .when(nextStep('next-run'), nextRun)
      .when(nextStep('settled'), nothing)
      .otherwise(unexpected);

    wait.next(ask);
    ask.next(mayBeTold);
    release.next(mayBeTold);

    return prepare.next(
      new Choice(scope, 'Are all receipts in?')
        .when(nextStep('receipts'), waitingForReceipts)
        .when(nextStep('wait'), wait)
        .when(nextStep('review'), waitingForReview)
        .when(nextStep('approval'), waitingForApproval)
        .when(nextStep('draining'), lettersEnd)
        // The release and the store check again.
        .when(nextStep('release'), release)
        .when(nextStep('released'), released)
        .when(nextStep('settled'), nothing)
        .otherwise(unexpected),
    );
  },
};
