import { describe, expect, it } from 'vitest';
import { milestonePlanOf } from '#domain/case/milestones.ts';
import { recordPosted } from '#domain/case/paper-mail.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { recordReturnedLetter } from '#domain/case/shared-decider.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { evolve, type Received, type Request, type RequestKind } from '#domain/request/request.ts';
import { decideAsShown as decide, type Typed } from '#test/support/domain/request.ts';

const id = 'REQ-0123456789ABCDEFGHJKMNPQRS';
const at = '2026-11-24T18:00:00.000Z';
const actFrom = '2026-11-28T07:00:00.000Z';
const later = '2026-12-01T00:00:00.000Z';
const zone = 'America/Denver';
const letter = { kind: 'k', of: 'o', sentAt: at, sha256: 'f'.repeat(64), messageId: 'm' };

const received = (kind: RequestKind): Received => ({
  type: 'request-received',
  kind,
  capacity: 'controller',
  channel: 'web',
  receivedAt: at,
  receivedOn: '2026-11-24',
  regime: 'us',
  ruleset: 'policy-2018-requests',
  dueOn: '2026-12-24',
  workBy: '2026-12-24',
  zone,
  plan: milestonePlanOf({ caseId: id, dueOn: '2026-12-24', zone, receivedAt: at }),
  locale: 'en',
});

const act = (request: Request, ...commands: readonly Typed[]): Request =>
  commands.reduce(
    (so, command) => decide(so, command).reduce((now, event) => evolve(now, event, at), so),
    request,
  );
const refusal = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'nothing';
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return (error as Refusal).code;
  }
};

const expiresAt = '2026-12-04T18:00:00.000Z';
const link = { expiresAt, now: at } as const;
const asked: readonly Typed[] = [
  { type: 'acknowledge', requesterType: 'roster', controller: 'acme', contact: 'cora', letter },
  { type: 'ask-requester', serial: 1, expiresAt, letter },
];
const confirm = { type: 'give-verdict', verdict: 'confirm', serial: 1, ...link } as const;
const byCarl = (verdict: 'confirm' | 'refuse') =>
  ({ type: 'give-verdict', verdict, contact: 'carl', ...link }) as const;
const told = (...letters: (typeof letter)[]) => ({ type: 'tell-contacts', letters, actFrom }) as const;
const objects = { type: 'object', contact: 'carl' } as const;
const callBack = {
  type: 'check-identity',
  evidence: 'contract-procedure',
  checkedOn: '2026-11-24',
  by: 'olive',
} as const;
const seconded = { type: 'confirm-identity', by: 'omar' } as const;
const answer = (over: object = {}) =>
  ({ type: 'answer', outcome: 'done', textSha256: 't', by: 'olive', now: later, ...over }) as const;
const answered = (request: Request, over: object = {}) => refusal(() => decide(request, answer(over)));

const confirmed = (kind: RequestKind) => act(evolve(undefined, received(kind), at), ...asked, confirm);

