import type { BreachActs } from '../breach/breach-case.ts';
import { approveActs } from './approve-act.ts';
import { closeActs } from './close-act.ts';
import { confirmActs } from './confirm-acts.ts';
import { correctActs } from './correct-act.ts';
import { letterActs } from './letter-act.ts';
import { listActs } from './list-acts.ts';
import { paperActs } from './paper-acts.ts';
import { sendingActs } from './sending-acts.ts';
import { uploadActs } from './upload-acts.ts';

/**
 * What an officer does about customers' letters, by action. Some have a page of their own in `screens.ts`, at the same
 * address; their row here says what is said when they are done.
 */
export const noticeActs = {
  ...uploadActs,
  ...correctActs,
  ...listActs,
  ...letterActs,
  ...approveActs,
  ...sendingActs,
  ...paperActs,
  ...confirmActs,
  ...closeActs,
} as const satisfies BreachActs;
