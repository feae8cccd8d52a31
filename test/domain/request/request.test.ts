import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '#domain/case/milestones.ts';
import { Refusal } from '#domain/case/refusal.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { decide, nextStepOf } from '#domain/request/decider.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import { evolve, type Received, type RequestEvent, requests } from '#domain/request/request.ts';
import { isSettled, isVerified, type Request } from '#domain/request/state.ts';
import { owesLookUp } from '#domain/request/unheard.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { publicTimeline } from '#domain/request/view.ts';
import { outcomes, requestKinds, verdicts } from '#domain/request/vocabulary.ts';
import {
  act as apply,
  at,
  begin,
  given,
  id,
  letter,
  received,
  stageInTime,
  upcoming,
} from '#test/support/domain/request.ts';

const expiresAt = '2026-12-04T18:00:00.000Z';

const commands = {
  acknowledgeRoster: {
    type: 'acknowledge',
    requesterType: 'roster',
    controller: 'acme',
    contact: 'c',
    letter,
  },
  acknowledgeStranger: { type: 'acknowledge', requesterType: 'stranger', letter },
  acknowledgeOther: { type: 'acknowledge', requesterType: 'other', letter },
  ask: { type: 'ask-requester', serial: 1, expiresAt, letter },
  confirm: { type: 'give-verdict', verdict: 'confirm', serial: 1, expiresAt, now: at },
  refuse: { type: 'give-verdict', verdict: 'refuse', serial: 1, expiresAt, now: at },
  notMine: { type: 'give-verdict', verdict: 'not-mine', serial: 1, expiresAt, now: at },
  acknowledge: { type: 'acknowledge', letter },
  lookUpRestriction: { type: 'look-up', requesterType: 'stranger', account: 'ACC-1', restricted: true },
  redirect: { type: 'redirect', letter },
  notify: { type: 'send-notice', owed: [] },
  notifyContact: { type: 'send-notice', owed: [{ kind: 'controller-notice', of: 'c' }] },
  askOfficer: { type: 'ask-officer', letter },
  done: { type: 'answer', outcome: 'done', textSha256: 'a', by: 'o1' },
  refused: { type: 'answer', outcome: 'refused', reasonCode: 'required-by-law', textSha256: 'a', by: 'o1' },
  sendAnswer: { type: 'send-answer', letter },
  withdraw: { type: 'withdraw' },
} as const satisfies Record<string, RequestCommand>;

const after = (steps: readonly (keyof typeof commands)[], over: Partial<Received> = {}): Request =>
  apply(begin({ kind: 'correct', capacity: 'controller', ...over }), ...steps.map((step) => commands[step]));

