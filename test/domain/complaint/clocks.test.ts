import { describe, expect, it } from 'vitest';
import {
  clocksOf,
  closesAfterOf,
  complaintClock,
  nextMilestoneOf,
  replyByOf,
} from '#domain/complaint/clocks.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { evolve } from '#domain/complaint/evolve.ts';
import { ann, answer, ben, ComplaintLife, id, letterFact, zone } from '#test/support/domain/complaint.ts';

const now = '2026-11-24T18:00:00.000Z';
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;
const answered = () => {
  const life = new ComplaintLife();
  life.machine();
  life.do(checked);
  life.do(answer(ann));
  life.machine();
  return life;
};
const next = ({ state }: ComplaintLife) => nextMilestoneOf(id, state);

describe('the dates of a complaint (R-25)', () => {
  it('come in their order, each with its day and the days that are left', () => {
    const { plan } = complaintClock({ caseId: id, zone, receivedAt: now });
    expect(plan.map(({ name, kind, on, daysLeft }) => [name, kind, on, daysLeft])).toEqual([
      ['acknowledgement-missing', 'acknowledgement-missing', '2026-11-28', 41],
      ['target-7-days-before', 'reminder', '2026-12-17', 22],
      ['target-1-days-before', 'reminder', '2026-12-23', 16],
      ['holding', 'holding', '2026-12-24', 15],
      ['15-days-before', 'reminder', '2026-12-24', 15],
      ['7-days-before-early', 'reminder', '2026-12-31', 8],
      ['7-days-before', 'reminder', '2027-01-01', 7],
      ['3-days-before', 'reminder', '2027-01-05', 3],
      ['1-day-before', 'reminder', '2027-01-07', 1],
      ['overdue', 'overdue', '2027-01-09', -1],
    ]);
  });

  it('come in the order of their hours when day 30 is a Saturday', () => {
    const life = new ComplaintLife({ receivedAt: '2026-11-26T18:00:00.000Z' });
    life.machine();
    expect(life.until('2026-12-27T00:00:00.000Z')).toEqual([
      ...['target-7-days-before', '15-days-before-early', 'target-1-days-before', 'holding'],
      '15-days-before',
    ]);
  });

  it('a receipt that is out is not missed', () => {
    const life = new ComplaintLife();
    expect(next(life)?.name).toBe('acknowledgement-missing');
    life.machine();
    expect(next(life)?.name).toBe('target-7-days-before');
  });

  it('while the answer is on its way, day 30 has no letter', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do(checked);
    life.until('2026-12-24T00:00:00.000Z');
    expect(next(life)?.name).toBe('holding');
    life.do(answer(ann));
    expect(next(life)?.name).toBe('15-days-before');
  });

  it('a holding letter whose day comes while the answer is on its way is not owed', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do(checked);
    life.do(answer(ann));
    life.apply({ type: 'milestone-handled', milestone: 'holding', kind: 'holding', on: '2026-12-24' });
    expect(life.state.lettersOwed.map(({ kind }) => kind)).toEqual(['answer']);
  });

  it.each([
    { on: '2026-12-24', target: 'kept', limit: 'kept' },
    { on: '2026-12-25', target: 'missed', limit: 'kept' },
    { on: '2027-01-09', target: 'missed', limit: 'missed' },
  ] as const)('answered on $on: the target is $target, the limit $limit', ({ on, target, limit }) => {
    const life = new ComplaintLife();
    life.machine();
    life.do(checked);
    life.at(`${on}T18:00:00.000Z`).do(answer(ann));
    life.machine();
    const shown = () => clocksOf(life.state, '2027-06-01').map(({ is }) => is);
    expect(shown()).toEqual([target, limit]);
    life.until('2027-03-01T00:00:00.000Z');
    expect([life.state.stage, ...shown()]).toEqual(['closed', target, limit]);
  });

  it('late for the DPO only from the day after it was with us (R-1, R-16)', () => {
    const entry = { at: '2027-01-20T18:00:00.000Z', by: ben, late: true, needsSecond: false } as const;
    const { state } = new ComplaintLife({ entry });
    expect(complaints.late?.(state, '2027-01-20')).toBeUndefined();
    expect(complaints.late?.(state, '2027-01-21')).toEqual({ what: 'complaint', dueOn: '2027-01-08' });
  });
});

