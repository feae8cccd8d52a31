import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { proposalOf } from '#domain/complaint/decider.ts';
import { nextOfComplaint } from '#domain/complaint/next.ts';
import { pendingConfirmations } from '#domain/complaint/proposals.ts';
import { ann, answer, ben, ComplaintLife } from '#test/support/domain/complaint.ts';

const now = '2026-11-24T18:00:00.000Z';
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;
const refused = (code: string) => expect.objectContaining({ code });
const working = (over: ConstructorParameters<typeof ComplaintLife>[0] = {}) => {
  const life = new ComplaintLife(over);
  life.machine();
  return life;
};

describe('an entry that is more than 30 days late (R-1)', () => {
  const entry = { at: '2027-01-03T18:00:00.000Z', by: ben, late: true, needsSecond: true } as const;
  const confirm = (life: ComplaintLife, by: string, over: object = {}) =>
    life.do({
      ...{ type: 'confirm-entry', by },
      proposalSha256: proposalSha256(proposalOf(life.state, { type: 'confirm-entry' })),
      ...over,
    });

  it('blocks the answer until a second officer confirms what they read', () => {
    const life = new ComplaintLife({ entry, textSha256: 't' });
    life.do(checked);
    expect(() => life.do(answer(ann))).toThrow(refused('entry-not-confirmed'));
    expect(() => confirm(life, ben)).toThrow(refused('same-person'));
    expect(() => confirm(life, ann, { proposalSha256: 'other' })).toThrow(refused('proposal-changed'));
    expect(confirm(life, ann)).toEqual([{ type: 'entry-confirmed', by: ann }]);
    expect(life.state.entry).toEqual({ ...entry, confirmedBy: ann });
    expect(pendingConfirmations(life.state)).toEqual([]);
    expect(() => confirm(life, ann)).toThrow(refused('nothing-to-confirm'));
    expect(life.do(answer(ann))).toHaveLength(1);
  });

  it('is shown to the second officer with its dates, and who entered it', () => {
    const life = new ComplaintLife({ entry, textSha256: 't' });
    expect(proposalOf(life.state, { type: 'confirm-entry' })).toEqual({
      confirms: 'entry',
      what: { receivedAt: now, dueOn: '2027-01-08', entry, textSha256: 't' },
    });
    const { state, history } = life;
    const confirming = nextOfComplaint(state, { now, history, inRequest: [] }).find(
      ({ action }) => action === 'confirm-entry',
    );
    expect(confirming?.notBy).toEqual([{ by: ben, did: 'entered' }]);
  });

  it.each([
    ['an entry within 30 days', { ...entry, needsSecond: false }],
    ['no entry', undefined],
  ] as const)('%s needs no second officer', (_, one) => {
    const life = new ComplaintLife(one === undefined ? {} : { entry: one });
    life.do(checked);
    expect(() => confirm(life, ann)).toThrow(refused('nothing-to-confirm'));
    expect(life.do(answer(ann))).toHaveLength(1);
  });

  it('is late for the DPO from the day after the officers had it', () => {
    const life = new ComplaintLife({ entry: { ...entry, at: '2027-01-20T18:00:00.000Z' } });
    expect(life.keys.work?.due?.dueOn).toBe('2027-01-08');
  });
});

describe('a text that a second officer reads first (R-10)', () => {
  const hold = (by: string, as: 'complaint-answer' | 'complaint-question' | 'complaint-message') =>
    ({ type: 'hold-text', as, heldSha256: `${by} ${as}`, by }) as const;
  const waiting = ({ state }: ComplaintLife) =>
    (state.heldTexts ?? []).map(({ n, became = 'waits' }) => `${n} ${became}`);

  it('an author’s next answer replaces the one that waits; a message does not', () => {
    const life = working();
    life.do(hold(ann, 'complaint-answer'));
    life.do({ ...hold(ann, 'complaint-answer'), heldSha256: 'better' });
    life.do(hold(ann, 'complaint-question'));
    life.do({ ...hold(ann, 'complaint-question'), heldSha256: 'another' });
    life.do(hold(ann, 'complaint-message'));
    life.do({ ...hold(ann, 'complaint-message'), heldSha256: 'third' });
    expect(waiting(life)).toEqual(['1 over', '2 waits', '3 waits', '4 waits', '5 waits', '6 waits']);
    life.do({ type: 'return-text', n: 3, by: ben });
    expect(waiting(life)).toContain('3 returned');
  });

  it('is named to the second officer by its number, its kind and its words', () => {
    const life = working();
    life.do(hold(ann, 'complaint-message'));
    expect(pendingConfirmations(life.state)).toEqual([
      { toConfirm: 'text-1', since: now, by: ann, confirms: { type: 'confirm-text', n: 1 } },
    ]);
    expect(proposalOf(life.state, { type: 'confirm-text', n: 1 })).toEqual({
      confirms: 'text',
      what: { n: 1, as: 'complaint-message', heldSha256: `${ann} complaint-message`, by: ann },
    });
  });

  it.each([
    ['answered', (life: ComplaintLife) => life.do(answer(ann))],
    ['withdrawn', (life: ComplaintLife) => life.do({ type: 'withdraw' })],
  ] as const)('is over when the complaint is %s meanwhile', (_, end) => {
    const life = working();
    life.do(checked);
    life.do(hold(ben, 'complaint-message'));
    end(life);
    expect(waiting(life)).toEqual(['1 over']);
  });

  it('is over once the answer is out, or the way to arbitration', () => {
    const life = working();
    life.do(checked);
    life.do(answer(ann));
    life.apply({ type: 'text-held', n: 1, as: 'complaint-message', heldSha256: 'h', by: ben });
    life.machine();
    expect(waiting(life)).toEqual(['1 over']);
    life.do(hold(ben, 'complaint-message'));
    life.do({ type: 'say-unsatisfied' });
    life.machine();
    expect(waiting(life)).toEqual(['1 over', '2 over']);
  });
});
