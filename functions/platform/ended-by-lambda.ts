/**
 * For middy, which by itself answers "TimeoutError" 5 ms before a function's time is over. Machines would not retry that, and
 * what the function had begun would go on in its next call. Lambda ends the process, and names it `Sandbox.Timedout`.
 */
export const endedByLambda = { timeoutEarlyInMillis: 0 } as const;
