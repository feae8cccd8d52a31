import { breach } from './breach.ts';
import { complaint } from './complaint.ts';
import { customerNotice } from './customer-notice.ts';
import { recipients } from './recipients.ts';
import { request } from './request.ts';
import { responseClock } from './response-clock.ts';
import type { Machine } from './steps.ts';

/** Never rename one: a sleeping execution keeps its name for a year. */
export const machines: readonly Machine[] = [
  request,
  complaint,
  breach,
  recipients,
  customerNotice,
  responseClock,
];
