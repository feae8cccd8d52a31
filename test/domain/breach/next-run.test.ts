import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep, needsNewRun } from '#domain/breach/clocks.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { nextRunEvents } from '#domain/breach/next-run.ts';
import {
  ann,
  BreachLife,
  determine,
  direction,
  held,
  noon,
  receipt,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection } from '#test/support/domain/given-breach.ts';
import { account, countList, released, sent } from '#test/support/domain/notice.ts';

const started: Typed = { type: 'start-run', letters: [] };
const types = ({ history }: BreachLife) => history.at(-1)?.events.map(({ type }) => type);
const after = (life: BreachLife, command: object, to = life.state) =>
  nextRunEvents(life.state, to, command as BreachCommand, life.facts);
const notReported = () =>
  new BreachLife(noon('2026-11-24')).do(
    determine(noon('2026-11-24'), { within2011: 'no', report: false, reasonCode: 'no-cpni' }),
    confirm('determination'),
  );

describe('a run of a breach is asked for', () => {
  it('when a review clears a hold that a closure made longer (R-7, R-28)', () => {
    const life = held().do(started, direction('2026-12-03', '2026-11-24')).at('2026-12-05T06:00:00.000Z');
    expect(breachNextStep(life.state, life.now)).toEqual({ nextStep: 'review' });
    life.closures = ['2026-12-04'];
    life.do({ type: 'refresh-dates' });
    expect(breachNextStep(life.state, life.now).nextStep).toBe('wait');
    expect(types(life.do(review('release', life.now)))).toContain('run-requested');
  });

  it('not when it woke, sleeps again and the date moves later (R-11)', () => {
    const life = held().do(started, direction('2026-12-20', '2026-11-24')).at(noon('2026-12-06'));
    const before = life.state;
    expect(needsNewRun(before, life.do(correctDirection('2026-12-25')).state, life.now)).toBe(false);
  });

  it('not while the receipts are missing and the report is prepared (P37)', () => {
    const life = new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')));
    const letter = { kind: 'report-ready', of: 'x', sentAt: life.now, sha256: text, messageId: 'm' };
    life.do({ ...started, letters: [letter] } as Typed);
    expect(needsNewRun(life.state, life.state, life.now)).toBe(false);
    expect(types(life.do(receipt(life.now)))).toContain('run-requested');
  });

  it('once more by a run that reached its longest sleep', () => {
    const life = held().do(started, { type: 'start-next-run' });
    expect(life.history.at(-1)?.events).toEqual([{ type: 'run-requested', clock: 'unchanged' }]);
  });

  it.each([
    { stage: 'held', life: () => held(), runs: ['run-requested'] },
    { stage: 'notice-without-report', life: notReported, runs: ['run-requested'] },
    { stage: 'released', life: () => released(), runs: [] },
  ])('$stage, when the last letter has ended: $runs (decision 0014)', ({ stage, life, runs }) => {
    expect(stageOf(life().state)).toBe(stage);
    expect(after(life(), { type: 'drain-notice' }).map(({ type }) => type)).toEqual(runs);
  });

  it('started anew it keeps the later date that it sleeps until (R-11)', () => {
    const life = held().do(started, direction('2026-12-20', '2026-11-24')).at('2026-12-05T05:05:00.000Z');
    expect(types(life.do(started))).toEqual(['run-started']);
    expect(life.state.sleepsUntil).toBe('2026-12-21T05:05:00.000Z');
  });
});

describe('the clock of a breach is started anew', () => {
  const duty = { type: 'record-duty' };
  const sleeping = () => held().do(started);

  it('only for an earlier date', () => {
    const life = sleeping().do(direction('2026-12-20', '2026-11-24'));
    expect(after(life, duty)).toEqual([]);
    const undated = new BreachLife(noon('2026-11-24')).state;
    const dated = new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24'))).state;
    const running = { ...undated, runStartedAt: noon('2026-11-24') };
    expect(after(Object.assign(sleeping(), { state: running }), duty, dated)).toEqual([
      { type: 'clock-restarted' },
    ]);
  });

  it('not by a command that moves no date, and for a restore by any', () => {
    const running = { ...new BreachLife(noon('2026-11-24')).state, runStartedAt: noon('2026-11-24') };
    const life = Object.assign(sleeping(), { state: running });
    const { state: dated } = new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')));
    expect(after(life, { type: 'record-copy' }, dated)).toEqual([]);
    const restore = { generation: 2, since: noon('2026-11-24') };
    expect(after(life, { type: 'record-copy' }, { ...dated, restore })).toEqual([
      { type: 'clock-restarted' },
    ]);
  });

  it('one that sleeps too long, only when the letters have ended', () => {
    const life = sleeping();
    life.state = { ...life.state, clockSleepsTooLong: true };
    expect(after(life, duty)).toEqual([]);
  });
});

it('our own stop that runs takes the place of an incomplete direction’s (R-11)', () => {
  const life = held().do({ type: 'hold-for-entry', by: ann, textSha256: text });
  const { until: _, ...incomplete } = direction('2026-12-20', '2026-11-24') as Extract<
    BreachCommand,
    { type: 'record-direction' }
  >;
  expect(life.refusal(incomplete as BreachCommand)).toBe('DirectionIncomplete');
  const alone = held().do(incomplete as BreachCommand);
  expect(alone.state.directions[0]).toMatchObject({ kind: 'stop', because: 'incomplete' });
});

it('a direction that replaces nothing says nothing of it (R-11)', () => {
  const [first] = held().do(direction('2026-12-20', '2026-11-24')).history.at(-1)?.events ?? [];
  expect(first).not.toHaveProperty('replaces');
});

it('a recount that is asked for gives the case to its machine at once (R-14)', () => {
  const life = sent().do(account(countList()), { type: 'ask-recount' });
  expect(life.history.at(-1)?.events).toEqual([
    { type: 'recount-asked' },
    { type: 'run-requested', clock: 'unchanged', to: 'customer-notice' },
  ]);
});
