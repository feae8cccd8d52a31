import { describe, expect, it } from 'vitest';
import { recordPosted } from '#domain/case/paper-mail.ts';
import { recordReturnedLetter } from '#domain/case/shared-decider.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { owesTelling } from '#domain/request/answer-decider.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import type { Request } from '#domain/request/state.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { act, at, begin, given, letter, type Typed, told } from '#test/support/domain/request.ts';

const actFrom = '2026-11-28T07:00:00.000Z';
const later = '2026-12-01T00:00:00.000Z';
const expiresAt = '2026-12-04T18:00:00.000Z';
const link = { expiresAt, now: at } as const;
const asked: readonly Typed[] = [
  { type: 'acknowledge', requesterType: 'roster', controller: 'acme', contact: 'cora', letter },
  { type: 'ask-requester', serial: 1, expiresAt, letter },
];
const confirm = { type: 'give-verdict', verdict: 'confirm', serial: 1, ...link } as const;
const byCarl = (verdict: 'confirm' | 'refuse') =>
  ({ type: 'give-verdict', verdict, contact: 'carl', ...link }) as const;
const tellContacts = (...letters: (typeof letter)[]) =>
  ({ type: 'tell-contacts', letters, actFrom }) as const;
const objects = { type: 'object', contact: 'carl' } as const;
const again = { type: 'object', contact: 'carla' } as const;
const callBack = {
  type: 'check-identity',
  evidence: 'contract-procedure',
  checkedOn: '2026-11-24',
  by: 'olive',
} as const;
const seconded = { type: 'confirm-identity', by: 'omar' } as const;
const done = {
  type: 'answer',
  outcome: 'done',
  ...{ textSha256: 't', by: 'olive', now: at },
  instruction: 'DIR-1',
} as const;
const noData = { ...done, outcome: 'no-data' } as const;
const refused = { ...done, outcome: 'refused', reasonCode: 'r' } as const;
const answered = { type: 'answer-given', by: 'olive' } as const;

const ask = (kind: RequestKind) => act(begin({ kind, capacity: 'controller' }), ...asked);
const confirmed = (kind: RequestKind) => act(ask(kind), confirm);
const returned = (request: Request) =>
  told(request, ...recordReturnedLetter([], { kind: 'instruction-told', of: 'carl', how: 'bounced' }, 'f'));
const givenUp = (request: Request) =>
  told(
    request,
    ...recordPosted(request, { ...letter, kind: 'instruction-told', of: 'carl', undelivered: true }),
  );

describe.each(['delete', 'deactivate', 'access', 'child-data'] as const)(
  '%s for a company (R-21)',
  (kind) => {
    const open = act(confirmed(kind), tellContacts(letter));
    const byHand = act(ask(kind), callBack, seconded, tellContacts(letter));
    const alone = act(confirmed(kind), tellContacts());
    const both = act(open, objects, callBack, again);
    const lost = act(open, { type: 'lose-authority', contact: 'cora', next: 'carl' });
    const askedAgain = act(
      lost,
      { type: 'ask-requester', serial: 2, expiresAt, letter },
      { ...confirm, serial: 2 },
    );

    it.each([
      ['ObjectionWindow', 'the others have not been told', confirmed(kind)],
      ['ObjectionWindow', 'a letter to one of them came back', returned(open)],
      ['Frozen', 'a contact objected', act(open, objects)],
      ['Frozen', 'one officer alone settled the objection', act(open, objects, callBack)],
      ['Frozen', 'a contact objected after a call-back', act(byHand, objects)],
      ['CallBackMissing', 'there is no other contact', alone],
      ['CallBackMissing', 'one officer alone called the sole contact back', act(alone, callBack)],
      ['NotVerified', 'who confirmed it has left', lost],
      ['ObjectionWindow', 'another has confirmed it, and the others have their days again', askedAgain],
    ])('is not done, %s: %s', (says, _, request) => given(request).when(later, done).thenRefused(says));
    it.each([
      ['the letter that came back is given up', givenUp(returned(open))],
      ['two officers have settled the objection', act(open, objects, callBack, seconded)],
      ['two officers have looked after the second objection', act(both, callBack, seconded)],
      ['two officers have called back after the objection', act(byHand, objects, callBack, seconded)],
      ['two officers have called the sole contact back', act(alone, callBack, seconded)],
      ['the others have been told of the new confirmation', act(askedAgain, tellContacts(letter))],
    ])('is done when %s', (_, request) => given(request).when(later, done).thenFacts(answered));
    it('is not done before the two business days are over', () =>
      given(open).when('2026-11-28T06:59:59.999Z', done).thenRefused('ObjectionWindow'));
    it('is done once the two business days are over', () =>
      given(open).when(actFrom, done).thenFacts(answered));
    it.each([refused, noData])('waits for nobody where it is $outcome', (answer) =>
      given(confirmed(kind)).when(at, answer).thenFacts(answered),
    );
    it('the other contacts are told once, when somebody has confirmed it', () =>
      expect([ask(kind), confirmed(kind), open, alone, askedAgain].map(owesTelling)).toEqual([
        ...[false, true, false, false, true],
      ]));

    it('is done while another letter waits to be mailed on paper', () =>
      given(told(open, { type: 'letter-paper-mail-due', kind: 'message', of: '1', sha256: 'f' }))
        .when(later, done)
        .thenFacts(answered));

    it('frozen, its due date stays', () => expect(act(open, objects).dueOn).toBe('2026-12-24'));
    it('an objection is not settled by one officer twice', () =>
      given(open, objects, callBack)
        .when(later, { ...seconded, by: 'olive' })
        .thenRefused('SamePerson'));

    it('what an officer looked at before the second objection does not settle it', () => {
      expect([both.objection, both.evidence]).toEqual(['carla', undefined]);
      given(both).when(later, seconded).thenRefused('NothingToConfirm');
    });

    it('the same objection again changes nothing', () => given(both).when(later, again).thenNothing());

    it('whose contact has left is confirmed by the next', () => {
      expect(nextStepOf(lost)).toBe('ask-requester');
      expect(askedAgain.verdictBy).toBe('carl');
    });
  },
);

