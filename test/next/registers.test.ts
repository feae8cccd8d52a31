import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRules } from '#domain/account/imports.ts';
import { decideUndo, type NameHistory } from '#domain/account/undo.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { type Next, nextOf } from '#domain/case/rule.ts';
import {
  type Closures,
  closureRules,
  closuresTable,
  decideAdd,
  decideAskRemoval,
  decideRemoval,
  removalProposal,
} from '#domain/closure/closures.ts';
import {
  commandLine,
  decidePause,
  decideResume,
  isAllPaused,
  openStops,
  resumeProposal,
  type SendingSwitch,
  sendingSwitches,
  switchRules,
} from '#domain/notice/sending-switch.ts';

const people = ['ann', 'ben', 'cho'] as const;
const start = Date.parse('2026-11-24T18:00:00.000Z');
const after = (days: number) => new Date(start + days * 86_400_000).toISOString() as unknown as Instant;

/** What it decides; nothing where it is refused. */
const taken = <E>(act: () => readonly E[]): readonly E[] => {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [];
  }
};

const isListed = (next: readonly Next<string>[], action: string, by: string): boolean =>
  next.some((one) => one.action === action && !one.notBy.some((deed) => deed.by === by));

describe('what is next in a register is what its rules take (R-13)', () => {
  const days = ['2026-12-24', '2026-12-28'] as unknown as readonly Day[];

  it('closing days: each act is listed for exactly those from whom it is taken (R-28)', () => {
    const reached = new Set<string>();
    const step = fc.record({
      ...{ what: fc.constantFrom('add', 'ask', 'confirm'), by: fc.constantFrom(...people) },
      on: fc.constantFrom(...days),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const seed = days.slice(0, 1);
        let table: Closures | undefined;
        const acts = (on: Day, by: string) => ({
          'ask-closure-removal': () => decideAskRemoval(table, seed, on, { by, textSha256: 'anew' }),
          'confirm-closure-removal': () => {
            const shown = proposalSha256(removalProposal(on, table?.asked[String(on)]));
            return decideRemoval(table, on, { by, proposalSha256: shown });
          },
        });
        for (const { what, by, on } of steps) {
          const said = { by, textSha256: 't' };
          const events = {
            add: () => decideAdd(table, seed, on, said),
            ask: () => decideAskRemoval(table, seed, on, said),
            confirm: acts(on, by)['confirm-closure-removal'],
          }[what as 'add'];
          for (const event of taken(events)) table = closuresTable.evolve(table, event, after(0));
          for (const day of days)
            for (const person of people)
              for (const [action, act] of Object.entries(acts(day, person))) {
                const next = nextOf(closureRules, { table, seed, on: day }, undefined);
                expect([action, isListed(next, action, person)]).toEqual([action, taken(act).length > 0]);
                if (isListed(next, action, person)) reached.add(action);
              }
        }
      }),
    );
    expect(reached.size).toBe(2);
  });

  it('the switch of all notices: as listed, also after a restore, a long pause and a stop from the command line', () => {
    const reached = new Set<string>();
    const step = fc.record({
      ...{ what: fc.constantFrom('pause', 'resume', 'sign', 'command'), by: fc.constantFrom(...people) },
      days: fc.constantFrom(0, 0, 6),
    });
    fc.assert(
      fc.property(fc.constantFrom(1, 2), fc.array(step, { maxLength: 8 }), (generation, steps) => {
        let seen: SendingSwitch | undefined;
        let day = 0;
        const open = () => openStops(seen, generation);
        const resume = (by: string, shown?: string) =>
          decideResume(
            seen,
            { by, textSha256: `resumed on ${day}`, stops: open().map(({ id }) => id) },
            { now: after(day), generation, shown },
          );
        const sign = (by: string) => resume(by, proposalSha256(resumeProposal(seen)));
        const pause = (by: string) =>
          decidePause(seen, { by, textSha256: `stopped on ${day}` }, { now: after(day), generation });
        for (const { what, by, days: passed } of steps) {
          const command = () => pause(commandLine);
          const events = taken(() => ({ pause, resume, sign, command })[what as 'sign'](by));
          const isResumed = events.some(({ type }) => type === 'sending-resumed');
          // A call that no officer has entered yet may stand behind it: nobody resumes alone.
          const isGrave = open().some(({ because }) => because === 'command-line' || because === 'restore');
          if (isResumed && isGrave) expect([undefined, by]).not.toContain(seen?.asked?.by);
          if (what === 'command') expect(isAllPaused(seen, generation) || events.length > 0).toBe(true);
          for (const event of events) seen = sendingSwitches.evolve(seen, event, after(day));
          day += passed;
          const next = nextOf(switchRules, seen, { now: after(day), generation });
          for (const person of people) {
            const can = (act: () => readonly unknown[]) => taken(act).length > 0;
            const listed = (action: keyof typeof switchRules) => isListed(next, action, person);
            expect(listed('resume-sending')).toBe(isAllPaused(seen, generation));
            if (can(() => resume(person))) expect(listed('resume-sending')).toBe(true);
            expect(listed('sign-resume')).toBe(can(() => sign(person)));
            // Officers' stops add up: one more is possible while others are open (law of stopping 7).
            expect(listed('stop-sending')).toBe(true);
          }
          for (const { action } of next) reached.add(action);
        }
      }),
      { numRuns: 300 },
    );
    expect([...reached].sort()).toEqual(Object.keys(switchRules).sort());
  });

  it('an import: undone where each of its accounts lets it, confirmed by who did not bring all', () => {
    const named = fc.record({ source: fc.constantFrom('f', 'g', undefined), day: fc.nat(3) });
    const history = fc.array(named, { maxLength: 4 }).map(
      (all): NameHistory =>
        all.map(({ source, day }) => ({
          at: after(day),
          events: [{ type: 'account-named' as const, ref: `of day ${day}`, ...(source && { source }) }],
        })),
    );
    const importers = fc.array(fc.constantFrom(...people), { maxLength: 3 });
    fc.assert(
      fc.property(fc.option(fc.array(history, { maxLength: 3 })), importers, fc.nat(6), (all, by, day) => {
        const today = `2026-11-${24 + day}` as unknown as Day;
        const about = { source: 'f', today, zone: 'America/Denver' };
        const next = nextOf(importRules, { importers: by, named: all ?? undefined }, about);
        const undone = taken(() => (all ?? []).flatMap((one) => decideUndo(one, about)));
        expect(isListed(next, 'undo-import', 'ann')).toBe(undone.length > 0);
        for (const person of people)
          expect(isListed(next, 'confirm-import', person)).toBe(by.some((one) => one !== person));
      }),
      { numRuns: 300 },
    );
  });
});
