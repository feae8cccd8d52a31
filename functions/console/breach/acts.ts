import { noticeActs } from '../notice/acts.ts';
import { confirmActs } from './acts/confirm-acts.ts';
import { determinationActs } from './acts/determination-acts.ts';
import { directionActs } from './acts/direction-acts.ts';
import { dutyActs } from './acts/duty-acts.ts';
import { ownStopActs } from './acts/own-stop-acts.ts';
import { receiptActs } from './acts/receipt-acts.ts';
import { urgentActs } from './acts/urgent-acts.ts';
import type { BreachActs } from './breach-case.ts';

/** By the name of the API's action. */
export const breachActs: BreachActs = {
  ...determinationActs,
  ...receiptActs,
  ...directionActs,
  ...ownStopActs,
  ...urgentActs,
  ...dutyActs,
  ...confirmActs,
  ...noticeActs,
};
