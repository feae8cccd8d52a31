import { Choice, Condition, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { StepResult } from '#functions/request/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Answers a request (P45), asking the controller's roster first (P43). A run ends where a person is next. */
export const request: Machine = {
  name: 'request',
  promise:
    'A request is acknowledged, verified with the controller alone (P43) and answered (P45). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, otherwise } = stepsOf('request', scope, names);
    const nextStep = (word: StepResult['nextStep']) => Condition.stringEquals('$.last.nextStep', word);
    const closed = new Succeed(scope, 'Closed');

    // Also makes sure that the response clock runs (decision 0004).
    const acknowledge = step<StepResult>('Acknowledge receipt', 'acknowledge-request', 'nextStep');
    return acknowledge.next(
      new Choice(scope, 'What is the next step?')
        .when(
          nextStep('ask-requester'),
          step('Ask who is asking', 'ask-requester').next(new Succeed(scope, 'Waiting for the person asked')),
        )
        .when(
          nextStep('redirect'),
          step('Redirect, and tell the controller', 'redirect-requester').next(closed),
        )
        .when(
          nextStep('ask-officer'),
          step('Ask an officer', 'ask-officer').next(new Succeed(scope, 'Waiting for an officer')),
        )
        // Ends the run itself: AWS bills every state.
        .when(nextStep('send-answer'), step('Send the answer', 'send-answer'))
        .when(
          nextStep('send-owed-letters'),
          step('Send the letters owed', 'send-owed-letters').next(acknowledge),
        )
        .when(nextStep('wait-for-post'), new Succeed(scope, 'Waiting for the post'))
        .when(nextStep('settled'), closed)
        .otherwise(otherwise('Unexpected next step')),
    );
  },
};