it('of other kinds no contact is told (R-21)', () =>
  expect([confirmed('correct'), confirmed('update')].map(owesTelling)).toEqual([false, false]));

describe('two contacts who disagree (R-21)', () => {
  const pairs = [
    { first: 'confirm', next: 'refuse', says: 'Frozen' },
    { first: 'refuse', next: 'confirm', says: 'NotVerified' },
  ] as const;

  it.each(pairs)('$first, then $next: an objection, in either order', ({ first, next }) =>
    given(ask('correct'), byCarl(first))
      .when(at, { ...confirm, verdict: next })
      .thenFacts({ type: 'contact-objected', contact: 'cora' }),
  );

  it.each(pairs)('$first, then $next: the first word stays, and the objection', ({ first, next }) => {
    const both = act(ask('correct'), byCarl(first), { ...confirm, verdict: next });
    expect([both.verdict, both.objection]).toEqual([first, 'cora']);
  });

  it.each(pairs)('$first, then $next: no answer ($says)', ({ first, next, says }) =>
    given(ask('correct'), byCarl(first), { ...confirm, verdict: next })
      .when(later, done)
      .thenRefused(says),
  );
  it.each(pairs)('$first, then $next: answered once two officers have settled it', ({ first, next }) =>
    given(ask('correct'), byCarl(first), { ...confirm, verdict: next }, callBack, seconded)
      .when(later, done)
      .thenFacts(answered),
  );
  it('a no after officers have accepted the company’s word freezes it as well', () =>
    given(ask('delete'), callBack, seconded, tellContacts(letter), byCarl('refuse'))
      .when(later, done)
      .thenRefused('Frozen'));
  it('two who agree change nothing', () =>
    given(ask('delete'), byCarl('confirm')).when(at, confirm).thenRefused('AlreadyDecided'));
  it('a yes whose link is over changes no no', () =>
    given(ask('delete'), byCarl('refuse')).when(expiresAt, confirm).thenRefused('AlreadyDecided'));
});

it.each(['correct', 'update'] as const)('%s waits for nobody else (R-21)', (kind) =>
  given(confirmed(kind)).when(at, done).thenFacts(answered),
);

/** What the answer to a kind owes besides (R-26, P33, P35). */
const owed: Readonly<Partial<Record<RequestKind, object>>> = {
  'cpni-examine': { searches: 1 },
  'cpni-correct': { corrections: 1 },
  'cpni-permit': { notice: currentNotice.id },
  'cpni-disclose-to': { transfer: `TRF-${'0'.repeat(40)}` },
};

describe.each(['cpni-examine', 'cpni-disclose-to', 'cpni-correct', 'cpni-permit'] as const)(
  '%s of an account, by a company (P34, R-5)',
  (kind) => {
    const isGrave = ['cpni-examine', 'cpni-disclose-to'].includes(kind);
    const open = isGrave ? act(confirmed(kind), tellContacts(letter)) : confirmed(kind);

    it.each([done, noData])('is not $outcome on a contact’s word alone', (answer) =>
      given(open).when(later, answer).thenRefused('HolderNotShown'),
    );
    it('can be refused', () => given(open).when(later, refused).thenFacts(answered));
    it('is done when the contract has shown whose account it is', () =>
      given(open, callBack, ...(isGrave ? [seconded] : []))
        .when(later, { ...done, ...owed[kind] })
        .thenFacts(answered));
  },
);

describe.each(['cpni-examine', 'cpni-disclose-to'] as const)('%s by a company (R-21)', (kind) => {
  it('is not done when one officer alone has looked at the contract', () =>
    given(confirmed(kind), tellContacts(letter), callBack).when(later, done).thenRefused('HolderNotShown'));
  it('waits for its other contacts as well', () =>
    given(confirmed(kind), callBack, seconded).when(later, done).thenRefused('ObjectionWindow'));
  it('is done when they have been told and their days are over', () =>
    given(confirmed(kind), callBack, seconded, tellContacts(letter))
      .when(later, { ...done, ...owed[kind] })
      .thenFacts(answered));
});

it('records for somebody are not sent before the log says that they left (R-30)', () =>
  given(confirmed('cpni-disclose-to'), callBack, seconded, tellContacts(letter))
    .when(later, done)
    .thenRefused('TransferNotRecorded'));