describe.each(['delete', 'deactivate', 'access', 'child-data'] as const)(
  '%s for a company (R-21)',
  (kind) => {
    const open = act(confirmed(kind), told(letter));

    it('waits until the others have been told and their two business days are over', () => {
      expect(answered(confirmed(kind))).toBe('objection-window');
      expect(answered(open, { now: '2026-11-28T06:59:59.999Z' })).toBe('objection-window');
      expect(answered(open, { now: actFrom })).toBe('nothing');
    });

    it('waits for a letter to one of them that came back, until it is posted or given up', () => {
      const told = { kind: 'instruction-told', of: 'carl' };
      const back = recordReturnedLetter([], { ...told, how: 'bounced' }, 'f').reduce(
        (so, event) => evolve(so, event, at),
        open,
      );
      expect(answered(back)).toBe('objection-window');
      const posted = { ...letter, ...told, undelivered: true } as const;
      const dealtWith = recordPosted(back, posted).reduce((so, event) => evolve(so, event, at), back);
      expect(answered(dealtWith)).toBe('nothing');
    });

    it('may be refused at once, and an answer that there is nothing waits for nobody', () => {
      expect(answered(confirmed(kind), { outcome: 'refused', reasonCode: 'r', now: at })).toBe('nothing');
      expect(answered(confirmed(kind), { outcome: 'no-data', now: at })).toBe('nothing');
    });

    it('is frozen by any contact’s objection until two officers have settled it; the due date stays', () => {
      const frozen = act(open, objects);
      expect(answered(frozen)).toBe('frozen');
      expect(frozen.dueOn).toBe('2026-12-24');
      const checked = act(frozen, callBack);
      expect(answered(checked)).toBe('frozen');
      expect(refusal(() => decide(checked, { ...seconded, by: 'olive' }))).toBe('same-person');
      expect(answered(act(checked, seconded))).toBe('nothing');
    });

    it('is frozen by each objection: what an officer looked at before the second one does not settle it', () => {
      const both = act(open, objects, callBack, { ...objects, contact: 'carla' });
      expect([both.objection, both.evidence]).toEqual(['carla', undefined]);
      expect(refusal(() => decide(both, seconded))).toBe('nothing-to-confirm');
      expect(answered(act(both, callBack, seconded))).toBe('nothing');
      expect(decide(both, { ...objects, contact: 'carla' })).toEqual([]);
    });

    it('an objection after a call-back freezes it too, and can be settled by a new one', () => {
      const byHand = act(evolve(undefined, received(kind), at), ...asked, callBack, seconded, told(letter));
      const frozen = act(byHand, objects);
      expect(answered(frozen)).toBe('frozen');
      expect(answered(act(frozen, callBack, seconded))).toBe('nothing');
    });

    it('of a sole contact waits for the call-back, recorded by two officers', () => {
      const alone = act(confirmed(kind), told());
      expect(answered(alone)).toBe('call-back-missing');
      expect(answered(act(alone, callBack))).toBe('call-back-missing');
      expect(answered(act(alone, callBack, seconded))).toBe('nothing');
    });

    it('confirmed by one who has left since: another confirms, and the others have their days again', () => {
      const lost = act(open, { type: 'lose-authority', contact: 'cora', next: 'carl' });
      expect([answered(lost), nextStepOf(lost)]).toEqual(['not-verified', 'ask-requester']);
      const again = act(
        lost,
        { type: 'ask-requester', serial: 2, expiresAt, letter },
        { ...confirm, serial: 2 },
      );
      expect(again.verdictBy).toBe('carl');
      expect(answered(again)).toBe('objection-window');
      expect(answered(act(again, told(letter)))).toBe('nothing');
    });
  },
);

describe('two contacts who disagree (R-21)', () => {
  it.each([
    { first: 'confirm', next: 'refuse' },
    { first: 'refuse', next: 'confirm' },
  ] as const)('$first, then $next: frozen, whoever came later', ({ first, next }) => {
    const asks = act(evolve(undefined, received('correct'), at), ...asked);
    const one = act(asks, byCarl(first));
    const both = act(one, { ...confirm, verdict: next });
    expect([both.verdict, both.objection]).toEqual([first, 'cora']);
    expect(answered(both)).not.toBe('nothing');
    expect(answered(act(both, callBack, seconded))).toBe('nothing');
  });

  it('a no after officers have accepted the company’s word freezes it as well', () => {
    const byHand = act(evolve(undefined, received('delete'), at), ...asked, callBack, seconded);
    expect(answered(act(byHand, told(letter), byCarl('refuse')))).toBe('frozen');
  });

  it('two who agree change nothing, nor does a yes whose link is over', () => {
    const one = act(evolve(undefined, received('delete'), at), ...asked, byCarl('confirm'));
    expect(refusal(() => decide(one, confirm))).toBe('already-decided');
    const no = act(evolve(undefined, received('delete'), at), ...asked, byCarl('refuse'));
    expect(refusal(() => decide(no, { ...confirm, now: expiresAt }))).toBe('already-decided');
  });
});

it.each(['correct', 'update'] as const)('%s waits for nobody else', (kind) => {
  expect(answered(confirmed(kind), { now: at })).toBe('nothing');
});

describe.each(['cpni-examine', 'cpni-disclose-to', 'cpni-correct', 'cpni-permit'] as const)(
  '%s of an account, by a company (P34, R-5)',
  (kind) => {
    const isGrave = ['cpni-examine', 'cpni-disclose-to'].includes(kind);
    const open = isGrave ? act(confirmed(kind), told(letter)) : confirmed(kind);

    it('is not done on a contact’s word: the contract shows first whose account it is', () => {
      expect(answered(open)).toBe('holder-not-shown');
      expect(answered(open, { outcome: 'no-data' })).toBe('holder-not-shown');
      expect(answered(open, { outcome: 'refused', reasonCode: 'r' })).toBe('nothing');
      const shown = act(open, callBack);
      expect(answered(shown)).toBe(isGrave ? 'holder-not-shown' : 'nothing');
      expect(isGrave ? answered(act(shown, seconded)) : 'nothing').toBe('nothing');
    });
  },
);

it.each(['cpni-examine', 'cpni-disclose-to'] as const)(
  '%s by a company waits for its other contacts as well (R-21)',
  (kind) => {
    const shown = act(confirmed(kind), callBack, seconded);
    expect(answered(shown)).toBe('objection-window');
    expect(answered(act(shown, told(letter)))).toBe('nothing');
  },
);