describe('a controller’s request', () => {
  it('is acknowledged, confirmed by the roster, answered and closed', () => {
    const closed = after(['acknowledgeRoster', 'ask', 'confirm', 'askOfficer', 'done', 'sendAnswer']);
    expect(closed).toMatchObject({ stage: 'closed', outcome: 'done', verdict: 'confirm' });
    expect(requests.keys(id, closed)).toMatchObject({ stage: 'closed', queue: 'settled' });
    expect(requests.keys(id, closed).wakeAt).toBeUndefined();
  });

  it.each([
    { steps: [], next: 'acknowledge' },
    { steps: ['acknowledgeRoster'], next: 'ask-requester' },
    { steps: ['acknowledgeRoster', 'ask'], next: 'ask-requester' },
    { steps: ['acknowledgeRoster', 'ask', 'confirm'], next: 'ask-officer' },
    { steps: ['acknowledgeRoster', 'ask', 'notMine'], next: 'ask-officer' },
    { steps: ['acknowledgeStranger'], next: 'redirect' },
    { steps: ['acknowledgeStranger', 'redirect'], next: 'redirect' },
    { steps: ['acknowledgeStranger', 'redirect', 'notify'], next: 'settled' },
    { steps: ['acknowledge'], next: 'acknowledge' },
    { steps: ['acknowledge', 'lookUpRestriction'], next: 'redirect' },
    { steps: ['acknowledge', 'lookUpRestriction', 'redirect'], next: 'redirect' },
    { steps: ['acknowledge', 'lookUpRestriction', 'redirect', 'notify'], next: 'send-owed-letters' },
    { steps: ['acknowledgeOther'], next: 'ask-officer' },
    { steps: ['acknowledgeRoster', 'ask', 'confirm', 'done'], next: 'send-answer' },
    { steps: ['withdraw'], next: 'settled' },
  ] as const)('after $steps the machine does: $next', ({ steps, next }) => {
    expect(nextStepOf(after(steps))).toBe(next);
  });

  it.each([
    { steps: ['acknowledgeRoster', 'ask', 'confirm'], command: 'confirm', says: 'AlreadyDecided' },
    { steps: ['acknowledgeRoster', 'ask', 'refuse'], command: 'confirm', says: 'AlreadyDecided' },
    { steps: ['acknowledgeRoster', 'ask', 'withdraw'], command: 'confirm', says: 'AlreadySettled' },
    { steps: ['acknowledgeStranger'], command: 'confirm', says: 'UnknownLink' },
    { steps: [], command: 'confirm', says: 'UnknownLink' },
    { steps: ['acknowledgeRoster', 'ask'], command: 'done', says: 'NotVerified' },
    { steps: ['acknowledgeRoster', 'ask', 'refuse'], command: 'done', says: 'NotVerified' },
    { steps: ['acknowledgeRoster', 'ask', 'notMine'], command: 'done', says: 'NotVerified' },
    { steps: ['acknowledgeOther', 'askOfficer'], command: 'done', says: 'NotVerified' },
    { steps: ['acknowledgeRoster', 'ask', 'confirm', 'done'], command: 'refused', says: 'AlreadySettled' },
    { steps: ['acknowledgeStranger', 'redirect'], command: 'done', says: 'AlreadySettled' },
    { steps: ['withdraw'], command: 'withdraw', says: 'AlreadySettled' },
  ] as const)('after $steps, $command is refused: $says', ({ steps, command, says }) =>
    given(after(steps)).when(at, commands[command]).thenRefused(says),
  );
  it('takes no verdict once the link has expired (R-23)', () =>
    given(after(['acknowledgeRoster', 'ask']))
      .when(expiresAt, commands.confirm)
      .thenRefused('LinkExpired'));

  it('takes a verdict that overtakes the record of its letter', () => {
    const early = after(['acknowledgeRoster', 'confirm', 'ask']);
    expect(early).toMatchObject({ stage: 'working', verdict: 'confirm', asked: true });
    expect(nextStepOf(early)).toBe('ask-officer');
  });

  it('is never refused without a reason code (P46)', () => {
    const { reasonCode: _, ...bare } = commands.refused;
    given(after(['acknowledgeRoster', 'ask']))
      .when(at, bare)
      .thenRefused('ReasonMissing');
  });

  it('can be refused while nobody has confirmed it', () => {
    expect(after(['acknowledgeRoster', 'ask', 'notMine', 'refused', 'sendAnswer'])).toMatchObject({
      stage: 'closed',
      outcome: 'refused',
    });
  });

  it.each(['inquiry'] as const)('%s is answered without knowing who asks', (kind) =>
    given(after([], { kind }), { ...commands.acknowledgeOther, account: 'ACC-1' }, commands.askOfficer)
      .when(at, commands.done)
      .thenFacts({ type: 'answer-given', outcome: 'done' }),
  );
  it.each(['acknowledgeRoster', 'ask'] as const)('%s is done once: a repeat changes nothing', (step) =>
    given(after(['acknowledgeRoster', 'ask']))
      .when(at, commands[step])
      .thenNothing(),
  );
  it.each(['acknowledgeRoster', 'ask', 'askOfficer', 'redirect', 'sendAnswer'] as const)(
    'once it is closed, %s changes nothing',
    (step) =>
      given(after(['acknowledgeRoster', 'ask', 'confirm', 'askOfficer', 'done', 'sendAnswer']))
        .when(at, commands[step])
        .thenNothing(),
  );
});

describe('what the unverified see (R-8)', () => {
  const seen = (request: Request) => stageInTime(request);

  it.each(['confirm', 'refuse', 'notMine'] as const)('a verdict of %s changes nothing', (verdict) => {
    expect(seen(after(['acknowledgeRoster', 'ask', verdict]))).toBe(
      seen(after(['acknowledgeRoster', 'ask'])),
    );
  });

  it('the timeline names neither the verdict nor the question behind it', () => {
    const history = [
      { revision: 1, at, actor: 'a', events: [received()], prev: '', hash: '' },
      {
        revision: 2,
        at,
        actor: 'a',
        events: decide(after(['acknowledgeRoster', 'ask']), commands.notMine),
        prev: '',
        hash: '',
      },
    ];
    expect(publicTimeline(history)).toEqual([{ at, step: 'received' }]);
  });
});

