import { noticeActs } from '../notice/acts.ts';
import { confirmActs } from './acts/confirm-acts.ts';
import { determinationActs } from './acts/determination-acts.ts';
import { directionActs } from './acts/direction-acts.ts';
import { dutyActs } from './acts/duty-acts.ts';
import { ownStopActs } from './acts/own-stop-acts.ts';
import { receiptActs } from './acts/receipt-acts.ts';
import { urgentActs } from './acts/urgent-acts.ts';
import type { BreachAct, BreachActs } from './breach-case.ts';

const acts = {
  ...determinationActs,
  ...receiptActs,
  ...directionActs,
  ...ownStopActs,
  ...urgentActs,
  ...dutyActs,
  ...confirmActs,
  ...noticeActs,
} satisfies BreachActs;

type BreachActName = keyof typeof acts;

/** By the name of the API's action. */
export const breachActs: Readonly<Record<BreachActName, BreachAct>> = acts;
