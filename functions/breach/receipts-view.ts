import { awaitsConfirmation, countsFrom, type Receipt } from '#domain/breach/receipts.ts';
import type { NameOf } from '#ports/officers.ts';
import { shownBy, shownByMaybe } from './officers-shown.ts';

const receiptState = (receipt: Receipt): string => {
  if (receipt.withdrawnAt !== undefined) return 'withdrawn';
  return receipt.correction !== undefined || awaitsConfirmation(receipt) ? 'waiting' : 'accepted';
};

export const receiptView = (receipt: Receipt, nameOf: NameOf) => {
  const {
    n,
    agency,
    filedAt,
    receipt: number,
    confirmationHash = null,
    urgentNeedIndicated,
    recordedAt,
    correction,
  } = receipt;
  const asked = correction === undefined ? {} : { correction: { filedAt: correction.filedAt } };
  return {
    n,
    agency,
    filedAt,
    receipt: number,
    confirmationHash,
    urgentNeedIndicated,
    recordedAt,
    countsFrom: countsFrom(receipt),
    state: receiptState(receipt),
    by: shownBy(nameOf, receipt.by),
    confirmedBy: shownByMaybe(nameOf, receipt.confirmedBy),
    withdrawnAt: receipt.withdrawnAt ?? null,
    ...asked,
  };
};
