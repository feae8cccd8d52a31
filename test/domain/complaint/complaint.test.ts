import { describe, expect, it } from 'vitest';
import { clocksOf, complaintClock, nextMilestoneOf } from '#domain/complaint/clocks.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { NotAnswered } from '#domain/complaint/errors.ts';
import { publicStage } from '#domain/complaint/view.ts';
import { ann, answer, ben, ComplaintLife, id, letterFact, zone } from '#test/support/domain/complaint.ts';

const answered = (over: object = {}) => {
  const life = new ComplaintLife();
  life.machine();
  life.do({ type: 'record-investigation', textSha256: 'a', by: ann });
  life.do(answer(ann, over));
  life.machine();
  return life;
};

describe('the clock of a complaint (R-25)', () => {
  it('P54: received 2026-11-24: target on 2026-12-24, at the latest on 2027-01-08', () => {
    const life = new ComplaintLife();
    expect(clocksOf(life.state, life.today)).toEqual([
      { what: 'target', dueOn: '2026-12-24', is: 'running' },
      { what: 'limit', dueOn: '2027-01-08', is: 'running' },
    ]);
    expect(clocksOf(life.state, '2026-12-25' as never).map(({ is }) => is)).toEqual(['missed', 'running']);
    expect(life.keys).toMatchObject({ dueOn: '2027-01-08', workBy: '2026-12-24', queue: 'officer' });
  });

  it('P54: answered in time both are kept, and it is due no more', () => {
    const life = answered();
    expect(clocksOf(life.state, '2027-02-01' as never).map(({ is }) => is)).toEqual(['kept', 'kept']);
    expect(life.keys).toMatchObject({ dueOn: '2026-12-24', queue: 'requester' });
    expect(complaints.late?.(life.state, '2027-01-09' as never)).toBeUndefined();
  });

  it('R-16: late from day 46 on, on its page and in the DPO’s digest', () => {
    const life = new ComplaintLife();
    life.machine();
    const seen = (on: string) => [
      publicStage(life.state, on as never),
      complaints.late?.(life.state, on as never)?.what,
    ];
    expect(seen('2027-01-08')).toEqual(['working', undefined]);
    expect(seen('2027-01-09')).toEqual(['late', 'complaint']);
  });

  it('R-25: officers are reminded of both dates; day 30 and 46 have a letter each', () => {
    const life = new ComplaintLife();
    life.machine();
    const others = names.filter((name) => name !== 'acknowledgement-missing');
    expect(life.until('2027-03-01T00:00:00.000Z')).toEqual(others);
    expect(others.slice(0, 4)).toEqual([
      'target-7-days-before',
      'target-1-days-before',
      'holding',
      '15-days-before',
    ]);
    expect(life.state.lettersOwed.map(({ kind }) => kind)).toEqual(['holding', 'overdue']);
  });

  it('R-1: entered on day 40, it counts from receipt, without letters of the past', () => {
    const clock = complaintClock({
      ...{ caseId: id, zone, receivedAt: '2026-11-24T18:00:00.000Z' },
      enteredAt: '2027-01-03T18:00:00.000Z',
    } as never);
    expect(clock.dueOn).toBe('2027-01-08');
    expect(clock.plan.map(({ name }) => name)).not.toContain('holding');
    expect(clock.plan.at(-1)?.name).toBe('overdue');
  });
});

const names = complaintClock({ caseId: id, zone, receivedAt: '2026-11-24T18:00:00.000Z' } as never).plan.map(
  ({ name }) => name,
);

