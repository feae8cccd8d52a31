import { type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { conflict, Refusal } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import type { Demand } from './cases.ts';
import type { StatisticsFault } from './statistics.ts';
import { type DeliveryWay, isUndecided, type Transfer, type TransferEvent } from './transfer.ts';

export const TransferNotAllowed = conflict(
  'transfer-not-allowed',
  'This transfer is not allowed, or it was handed over already. Nothing more may leave for it.',
);

/** Enough to mend a file. */
const namedAtMost = 5;

/** Denied by default (P11). The log has it. */
export class TransferRefused extends Refusal {
  readonly category = 'invalid';
  readonly code = 'transfer-refused';
  readonly faults: readonly { readonly pointer: string; readonly detail: string }[];
  /** `TRF-…`. */
  readonly transfer: string;
  constructor(transfer: string, faults: TransferRefused['faults']) {
    super('We refused this transfer. The log keeps the refusal. Nothing may leave.');
    this.transfer = transfer;
    this.faults = faults;
  }
}

/** P08, P09: it could identify somebody. Never says a value of the file. */
export class StatisticsRefused extends Refusal {
  readonly category = 'invalid';
  readonly code = 'statistics-refused';
  constructor(faults: readonly StatisticsFault[]) {
    const said = faults.slice(0, namedAtMost).map(({ column, line, detail }) => {
      const where = [column && `Column “${column}”`, line && `line ${line}`].filter(Boolean).join(', ');
      return where === '' ? detail : `${where}: ${detail}`;
    });
    super(`These statistics may not leave. ${said.join(' ')}`);
  }
}

/** All that was recorded, and the hash of what the officer typed. */
export const transferProposal = ({ missingTold: _, stage, recordedAt, ...recorded }: Transfer): Proposal => ({
  confirms: 'transfer',
  stage,
  recordedAt,
  what: recorded,
});

interface HandOver {
  readonly by: Sub;
  readonly now: Instant;
  readonly leftAt: Instant;
  readonly how: DeliveryWay;
  /** Asked again at the last moment. */
  readonly missing: readonly Demand[];
}

type TransferRule<Said> = Rule<Transfer, unknown, Said, unknown, TransferEvent>;

const undecided = (transfer: Transfer) => (isUndecided(transfer) ? undefined : new NothingToConfirm());
const maker = (transfer: Transfer) => whoDid('recorded', transfer);

const confirmTransfer: TransferRule<Confirming> = {
  closed: undecided,
  notBy: maker,
  seniorOnly: ({ isSealed }) => isSealed,
  decide: (transfer, said) => {
    mustBeAsShown(said, transferProposal(transfer));
    return [{ type: 'transfer-confirmed', by: said.by }];
  },
};

const declineTransfer: TransferRule<{ readonly by: Sub; readonly textSha256: string }> = {
  closed: undecided,
  notBy: maker,
  seniorOnly: ({ isSealed }) => isSealed,
  decide: (_, { by, textSha256 }) => [{ type: 'transfer-declined', by, textSha256 }],
};

const field = '#/leftAt';

/** The clause, the permission or the request may be over since two persons allowed it. */
const recordHandOver: TransferRule<HandOver> = {
  closed: ({ stage }) => (stage === 'allowed' ? undefined : new TransferNotAllowed()),
  decide: ({ secondAt }, { by, now, leftAt, how, missing }) => {
    if (isAfter(leftAt, now)) throw new InvalidInput([{ pointer: field, detail: 'This is in the future.' }]);
    if (secondAt !== undefined && isBefore(leftAt, secondAt)) {
      const detail =
        'This is before two persons allowed it. If the data left then, tell the data protection officer now.';
      throw new InvalidInput([{ pointer: field, detail }]);
    }
    return missing.length > 0
      ? [{ type: 'hand-over-refused', by, missing }]
      : [{ type: 'records-handed-over', by, leftAt, how }];
  },
};

/** What can be done with a transfer. It leaves the company: two persons (R-13, class A; P17 afterwards). */
export const transferRules = {
  'confirm-transfer': confirmTransfer,
  'decline-transfer': declineTransfer,
  'record-hand-over': recordHandOver,
} as const;
export type TransferAct = keyof typeof transferRules;
