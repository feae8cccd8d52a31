import { Choice, Condition, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { StepResult } from '#functions/request/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Answers a request (P45), asking the controller's roster first (P43). A run ends where a person is next. */
export const request: Machine = {
  name: 'request',
  promise:
    'A request is acknowledged, verified with the controller alone (P43) and answered (P45). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, tried, otherwise } = stepsOf('request', scope, names);
    const nextStep = (word: StepResult['nextStep']) => Condition.stringEquals('$.last.nextStep', word);
    const closed = new Succeed(scope, 'Closed');

    // What everyone gets comes first, and no register, roster or other mailbox holds it up (R-8, decision 0023).
    // The step after it acknowledges what it could not.
    const lookUp = step<StepResult>('Look up the requester', 'acknowledge-request', 'nextStep');
    const acknowledge = tried('Acknowledge receipt', 'write-to-requester', lookUp);
    const redirect = step('Redirect the requester', 'write-to-requester');
    const tellController = step<StepResult>('Notify the controller', 'redirect-requester', 'nextStep');

    const next = new Choice(scope, 'What is the next step?')
      .when(
        nextStep('ask-requester'),
        step('Ask who is asking', 'ask-requester').next(new Succeed(scope, 'Waiting for the person asked')),
      )
      .when(nextStep('redirect'), redirect)
      .when(
        nextStep('ask-officer'),
        step('Ask an officer', 'ask-officer').next(new Succeed(scope, 'Waiting for an officer')),
      )
      // Ends the run itself: AWS bills every state.
      .when(nextStep('send-answer'), step('Send the answer', 'send-answer'))
      .when(nextStep('send-owed-letters'), step('Send the letters owed', 'send-owed-letters').next(lookUp))
      .when(nextStep('wait-for-post'), new Succeed(scope, 'Waiting for the post'))
      .when(nextStep('settled'), closed)
      .otherwise(otherwise('Unexpected next step'));
    redirect.next(tellController).next(next);
    acknowledge.next(lookUp);
    lookUp.next(next);
    return acknowledge;
  },
};
