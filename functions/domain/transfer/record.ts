import type { Day } from '#domain/calendar/times.ts';
import type { CaseId, Commit } from '#domain/case/case.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { isFull } from '#domain/case/shared-decider.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';
import { casePolicies, type Demand } from './cases.ts';
import {
  caseIn,
  dataIn,
  type Entry,
  isSaleAttempt,
  isUnderOrder,
  recipientKindIn,
  regionIn,
  useIn,
} from './entry.ts';
import type { Recorded, Transfer, TransferEvent } from './transfer.ts';

interface Recording {
  readonly entry: Entry;
  readonly missing: readonly Demand[];
  readonly accounts: readonly CaseId[];
  readonly entrySha256: string;
  readonly by: Sub;
  readonly on: Day;
}

/**
 * The same entry of one officer on one day, judged alike, is one transfer: a second click makes no second one. It
 * follows from all that was typed, so nobody can guess it.
 */
export const transferIdOf = ({
  entry,
  missing,
  by,
  on,
}: Pick<Recording, 'entry' | 'missing' | 'by' | 'on'>): CaseId =>
  `TRF-${proposalSha256({ entry, missing, by, on }).slice(0, 40)}`;

/** Only an emergency may have left before anybody approved it. */
const emergencyLeftAt = (entry: Entry): Entry['leftAt'] => {
  const transferCase = caseIn(entry);
  return transferCase !== undefined && casePolicies[transferCase].second === 'after'
    ? entry.leftAt
    : undefined;
};

const recordedOf = ({ entry, accounts, entrySha256, by, on }: Recording): Recorded =>
  withoutGaps<Recorded>({
    ...{ case: caseIn(entry), recipientKind: recipientKindIn(entry), use: useIn(entry) },
    ...{ region: regionIn(entry), data: dataIn(entry) },
    ...{ accounts, entrySha256, by, on, isSealed: isUnderOrder(entry) },
    document: entry.processDocument ?? entry.undertaking,
    request: entry.request ?? entry.consent,
    leftAt: emergencyLeftAt(entry),
  });

/** Nothing is missing: it waits for the second person. Anything is: the log has the refusal (P11, P21). */
export const decideRecord = (recording: Recording): readonly TransferEvent[] => {
  const { entry, missing } = recording;
  const recorded = recordedOf(recording);
  if (missing.length === 0) return [{ type: 'transfer-recorded', ...recorded }];
  const sale = isSaleAttempt(entry) ? ({ sale: true } as const) : {};
  return [{ type: 'transfer-refused', ...recorded, missing, ...sale }];
};

/** Each try is in the log, until its item is full. */
export const decideAgain = (
  { state, history }: { readonly state: Transfer; readonly history: readonly Commit[] },
  by: Sub,
): readonly TransferEvent[] =>
  state.stage === 'refused' && !isFull(history) ? [{ type: 'transfer-refused-again', by }] : [];
