import { type Agency, breachRules } from '#domain/calendar/rulesets.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { AlreadySettled, InvalidInput, NotFound } from '#domain/case/errors.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import { type Breach, stageOf } from './breach.ts';
import type { BreachFacts, ReceiptCommand } from './commands.ts';
import { AlreadyReleased, DocumentMissing, NotDetermined } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { mustBeFiled } from './order-of-facts.ts';
import { type Addressee, awaitsConfirmation, isLate, type Receipt } from './receipts.ts';

type Of<T extends ReceiptCommand['type']> = Extract<ReceiptCommand, { type: T }>;

const receiptOf = (breach: Breach, n: number): Receipt => {
  const found = breach.receipts.find((one) => one.n === n);
  if (found === undefined) throw new NotFound();
  if (found.withdrawnAt !== undefined) throw new AlreadySettled();
  return found;
};

const mustNotBeReleased = (breach: Breach): void => {
  if (breach.releasedAt !== undefined) throw new AlreadyReleased();
};

/** Whom one filing tells: all addressees of the case’s ruleset as it is now, or the one it names. @throws {InvalidInput} */
const coveredByLists = (agency: Addressee, { determination }: Breach): readonly Agency[] => {
  if (determination === undefined) throw new NotDetermined();
  const { addressees } = breachRules[determination.ruleset];
  if (agency === 'all') return addressees.value;
  if (addressees.value.includes(agency)) return [agency];
  const named = addressees.value.join(', ');
  throw new InvalidInput([{ pointer: '#/agency', detail: `This case is reported to ${named}. Choose one.` }]);
};

const record = (
  breach: Breach,
  command: Of<'record-receipt'>,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  if (stageOf(breach) === 'recorded') throw new NotDetermined();
  mustBeFiled(command.filedAt, breach.discoveredAt, now);
  const n = breach.receipts.length + 1;
  const tells = coveredByLists(command.agency, breach);
  const late = isLate(command.filedAt, now);
  return [{ ...command, type: 'receipt-recorded', n, tells, recordedAt: now, late }];
};

/** To a later time at once, by one officer; to an earlier time with the document and a second one, never after release. */
const correct = (
  breach: Breach,
  command: Of<'correct-receipt'>,
  { now }: BreachFacts,
): readonly BreachEvent[] => {
  const { n, filedAt, confirmationHash, textSha256, by } = command;
  const receipt = receiptOf(breach, n);
  mustBeFiled(filedAt, breach.discoveredAt, now);
  // Late once, it counts from its recording until a second officer has looked, whatever time is named now.
  const late = receipt.late || isLate(filedAt, receipt.recordedAt);
  if (!isBefore(filedAt, receipt.filedAt)) return [{ ...command, type: 'receipt-corrected', late }];
  mustNotBeReleased(breach);
  if (confirmationHash === undefined) throw new DocumentMissing();
  return [{ type: 'receipt-correction-asked', n, filedAt, confirmationHash, textSha256, by }];
};

const confirm = (breach: Breach, { n, by }: Of<'confirm-receipt'>): readonly BreachEvent[] => {
  const receipt = receiptOf(breach, n);
  const { correction } = receipt;
  if (correction === undefined && !awaitsConfirmation(receipt)) throw new NothingToConfirm();
  mustNotBeReleased(breach);
  mustBeDifferentPerson(by, correction === undefined ? receipt.by : correction.by);
  const late = correction ? { late: isLate(correction.filedAt, receipt.recordedAt) } : {};
  return [{ type: 'receipt-confirmed', n, by, ...late }];
};

export const decideReceipt = (
  breach: Breach,
  command: ReceiptCommand,
  facts: BreachFacts,
): readonly BreachEvent[] => {
  switch (command.type) {
    case 'record-receipt':
      return record(breach, command, facts);
    case 'correct-receipt':
      return correct(breach, command, facts);
    case 'confirm-receipt':
      return confirm(breach, command);
    case 'withdraw-receipt': {
      receiptOf(breach, command.n);
      return [{ ...command, type: 'receipt-withdrawn' }];
    }
  }
};
