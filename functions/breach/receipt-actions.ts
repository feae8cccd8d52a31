import type { ReceiptCommand } from '#domain/breach/commands.ts';
import { awaitsConfirmation, countsFrom } from '#domain/breach/receipts.ts';
import { type ActionsOf, reasonOnly, stateOf } from './action.ts';
import type { StoredBreach } from './carry-out.ts';

const receiptView = ({ state }: StoredBreach, n: number) => {
  const found = state.receipts.find((one) => one.n === n);
  if (found === undefined || found.withdrawnAt !== undefined) return { n, state: 'withdrawn' } as const;
  const waits = found.correction !== undefined || awaitsConfirmation(found);
  return { n, countsFrom: countsFrom(found), state: stateOf(waits) };
};

const receiptAnswer = (after: StoredBreach, { n }: { readonly n: number }) => ({
  body: receiptView(after, n),
});

export const receiptActions = {
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
    answer: (after) => ({ status: 201 as const, body: receiptView(after, after.state.receipts.length) }),
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
    answer: receiptAnswer,
  },
  'confirm-receipt': { command: ({ n }) => ({ n }), answer: receiptAnswer },
  'withdraw-receipt': {
    text: reasonOnly,
    command: ({ n }) => ({ n }),
    answer: receiptAnswer,
  },
  /** An email copy starts nothing. */
  'record-copy': {
    command: ({ agency, sentAt }) => ({ agency, sentAt }),
    answer: (_, { agency }) => ({ status: 201 as const, body: { agency, state: 'copy-sent' } }),
  },
} satisfies ActionsOf<ReceiptCommand['type'] | 'record-copy'>;
