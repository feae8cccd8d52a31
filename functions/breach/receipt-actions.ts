import type { ReceiptCommand } from '#domain/breach/commands.ts';
import { awaitsConfirmation, countsFrom } from '#domain/breach/receipts.ts';
import type { Answer } from '#ports/routes.ts';
import { type ActionsOf, reasonOnly, stateOf } from './action.ts';
import type { StoredBreach } from './carry-out.ts';

const receiptAnswer = ({ state }: StoredBreach, n: number, status = 200): Answer => {
  const found = state.receipts.find((one) => one.n === n);
  if (found === undefined || found.withdrawnAt !== undefined)
    return { status, body: { n, state: 'withdrawn' } };
  const waits = found.correction !== undefined || awaitsConfirmation(found);
  return { status, body: { n, countsFrom: countsFrom(found), state: stateOf(waits) } };
};

export const receiptActions: ActionsOf<ReceiptCommand['type'] | 'record-copy'> = {
  /** Only the facility's receipts start the hold. */
  'record-receipt': {
    refused: 'keep',
    command: ({ agency, filedAt, receipt, confirmationHash, urgentNeedIndicated = false }) => ({
      agency,
      filedAt,
      receipt,
      ...(confirmationHash === undefined ? {} : { confirmationHash }),
      urgentNeedIndicated,
    }),
    answer: (after) => receiptAnswer(after, after.state.receipts.length, 201),
  },
  /** Earlier needs a second officer. */
  'correct-receipt': {
    refused: 'keep',
    text: reasonOnly,
    command: ({ n, filedAt, confirmationHash }) => ({
      n,
      filedAt,
      ...(confirmationHash === undefined ? {} : { confirmationHash }),
    }),
    answer: (after, { n }) => receiptAnswer(after, n),
  },
  'confirm-receipt': { command: ({ n }) => ({ n }), answer: (after, { n }) => receiptAnswer(after, n) },
  'withdraw-receipt': {
    text: reasonOnly,
    command: ({ n }) => ({ n }),
    answer: (after, { n }) => receiptAnswer(after, n),
  },
  /** An email copy starts nothing. */
  'record-copy': {
    command: ({ agency, sentAt }) => ({ agency, sentAt }),
    answer: (_, { agency }) => ({ status: 201, body: { agency, state: 'copy-sent' } }),
  },
};
