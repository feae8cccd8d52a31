import { Choice, Condition, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { Stood } from '#functions/request/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Answers a request (P45), asking the controller's roster first (P43). A run ends where a person is next. */
export const request: Machine = {
  name: 'request',
  promise:
    'A request is acknowledged, verified with the controller alone (P43) and answered (P45). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, otherwise } = stepsOf('request', scope, names);
    const stands = (word: Stood['stands']) => Condition.stringEquals('$.last.stands', word);
    const closed = new Succeed(scope, 'Closed');

    // The first task also makes sure that the response clock runs (decision 0004).
    const acknowledge = step<Stood>('Acknowledge receipt', 'acknowledge-request', 'stands');
    return acknowledge.next(
      new Choice(scope, 'Where does the case stand?')
        .when(
          stands('ask'),
          step('Ask who is asking', 'ask-requester').next(new Succeed(scope, 'Waiting for the person asked')),
        )
        .when(
          stands('redirect'),
          step('Redirect, and tell the controller', 'redirect-requester').next(closed),
        )
        .when(
          stands('officer'),
          step('Ask an officer', 'ask-officer').next(new Succeed(scope, 'Waiting for an officer')),
        )
        // It ends the run itself: a state saved in each request, and every state is paid for.
        .when(stands('answered'), step('Send the answer', 'send-answer'))
        .when(stands('tell'), step('Write what an officer has said', 'tell-requester').next(acknowledge))
        .when(stands('post'), new Succeed(scope, 'Waiting for the post'))
        .when(stands('settled'), closed)
        .otherwise(otherwise('The case stands where nobody expected')),
    );
  },
};