describe('what officers do with a complaint (P51, R-25)', () => {
  it('P51: no answer before what was checked is recorded, and then only one', () => {
    const life = new ComplaintLife();
    expect(() => life.do(answer(ann))).toThrow(expect.objectContaining({ code: 'not-investigated' }));
    life.do({ type: 'record-investigation', textSha256: 'a', by: ann });
    life.do(answer(ann));
    expect(() => life.do(answer(ann))).toThrow(expect.objectContaining({ code: 'already-settled' }));
  });

  it('R-25: who decided the request names officers and hands over, no more', () => {
    const life = new ComplaintLife();
    life.inRequest = [ben];
    const involved = expect.objectContaining({ code: 'investigator-involved' });
    for (const command of [
      { type: 'assign', to: ben, by: ben },
      { type: 'assign', to: ben, by: ann },
      { type: 'record-investigation', textSha256: 'a', by: ben },
      { type: 'write', as: 'question', textSha256: 'a', by: ben },
      { type: 'give-pack', signedOn: '2026-11-24' as never, textSha256: 'a', by: ben },
      answer(ben),
    ] as const)
      expect(() => life.do(command)).toThrow(involved);
    expect(life.do({ type: 'name-officer', officer: ben, by: ben })).toHaveLength(1);
    expect(life.do({ type: 'assign', to: ann, by: ben })).toHaveLength(1);
  });

  it('R-25: once the answer is given, no letter says that we are not done', () => {
    const life = new ComplaintLife();
    life.machine();
    life.until('2026-12-24T23:00:00.000Z');
    expect(life.state.lettersOwed.map(({ kind }) => kind)).toEqual(['holding']);
    life.do({ type: 'record-investigation', textSha256: 'a', by: ann });
    life.do(answer(ann));
    expect(life.machine()).toEqual(['answer']);
  });

  it('R-25: an answer that went out late ends the letter that says we still owe one', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do({ type: 'record-investigation', textSha256: 'a', by: ann });
    life.at('2027-01-08T18:00:00.000Z').do(answer(ann));
    life.until('2027-01-09T18:00:00.000Z');
    const [first, second] = life.state.lettersOwed;
    expect([first?.kind, second?.kind]).toEqual(['answer', 'overdue']);
    const sent = letterFact('answer', first?.of ?? '', life.now);
    life.do({ type: 'record-letter', owed: first as never, letter: sent });
    expect(life.state).toMatchObject({ stage: 'answered', lettersOwed: [] });
  });

  it('R-25: “Not resolved” is no silence, even while its letter waits to be mailed', () => {
    const life = answered();
    life.at('2026-12-20T18:00:00.000Z').do({ type: 'say-unsatisfied' });
    life.machine({ needsPaperMail: true });
    expect(life.until('2027-06-15T00:00:00.000Z')).toEqual([]);
    expect(life.state.stage).toBe('answered');
  });

  it('R-25: silence closes the complaint, not the right to say that it is not resolved', () => {
    const life = answered();
    expect(life.until('2027-06-15T00:00:00.000Z')).not.toEqual([]);
    expect(life.state.stage).toBe('closed');
    expect(life.do({ type: 'say-unsatisfied' })).toEqual([{ type: 'complainant-unsatisfied' }]);
    expect(() => new ComplaintLife().do({ type: 'say-unsatisfied' })).toThrow(NotAnswered);
  });

  it('R-24: who wrote down what they checked has started; nobody takes it from them', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do({ type: 'assign', to: ann, by: ben });
    life.do({ type: 'record-investigation', textSha256: 'a', by: ann });
    expect(life.until('2026-12-05T00:00:00.000Z')).not.toContain('unclaimed-1');
    expect(life.state.assigned).toEqual({ to: ann });
  });

  it('R-24: an answered complaint can be given to another officer', () => {
    const life = answered();
    life.do({ type: 'assign', to: ben, by: ann });
    expect(life.keys.assignee).toBe(ben);
    expect(life.until('2026-12-05T00:00:00.000Z')).toEqual(['unclaimed-1']);
    expect(life.keys.assignee).toBeUndefined();
  });

  it('R-25: a word that comes while the clock wakes keeps it open', () => {
    const life = answered();
    const milestone = nextMilestoneOf(id, life.state);
    life.at(milestone?.firesAt as never).do({ type: 'receive-message', textSha256: 'd' });
    expect(life.do({ type: 'handle-milestone', milestone: milestone as never, letters: [] })).toEqual([]);
    expect(life.state.stage).toBe('answered');
  });

  it('P55: the steps follow our answer in their order; then a letter follows', () => {
    const life = answered();
    const step = (name: 'body' | 'authority', on: string) =>
      life.do({ type: 'record-step', step: name, on: on as never, by: ann });
    expect(() => step('authority', '2026-12-20')).toThrow(
      expect.objectContaining({ code: 'step-too-early' }),
    );
    expect(() => step('body', '2026-11-20')).toThrow(expect.objectContaining({ code: 'step-before-answer' }));
    step('body', '2026-12-10');
    expect(life.machine()).toEqual([]);
    step('authority', '2026-12-20');
    expect(life.machine()).toEqual(['recourse-path']);
    expect(new ComplaintLife().state.stage).toBe('received');
  });

  it('R-25: withdrawn, nothing is owed, and nobody answers', () => {
    const life = new ComplaintLife();
    life.do({ type: 'withdraw' });
    expect([life.state.stage, life.machine(), life.keys.wakeAt]).toEqual(['withdrawn', [], undefined]);
    expect(() => life.do(answer(ann))).toThrow(expect.objectContaining({ code: 'already-settled' }));
  });
});
