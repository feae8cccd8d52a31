import { Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import { type Machine, stepsOf } from './steps.ts';

/** Freezes a list too large to read while an officer waits (P37, R-13). */
export const recipients: Machine = {
  name: 'recipients',
  promise:
    'Everybody who is to be told is on a frozen list, or on the list of rows to finish (P37). What was uploaded is not kept.',
  define: (scope, names) => {
    const { step } = stepsOf('recipients', scope, names);
    return step('Freeze the list', 'freeze-list').next(new Succeed(scope, 'The list is frozen'));
  },
};
