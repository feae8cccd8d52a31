import { type Instant, isAfter } from '#domain/calendar/times.ts';
import { evolveShared, isSharedEvent, withMachine, withPerson } from '#domain/case/shared-events.ts';
import { isNoticeEvent } from '#domain/notice/evolve.ts';
import { type Breach, breachFolding, type Determination } from './breach.ts';
import { evolveClosures } from './closure-rules.ts';
import { noticeOf } from './customer-notice.ts';
import { begunAnew } from './determined-again.ts';
import { evolveDuties, isDutyFact } from './duties.ts';
import type { DutyFact } from './duty-events.ts';
import type { BreachEvent, BreachFact, BreachRecordedEvent } from './events.ts';
import { evolveStops } from './evolve-stops.ts';
import { sleepUntilOf, withStopsFixed } from './hold-dates.ts';
import { evolveNotice } from './notice-evolve.ts';
import { withListed } from './own-stops.ts';
import { type Receipt, withoutCorrection, withReceipt, withReceiptWithdrawn } from './receipts.ts';
import { recordCorrected } from './record-rules.ts';
import { evolveRestore } from './restore.ts';
import { silenced, withGround } from './silence.ts';
import { isStopFact, type StopFact } from './stop-events.ts';
import { evolveUrgent } from './urgent-evolve.ts';
import { evolveWithheld } from './withheld.ts';

const firstCommit = ({ type: _, ...recorded }: BreachRecordedEvent): Breach => ({
  ...recorded,
  folding: breachFolding,
  receipts: [],
  directions: [],
  duties: [],
  hold: { closures: [] },
  epoch: 1,
  handledMilestones: [],
  faults: 0,
});

const onReceipt = (breach: Breach, n: number, change: (receipt: Receipt) => Receipt): Breach => ({
  ...breach,
  receipts: breach.receipts.map((one) => (one.n === n ? change(one) : one)),
});

const without = <K extends keyof Breach>(breach: Breach, ...keys: readonly K[]): Breach =>
  Object.fromEntries(Object.entries(breach).filter(([key]) => !keys.includes(key as K))) as unknown as Breach;

const onDetermination = (breach: Breach, over: Partial<Determination>): Breach =>
  breach.determination === undefined
    ? breach
    : { ...breach, determination: { ...breach.determination, ...over } };

const onHold = (
  breach: Breach,
  { type: _, fixed, ...hold }: Extract<BreachFact, { type: 'hold-dates-set' }>,
  at: Instant,
): Breach => {
  const held = { ...withStopsFixed(breach, fixed), hold };
  const gateCloses =
    hold.lawEnforcementToldAt === undefined && breach.hold.lawEnforcementToldAt !== undefined;
  const next = gateCloses ? { ...held, receiptsMissingSince: at } : held;
  const stillOver = hold.customersMayBeToldAt !== undefined && !isAfter(hold.customersMayBeToldAt, at);
  return gateCloses || (breach.releasedAt !== undefined && !stillOver) ? silenced(next, at) : next;
};

const withSleep = (breach: Breach): Breach => ({ ...breach, sleepsUntil: sleepUntilOf(breach) });

