import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import type { Region } from '#domain/case/regions.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Use } from '#domain/choice/uses.ts';
import {
  casePolicies,
  type Demand,
  type RecipientKind,
  type Safeguard,
  safeguardOf,
  type TransferCase,
  type TransferData,
} from './cases.ts';

/** What the history keeps: codes, dates and hashes. The entry itself, with its names, is stored beside it. */
export interface Recorded {
  /** Absent where the officer named none of the list. */
  readonly case?: TransferCase;
  readonly recipientKind?: RecipientKind;
  readonly use?: Use;
  readonly region?: Region;
  /** Absent in early entries, which were all of CPNI, and where the officer named none of the list. */
  readonly data?: TransferData;
  /** `ACC-…`. */
  readonly accounts: readonly CaseId[];
  /** SHA-256 (hex) of the entry, as kept beside the case. */
  readonly entrySha256: string;
  readonly by: Sub;
  /** Company zone. */
  readonly on: Day;
  /** Under an order that forbids us to tell anybody (P15). */
  readonly isSealed: boolean;
  /** SHA-256 (hex) of the legal process or the undertaking. */
  readonly document?: string;
  /** The customer's request, or the permission. */
  readonly request?: CaseId;
  /** Of an emergency. */
  readonly leftAt?: Instant;
}

/** How the data left. Never the body of an email, never by phone. */
const waysToDeliver = { portal: true, 'encrypted-file': true, mail: true, 'in-person': true } as const;
export type DeliveryWay = keyof typeof waysToDeliver;
export const deliveryWays = Object.keys(waysToDeliver) as readonly DeliveryWay[];

export type TransferEvent =
  | ({ readonly type: 'transfer-recorded' } & Recorded)
  /** Denied by default (P11). `sale`: somebody tried to sell (P28). */
  | ({
      readonly type: 'transfer-refused';
      readonly missing: readonly Demand[];
      readonly sale?: true;
    } & Recorded)
  /** The same officer sent the same refused entry again. */
  | { readonly type: 'transfer-refused-again'; readonly by: Sub }
  | { readonly type: 'transfer-confirmed'; readonly by: Sub }
  | { readonly type: 'transfer-declined'; readonly by: Sub; readonly textSha256: string }
  | {
      readonly type: 'records-handed-over';
      readonly by: Sub;
      readonly leftAt: Instant;
      readonly how: DeliveryWay;
    }
  /** What was shown when it was allowed was not there any more. */
  | { readonly type: 'hand-over-refused'; readonly by: Sub; readonly missing: readonly Demand[] }
  | MissingEvent;

const stages = {
  refused: true,
  /** For the second person, before anything leaves. */
  waiting: true,
  /** An emergency: it left, and a second person says whether it was right (P17). */
  'to-review': true,
  allowed: true,
  'handed-over': true,
  /** By the second person: nothing left. */
  declined: true,
  /** By the second person, after it had left. */
  disapproved: true,
} as const;
type Stage = keyof typeof stages;
export const transferStages = Object.keys(stages) as readonly Stage[];

export interface Transfer extends Recorded, MissingTold {
  readonly stage: Stage;
  readonly recordedAt: Instant;
  readonly missing?: readonly Demand[];
  readonly sale?: true;
  /** Times that the same refused entry came. */
  readonly attempts?: number;
  readonly secondBy?: Sub;
  readonly secondAt?: Instant;
  readonly declinedSha256?: string;
  readonly handedOverBy?: Sub;
  readonly how?: DeliveryWay;
}

export const isOfCpni = ({ data = 'cpni' }: Pick<Transfer, 'data'>): boolean => data === 'cpni';

/** What permits or protects it (P02); undefined for one that was refused because nobody can say. */
export const safeguardIn = ({
  case: of,
  recipientKind,
}: Pick<Transfer, 'case' | 'recipientKind'>): Safeguard | undefined =>
  of && recipientKind && safeguardOf(of, recipientKind);

export const isUndecided = ({ stage }: { readonly stage: string }): boolean =>
  stage === 'waiting' || stage === 'to-review';

const opened = (event: Extract<TransferEvent, Recorded>, at: Instant): Transfer => {
  if (event.type === 'transfer-refused') {
    const { type: _, ...refused } = event;
    return { ...refused, stage: 'refused', recordedAt: at, attempts: 1 };
  }
  const { type: _, ...recorded } = event;
  const isAfterwards = recorded.case !== undefined && casePolicies[recorded.case].second === 'after';
  return { ...recorded, stage: isAfterwards ? 'to-review' : 'waiting', recordedAt: at };
};

const evolve = (transfer: Transfer | undefined, event: TransferEvent, at: Instant): Transfer => {
  if (event.type === 'transfer-recorded' || event.type === 'transfer-refused') return opened(event, at);
  if (transfer === undefined) throw new Error(`a transfer cannot begin with ${event.type}`);
  if (isMissingEvent(event)) return evolveMissing(transfer, event);
  const isReviewed = transfer.stage === 'to-review';
  switch (event.type) {
    case 'transfer-refused-again':
      return { ...transfer, attempts: (transfer.attempts ?? 1) + 1 };
    case 'transfer-confirmed':
      return { ...transfer, stage: isReviewed ? 'handed-over' : 'allowed', secondBy: event.by, secondAt: at };
    case 'transfer-declined': {
      const { by: secondBy, textSha256: declinedSha256 } = event;
      const stage = isReviewed ? 'disapproved' : 'declined';
      return { ...transfer, stage, secondBy, secondAt: at, declinedSha256 };
    }
    case 'records-handed-over': {
      const { by: handedOverBy, leftAt, how } = event;
      return { ...transfer, stage: 'handed-over', handedOverBy, leftAt, how };
    }
    case 'hand-over-refused':
      return { ...transfer, missing: event.missing };
  }
};

/** From the hand-over on in an emergency (P17), else from the entry. */
export const waitsSince = (transfer: Transfer): Instant | undefined =>
  isUndecided(transfer) ? (transfer.leftAt ?? transfer.recordedAt) : undefined;

const secondMissing = (transfer: Transfer): Instant | undefined =>
  untoldSince(transfer, waitsSince(transfer));

/** One under an order has a queue of its own, so that another officer never causes a read of it (P15). */
const placeOf = (transfer: Transfer): CaseKeys => {
  const { stage, on, isSealed } = transfer;
  if (isSealed) return { stage, queue: 'transfers-sealed', dueOn: on, workBy: on };
  return { stage, queue: isUndecided(transfer) ? 'second-person' : 'transfers', dueOn: on, workBy: on };
};

const keys = (_: CaseId, transfer: Transfer): CaseKeys => ({
  ...placeOf(transfer),
  ...wakeForSecond(secondMissing(transfer)),
});

/** The log of every hand-over, allowed or refused, one item each (P21). */
export const transfers: Noun<Transfer, TransferEvent> = { kind: 'transfer', evolve, keys, secondMissing };
