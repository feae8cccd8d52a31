import { breach } from './breach.ts';
import { customerNotice } from './customer-notice.ts';
import { recipients } from './recipients.ts';
import { request } from './request.ts';
import { responseClock } from './response-clock.ts';
import type { Machine } from './steps.ts';

/** Every machine of the product. Their names are never changed: an execution that sleeps has a name for a year. */
export const machines: readonly Machine[] = [request, breach, recipients, customerNotice, responseClock];