describe('the silence after an answer (R-25)', () => {
  it('ends on the day after the thirtieth, and closes the complaint', () => {
    const life = answered();
    expect([replyByOf(life.state as never), closesAfterOf(life.state as never)]).toEqual([
      ...['2026-12-24', '2026-12-24'],
    ]);
    const milestone = next(life)!;
    expect(milestone).toEqual({
      ...{ name: 'silence-2026-11-24', kind: 'silence', on: '2026-12-25', daysLeft: -1 },
      firesAt: '2026-12-25T07:00:00.000Z',
    });
    life.at(milestone.firesAt);
    const handle = { type: 'handle-milestone', milestone, letters: [] } as const;
    expect(life.do(handle).map(({ type }) => type)).toEqual(['milestone-handled', 'complaint-closed']);
    expect(life.state.lettersOwed.map(({ kind }) => kind)).toEqual(['closed']);
    expect(life.do(handle)).toEqual([]);
    expect([replyByOf(life.state as never), next(life)]).toEqual([undefined, undefined]);
  });

  it('does not run while a message of theirs waits for us', () => {
    const life = answered();
    life.do({ type: 'receive-message', textSha256: 'm' });
    expect([replyByOf(life.state as never), next(life)]).toEqual([undefined, undefined]);
  });

  it('does not run for us alone while a reply waits for a second officer (R-10)', () => {
    const life = answered();
    life.do({ type: 'hold-text', as: 'complaint-message', heldSha256: 'h', by: ann });
    expect(replyByOf(life.state as never)).toBe('2026-12-24');
    expect(closesAfterOf(life.state as never)).toBeUndefined();
    expect(next(life)?.kind).toBe('text-waiting');
  });

  it('a silence that another word began again is not handled', () => {
    const life = answered();
    const milestone = next(life)!;
    life.at('2026-12-01T18:00:00.000Z').do({ type: 'receive-message', textSha256: 'm' });
    life.do({ type: 'write', as: 'message', textSha256: 'r', by: ann });
    life.machine();
    expect(next(life)?.name).toBe('silence-2026-12-01');
    expect(life.do({ type: 'handle-milestone', milestone, letters: [] })).toEqual([]);
    expect(life.state.stage).toBe('answered');
  });
});

describe('what officers are reminded of (R-13, R-24)', () => {
  const entry = { at: now, by: ben, late: true, needsSecond: true } as const;

  it('an entry without its second officer, on the morning after one business day', () => {
    const life = new ComplaintLife({ entry });
    life.machine();
    const milestone = next(life)!;
    expect(milestone).toEqual({
      ...{ name: 'second-entry', kind: 'second-missing', on: '2026-11-26', daysLeft: 43 },
      firesAt: '2026-11-26T15:10:00.000Z',
    });
    life.at(milestone.firesAt).do({ type: 'handle-milestone', milestone, letters: [] });
    expect(next(life)?.name).toBe('target-7-days-before');
  });

  it('a text without its second officer has calls of its own, no second reminder', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do({ type: 'hold-text', as: 'complaint-message', heldSha256: 'h', by: ann });
    expect(life.until('2026-12-10T00:00:00.000Z')).toEqual(['text-1-stand-in']);
  });

  it('a complaint goes back to the queue when nobody started it, not when somebody did', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do({ type: 'assign', to: ben, by: ann });
    const milestone = next(life)!;
    expect(milestone).toMatchObject({ name: 'unclaimed-1', on: '2026-11-26', daysLeft: 43 });
    expect(milestone.firesAt).toBe('2026-11-26T07:00:00.000Z');
    const claimed = new ComplaintLife();
    claimed.machine();
    claimed.do({ type: 'assign', to: ben, by: ben });
    const handled = claimed.do({ type: 'handle-milestone', milestone, letters: [] });
    expect(handled.map(({ type }) => type)).toEqual(['milestone-handled']);
    expect(claimed.state.assigned).toEqual({ to: ben });
    const target = claimed.state.plan[1]!;
    expect(life.do({ type: 'handle-milestone', milestone: target, letters: [] })).toHaveLength(1);
    life.do({ type: 'handle-milestone', milestone, letters: [] });
    expect(life.state.assigned).toBeUndefined();
    expect(life.do({ type: 'handle-milestone', milestone, letters: [] })).toEqual([]);
    const again = { ...milestone, name: 'unclaimed-9' };
    expect(life.do({ type: 'handle-milestone', milestone: again, letters: [] })).toHaveLength(1);
  });

  it('nothing, once it is withdrawn', () => {
    const life = new ComplaintLife();
    const milestone = next(life)!;
    life.do({ type: 'withdraw' });
    expect(next(life)).toBeUndefined();
    expect(life.do({ type: 'handle-milestone', milestone, letters: [] })).toEqual([]);
  });
});

