import { Duration } from 'aws-cdk-lib';

/** Minutes, where one is not enough; Lambda's limit is 15. */
const minutesOf: Readonly<Record<string, number>> = {
  // Looks up a million rows in the register.
  'freeze-list': 15,
  // Sends for four minutes, then waits for what is in flight.
  'send-notice': 5,
  // Read the ledger of a million recipients.
  'ask-notice': 5,
  'accept-direction': 5,
  'account-for-everyone': 5,
  'close-breach': 5,
};

export const functionPatience = (name: string): Duration => Duration.minutes(minutesOf[name] ?? 1);

/** Longer than the function's, so that Lambda ends it. */
export const taskPatience = (name: string): Duration =>
  Duration.seconds(functionPatience(name).toSeconds() + 30);
