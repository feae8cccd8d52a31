import type { BreachAction } from './action.ts';
import type { BreachActionPath } from './contract.ts';
import {
  askUrgentException,
  confirmDetermination,
  confirmUrgentException,
  confirmWithdrawal,
  determine,
  recordDuty,
  withdrawDetermination,
} from './determination-actions.ts';
import {
  confirmDirection,
  confirmLift,
  correctDirection,
  liftDirection,
  recordDirection,
  reviewRelease,
} from './direction-actions.ts';
import {
  approveNotice,
  askPaperMailWaiver,
  cancelSupplement,
  closeBreach,
  confirmPaperMailWaiver,
  confirmPause,
  confirmWriteOff,
  openSupplement,
  pauseNotice,
  resumeNotice,
  writeNotice,
} from './notice-actions.ts';
import {
  confirmReceipt,
  correctReceipt,
  recordCopy,
  recordReceipt,
  withdrawReceipt,
} from './receipt-actions.ts';
import { confirmRecordCorrection, correctRecord } from './record-actions.ts';
import { confirmRestore } from './restore-actions.ts';

/** Everything an officer does to a breach, by its path below `/{caseId}`. */
export const breachActions: Readonly<Record<BreachActionPath, BreachAction>> = {
  determination: determine,
  'determination/confirmation': confirmDetermination,
  'determination/withdrawal': withdrawDetermination,
  'determination/withdrawal/confirmation': confirmWithdrawal,
  'record-correction': correctRecord,
  'record-correction/confirmation': confirmRecordCorrection,
  'law-enforcement-receipts': recordReceipt,
  'law-enforcement-receipts/{n}/correction': correctReceipt,
  'law-enforcement-receipts/{n}/confirmation': confirmReceipt,
  'law-enforcement-receipts/{n}/withdrawal': withdrawReceipt,
  copies: recordCopy,
  directions: recordDirection,
  'directions/{n}/correction': correctDirection,
  'directions/{n}/confirmation': confirmDirection,
  'directions/{n}/lift': liftDirection,
  'directions/{n}/lift/confirmation': confirmLift,
  'release-review': reviewRelease,
  'restore/confirmation': confirmRestore,
  'urgent-exception': askUrgentException,
  'urgent-exception/confirmation': confirmUrgentException,
  'other-duties': recordDuty,
  notice: writeNotice,
  'notice/approval': approveNotice,
  'notice/pause': pauseNotice,
  'notice/pause/confirmation': confirmPause,
  'notice/resume': resumeNotice,
  supplements: openSupplement,
  'supplements/{n}/cancellation': cancelSupplement,
  'rows-to-finish/confirmation': confirmWriteOff,
  'paper-mail-waiver': askPaperMailWaiver,
  'paper-mail-waiver/confirmation': confirmPaperMailWaiver,
  close: closeBreach,
};
