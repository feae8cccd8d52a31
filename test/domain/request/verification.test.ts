import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { evidenceKinds, isAccepted, knowledgeFactors } from '#domain/request/evidence.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import { evolve, type Received, type RequestEvent, requests } from '#domain/request/request.ts';
import { isSettled, isVerified, type Request } from '#domain/request/state.ts';
import { owesLookUp, standardLettersOnly } from '#domain/request/unheard.ts';
import { nextMilestoneOf } from '#domain/request/verification.ts';
import { publicTimeline } from '#domain/request/view.ts';
import { capacities, requestKinds, verdicts } from '#domain/request/vocabulary.ts';
import {
  at,
  decideAsShown as decide,
  given,
  id,
  letter,
  begin as opened,
  received,
  stageInTime,
  type Typed,
  upcoming,
} from '#test/support/domain/request.ts';
import { runs } from '#test/support/runs.ts';

const scripts = runs(10, 100);
const expiresAt = '2027-12-04T18:00:00.000Z';
const link = { ...letter, kind: 'verification' };
const codeLetter = { ...letter, kind: 'code-letter', of: '1-p', needsPaperMail: true } as const;

/** A case with its history, so that what the public sees can be asked of it. */
interface Life {
  readonly state: Request;
  readonly history: { at: string; events: readonly RequestEvent[] }[];
}

const begin = (over: Partial<Received> = {}): Life => ({
  state: opened(over),
  history: [{ at, events: [received(over)] }],
});

const act = ({ state, history }: Life, command: Typed, now = at): Life => {
  const events = decide(state, command);
  if (events.length === 0) return { state, history };
  return {
    state: events.reduce((so, event) => evolve(so, event, now), state),
    history: [...history, { at: now, events }],
  };
};

const told = ({ state, history }: Life, event: RequestEvent, now: string): Life => ({
  state: evolve(state, event, now),
  history: [...history, { at: now, events: [event] }],
});

/** The machine’s next step, as `stands` says. */
const step = (
  life: Life,
  now: string,
  requesterType: Partial<Extract<RequestCommand, { type: 'acknowledge' }>>,
): Life => {
  switch (nextStepOf(life.state)) {
    case 'acknowledge':
      return act(life, { type: 'acknowledge', requesterType: 'other', letter, ...requesterType }, now);
    case 'ask-requester':
      return act(
        life,
        {
          type: 'ask-requester',
          serial: (life.state.serial ?? 0) + 1,
          expiresAt,
          // Without mail the account's holder is asked by a code in a letter that waits for the post.
          ...(requesterType.account === undefined
            ? { letter: link }
            : { letter: codeLetter, code: codeLetter.of }),
        },
        now,
      );
    case 'ask-officer':
      return act(life, { type: 'ask-officer', letter }, now);
    default:
      return life;
  }
};

const run = (life: Life, now: string, requesterType = {}): Life => {
  const next = step(life, now, requesterType);
  return next.state === life.state ? life : run(next, now, requesterType);
};

const keep = (life: Life): Life => {
  const milestone = upcoming(id, life.state);
  return act(life, { type: 'handle-milestone', milestone, letters: [letter] }, milestone.firesAt);
};

const seen = ({ state, history }: Life): string =>
  JSON.stringify([
    stageInTime(state),
    publicTimeline(history.map((commit) => ({ ...commit, revision: 0, actor: '', prev: '', hash: '' }))),
  ]);

const diary = (life: Life, days: number): string[] => {
  const handledMilestones: string[] = [];
  for (let now = life; handledMilestones.length < days && !isSettled(now.state); now = keep(now)) {
    const milestone = nextMilestoneOf(id, now.state);
    if (milestone === undefined) break;
    handledMilestones.push(`${milestone.on} ${milestone.name}`);
  }
  return handledMilestones;
};

