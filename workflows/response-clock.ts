import { JsonPath, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { RunNumber } from '#functions/clock/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/**
 * Wakes a case on each milestone until it is settled (P45). On waking it asks, it never assumes. A run is one wait: its task
 * starts the next one while a milestone is left, so no state is entered to find out (decision 0069).
 */
export const responseClock: Machine = {
  name: 'response-clock',
  promise:
    'Nobody waits longer than promised without being told: reminders before the due date, word when it is missed (P45, P53).',
  define: (scope, names) => {
    const { asked } = stepsOf('response-clock', scope, names);
    const run: RunNumber = { run: JsonPath.stringAt('$.run') };
    const wait = new Wait(scope, 'Wait until the next milestone', {
      time: WaitTime.timestampPath('$.until'),
    });

    return wait.next(asked('Keep the clock', 'run-clock', run));
  },
};
