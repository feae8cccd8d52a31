import { Duration } from 'aws-cdk-lib';
import type { RetryProps } from 'aws-cdk-lib/aws-stepfunctions';
import { transientErrors } from './transient-errors.ts';

/** 2 s doubling to 256 s: 8 waits, 510 s; then 22 of 300 s: 30 waits, 7,110 s, a little under two hours. */
export const transient: RetryProps = {
  errors: Object.keys(transientErrors),
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 30,
};

/** Three waits of 2, 4 and 8 s: 14 s. For a step whose next step tries it again. */
export const brief: RetryProps = { ...transient, maxAttempts: 3 };
