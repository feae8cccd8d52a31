import { Choice, Condition, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { FirstResult, StepResult } from '#functions/request/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Answers a request (P45), asking the controller's roster first (P43). A run ends where a person is next. */
export const request: Machine = {
  name: 'request',
  promise:
    'A request is acknowledged, verified with the controller alone (P43) and answered (P45). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, tried, otherwise } = stepsOf('request', scope, names);
    const nextStep = (word: FirstResult['nextStep']) => Condition.stringEquals('$.last.nextStep', word);

    // What everyone gets comes first, and no register, roster or other mailbox holds it up (R-8, decision 0023).
    // The step after it acknowledges what it could not.
    const lookUp = step<StepResult>('Look up the requester', 'acknowledge-request', 'nextStep');
    const acknowledge = tried<FirstResult>('Acknowledge receipt', 'write-to-requester', lookUp, 'nextStep');
    const redirect = step('Redirect the requester', 'write-to-requester');
    const notify = step<StepResult>('Notify the controller', 'redirect-requester', 'nextStep');

    // A task that ends the run has no state after it: AWS bills every state.
    const next = new Choice(scope, 'What is the next step?')
      .when(nextStep('look-up'), lookUp)
      .when(nextStep('ask-requester'), step('Ask who is asking', 'ask-requester'))
      .when(nextStep('redirect'), redirect)
      .when(nextStep('ask-officer'), step('Ask an officer', 'ask-officer'))
      .when(nextStep('send-answer'), step('Send the answer', 'send-answer'))
      .when(nextStep('send-owed-letters'), step('Send the letters owed', 'send-owed-letters').next(lookUp))
      .when(nextStep('wait-for-post'), new Succeed(scope, 'Waiting for the post'))
      .when(nextStep('settled'), new Succeed(scope, 'Closed'))
      .otherwise(otherwise('Unexpected next step'));
    lookUp.next(next);
    redirect.next(notify).next(next);
    return acknowledge.next(next);
  },
};
