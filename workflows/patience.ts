import { Duration } from 'aws-cdk-lib';

/** Minutes that a task's function may take where it needs more than one. Lambda's own end is at 15. */
const minutesOf: Readonly<Record<string, number>> = {
  // A million rows, each looked up in the register.
  'freeze-list': 15,
  // It sends for four minutes, then what is in flight is awaited.
  'send-notice': 5,
  // They read the ledger of a million recipients from end to end.
  'ask-notice': 5,
  'accept-direction': 5,
  'account-for-everyone': 5,
  'close-breach': 5,
};

/** Longest that a task's function runs. */
export const functionPatience = (name: string): Duration => Duration.minutes(minutesOf[name] ?? 1);

/** The task waits longer than its function runs, so that it is Lambda which ends it. */
export const taskPatience = (name: string): Duration =>
  Duration.seconds(functionPatience(name).toSeconds() + 30);
