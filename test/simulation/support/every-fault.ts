import type { Wanted } from '../reach.ts';

/** Each kind of fault, over a list of seeds. */
export const everyFault: Wanted = {
  ...{ 'fault dies-before': 20, 'fault dies-after': 20, 'fault reply-lost': 20, 'fault lands-late': 20 },
  ...{ 'fault sent-again': 20, 'fault throttled': 20, 'fault slow': 20, 'fault event-lost': 20 },
  ...{ 'fault event-twice': 20, 'fault event-late': 20, 'fault bounced': 20, 'fault complained-of': 20 },
};
