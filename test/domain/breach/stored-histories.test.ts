import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breach, stageOf } from '#domain/breach/breach.ts';
import { mayTell, sendableLetters } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { nextPersonOf } from '#domain/breach/next-person.ts';
import { nextTaskOf } from '#domain/breach/next-task.ts';
import { breaches } from '#domain/breach/noun.ts';
import { releasedAndDone } from '#domain/breach/released.ts';
import { toldAgainstLaw } from '#domain/breach/told-against-law.ts';
import { owedByPersons, whoMayBeTold } from '#domain/breach/who-may-be-told.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import type { StoredCase } from '#ports/cases.ts';
import { clearedByHistory } from '#test/support/breach/cleared-by-history.ts';
import { evolveBefore } from '#test/support/breach/law-before.ts';
import {
  barsBefore,
  finish,
  LifeBefore,
  live,
  momentBefore,
  question,
} from '#test/support/breach/life-before.ts';
import { Played, untilNobodyCan } from '#test/support/breach/willing.ts';
import { ann, BreachLife, ben, cho, determine, held, id, noon } from '#test/support/domain/breach.ts';
import { met, runs } from '#test/support/runs.ts';
import { breachLines, putBreach } from '#test/support/stored-breaches.ts';

const start0 = noon('2026-11-24');
const starts: readonly Breach[] = [
  held('2026-11-24').state,
  // Two officers decided that no agency is told: no hold, but every stop counts.
  new BreachLife(start0).do(
    determine(start0, { within2011: 'no', report: false, reasonCode: 'state-law-only' }),
    { type: 'confirm-determination', by: ben },
  ).state,
];
const willing = [ann, ben, cho].map((name) => ({ name, isSenior: true }));

const mustBeLater = (life: LifeBefore): void => {
  const { from, bars } = whoMayBeTold(life.state, life.now).general;
  if (life.from !== undefined) expect(from !== undefined && !isBefore(from, life.from)).toBe(true);
  const names = bars.map((bar) => ('stop' in bar ? `${bar.kind} ${bar.stop}` : bar.kind));
  expect(names).toEqual(expect.arrayContaining([...barsBefore(life)]));
};

const mustHalt = ({ state, now }: LifeBefore): void => {
  expect(sendableLetters(state)).toEqual([]);
  expect(mayTell(state, question(state.epoch))).toBe('no');
  expect(nextPersonOf(state, now)).toMatch(/^review-/);
  expect(breaches.keys(id, state).queue).toBe('breach');
};

/** Nothing of it moves while an officer looks, and then nobody waits. */
const mustStayClosed = ({ state, now }: LifeBefore, isAgainst: boolean): void => {
  expect([stageOf(state), releasedAndDone(state)]).toEqual(['closed', state.releasedAt]);
  expect(toldAgainstLaw(state).length > 0).toBe(isAgainst);
  expect(nextTaskOf(state, now)?.does ?? '').toMatch(isAgainst ? /did not wait for this review$/ : /^$/);
  const { queue, wakeAt } = breaches.keys(id, state);
  expect([queue, wakeAt]).toEqual([isAgainst ? 'breach' : 'breach-settled', undefined]);
  const play = new Played(state, now);
  expect(untilNobodyCan(play, willing, false)).toEqual([]);
  expect([stageOf(play.state), play.state.releasedAt, play.state.epoch]).toEqual([
    'closed',
    state.releasedAt,
    state.epoch,
  ]);
  expect([sendableLetters(play.state), nextPersonOf(play.state, play.now)]).toEqual([[], undefined]);
  expect(breaches.keys(id, play.state).queue).toBe('breach-settled');
};

describe('histories from before the law of stopping (law of stopping 2, 3, 6)', () => {
  it('unreleased: no earlier gate; released: halted; closed: an officer looks', () => {
    const counts = { later: 0, same: 0, halted: 0, sending: 0, told: 0, against: 0, lawful: 0 };
    fc.assert(
      fc.property(
        fc.nat(starts.length - 1),
        fc.array(momentBefore, { minLength: 2, maxLength: 12 }),
        fc.nat(6),
        (start, moments, steps) => {
          const life = new LifeBefore(starts[start] as Breach, start0);
          for (const moment of moments) {
            live(life, moment);
            if (life.state.releasedAt === undefined) {
              mustBeLater(life);
              const { from } = whoMayBeTold(life.state, life.now).general;
              counts[from === life.from ? 'same' : 'later'] += 1;
            }
          }
          finish(life, steps);
          const { state } = life;
          if (state.releasedAt === undefined) return;
          const isAgainst = !clearedByHistory(life.history);
          if (stageOf(state) === 'closed') {
            counts[isAgainst ? 'against' : 'lawful'] += 1;
            mustStayClosed(life, isAgainst);
          } else if (isAgainst) {
            counts[state.notice?.noticeLists[0]?.everyone.sentAt === undefined ? 'halted' : 'told'] += 1;
            mustHalt(life);
          } else {
            counts.sending += 1;
            expect(owedByPersons(state)).toEqual([]);
          }
        },
      ),
      { numRuns: runs(50, 5000) },
    );
    for (const count of Object.values(counts)) met(count, 50);
  }, 300_000);

  it.each(breachLines)(
    '$id, $stage: its gate is the same or later, or it halts',
    ({ state: kept, history }) => {
      const life = new LifeBefore(kept, '');
      const facts = history.flatMap(({ at, events }) =>
        events.map((event) => ({ at, event: event as never })),
      );
      let state: Breach | undefined;
      for (const { at, events } of history) {
        life.now = at;
        state = events.reduce<Breach | undefined>(
          (before, event) => evolve(before, event as BreachEvent, at),
          state,
        );
        if (state === undefined) continue;
        life.state = state;
        life.stops = events.reduce((stops, event) => evolveBefore(stops, event as never, at), life.stops);
        if (['held', 'notice-without-report'].includes(stageOf(state))) mustBeLater(life);
      }
      if (life.state.releasedAt === undefined || clearedByHistory(facts))
        expect(toldAgainstLaw(life.state)).toEqual([]);
      else mustHalt(life);
    },
  );

  it.each([false, true])(
    'a state of that day is folded anew by every reader; many at once: %s',
    async (many) => {
      const [line] = breachLines.filter(({ history }) =>
        history.some(({ events }) => events.some(({ type }) => type === 'release-reviewed')),
      );
      const { id: caseId, state } = line as (typeof breachLines)[number];
      const stored = new Map<string, StoredCase>();
      putBreach({ stored }, line as (typeof breachLines)[number]);
      const cases = memoryCases(
        { clock: { now: () => 0, sleep: async () => undefined }, chance: {} as never },
        stored,
      );
      const found = many ? (await cases.findAll(breaches, [caseId]))[0] : await cases.find(breaches, caseId);
      expect(state.directions.every(({ reviewedAt }) => reviewedAt !== undefined)).toBe(true);
      const folded = found?.history
        .flatMap(({ at, events }) => events.map((event) => ({ at, event })))
        .reduce<Breach | undefined>((before, { at, event }) => evolve(before, event, at), undefined);
      expect(found?.state).toEqual(folded);
    },
  );
});
