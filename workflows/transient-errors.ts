/** Errors that may pass, by exact name in Step Functions. Machines retry only these (`retry.ts`). */
export const transientErrors = {
  Unavailable: 'ours: DynamoDB, SES, KMS or Step Functions did not answer, or said "slower"',
  Busy: 'ours: five lost races in a row for one case',
  InProgress: 'ours: another run holds the claim of this letter until its lease ends',
  'Lambda.ResourceNotFoundException':
    'a deployment has not yet made the function, or its alias, that a machine calls',
  'Lambda.ServiceException': 'Lambda answered 500',
  'Lambda.AWSLambdaException': 'Lambda answered 500 and said why',
  'Lambda.SdkClientException': 'Step Functions did not reach Lambda',
  'Lambda.ClientExecutionTimeoutException': 'Lambda did not answer Step Functions in time',
  'Lambda.TooManyRequestsException': "the account's concurrency is used up",
  'Lambda.Unknown': "the function's process ended and Lambda does not say how",
  'Sandbox.Timedout': 'the function ran into its own timeout',
  'Runtime.ExitError': "the function's process ended: killed, out of memory, or by itself",
  'Runtime.UnhandledPromiseRejection':
    "a promise rejected that nothing awaited, which ends the function's process",
  'States.Timeout': 'the task ran into TimeoutSeconds; every step may be done twice',
} as const;
