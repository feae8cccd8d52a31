import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { imports } from '#domain/account/imports.ts';
import { isSettled as isBreachSettled } from '#domain/breach/breach.ts';
import {
  machinesOf,
  noticeOf,
  noticeStatus,
  openHalts,
  sendableLetters,
} from '#domain/breach/customer-notice.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { breaches } from '#domain/breach/noun.ts';
import { breakers } from '#domain/breaker/breaker.ts';
import { brokerActions } from '#domain/broker-action/broker-action.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { campaigns } from '#domain/campaign/campaign.ts';
import type { CaseKeys, Kind } from '#domain/case/case.ts';
import { deputyList } from '#domain/case/deputies.ts';
import { digests } from '#domain/case/late-digest.ts';
import { openQueues } from '#domain/case/queues.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { isSharedEvent, type SharedEvent } from '#domain/case/shared-events.ts';
import { certificateFilings } from '#domain/certificate/filing.ts';
import { certificateRooms } from '#domain/certificate/room.ts';
import { closuresTable } from '#domain/closure/closures.ts';
import { certificates } from '#domain/complaint/certificate.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { isSettled as isComplaintSettled } from '#domain/complaint/state.ts';
import { controllers } from '#domain/controller/controller.ts';
import { downtimes } from '#domain/downtime/downtime.ts';
import { holders } from '#domain/holder/holder.ts';
import { zeroTally } from '#domain/notice/recipients.ts';
import { sendingSwitches } from '#domain/notice/sending-switch.ts';
import { recountsOf } from '#domain/notice/state.ts';
import { preservations } from '#domain/preservation/preservation.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide } from '#domain/request/decider.ts';
import { evolve, requests } from '#domain/request/request.ts';
import { isSettled, type Request } from '#domain/request/state.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import { addedSentences, noneAdded } from '#domain/sentence/added.ts';
import { trainings } from '#domain/training/training.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import {
  ann,
  approved,
  BreachLife,
  ben,
  cho,
  determine,
  id,
  letterWritten,
  listFrozen,
  noon,
  receipt,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import {
  answer,
  ComplaintLife,
  id as complaintId,
  ann as investigator,
  later,
  letterFact,
} from '#test/support/domain/complaint.ts';
import { command as ofTheHold } from '#test/support/domain/officer-scripts.ts';
import { at, begin, letter, id as requestId } from '#test/support/domain/request.ts';
import { runs } from '#test/support/runs.ts';

/*
 * After any sequence of commands an open case has a `wakeAt`, by which reconcile finds it, or waits for a person by name.
 * Each kind of case says how; a new kind does not compile before it does.
 */

const numRuns = runs(70, 400);

/** A notice of three customers, one of whom is written to by post, beside its ledger. */
class Notice {
  readonly life = new BreachLife(noon('2026-11-24'), [
    listFrozen({ count: 3, onPaper: 1 }),
    letterWritten(),
    approved({ count: 3 }),
  ]);
  paperMailed = 0;

  do(command: Typed): void {
    try {
      this.life.do(command);
    } catch (fault) {
      expect(fault).toBeInstanceOf(Refusal);
    }
  }

  /** What the ledger says of the first list. */
  get tallies() {
    return [{ list: 1, tally: { ...zeroTally, sent: 2, postal: 1, paperMailed: this.paperMailed } }];
  }

  /** An officer records the day of posting, as the door does: a recount is asked for, the ledger, the statement. */
  mails(): void {
    this.do({ type: 'ask-recount' });
    const rows = 1 - this.paperMailed;
    this.paperMailed = 1;
    if (rows > 0) this.do({ type: 'record-paper-mail', postedOn: '2026-12-08', rows, by: ann });
  }

  restores(): void {
    this.life.tableGeneration = 2;
  }

