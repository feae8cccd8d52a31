import { Choice, Condition, Succeed, Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { ClockResult } from '#functions/clock/contract.ts';
import { type Machine, stepsOf } from './steps.ts';

/** Wakes a case on each milestone until it is settled (P45). On waking it asks, it never assumes. */
export const responseClock: Machine = {
  name: 'response-clock',
  promise:
    'Nobody waits longer than promised without being told: reminders before the due date, word when it is missed (P45, P53).',
  define: (scope, names) => {
    const { step } = stepsOf('response-clock', scope, names);
    const keep = step<ClockResult>('Keep the clock', 'run-clock', 'settled', 'until');
    const wait = new Wait(scope, 'Wait until the next milestone', {
      time: WaitTime.timestampPath('$.last.until'),
    });

    return keep.next(
      new Choice(scope, 'Is the case settled?')
        .when(Condition.booleanEquals('$.last.settled', true), new Succeed(scope, 'Settled'))
        .otherwise(wait.next(keep)),
    );
  },
};
