import { describe, expect, it } from 'vitest';
import type { Milestone } from '#domain/case/milestones.ts';
import { nextStepOf, owesNeutralLetter, proposalOf } from '#domain/request/decider.ts';
import type { Request } from '#domain/request/request.ts';
import { act, at, begin, decideAsShown, given, letter } from '#test/support/domain/request.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const request = (over: object): Request => requestIn('en', over);
const sent = { type: 'letter-sent' } as const;
const waiting = (...kinds: readonly string[]) => kinds.map((kind) => ({ kind, of: '1' }));

describe('what a date brings', () => {
  const due = (kind: Milestone['kind']) =>
    ({
      type: 'handle-milestone',
      milestone: { name: 'n', kind, on: '2026-12-01', firesAt: at, daysLeft: 1 },
      letters: [],
      owed: [{ kind: 'controller-notice', of: 'c-1' }],
    }) as const;
  const working = (assigned?: object) => request({ stage: 'working', requesterType: 'other', assigned });
  const taken = { to: 'olive', unclaimedAfter: '2026-11-30' };
  const waits = request({ stage: 'notifying-controller', requesterType: 'data-subject' });

  it('an assignment that nobody began ends (R-24)', () =>
    given(working(taken))
      .when(at, due('unclaimed'))
      .thenFacts({ type: 'milestone-handled' }, { type: 'assignment-lapsed', to: 'olive' }));

  it('the company’s notice goes out, confirmed or not (R-9)', () =>
    given(waits)
      .when(at, due('notice'))
      .thenFacts(
        { type: 'milestone-handled' },
        { type: 'notice-sent', noticesSent: 1, confirmed: false },
        { type: 'question-owed', kind: 'controller-notice', of: 'c-1' },
      ));

  it.each([
    { what: 'somebody began', state: working({ to: 'olive' }), kind: 'unclaimed' },
    { what: 'nobody has it', state: working(), kind: 'unclaimed' },
    { what: 'another date', state: working(taken), kind: 'reminder' },
    { what: 'another date', state: waits, kind: 'reminder' },
    { what: 'not redirected', state: request({ capacity: 'data-subject' }), kind: 'notice' },
  ] as const)('nothing else: $what, $kind', ({ state, kind }) =>
    given(state).when(at, due(kind)).thenFacts({ type: 'milestone-handled' }),
  );

  it('nothing twice, nor after the end', () => {
    given(request({ handledMilestones: ['n'] }))
      .when(at, due('reminder'))
      .thenNothing();
    given(request({ stage: 'withdrawn', withdrawnAt: at }))
      .when(at, due('reminder'))
      .thenNothing();
  });
});

describe('the first letter and the look-up (R-8, R-9)', () => {
  const lookUp = { type: 'look-up', requesterType: 'other' } as const;
  const officers = { ...letter, kind: 'officers' };
  const first = { type: 'acknowledge', letter } as const;

  it('a redirect says in one step what we looked up before it', () =>
    given(begin({ capacity: 'data-subject' }))
      .when(at, { ...first, officers, requesterType: 'data-subject', controller: 'acme' })
      .thenFacts(
        { ...sent, kind: 'officers' },
        sent,
        { type: 'requester-redirected', noticeOwed: true, atReceipt: true },
        { type: 'requester-looked-up', requesterType: 'data-subject', controller: 'acme' },
      ));

  it('a look-up tells the officers where the first letter could not', () => {
    const acknowledged = act(begin(), first);
    given(acknowledged)
      .when(at, { ...lookUp, officers })
      .thenFacts({ ...sent, kind: 'officers' }, { type: 'requester-looked-up', requesterType: 'other' });
    given(act(acknowledged, lookUp)).when(at, lookUp).thenNothing();
    given(begin()).when(at, lookUp).thenNothing();
  });

  it('on paper, only a restriction is done before it is mailed (R-1, R-5)', () => {
    const onPaper = { ...first, letter: { ...letter, needsPaperMail: true } } as const;
    const waits = { type: 'letter-paper-mail-due', kind: 'k' } as const;
    given(begin()).when(at, onPaper).thenFacts(waits);
    given(begin({ kind: 'cpni-restrict' }))
      .when(at, onPaper)
      .thenFacts(waits, { type: 'restriction-recorded' });
  });

  it('the officers are asked once, and about nothing that is answered', () => {
    const ask = { type: 'ask-officer', letter } as const;
    const answer = { outcome: 'done', textSha256: 't', by: 'o' };
    const open = request({ stage: 'working' });
    given(open).when(at, ask).thenFacts(sent, { type: 'officer-asked' });
    for (const over of [
      { stage: 'working', officerAsked: true },
      { stage: 'answering', answer },
      { stage: 'closed', closedAt: at, outcome: 'done' },
    ])
      given(request(over)).when(at, ask).thenNothing();
  });
});