  /** A run of the notice’s machine goes one step, if it has work. */
  steps(): void {
    const { state } = this.life;
    const [sending] = sendableLetters(state);
    if (noticeStatus(state) === 'draining') this.do({ type: 'drain-notice', alreadyTold: 0 });
    else if (sending !== undefined && !sending.isStarted)
      this.do({ type: 'start-notice', ...sending, lanes: 1, rate: 1 });
    else if (sending !== undefined) this.do({ type: 'mark-notice-sent', ...sending });
    else if (machinesOf(state).includes('customer-notice') && noticeStatus(state) === 'sent')
      this.do({ type: 'account-for-everyone', tallies: this.tallies, recounts: recountsOf(noticeOf(state)) });
    else if (machinesOf(state).includes('customer-notice')) this.do({ type: 'close', tallies: this.tallies });
  }
}

type Step = (notice: Notice) => void;
const by = fc.constantFrom(ann, ben, cho);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: ofTheHold.map(
      (command): Step =>
        (one) =>
          one.do(command(one.life.now)),
    ),
  },
  { weight: 6, arbitrary: fc.constant<Step>((one) => one.steps()) },
  { weight: 2, arbitrary: fc.constant<Step>((one) => one.mails()) },
  { weight: 2, arbitrary: fc.constant<Step>((one) => one.do({ type: 'release' })) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        by,
        type: fc.constantFrom(
          'pause-notice',
          'resume-notice',
          'confirm-resume',
          'ask-paper-mail-waiver',
          'confirm-paper-mail-waiver',
        ),
      })
      .map(
        (rest): Step =>
          (one) =>
            one.do({
              ...{ because: 'officer', paperMailLeft: 1, textSha256: text, ...rest },
              pauses: openHalts(one.life.state).map(({ id }) => id),
            } as never),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Step>((one) => {
      one.do({ type: 'pause-notice', because: 'officer', by: ann, textSha256: text });
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>((one) => one.restores()) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>((one) =>
      one.do({
        type: 'handle-milestone',
        milestone: {
          name: 'x',
          kind: 'reminder',
          on: '2026-12-01',
          firesAt: one.life.now,
          daysLeft: 0,
          about: 'report',
          of: 'report',
        },
        letters: [],
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 24, 24 * 12).map(
      (hours): Step =>
        (one) =>
          void one.life.at(instantText(Date.parse(one.life.now) + hours * 3_600_000)),
    ),
  },
);

const breachScripts = (): void => {
  const met = new Set<string>();
  fc.assert(
    fc.property(
      fc.nat({ max: 4 }),
      fc.array(step, { minLength: 5, maxLength: 60 }),
      (machineSteps, script) => {
        const notice = new Notice();
        const { life } = notice;
        notice.do(determine(life.now));
        notice.do(receipt(life.now));
        if (machineSteps > 0) {
          life.at(noon('2026-12-06'));
          notice.do({ type: 'release' });
          for (let left = machineSteps - 1; left > 0; left--) notice.steps();
        }
        for (const next of script) {
          next(notice);
          const { state } = life;
          if (isBreachSettled(state)) continue;
          const { wakeAt } = breaches.keys(id, state);
          const person = nextPersonOf(state, life.now);
          met.add(person ?? 'nobody');
          expect([wakeAt, person, noticeStatus(state)]).not.toEqual([
            undefined,
            undefined,
            noticeStatus(state),
          ]);
          // Nobody is asked to post what is posted: the ledger is beside the case, and is counted again.
          if (person === 'post-letters' && wakeAt === undefined) expect(notice.paperMailed).toBe(0);
        }
      },
    ),
    { numRuns },
  );
  expect([...met]).toEqual(
    expect.arrayContaining(['post-letters', 'confirm-restore', 'resume-notice', 'nobody']),
  );
};

const link = { serial: 1, expiresAt: '2026-12-04T18:00:00.000Z' };
const said = fc.constantFrom('confirm', 'refuse', 'not-mine');
const done = fc.constantFrom('done', 'refused', 'no-data');
/** What its machine, its clock, the person, the company and officers do to a request; `undefined` keeps the next date. */
const ofRequest: fc.Arbitrary<RequestCommand | SharedEvent | undefined> = fc.oneof(
  fc
    .constantFrom('roster', 'stranger', 'other', 'account', 'person')
    .map(
      (requesterType) =>
        ({ type: 'acknowledge', requesterType, controller: 'acme', contact: 'c', letter }) as RequestCommand,
    ),
  fc.constant({ type: 'ask-requester', ...link, letter } as const),
  said.map((verdict) => ({ type: 'give-verdict', verdict, ...link, now: at }) as RequestCommand),
  fc.constant({ type: 'redirect', letter } as const),
  fc.constant({ type: 'ask-data-subject', ...link, letter } as const),
  fc.constant({ type: 'send-notice', owed: [] } as const),
  fc.constant({ type: 'acknowledge', letter } as const),
  fc
    .constantFrom('roster', 'stranger', 'data-subject', 'account')
    .map(
      (requesterType) =>
        ({ type: 'look-up', requesterType, contact: 'c', reachable: true }) as RequestCommand,
    ),
  fc.constant({ type: 'ask-officer', letter } as const),
  done.map(
    (outcome) =>
      ({
        type: 'answer',
        outcome,
        reasonCode: 'required-by-law',
        textSha256: 'a',
        by: 'o',
      }) as RequestCommand,
  ),
  fc.constantFrom({ type: 'send-answer', letter } as const, { type: 'withdraw' } as const),
  // Events of the watch: a machine gives up, a letter waits for the post, is posted, comes back.
  fc.constant({ type: 'needs-person', machine: 'request', fault: 'EmailRefused' } as const),
  fc.constant({ type: 'letter-paper-mail-due', kind: 'k', of: 'o', step: true, sha256: text } as const),
  fc.constant({ type: 'letter-paper-mail-done', ...letter } as const),
  fc.constant({ type: 'letter-returned', kind: 'k', of: 'o', how: 'bounced' } as const),
  fc.constant(undefined),
);
const isEvent = (one: RequestCommand | SharedEvent): one is SharedEvent => isSharedEvent(one);

const requestScripts = (): void => {
  let open = 0;
  fc.assert(
    fc.property(fc.constantFrom(...requestKinds), fc.array(ofRequest, { maxLength: 30 }), (kind, script) => {
      let state = begin({ kind, capacity: 'controller' });
      for (const next of script) {
        try {
          const milestone = nextMilestoneOf(requestId, state);
          const due = milestone && ({ type: 'handle-milestone', milestone, letters: [] } as const);
          const command = next ?? (isSettled(state) ? undefined : due);
          if (command === undefined) continue;
          const events = isEvent(command) ? [command] : decide(state, command);
          state = events.reduce<Request>((before, event) => evolve(before, event, at), state);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Refusal);
        }
        if (isSettled(state)) continue;
        open += 1;
        const { wakeAt, queue } = requests.keys(requestId, state);
        expect(openQueues).toContain(queue);
        // Past its date it waits for a person, whom the DPO's digest reminds.
        const isNamed = queue === 'officer' || requests.late?.(state, '2030-01-01') !== undefined;
        if (wakeAt === undefined)
          expect([state.handledMilestones.includes('overdue'), isNamed]).toEqual([true, true]);
        else expect(wakeAt).toMatch(/^20\d\d-/);
      }
    }),
    { numRuns },
  );
  expect(open).toBeGreaterThan(numRuns);
};

/** What its machine, its clock, the complainant and officers do to a complaint. */
const ofComplaint: fc.Arbitrary<(life: ComplaintLife) => unknown> = fc.constantFrom<
  ((life: ComplaintLife) => unknown)[]
>(
  // The first ones often, so that some are answered.
  ...Array.from({ length: 5 }, () => [
    (life: ComplaintLife) => life.machine(),
    (life: ComplaintLife) => life.do({ type: 'record-investigation', textSha256: text, by: investigator }),
    (life: ComplaintLife) => life.do(answer(investigator)),
    (life: ComplaintLife) => life.until(later(life.now, 40)),
    (life: ComplaintLife) => life.do({ type: 'say-unsatisfied' }),
  ]).flat(),
  (life) => life.machine({ needsPaperMail: true }),
  (life) => life.do({ type: 'postpone-letters', until: later(life.now, 1) } as never),
  (life) => life.do({ type: 'hold-letters', until: later(life.now, 1) } as never),
  (life) => life.until(later(life.now, 10)),
  (life) => life.do({ type: 'assign', to: investigator, by: 'sub-boss' }),
  (life) => life.do({ type: 'write', as: 'question', textSha256: text, by: investigator }),
  (life) => life.do({ type: 'receive-message', textSha256: text }),
  (life) => life.do(answer(investigator, { cpniMisuse: 'online-access' })),
  (life) => life.do({ type: 'carry-out-answer', reopened: false }),
  (life) => life.do({ type: 'withdraw' }),
  (life) => life.do({ type: 'hold-text', as: 'complaint-message', heldSha256: text, by: investigator }),
  (life) => life.apply({ type: 'needs-person', machine: 'complaint', fault: 'EmailRefused' }),
  (life) =>
    life.apply({ type: 'letter-paper-mail-due', kind: 'k', of: 'o', resumesMachine: true, sha256: text }),
  (life) => life.apply({ type: 'letter-paper-mail-done', ...letterFact('k', 'o', life.now) } as never),
  (life) => life.apply({ type: 'letter-returned', kind: 'k', of: 'o', how: 'bounced' }),
);

const complaintScripts = (): void => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.array(ofComplaint, { minLength: 15, maxLength: 40 }), (script) => {
      const life = new ComplaintLife();
      for (const next of script) {
        try {
          next(life);
        } catch (fault) {
          expect(fault).toBeInstanceOf(Refusal);
        }
        met.add(life.state.stage);
        if (isComplaintSettled(life.state)) continue;
        const { wakeAt, queue, workBy } = complaints.keys(complaintId, life.state);
        // Once late it waits for an officer by name of its queue, and the DPO reads of it every day.
        expect(wakeAt !== undefined || queue === 'officer').toBe(true);
        expect(openQueues).toContain(queue);
        expect(workBy).toBeDefined();
      }
    }),
    { numRuns: 5 * numRuns },
  );
  expect([...met].sort()).toEqual(['answered', 'answering', 'closed', 'received', 'withdrawn', 'working']);
};

