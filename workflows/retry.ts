import { Duration } from 'aws-cdk-lib';
import type { RetryProps } from 'aws-cdk-lib/aws-stepfunctions';
import { transientErrors } from './transient-errors.ts';

/**
 * 2 s doubling, capped at 5 minutes: 2 + 4 + 8 + 16 + 32 + 64 + 128 + 256 = 510 s in 8 waits,
 * then 22 waits of 300 s = 6,600 s; 30 waits, 7,110 s, a little under two hours.
 */
export const transient: RetryProps = {
  errors: Object.keys(transientErrors),
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 30,
};