describe('the clock of a request', () => {
  const keep = (request: Request): Request =>
    apply(request, { type: 'handle-milestone', milestone: upcoming(id, request), letters: [letter] });

  it('keeps 15, 7, 3 and 1 days before, then overdue; the rest is the digest (R-16)', () => {
    let request = after(['acknowledgeRoster', 'ask', 'confirm']);
    const handledMilestones: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      handledMilestones.push(`${upcoming(id, request).on} ${upcoming(id, request).name}`);
      request = keep(request);
    }
    expect(handledMilestones).toEqual([
      '2026-12-09 15-days-before',
      '2026-12-17 7-days-before',
      '2026-12-21 3-days-before',
      '2026-12-23 1-day-before',
      '2026-12-25 overdue',
    ]);
    expect(nextMilestoneOf(id, request)).toBeUndefined();
  });

  it('is silent for a settled case', () => {
    const closed = after(['acknowledgeStranger', 'redirect', 'notify']);
    const [milestone] = closed.plan as [Milestone];
    given(closed).when(at, { type: 'handle-milestone', milestone, letters: [] }).thenNothing();
  });

  it('wakes reconcile after 15 minutes, and ever more rarely after faults', () => {
    expect(requests.keys(id, after([])).wakeAt).toBe('2026-11-24T18:15:00.000Z');
    const waiting = after(['acknowledgeRoster', 'ask']);
    const fifteen = (text: string) => new Date(Date.parse(text) + 15 * 60_000).toISOString();
    expect(requests.keys(id, waiting).wakeAt).toBe(fifteen(upcoming(id, waiting).firesAt));
    const flagged = (times: number) =>
      Array.from({ length: times }).reduce<Request>(
        (state) => evolve(state, { type: 'needs-person', machine: 'request', fault: 'x' }, at),
        waiting,
      );
    expect([1, 2, 3, 9].map((times) => requests.keys(id, flagged(times)).wakeAt)).toEqual([
      '2026-11-24T19:00:00.000Z',
      '2026-11-24T20:00:00.000Z',
      '2026-11-24T22:00:00.000Z',
      '2026-11-25T18:00:00.000Z',
    ]);
    expect(requests.keys(id, flagged(1)).queue).toBe('officer');
  });
});

describe('a case that ends while a letter is owed (R-5, R-8)', () => {
  const looked = ['acknowledge', 'lookUpRestriction'] as const;
  it.each([
    { how: 'recorded', kind: 'cpni-restrict', steps: looked },
    { how: 'withdrawn before the look-up', kind: 'cpni-restrict', steps: ['withdraw', 'lookUpRestriction'] },
    { how: 'withdrawn', kind: 'correct', steps: [...looked, 'withdraw'] },
    { how: 'redirected', kind: 'correct', steps: [...looked, 'redirect', 'notify'] },
    {
      how: 'redirected with a notice',
      kind: 'correct',
      steps: ['acknowledgeStranger', 'redirect', 'notifyContact'],
    },
    { how: 'answered', kind: 'correct', steps: [...looked, 'refused', 'sendAnswer'] },
  ] as const)('$how, it wakes until the letter is out, and no longer', ({ steps, kind }) => {
    const over = after(steps, { kind });
    expect(isSettled(over)).toBe(true);
    expect([nextStepOf(over), requests.keys(id, over).wakeAt]).toEqual([
      'send-owed-letters',
      '2026-11-24T18:15:00.000Z',
    ]);
    const sent = lettersToSend(over).reduce(
      (so, { kind, of }) => evolve(so, { type: 'owed-letter-sent', kind, of }, at),
      over,
    );
    expect([nextStepOf(sent), requests.keys(id, sent).wakeAt]).toEqual(['settled', undefined]);
  });
});

describe('any script of commands', () => {
  const command = fc.oneof(
    fc.constantFrom(...Object.values(commands)),
    fc.record({
      type: fc.constant('answer' as const),
      outcome: fc.constantFrom(...outcomes),
      textSha256: fc.constant('b'),
      by: fc.constant('o2'),
    }),
    fc.record({
      type: fc.constant('give-verdict' as const),
      verdict: fc.constantFrom(...verdicts),
      serial: fc.constantFrom(1, 2),
      expiresAt: fc.constant(expiresAt),
      now: fc.constant(at),
    }),
  );

  it('is refused by name and changes nothing, or its history folds to the state', () => {
    fc.assert(
      fc.property(fc.constantFrom(...requestKinds), fc.array(command, { maxLength: 25 }), (kind, script) => {
        const history: RequestEvent[] = [received({ kind, capacity: 'controller' })];
        let state = evolve(undefined, history[0] as RequestEvent, at);
        for (const step of script) {
          const before = structuredClone(state);
          try {
            const events = decide(state, step);
            history.push(...events);
            state = events.reduce((now, event) => evolve(now, event, at), state);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            expect(state).toEqual(before);
          }
        }
        expect(
          history.reduce<Request | undefined>((now, event) => evolve(now, event, at), undefined),
        ).toEqual(state);
        if (state.stage === 'closed' && state.outcome !== 'refused' && state.outcome !== 'redirected')
          expect(isVerified(state) || ['inquiry', 'cpni-restrict'].includes(kind)).toBe(true);
        const isOver = isSettled(state) && !owesLookUp(state) && lettersToSend(state).length === 0;
        expect(requests.keys(id, state).wakeAt === undefined).toBe(isOver);
      }),
      { numRuns: 500 },
    );
  });
});