describe('sending the answer (R-18)', () => {
  const answering = (over: object = {}) =>
    request({ stage: 'answering', answer: { outcome: 'done', textSha256: 't', by: 'o', ...over } });
  const send = { type: 'send-answer', letter } as const;
  const stop = { type: 'stop-delivery' } as const;

  it.each([
    { what: 'records to download: its letter has the code', over: { delivery: 'download' }, code: 'k-o' },
    { what: 'records on paper: no code', over: { delivery: 'post' } },
    { what: 'no records: no code', over: {} },
  ])('$what', ({ over, code }) => {
    const [, is] = decideAsShown(answering(over), send);
    expect(is).toEqual({ type: 'answer-sent', ...(code && { code }) });
  });

  it('stops where records have no address any more, with the letter that did not arrive', () => {
    const stopped = { type: 'delivery-stopped' } as const;
    given(answering({ delivery: 'post' }))
      .when(at, stop)
      .thenFacts(stopped);
    given(answering({ delivery: 'post' }))
      .when(at, { ...stop, letter })
      .thenFacts(sent, stopped);
  });

  it('never stops an answer without records, nor what is not being answered', () => {
    for (const state of [answering(), request({ stage: 'working' })])
      given(state).when(at, stop).thenNothing();
    given(request({ stage: 'working' }))
      .when(at, send)
      .thenNothing();
  });
});

it('a proposal names what a second officer confirms (R-13)', () => {
  expect(proposalOf(begin(), { type: 'confirm-entry' })).toMatchObject({
    ...{ confirms: 'entry', what: { receivedAt: at, dueOn: '2026-12-24' } },
  });
});

describe('the next step (R-8, R-9, R-19)', () => {
  const owed = (...kinds: readonly string[]) => ({ lettersOwed: waiting(...kinds) });
  const account = { requesterType: 'account', reachable: true };
  const answering = { stage: 'answering', requesterType: 'other', answer: { outcome: 'done' } };
  it.each([
    { over: { requesterType: 'roster' }, next: 'ask-requester' },
    { over: { requesterType: 'person' }, next: 'ask-requester' },
    { over: account, next: 'ask-requester' },
    { over: { ...account, reachable: false }, next: 'ask-officer' },
    { over: { ...account, verdict: 'refuse' }, next: 'ask-officer' },
    { over: { requesterType: 'stranger' }, next: 'redirect' },
    { over: { requesterType: 'data-subject' }, next: 'redirect' },
    { over: { requesterType: 'other' }, next: 'ask-officer' },
    { over: owed('message-arrived'), next: 'acknowledge' },
    { over: { requesterType: 'person', ...owed('message') }, next: 'ask-requester' },
    { over: { requesterType: 'person', asked: true, ...owed('message') }, next: 'send-owed-letters' },
    { over: { requesterType: 'person', pausedUntil: at, ...owed('message') }, next: 'send-owed-letters' },
    { over: { requesterType: 'other', ...owed('message') }, next: 'send-owed-letters' },
    { over: { requesterType: 'stranger', ...owed('message-arrived') }, next: 'redirect' },
    {
      over: {
        ...{ requesterType: 'stranger', waitingForPost: waiting('neutral-redirect') },
        ...owed('message-arrived'),
      },
      next: 'send-owed-letters',
    },
    {
      over: {
        ...{ stage: 'notifying-controller', requesterType: 'data-subject', noticeOwed: true },
        ...owed('message-arrived'),
      },
      next: 'redirect',
    },
    { over: { ...answering, ...owed('message') }, next: 'send-owed-letters' },
    { over: { ...answering, ...owed('message-arrived') }, next: 'send-answer' },
    { over: { ...answering, ...owed('message-arrived', 'question') }, next: 'send-owed-letters' },
  ])('$over: $next', ({ over, next }) => {
    expect(nextStepOf(request(over))).toBe(next);
  });

  const stranger = { requesterType: 'stranger' };
  it.each([
    { over: stranger, owes: true },
    { over: { ...stranger, waitingForPost: waiting('message') }, owes: true },
    { over: { ...stranger, waitingForPost: waiting('message', 'neutral-redirect') }, owes: false },
    { over: { ...stranger, stage: 'verifying' }, owes: false },
    { over: { requesterType: 'person' }, owes: false },
  ])('the neutral letter of $over is owed: $owes (R-8)', ({ over, owes }) => {
    expect(owesNeutralLetter(request(over))).toBe(owes);
  });
});