const evolveFact = (breach: Breach, event: Exclude<BreachFact, DutyFact | StopFact>, at: Instant): Breach => {
  switch (event.type) {
    case 'breach-determined': {
      const { type: _, ...determined } = event;
      return {
        ...begunAnew(breach),
        determination: { ...determined, recordedAt: at, ruleset: 'fcc-2007' },
        receiptsMissingSince: at,
      };
    }
    case 'determination-confirmed':
      return onDetermination(breach, { confirmedBy: event.by, ruleset: event.ruleset });
    case 'determination-withdrawal-asked':
      return { ...breach, withdrawal: { by: event.by, askedAt: at, textSha256: event.textSha256 } };
    case 'determination-withdrawn':
      return breach.withdrawal === undefined
        ? breach
        : silenced({ ...breach, withdrawal: { ...breach.withdrawal, confirmedAt: at } }, at);
    case 'record-correction-asked': {
      const { times, by, textSha256 } = event;
      return { ...breach, recordCorrection: { times, by, textSha256, askedAt: at } };
    }
    case 'record-corrected':
      return recordCorrected(event.second ? without(breach, 'recordCorrection') : breach, event.times);
    case 'entry-refused':
      return withListed(breach, event);
    case 'restore-owed': {
      const owed = evolveRestore(breach, event, at);
      return event.voids ? silenced(owed, at) : owed;
    }
    case 'restore-confirmed':
    case 'restore-cleared':
      return evolveRestore(breach, event, at);
    case 'legal-hold-started':
      return { ...breach, legalHoldSince: at };
    case 'request-withheld':
    case 'withheld-ended':
      return evolveWithheld(breach, event);
    case 'receipt-recorded': {
      const { type: _, ...receipt } = event;
      return { ...breach, receipts: withReceipt(breach.receipts, receipt) };
    }
    case 'receipt-corrected': {
      const { filedAt, confirmationHash, late } = event;
      const over = {
        filedAt,
        ...(late === undefined ? {} : { late }),
        ...(confirmationHash === undefined ? {} : { confirmationHash }),
      };
      return onReceipt(breach, event.n, (receipt) => ({ ...withoutCorrection(receipt), ...over }));
    }
    case 'receipt-correction-asked': {
      const { filedAt, confirmationHash, textSha256, by } = event;
      const correction = { filedAt, confirmationHash, textSha256, by, askedAt: at };
      return onReceipt(breach, event.n, (receipt) => ({ ...receipt, correction }));
    }
    case 'receipt-confirmed':
      return onReceipt(breach, event.n, ({ correction, ...receipt }) => {
        const over = correction && {
          filedAt: correction.filedAt,
          confirmationHash: correction.confirmationHash,
        };
        const late = event.late === undefined ? {} : { late: event.late };
        return { ...receipt, ...over, ...late, confirmedBy: event.by };
      });
    case 'receipt-withdrawn':
      return { ...breach, receipts: withReceiptWithdrawn(breach.receipts, event.n, at) };
    case 'urgent-exception-asked':
    case 'agency-asked':
    case 'advice-recorded':
    case 'urgent-exception-confirmed':
      return evolveUrgent(breach, event, at);
    case 'closure-added':
    case 'closure-removed':
      return evolveClosures(breach, event);
    case 'hold-dates-set':
      return onHold(breach, event, at);
    case 'report-prepared':
      return { ...breach, reportPreparedAt: at };
    case 'run-requested': {
      const over: Breach =
        event.to === undefined
          ? { ...breach, ...withMachine(at) }
          : { ...breach, faults: 0, notice: { ...noticeOf(breach), machineActiveUntil: at } };
      return event.clock === 'restart' ? { ...over, clockSleepsTooLong: true } : over;
    }
    case 'run-started':
      return withSleep({
        ...without(breach, 'clockSleepsTooLong', 'machineSince'),
        faults: 0,
        runStartedAt: at,
      });
    case 'copy-sent':
    case 'clock-restarted':
      return breach;
    case 'breach-released':
      return { ...breach, releasedAt: at, ...withPerson };
  }
};

/** Total over events; the stored state equals the fold of its history (I6). */
export const evolve = (breach: Breach | undefined, event: BreachEvent, at: Instant): Breach => {
  if (event.type === 'breach-recorded') return firstCommit(event);
  if (breach === undefined) throw new Error(`a breach cannot begin with ${event.type}`);

  if (isNoticeEvent(event)) return evolveNotice(breach, event, at);
  if (isSharedEvent(event)) return evolveShared(breach, event, at);
  if (isDutyFact(event)) return evolveDuties(breach, event, at);
  const next = isStopFact(event) ? evolveStops(breach, event, at) : evolveFact(breach, event, at);
  return withGround(next, event, at);
};
