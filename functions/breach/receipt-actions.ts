import { awaitsConfirmation, countsFrom } from '#domain/breach/receipts.ts';
import { confirmation } from '#functions/case/contract.ts';
import { type ActionReply, breachAction, replyWith, stateOf } from './action.ts';
import type { StoredBreach } from './carry-out.ts';
import { copy, reasonBody, receipt, receiptCorrection } from './contract.ts';

const receiptAnswer = (status: number, { state }: StoredBreach, n: number): ActionReply => {
  const found = state.receipts.find((one) => one.n === n);
  if (found === undefined || found.withdrawnAt !== undefined)
    return replyWith(status, { n, state: 'withdrawn' });
  const waits = found.correction !== undefined || awaitsConfirmation(found);
  return replyWith(status, { n, countsFrom: countsFrom(found), state: stateOf(waits) });
};

/** Only the facility’s receipts start the hold. */
export const recordReceipt = breachAction(receipt, (body, { by }) => ({
  command: () => ({
    type: 'record-receipt',
    agency: body.agency,
    filedAt: body.filedAt,
    receipt: body.receipt,
    ...(body.confirmationHash === undefined ? {} : { confirmationHash: body.confirmationHash }),
    urgentNeedIndicated: body.urgentNeedIndicated ?? false,
    by,
  }),
  answer: (after) => receiptAnswer(201, after, after.state.receipts.length),
}));

/** To a later time at once; to an earlier one when a second officer confirms. */
export const correctReceipt = breachAction(
  receiptCorrection,
  ({ filedAt, confirmationHash, reason }, { n, by }) => ({
    text: { reason },
    command: (textSha256) => ({
      type: 'correct-receipt',
      n,
      filedAt,
      ...(confirmationHash === undefined ? {} : { confirmationHash }),
      textSha256,
      by,
    }),
    answer: (after) => receiptAnswer(200, after, n),
  }),
);

export const confirmReceipt = breachAction(confirmation, (seen, { n, by }) => ({
  command: () => ({ ...seen, type: 'confirm-receipt', n, by }),
  answer: (after) => receiptAnswer(200, after, n),
}));

/** Closes the gate again. */
export const withdrawReceipt = breachAction(reasonBody, (text, { n, by }) => ({
  text,
  command: (textSha256) => ({ type: 'withdraw-receipt', n, by, textSha256 }),
  answer: (after) => receiptAnswer(200, after, n),
}));

/** A copy by e-mail is a courtesy: recorded, and starts nothing. */
export const recordCopy = breachAction(copy, ({ agency, sentAt }, { by }) => ({
  command: () => ({ type: 'record-copy', agency, sentAt, by }),
  answer: () => replyWith(201, { agency, state: 'copy-sent' }),
}));