/** Registers and the switch are not worked on: no machine waits in them, and what an officer owes has its queue. */
const registers: Readonly<Record<Exclude<Kind, 'breach' | 'complaint' | 'request'>, readonly CaseKeys[]>> = {
  controller: [controllers.keys('', {} as never)],
  account: [{}, { calls: [{ owedSince: at }] }].map((one) => accounts.keys('', one as never)),
  import: [imports.keys('', {})],
  deputies: [deputyList.keys('', { deputies: [] })],
  closures: [closuresTable.keys('', { added: {}, asked: {}, removed: {} })],
  sending: [{}, { restored: true } as const].map((one) => sendingSwitches.keys('', one)),
  // One that is owed wakes reconcile (test/digest/tell-late-cases.test.ts).
  digest: (['sent', 'nothing-late', 'replaced'] as const).map((stage) =>
    digests.keys('', { stage } as never),
  ),
  certificate: [certificates.keys('', { counted: [] })],
  // An open hold is a page on Today and an alarm.
  breaker: [breakers.keys('', { holds: [] })],
  // One that waits for a second person wakes reconcile (test/transfer/record-transfer.test.ts).
  transfer: (['refused', 'allowed', 'handed-over', 'declined', 'disapproved'] as const).map((stage) => {
    const { stage: _, ...place } = transfers.keys('', { stage, on: '2026-11-24', isSealed: false } as never);
    // Of the log, which no list of work has.
    expect(place.queue).toBe('transfers');
    return { stage: 'settled', ...(place.wakeAt && { wakeAt: place.wakeAt }) };
  }),
  // One that waits for a second person wakes reconcile (test/campaign/campaign.test.ts).
  // Likewise (test/certificate/filing.test.ts); the hour's run looks at every year itself.
  'certificate-filing': (['confirmed', 'declined'] as const).map((stage) => {
    const { stage: _, ...place } = certificateFilings.keys('', { stage } as never);
    return { stage: 'settled', ...place };
  }),
  // Likewise (test/preservation/preservation.test.ts); the hour's run looks at every one itself.
  preservation: (['recorded', 'in-force', 'ending', 'ended'] as const).map((stage) => {
    const { stage: _, ...place } = preservations.keys('', { stage } as never);
    return { stage: 'settled', ...place };
  }),
  campaign: (['approved', 'declined'] as const).map((stage) => {
    const of = { stage, startsOn: '2026-12-01', mailings: [] };
    const { stage: _, ...place } = campaigns.keys('', of as never);
    expect(place.queue).toBe('campaigns');
    return { stage: 'settled', ...(place.wakeAt && { wakeAt: place.wakeAt }) };
  }),
  // One that is down or owes an answer wakes reconcile (test/downtime/downtime.test.ts).
  downtime: (['short', 'anomaly', 'notified'] as const).map((stage) => {
    const of = { stage, from: '2026-11-24T15:00:00.000Z', to: '2026-11-24T19:00:00.000Z' };
    const { stage: _, ...place } = downtimes.keys('', of as never);
    expect(place.queue).toBe('downtimes');
    return { stage: 'settled', ...(place.wakeAt && { wakeAt: place.wakeAt }) };
  }),
  // One that waits for a second officer wakes reconcile (test/holder/register.test.ts).
  holder: (['in-force', 'declined', 'removed'] as const).map((stage) => {
    const of = { stage, recordedAt: '2026-11-24T15:00:00.000Z' };
    const { stage: _, ...place } = holders.keys('', of as never);
    expect(place.queue).toBe('holders');
    return { stage: 'settled', ...(place.wakeAt && { wakeAt: place.wakeAt }) };
  }),
  sentences: [addedSentences.keys('', noneAdded)],
  // The hour's run asks whether a reminder is due (test/certificate/reminders.test.ts).
  'certificate-room': [certificateRooms.keys('', { reminded: [], breaches: [] })],
  training: [{ on: '2026-11-24' }].map((entry) => {
    const { stage: _, ...place } = trainings.keys('', { entries: [entry] } as never);
    expect(place.queue).toBe('trainings');
    return { stage: 'settled', ...(place.wakeAt && { wakeAt: place.wakeAt }) };
  }),
  'broker-action': (['action', 'information'] as const).map((kind) => {
    const entries = [{ n: 1, kind, on: '2026-11-24' }];
    const { stage: _, ...place } = brokerActions.keys('', { entries } as never);
    expect(place.queue).toBe('broker-actions');
    return { stage: 'settled', ...(place.wakeAt && { wakeAt: place.wakeAt }) };
  }),
};
const ofRegister = (kind: keyof typeof registers) => (): void => {
  for (const { wakeAt, queue, workBy } of registers[kind]) {
    expect(wakeAt).toBeUndefined();
    expect(workBy === undefined || openQueues.includes(queue as never)).toBe(true);
  }
};

const waits: Readonly<Record<Kind, () => void>> = {
  breach: breachScripts,
  request: requestScripts,
  complaint: complaintScripts,
  controller: ofRegister('controller'),
  account: ofRegister('account'),
  import: ofRegister('import'),
  deputies: ofRegister('deputies'),
  sending: ofRegister('sending'),
  closures: ofRegister('closures'),
  digest: ofRegister('digest'),
  certificate: ofRegister('certificate'),
  breaker: ofRegister('breaker'),
  transfer: ofRegister('transfer'),
  campaign: ofRegister('campaign'),
  'certificate-filing': ofRegister('certificate-filing'),
  downtime: ofRegister('downtime'),
  'broker-action': ofRegister('broker-action'),
  'certificate-room': ofRegister('certificate-room'),
  training: ofRegister('training'),
  sentences: ofRegister('sentences'),
  holder: ofRegister('holder'),
  preservation: ofRegister('preservation'),
};

describe('an open case has a wakeAt or waits for a person by name (I8, R-14)', () => {
  it.each(Object.entries(waits))('%s', (_, holds) => holds(), 60_000);
});
