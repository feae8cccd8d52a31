import { type Agency, breachRules } from '#domain/calendar/rulesets.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { AlreadySettled, InvalidInput, NotFound } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import type { Breach, Determination } from './breach.ts';
import type { About, RulesOf } from './breach-rule.ts';
import type { ReceiptCommand } from './commands.ts';
import { AlreadyReleased, DocumentMissing, EarlierAfterRelease, NotDetermined } from './errors.ts';
import { mustBeFiled } from './order-of-facts.ts';
import { type Addressee, awaitsConfirmation, isLate } from './receipts.ts';

type Numbered = Required<Pick<About, 'n'>>;

const among = ({ receipts }: Breach) => receipts.map(({ n }) => n);
const receiptOf = ({ receipts }: Breach, { n }: Numbered) => receipts.find((one) => one.n === n);

const withdrawn = (breach: Breach, about: Numbered) => {
  const receipt = receiptOf(breach, about);
  if (receipt === undefined) return new NotFound();
  return receipt.withdrawnAt === undefined ? undefined : new AlreadySettled();
};

/** `all`: the current ruleset's addressees. @throws {InvalidInput} */
const addresseesOf = (agency: Addressee, ruleset: Determination['ruleset']): readonly Agency[] => {
  const { addressees } = breachRules[ruleset];
  if (agency === 'all') return addressees.value;
  if (addressees.value.includes(agency)) return [agency];
  const named = addressees.value.join(', ');
  throw new InvalidInput([{ pointer: '#/agency', detail: `This case is reported to ${named}. Choose one.` }]);
};

export const receiptRules: RulesOf<ReceiptCommand['type'] | 'record-copy'> = {
  'record-receipt': {
    wakes: 'machine',
    closed: ({ determination }) => (determination === undefined ? new NotDetermined() : undefined),
    decide: ({ receipts, determination, discoveredAt }, command, { now }) => {
      mustBeFiled(command.filedAt, discoveredAt, now);
      const n = receipts.length + 1;
      const tells = addresseesOf(command.agency, determination?.ruleset ?? 'fcc-2007');
      const late = isLate(command.filedAt, now);
      return [{ ...command, type: 'receipt-recorded', n, tells, recordedAt: now, late }];
    },
  },
  /** Later: one officer. Earlier: the document and a second officer, never after the release. */
  'correct-receipt': {
    wakes: 'machine',
    among,
    closed: withdrawn,
    decide: (breach, command, { now }) => {
      const { n, filedAt, confirmationHash, textSha256, by } = command;
      const receipt = receiptOf(breach, command);
      if (receipt === undefined) return [];
      mustBeFiled(filedAt, breach.discoveredAt, now);
      // A late receipt stays late until a second officer confirms, whatever its new time.
      const late = receipt.late || isLate(filedAt, receipt.recordedAt);
      if (!isBefore(filedAt, receipt.filedAt)) return [{ ...command, type: 'receipt-corrected', late }];
      if (breach.releasedAt !== undefined) throw new EarlierAfterRelease();
      if (confirmationHash === undefined) throw new DocumentMissing();
      return [{ type: 'receipt-correction-asked', n, filedAt, confirmationHash, textSha256, by }];
    },
  },
  'confirm-receipt': {
    wakes: 'machine',
    proposal: receiptOf,
    among,
    closed: (breach, about) => {
      const receipt = receiptOf(breach, about);
      if (receipt === undefined || receipt.withdrawnAt !== undefined) return withdrawn(breach, about);
      if (receipt.correction === undefined && !awaitsConfirmation(receipt)) return new NothingToConfirm();
      return breach.releasedAt === undefined ? undefined : new AlreadyReleased();
    },
    notBy: (breach, about) => {
      const receipt = receiptOf(breach, about);
      const { correction } = receipt ?? {};
      return correction === undefined ? whoDid('recorded', receipt) : whoDid('asked', correction);
    },
    decide: (breach, { n, by }) => {
      const { correction, recordedAt } = receiptOf(breach, { n }) ?? {};
      const late = correction && recordedAt ? { late: isLate(correction.filedAt, recordedAt) } : {};
      return [{ type: 'receipt-confirmed', n, by, ...late }];
    },
  },
  'withdraw-receipt': {
    wakes: 'machine',
    among,
    closed: withdrawn,
    decide: (_, command) => [{ ...command, type: 'receipt-withdrawn' }],
  },
  /** Also after the end of the breach: the record of notices to the agencies is kept two years (R-2, 64.2011(d)). */
  'record-copy': {
    wakes: 'nothing',
    decide: (_, command, { now }) => {
      mustBePast(command.sentAt, now, '#/sentAt');
      return [{ ...command, type: 'copy-sent' }];
    },
  },
};