describe('the days of verification (R-23)', () => {
  it.each([
    {
      requesterType: 'roster',
      days: ['11-25 verify-day-1', '11-27 verify-day-3', '12-01 verify-day-7', '12-04 lapse'],
    },
    { requesterType: 'account', days: ['11-25 verify-day-1', '11-27 verify-day-3', '12-04 lapse'] },
    { requesterType: 'person', days: ['11-25 verify-day-1', '11-27 verify-day-3', '12-04 lapse'] },
    { requesterType: 'other', days: [] },
  ] as const)('$standing: $days', ({ requesterType, days }) => {
    const life = run(begin({ capacity: requesterType === 'roster' ? 'controller' : 'account-holder' }), at, {
      requesterType,
      reachable: true,
    });
    expect(diary(life, 30).slice(0, days.length + 1)).toEqual([
      ...days.map((one) => `2026-${one}`),
      '2026-12-09 15-days-before',
    ]);
  });

  it('are known before the register was asked: a sleeping clock wakes for them', () => {
    expect(diary(begin({ capacity: 'controller' }), 1)).toEqual(['2026-11-25 verify-day-1']);
    expect(diary(begin({ capacity: 'data-subject' }), 1)).toEqual(['2026-11-27 notice-looked']);
    expect(diary(begin({ kind: 'inquiry' }), 2)).toEqual([
      '2026-11-28 acknowledgement-missing',
      '2026-12-09 15-days-before',
    ]);
  });

  it('a notice whose day passed before the neutral letter was out is still owed (R-9)', () => {
    const { state: late } = keep(begin({ capacity: 'data-subject' }));
    expect(late.handledMilestones).toEqual(['notice-looked']);
    const notifying: Request = { ...late, requesterType: 'data-subject', stage: 'notifying-controller' };
    expect(upcoming(id, notifying)).toMatchObject({ name: 'notice', on: '2026-11-27' });
    expect(
      upcoming(id, { ...notifying, handledMilestones: [...late.handledMilestones, 'overdue'] }).name,
    ).toBe('notice');
  });

  it('a lapse pauses; it ends after the due date, and nobody is told that we are late', () => {
    let life = run(begin(), at, { requesterType: 'account', reachable: true });
    while (!isSettled(life.state)) life = keep(life);
    expect(life.state).toMatchObject({
      stage: 'closed',
      outcome: 'lapsed',
      lapsedAt: expect.stringMatching(/^2026-12-04/),
    });
    expect(life.state.handledMilestones).toContain('overdue');
  });
});

describe('by hand (R-19)', () => {
  it.each(knowledgeFactors)('%s is refused by name', (evidence) =>
    given(run(begin(), at, { requesterType: 'account' }).state)
      .when(at, { type: 'check-identity', evidence, checkedOn: '2026-11-24', by: 'olive' })
      .thenRefused(evidence === 'email-alone' ? 'EmailIsNoProof' : 'KnowledgeIsNoProof'),
  );

  describe('a mailbox on file', () => {
    const asked = (kind: Request['kind']) =>
      run(begin({ kind, capacity: 'former-customer' }), at, { requesterType: 'person', reachable: true });
    const confirmed = (kind: Request['kind']) =>
      act(asked(kind), { type: 'give-email-verdict', verdict: 'confirm', serial: 1, expiresAt, now: at });
    const shown = { type: 'check-identity', evidence: 'mailbox-on-file', checkedOn: '2026-11-24' } as const;

    it('counts once its owner confirmed from it, with a second officer to delete (R-19)', () => {
      const life = act(confirmed('delete'), { ...shown, by: 'olive' });
      expect(isVerified(life.state)).toBe(false);
      expect(isVerified(act(life, { type: 'confirm-identity', by: 'omar' }).state)).toBe(true);
    });

    it.each([
      { what: 'an unconfirmed mailbox', life: () => asked('delete') },
      ...(['access', 'cpni-examine', 'cpni-permit'] as const).map((kind) => ({
        what: `a ${kind} request`,
        life: () => confirmed(kind),
      })),
    ])('proves nothing for $what (R-19)', ({ life }) =>
      given(life().state)
        .when(at, { ...shown, by: 'olive' })
        .thenRefused('EvidenceDoesNotFit'),
    );
  });

  it('what somebody said is not theirs needs a second officer, whatever its kind', () => {
    let life = run(begin({ kind: 'correct' }), at, { requesterType: 'account', reachable: true });
    life = act(life, { type: 'give-verdict', verdict: 'not-mine', serial: 1, expiresAt, now: at });
    life = act(life, {
      type: 'check-identity',
      evidence: 'photo-id-in-person',
      checkedOn: '2026-11-24',
      by: 'olive',
    });
    expect(isVerified(life.state)).toBe(false);
    expect(isVerified(act(life, { type: 'confirm-identity', by: 'omar' }).state)).toBe(true);
  });
});

