import { Choice, Condition, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { StepResult } from '#functions/complaint/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Acknowledged at once, investigated by somebody else, answered with what is left (P51, P52, P53, R-25). */
export const complaint: Machine = {
  name: 'complaint',
  promise:
    'A complaint is acknowledged at once (P52), looked into by an officer who did not decide the matter, and answered with every recourse that is left (P51, P53). A run ends where a person is next.',
  define: (scope, names) => {
    const { step, otherwise } = stepsOf('complaint', scope, names);
    const nextStep = (word: StepResult['nextStep']) => Condition.stringEquals('$.last.nextStep', word);
    const ends = (title: string) => new Succeed(scope, title);

    // Also makes sure that the response clock runs (decision 0004).
    const acknowledge = step<StepResult>('Acknowledge the complaint', 'write-complaint-letters', 'nextStep');
    const write = step<StepResult>('Send the letters owed', 'write-complaint-letters', 'nextStep');
    const ask = step<StepResult>('Ask an investigator', 'ask-investigator', 'nextStep');
    const carryOut = step<StepResult>('Carry out the answer', 'carry-out-complaint', 'nextStep');

    const next = new Choice(scope, 'Where does it stand?')
      .when(nextStep('send-letters'), write)
      .when(nextStep('ask-investigator'), ask)
      .when(nextStep('carry-out-answer'), carryOut)
      .when(nextStep('wait-for-post'), ends('Waiting for the post'))
      .when(nextStep('wait-for-investigator'), ends('Waiting for the investigator'))
      .when(nextStep('wait-for-complainant'), ends('Waiting for the complainant'))
      .when(nextStep('settled'), ends('Closed'))
      .otherwise(otherwise('Unexpected next step'));
    write.next(next);
    ask.next(next);
    carryOut.next(next);
    return acknowledge.next(next);
  },
};