describe('who holds it (I6)', () => {
  it('a machine has it while the next step is its own, from the moment when that began', () => {
    const life = new ComplaintLife();
    expect(life.state.machineSince).toBe(now);
    life.at('2026-11-24T19:00:00.000Z').do({ type: 'receive-message', textSha256: 'm' });
    expect(life.state.machineSince).toBe(now);
    life.machine();
    expect(life.state.machineSince).toBeUndefined();
    life.apply({ type: 'needs-person', machine: 'm', fault: 'f' });
    expect(life.state.faults).toBe(1);
    life.at('2026-11-24T20:00:00.000Z').do({ type: 'write', as: 'message', textSha256: 'w', by: ann });
    expect(life.state).toMatchObject({ machineSince: '2026-11-24T20:00:00.000Z', faults: 0 });
  });

  it('a fault while a person has it stays one until a machine takes it', () => {
    const life = new ComplaintLife();
    life.machine();
    life.apply({ type: 'needs-person', machine: 'm', fault: 'f' });
    life.do(checked);
    expect(life.state.faults).toBe(1);
    expect(life.keys.queue).toBe('officer');
  });

  it('begins with its receipt, and with nothing else', () => {
    expect(new ComplaintLife().state).toMatchObject({ handledMilestones: [], faults: 0 });
    expect(() => evolve(undefined, { type: 'complaint-withdrawn' }, now)).toThrow(
      'a complaint cannot begin with complaint-withdrawn',
    );
  });

  it('is looked at no more when it is withdrawn after a step failed', () => {
    const life = new ComplaintLife();
    life.machine();
    life.apply({ type: 'needs-person', machine: 'm', fault: 'f' });
    life.do({ type: 'withdraw' });
    expect([life.state.faults, life.keys.wakeAt]).toEqual([1, undefined]);
  });

  it.each(['postpone-letters', 'hold-letters'] as const)(
    '%s: a receipt that waits goes out also after the complaint closed (S12)',
    (type) => {
      const life = new ComplaintLife();
      const until = '2026-11-25T18:00:00.000Z';
      life.do({ type, until });
      life.do({ type: 'ask-investigator', letter: letterFact('investigator-asked', '1', now) });
      life.do(checked);
      life.do(answer(ann));
      life.machine();
      life.do({ type: 'say-unsatisfied' });
      life.machine();
      expect(life.keys).toMatchObject({ stage: 'closed', wakeAt: '2026-11-25T18:15:00.000Z' });
      expect(life.at(until).machine()).toEqual(['acknowledgement']);
      expect(life.keys).toMatchObject({ stage: 'closed', wakeAt: undefined });
    },
  );

  it('settled, it is looked at again until its last letter is out', () => {
    const life = answered();
    life.until('2027-02-01T00:00:00.000Z');
    expect([life.state.stage, life.keys.wakeAt]).toEqual(['closed', '2026-12-25T07:15:00.000Z']);
    expect(life.keys).toMatchObject({ dueOn: '2026-12-24', workBy: '2026-12-24' });
    life.machine();
    expect(life.keys.wakeAt).toBeUndefined();
  });
});