describe('what the holder says, and whether they could be asked, never shows (R-8, R-23)', () => {
  const moment = fc.integer({ min: -1, max: 20 });
  const actions = fc.array(fc.constantFrom('keep', 'renew', 'withdraw', 'write', 'keep', 'keep', 'keep'), {
    maxLength: 20,
  });
  interface Play {
    readonly reachable: boolean;
    readonly notMineAt?: number;
    readonly posted?: { readonly at: number; readonly undelivered?: true };
    readonly returnedAt?: number;
    readonly closedAt?: number;
  }

  const play = (script: readonly string[], { reachable, posted, ...moments }: Play): string[] => {
    const known = { requesterType: 'account', reachable, ...(posted && { account: 'ACC-1' }) } as const;
    let life = run(begin(), at, known);
    let now = at;
    /** What the person does at a door of ours, and what they are told. */
    const atDoor = (command: RequestCommand | 'write'): string => {
      const { state, history } = life;
      try {
        if (command !== 'write') life = act(life, command, now);
        else
          for (const event of decideOfficerAction(
            { id, state, history: [], now },
            { type: 'receive-message', textSha256: String(history.length) },
          ))
            life = told(life, event as RequestEvent, now);
        return 'taken';
      } catch (refusal) {
        return (refusal as Error).message;
      }
    };
    return script.map((action, n) => {
      let said = '';
      const { state } = life;
      const open = stageInTime(state) !== 'closed';
      if (n === moments.notMineAt && reachable && open && nextStepOf(state) === 'ask-requester') {
        const by = posted ? { code: codeLetter.of } : { serial: state.serial ?? 0 };
        const verdict = { type: 'give-verdict', verdict: 'not-mine', ...by, expiresAt, now } as const;
        life = run(act(life, verdict, now), now);
      }
      if (n === posted?.at && !isSettled(state))
        life = run(
          told(life, { ...letter, ...codeLetter, ...posted, type: 'letter-paper-mail-done' }, now),
          now,
          known,
        );
      if (n === moments.returnedAt && !isSettled(state))
        life = told(life, { type: 'letter-returned', kind: 'verification', of: 'o', how: 'bounced' }, now);
      if (n === moments.closedAt && !isSettled(state) && standardLettersOnly(state))
        for (const event of decideOfficerAction(
          { id, state: life.state, history: [], now },
          { type: 'close', by: 'olive', textSha256: 't' },
        ))
          life = told(life, event, now);
      if (action === 'keep' && stageInTime(life.state) !== 'closed' && !isSettled(life.state)) {
        now = upcoming(id, life.state).firesAt;
        life = keep(life);
      }
      if (action === 'renew' && stageInTime(life.state) !== 'closed' && !isSettled(life.state))
        life = run(act(life, { type: 'renew-link', on: now.slice(0, 10) }, now), now, known);
      if (action === 'withdraw' && n > 12) said = atDoor({ type: 'withdraw' });
      if (action === 'write') said = atDoor('write');
      return `${said} ${seen(life)}`;
    });
  };

  it('whatever becomes of link, code and case inside changes nothing in public', () => {
    fc.assert(
      fc.property(actions, moment, moment, moment, (script, notMineAt, other, closedAt) => {
        const silent = play(script, { reachable: true });
        const same: readonly Play[] = [
          { reachable: true, notMineAt },
          { reachable: false },
          { reachable: false, closedAt },
          { reachable: true, notMineAt, closedAt },
          { reachable: true, notMineAt, posted: { at: other } },
          { reachable: true, posted: { at: other, undelivered: true } },
          { reachable: true, posted: { at: 99 }, closedAt },
          { reachable: true, returnedAt: other, closedAt },
        ];
        for (const one of same) expect(play(script, one)).toEqual(silent);
      }),
      { numRuns: 3 * scripts },
    );
  });
});

