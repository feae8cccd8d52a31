import { Duration } from 'aws-cdk-lib';
import type { RetryProps } from 'aws-cdk-lib/aws-stepfunctions';

/** What may be better in a moment. Everything else is a refusal or a fault and goes straight to a person. */
const transientErrors = [
  'Unavailable', // ours: DynamoDB, SES, KMS or Step Functions did not answer, or said "slower"
  'Busy', // ours: five lost races in a row for one case
  'InProgress', // ours: another run holds the claim of this letter until its lease ends
  'Lambda.ServiceException', // Lambda answered 500
  'Lambda.AWSLambdaException', // Lambda answered 500 and said why
  'Lambda.SdkClientException', // Step Functions did not reach Lambda
  'Lambda.ClientExecutionTimeoutException', // Lambda did not answer Step Functions in time
  'Lambda.TooManyRequestsException', // the account's concurrency is used up
  'Lambda.Unknown', // the function's process died: memory, or a crash of the runtime
  'Sandbox.Timedout', // the function hit its own timeout (newer name of Lambda.Unknown)
  'States.Timeout', // the task hit TimeoutSeconds; every step may be done twice
];

/**
 * 2 s doubling, capped at 5 minutes: 2 + 4 + 8 + 16 + 32 + 64 + 128 + 256 = 510 s in 8 waits,
 * then 22 waits of 300 s = 6,600 s; 30 waits, 7,110 s, a little under two hours.
 */
export const transient: RetryProps = {
  errors: transientErrors,
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 30,
};
