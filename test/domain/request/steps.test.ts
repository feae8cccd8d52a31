import { describe, expect, it } from 'vitest';
import type { Milestone } from '#domain/case/milestones.ts';
import { nextStepOf, owesNeutralLetter, proposalOf } from '#domain/request/decider.ts';
import { textsWaiting } from '#domain/request/held-text.ts';
import type { Request } from '#domain/request/state.ts';
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

  it('stops where records have no address left, with the letter that did not arrive', () => {
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

describe('a letter on paper (R-1, R-8)', () => {
  const paper = { ...letter, needsPaperMail: true } as const;
  const link = { serial: 1, expiresAt: '2026-12-04T18:00:00.000Z' };
  const account = { requesterType: 'account', reachable: true };
  const dated = {
    milestone: { name: 'n', kind: 'reminder', on: '2026-12-01', firesAt: at, daysLeft: 1 },
  } as const;
  const answering = { stage: 'answering', answer: { outcome: 'done', delivery: 'post' } };
  const redirected = { stage: 'notifying-controller', noticeOwed: true };
  const decided = (over: object, command: object) =>
    decideAsShown(request(over), { letter: paper, ...command } as never);

  it.each([
    { over: { stage: 'received' }, command: { type: 'acknowledge' } },
    { over: account, command: { type: 'ask-requester', ...link } },
    { over: { requesterType: 'stranger' }, command: { type: 'redirect' } },
    { over: { stage: 'working' }, command: { type: 'ask-officer' } },
    { over: answering, command: { type: 'send-answer' } },
    { over: answering, command: { type: 'stop-delivery' } },
  ])('$command.type is done when it is mailed, not before', ({ over, command }) => {
    expect(decided(over, command)).toMatchObject([{ type: 'letter-paper-mail-due', resumesMachine: true }]);
  });

  it.each([
    {
      over: { stage: 'received', kind: 'cpni-restrict' },
      command: { type: 'acknowledge' },
      does: 'restriction-recorded',
    },
    { over: account, command: { type: 'ask-requester', code: '1-p', ...link }, does: 'requester-asked' },
    { over: redirected, command: { type: 'ask-data-subject', ...link }, does: 'requester-asked' },
    {
      over: { requesterType: 'roster', verdict: 'confirm' },
      command: { type: 'tell-contacts', letters: [paper], actFrom: at },
      does: 'contacts-told',
    },
    {
      over: { acknowledged: true },
      command: { type: 'look-up', officers: paper, requesterType: 'other' },
      does: 'requester-looked-up',
    },
    {
      over: { stage: 'working' },
      command: { type: 'handle-milestone', letters: [paper], ...dated },
      does: 'milestone-handled',
    },
  ])('$command.type does not wait for its mailing', ({ over, command, does }) => {
    const [waits, ...done] = decided(over, command);
    expect(waits).toEqual({ type: 'letter-paper-mail-due', kind: 'k', of: 'o', sha256: letter.sha256 });
    expect(done.map(({ type }) => type)).toEqual([does]);
  });
});

describe('a company adopts a request (R-9)', () => {
  const says = (answer: 'adopt' | 'decline' | 'not-our-person', contact: string) =>
    ({ type: 'answer-for-controller', answer, contact, adoptedAs: 'REQ-A' }) as const;
  const adopted = request({
    controllerAnswers: [{ answer: 'adopt', contact: 'cora', adoptedAs: 'REQ-A' }],
  });

  it('once: the same again is the same case', () =>
    given(adopted).when(at, says('adopt', 'carl')).thenNothing());

  it.each(['decline', 'not-our-person'] as const)('and nobody says %s afterwards', (answer) =>
    given(adopted).when(at, says(answer, 'carl')).thenRefused('AlreadyDecided'),
  );
});

it.each([
  { as: 'answer', left: 1 },
  { as: 'extension', left: 1 },
  { as: 'question', left: 2 },
  { as: 'message', left: 2 },
] as const)('of two texts of one author that wait as $as, $left is left (R-10)', ({ as, left }) => {
  const hold = (n: number) => ({ type: 'hold-text', as, heldSha256: `${n}`, by: 'olive' }) as const;
  const held = act(request({ stage: 'working' }), hold(1), hold(2));
  expect(textsWaiting(held)).toHaveLength(left);
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