describe('any script of everybody', () => {
  const officer = fc.constantFrom('olive', 'omar');
  const now = fc.constantFrom(at, '2026-12-20T00:00:00.000Z');
  const command = fc.oneof(
    fc.constantFrom<RequestCommand>(
      { type: 'ask-officer', letter },
      { type: 'acknowledge', letter },
      { type: 'look-up', requesterType: 'stranger' },
      { type: 'redirect', letter },
      { type: 'ask-data-subject', serial: 1, expiresAt, letter },
      { type: 'send-notice', owed: [] },
      { type: 'answer-for-controller', answer: 'adopt', contact: 'c', adoptedAs: 'REQ-2' },
      { type: 'answer-for-controller', answer: 'decline', contact: 'd' },
      { type: 'tell-contacts', letters: [letter], actFrom: '2026-11-28T07:00:00.000Z' },
      { type: 'tell-contacts', letters: [], actFrom: '2026-11-28T07:00:00.000Z' },
      { type: 'object', contact: 'd' },
      { type: 'lose-authority', contact: 'c', next: 'd' },
      { type: 'lose-authority', contact: 'c' },
      { type: 'renew-link', on: '2026-11-24' },
      { type: 'pause-verification', until: '2026-12-03T07:00:00.000Z' },
      { type: 'pause-verification', until: '2026-12-11T07:00:00.000Z' },
      { type: 'send-answer', letter },
      { type: 'withdraw' },
    ),
    fc.record({
      type: fc.constant('acknowledge' as const),
      requesterType: fc.constantFrom(
        'roster' as const,
        'stranger' as const,
        'data-subject' as const,
        'account' as const,
        'person' as const,
        'other' as const,
      ),
      contact: fc.constant('c'),
      reachable: fc.boolean(),
      letter: fc.constant(letter),
    }),
    fc.record({
      type: fc.constant('ask-requester' as const),
      serial: fc.integer({ min: 1, max: 3 }),
      expiresAt: fc.constant(expiresAt),
      letter: fc.constant(letter),
    }),
    fc.record({
      type: fc.constant('give-verdict' as const),
      verdict: fc.constantFrom(...verdicts),
      serial: fc.integer({ min: 0, max: 3 }),
      expiresAt: fc.constant(expiresAt),
      now,
    }),
    fc.record({
      type: fc.constant('give-verdict' as const),
      verdict: fc.constantFrom(...verdicts),
      contact: fc.constant('d'),
      expiresAt: fc.constant(expiresAt),
      now,
    }),
    fc.record({
      type: fc.constant('give-email-verdict' as const),
      verdict: fc.constantFrom('confirm' as const, 'not-mine' as const),
      serial: fc.integer({ min: 0, max: 3 }),
      expiresAt: fc.constant(expiresAt),
      now,
    }),
    fc.record({
      type: fc.constant('check-identity' as const),
      evidence: fc.constantFrom(...evidenceKinds, ...knowledgeFactors),
      checkedOn: fc.constant('2026-11-24'),
      by: officer,
    }),
    fc.record({ type: fc.constant('confirm-identity' as const), by: officer }),
    fc.record({
      type: fc.constant('answer' as const),
      outcome: fc.constantFrom('done' as const, 'refused' as const),
      reasonCode: fc.constant('r'),
      textSha256: fc.constant('t'),
      by: officer,
      now,
    }),
    fc.constant('keep' as const),
  );

  it('nothing is done for somebody whom no link and no two officers know (I5)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...requestKinds),
        fc.constantFrom(...capacities),
        fc.array(command, { maxLength: 30 }),
        (kind, capacity, script) => {
          let life = begin({ kind, capacity });
          for (const one of script) {
            const before = structuredClone(life.state);
            try {
              life = one === 'keep' ? (isSettled(life.state) ? life : keep(life)) : act(life, one);
            } catch (error) {
              expect(error).toBeInstanceOf(Refusal);
              expect(life.state).toEqual(before);
            }
          }
          const { state, history } = life;
          const folded = history
            .flatMap(({ at: when, events }) => events.map((event) => ({ event, when })))
            .reduce<Request | undefined>((so, { event, when }) => evolve(so, event, when), undefined);
          expect(folded).toEqual(state);
          const isOver = isSettled(state) && !owesLookUp(state) && lettersToSend(state).length === 0;
          expect(requests.keys(id, state).wakeAt === undefined).toBe(isOver);
          if (state.stage === 'closed' && state.outcome === 'done' && kindPolicies[kind].needsIdentity) {
            const { evidence } = state;
            expect(isVerified(state)).toBe(true);
            if (state.verdict !== 'confirm' && evidence?.needsSecond)
              expect(evidence.confirmedBy).not.toBe(evidence.by);
            if (['delete', 'deactivate', 'access'].includes(kind) && state.requesterType === 'roster') {
              expect([state.objection, (state.actFrom ?? 'never') <= '2026-12-20']).toEqual([
                undefined,
                true,
              ]);
              expect(state.contactsTold === 0 && !isAccepted(evidence)).toBe(false);
            }
          }
        },
      ),
      { numRuns: 10 * scripts },
    );
  });
});
