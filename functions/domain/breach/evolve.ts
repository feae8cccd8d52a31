import { type Instant, isAfter, isBefore } from '#domain/calendar/times.ts';
import { evolveShared, isSharedEvent, withMachine, withPerson } from '#domain/case/shared-events.ts';
import { isNoticeEvent } from '#domain/notice/evolve.ts';
import type { Breach, Determination } from './breach.ts';
import { sleepUntilOf } from './clocks.ts';
import { evolveClosures } from './closure-rules.ts';
import { mayBeSending, noticeOf } from './customer-notice.ts';
import { begunAnew } from './determined-again.ts';
import { type Direction, withDirection, withDirectionLifted } from './directions.ts';
import { evolveDuties, isDutyFact } from './duties.ts';
import type { DutyFact } from './duty-events.ts';
import type { BreachEvent, BreachFact, BreachRecordedEvent, HoldDates } from './events.ts';
import { evolveNotice } from './notice-evolve.ts';
import { evolveOwnStop, isOwnStop, withListed } from './own-stops.ts';
import { type Receipt, withoutCorrection, withReceipt, withReceiptWithdrawn } from './receipts.ts';
import { recordCorrected } from './record-rules.ts';
import { evolveRestore } from './restore.ts';
import { silenced, withGround } from './silence.ts';
import { evolveUrgent } from './urgent-evolve.ts';
import { evolveWithheld } from './withheld.ts';

const firstCommit = ({ type: _, ...recorded }: BreachRecordedEvent): Breach => ({
  ...recorded,
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

const onDirection = (breach: Breach, n: number, change: (direction: Direction) => Direction): Breach => ({
  ...breach,
  directions: breach.directions.map((one) => (one.n === n ? change(one) : one)),
});

const without = <K extends keyof Breach>(breach: Breach, ...keys: readonly K[]): Breach =>
  Object.fromEntries(Object.entries(breach).filter(([key]) => !keys.includes(key as K))) as unknown as Breach;

const onDetermination = (breach: Breach, over: Partial<Determination>): Breach =>
  breach.determination === undefined
    ? breach
    : { ...breach, determination: { ...breach.determination, ...over } };

const onHold = (breach: Breach, { type: _, ...hold }: { type: string } & HoldDates, at: Instant): Breach => {
  const held = { ...breach, hold };
  const gateCloses =
    hold.lawEnforcementToldAt === undefined && breach.hold.lawEnforcementToldAt !== undefined;
  const next = gateCloses ? { ...held, receiptsMissingSince: at } : held;
  const stillOver = hold.customersMayBeToldAt !== undefined && !isAfter(hold.customersMayBeToldAt, at);
  return gateCloses || (breach.releasedAt !== undefined && !stillOver) ? silenced(next, at) : next;
};

const withSleep = (breach: Breach): Breach => ({ ...breach, sleepsUntil: sleepUntilOf(breach) });

const evolveFact = (breach: Breach, event: Exclude<BreachFact, DutyFact>, at: Instant): Breach => {
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
    case 'own-stop-replaced':
    case 'own-stop-reviewed':
    case 'own-stop-end-asked':
    case 'own-stop-ended':
      return evolveOwnStop(breach, event, at);
    case 'restore-owed':
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
    case 'direction-accepted':
    case 'direction-received': {
      const { type, replaces, ...direction } = event;
      const acceptancePending = type === 'direction-received' ? ({ acceptancePending: true } as const) : {};
      const given = { ...direction, ...acceptancePending, kind: 'direction', recordedAt: at } as const;
      const directions = withDirection(breach.directions, given, replaces);
      return silenced({ ...without(breach, 'reviewWaitsUntil'), directions }, at);
    }
    case 'stop-set':
    case 'stop-received': {
      const { type, ...stop } = event;
      const acceptancePending = type === 'stop-received' ? ({ acceptancePending: true } as const) : {};
      const given = { ...stop, ...acceptancePending, kind: 'stop', recordedAt: at } as const;
      const ended =
        stop.own === undefined || breach.urgent === undefined
          ? {}
          : { urgentEndedByStop: breach.urgent.classes };
      return silenced(
        { ...without(breach, 'reviewWaitsUntil'), ...ended, directions: [...breach.directions, given] },
        at,
      );
    }
    case 'direction-correction-asked': {
      const { type: _, n: __, ...asked } = event;
      const correction = { ...asked, askedAt: at };
      return onDirection(breach, event.n, (one) => (one.kind === 'direction' ? { ...one, correction } : one));
    }
    case 'direction-corrected': {
      const isLater = breach.directions.some(
        (one) => one.n === event.n && one.kind === 'direction' && isBefore(one.until, event.until),
      );
      const isSilencing = isLater || event.furtherNotice === true;
      const corrected = onDirection(breach, event.n, (one) => {
        if (one.kind !== 'direction') return one;
        const { correction, reviewedAt, ...direction } = one;
        // The rest of an extension waits on; nothing else outlives a later day.
        const rest = correction !== undefined && isAfter(correction.until, event.until) ? { correction } : {};
        const reviewed = isSilencing || reviewedAt === undefined ? {} : { reviewedAt };
        const acceptancePending =
          isSilencing && mayBeSending(breach) ? ({ acceptancePending: true } as const) : {};
        return { ...direction, ...rest, ...reviewed, ...acceptancePending, until: event.until };
      });
      return isSilencing ? silenced(without(corrected, 'reviewWaitsUntil'), at) : corrected;
    }
    case 'lift-asked': {
      const { by, writtenOn, textSha256 } = event;
      return onDirection(breach, event.n, (one) => ({
        ...one,
        lift: { by, askedAt: at, writtenOn, textSha256 },
      }));
    }
    case 'direction-lifted':
      return { ...breach, directions: withDirectionLifted(breach.directions, event.n, at) };
    case 'review-waits':
      return { ...breach, reviewWaitsUntil: event.until };
    case 'release-reviewed':
      return {
        ...without(breach, 'reviewWaitsUntil'),
        directions: breach.directions.map((one) =>
          one.liftedAt === undefined && !isOwnStop(one) ? { ...one, reviewedAt: at } : one,
        ),
      };
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
  return withGround(evolveFact(breach, event, at), event, at);
};
