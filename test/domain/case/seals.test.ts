import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreachConfirmation } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { Refusal } from '#domain/case/refusal.ts';
import {
  decidePause,
  decideResume,
  openStops,
  resumeProposal,
  type SendingSwitch,
  sendingSwitches,
} from '#domain/notice/sending-switch.ts';
import { ann, type BreachLife, ben, cho, type Typed } from '#test/support/domain/breach.ts';
import { command } from '#test/support/domain/officer-scripts.ts';
import { ofBreach } from '#test/support/domain/proposed.ts';
import { met, runs } from '#test/support/runs.ts';

const people = [ann, ben, cho, 'dee'] as const;

/** @returns undefined when refused */
const tried = <T>(act: () => T): T | undefined => {
  try {
    return act();
  } catch (fault) {
    if (fault instanceof Refusal) return undefined;
    throw fault;
  }
};

/** What anybody may do while the page of the second person is open, the same change again among it. */
const meanwhile = (changed: (life: BreachLife) => unknown) =>
  fc.array(
    fc.oneof(
      { weight: 1, arbitrary: fc.constant((life: BreachLife) => void changed(life)) },
      {
        weight: 4,
        arbitrary: fc.record({ command, hoursOn: fc.nat(30) }).map(({ command: next, hoursOn }) => {
          return (life: BreachLife) => {
            life.at(new Date(Date.parse(life.now) + hoursOn * 3_600_000).toISOString());
            life.do(next(life.now) as Typed);
          };
        }),
      },
    ),
    { minLength: 1, maxLength: 8 },
  );

describe('no signature on what its signer was not shown (R-13)', () => {
  const types = Object.keys(ofBreach) as BreachConfirmation['type'][];

  it.each(types)('%s: in no history is an old seal or none taken (R-13)', (type) => {
    const { proposed, changed } = ofBreach[type];
    const outcomes = { stale: 0, signed: 0 };
    fc.assert(
      fc.property(meanwhile(changed), (script) => {
        const life = proposed();
        const waiting = () =>
          pendingConfirmations(life.state).find(({ confirms }) => confirms?.type === type)?.confirms;
        const shown = waiting()!;
        const seal = proposalSha256(proposalOf(life.state, shown));
        for (const step of script) tried(() => step(life));
        const now = proposalSha256(proposalOf(life.state, shown));
        for (const by of people) {
          const sign = (proposalSha256: string | undefined) =>
            tried(() =>
              decide(life.state, { ...shown, by, proposalSha256 } as BreachConfirmation, life.facts),
            );
          expect(sign(undefined) ?? []).toEqual([]);
          expect(sign('') ?? []).toEqual([]);
          const facts = sign(seal) ?? [];
          if (now !== seal) expect(facts, 'an old seal').toEqual([]);
          outcomes[now === seal ? 'signed' : 'stale'] += 1;
        }
      }),
      { numRuns: runs(30, 120) },
    );
    // The scripts reach both: a proposal that has changed, and one that has not.
    met(outcomes.stale, 1);
    met(outcomes.signed, 1);
  });

  const act = fc.record({
    what: fc.constantFrom('pause', 'ask'),
    by: fc.constantFrom(...people),
    textSha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
  });
  it('resume-sending: in no history is an old seal or none taken (R-13)', () => {
    let stale = 0;
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), fc.nat(8), (acts, shownAfter) => {
        let state: SendingSwitch | undefined;
        let shown = '';
        const at = '2026-11-24T18:00:00.000Z';
        for (const [n, { what, ...said }] of acts.entries()) {
          const events = tried(() =>
            what === 'pause'
              ? decidePause(state, said, { now: at, generation: 2 })
              : decideResume(
                  state,
                  { ...said, stops: openStops(state, 2).map(({ id }) => id) },
                  { now: at, generation: 2, shown: undefined },
                ),
          );
          for (const event of events ?? []) state = sendingSwitches.evolve(state, event, at);
          if (n <= shownAfter) shown = proposalSha256(resumeProposal(state));
        }
        if (state?.asked === undefined) return;
        const isStale = shown !== proposalSha256(resumeProposal(state));
        if (isStale) stale += 1;
        for (const by of people)
          for (const seal of [undefined, '', ...(isStale ? [shown] : [])]) {
            const facts = tried(() =>
              decideResume(state, { by, textSha256: 'c' }, { now: at, generation: 2, shown: seal }),
            );
            expect((facts ?? []).map(({ type }) => type)).not.toContain('sending-resumed');
          }
      }),
      { numRuns: 300 },
    );
    expect(stale).toBeGreaterThan(0);
  });
});
