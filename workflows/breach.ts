import { Choice, Condition, Succeed, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { Stood } from '#functions/breach/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Law enforcement first, then the hold, then customers (P37, P38, P39). A timer asks, it does not assume. */
export const breach: Machine = {
  name: 'breach',
  promise:
    'Law enforcement is told first (P37); customers are told no sooner than the hold and every direction allow (P38, P39). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, otherwise } = stepsOf('breach', scope, names);
    const stands = (word: Stood['stands']) => Condition.stringEquals('$.last.stands', word);
    const waitingForReceipts = new Succeed(scope, 'Waiting for both receipts');
    const nextRun = new Succeed(scope, 'The next run waits on');
    const released = new Succeed(scope, 'Released');
    const nothing = new Succeed(scope, 'Nothing is held');
    const waitingForReview = new Succeed(scope, 'Waiting for the release review');
    const waitingForApproval = new Succeed(scope, 'Waiting for the approval');
    const lettersEnd = new Succeed(scope, 'Letters under way are let end');
    const unexpected = otherwise('The case stands where nobody expected');

    // The first task also makes sure that the response clock runs (decision 0004).
    const prepare = step<Stood>('Prepare the law-enforcement report', 'prepare-report', 'stands', 'until');
    const wait = new Wait(scope, 'Wait for the hold', { time: WaitTime.timestampPath('$.last.until') });
    const ask = step<Stood>('Ask whether customers may be told', 'ask-release', 'stands', 'until');
    const release = step<Stood>('Release', 'release-breach', 'stands', 'until');

    const mayBeTold = new Choice(scope, 'May customers be told?')
      .when(stands('wait'), wait)
      .when(stands('review'), waitingForReview)
      .when(stands('receipts'), waitingForReceipts)
      .when(stands('approval'), waitingForApproval)
      .when(stands('draining'), lettersEnd)
      .when(stands('release'), release)
      .when(stands('released'), released)
      .when(stands('next-run'), nextRun)
      .when(stands('settled'), nothing)
      .otherwise(unexpected);

    wait.next(ask);
    ask.next(mayBeTold);
    release.next(mayBeTold);

    return prepare.next(
      new Choice(scope, 'Are both receipts in?')
        .when(stands('receipts'), waitingForReceipts)
        .when(stands('wait'), wait)
        .when(stands('review'), waitingForReview)
        .when(stands('approval'), waitingForApproval)
        .when(stands('draining'), lettersEnd)
        // The release asks again itself, and so does the store.
        .when(stands('release'), release)
        .when(stands('released'), released)
        .when(stands('settled'), nothing)
        .otherwise(unexpected),
    );
  },
};
