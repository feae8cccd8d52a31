import { describe, expect, it } from 'vitest';
import { complaints } from '#domain/complaint/complaint.ts';
import { ann, answer, ComplaintLife, id, later } from '#test/support/domain/complaint.ts';

const message = (textSha256: string) => ({ type: 'receive-message', textSha256 }) as const;
const refused = (code: string) => expect.objectContaining({ code });
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;

/** So that only its history is full. */
const full = () => {
  const life = new ComplaintLife();
  const [first] = life.history;
  life.history.push(...Array.from({ length: 249 }, () => first!));
  return life;
};

describe('a message of the complainant (P51, F1)', () => {
  it('in the same words within ten minutes is the same one', () => {
    const life = new ComplaintLife();
    life.do(message('same'));
    life.at('2026-11-24T18:10:00.000Z');
    expect(life.do(message('same'))).toEqual([]);
    expect(life.do(message('other'))).toHaveLength(1);
    life.at('2026-11-24T18:10:00.001Z');
    expect(life.do(message('same'))).toHaveLength(1);
    expect(life.state.unread).toBe(3);
  });

  it('is the same one, whatever else was recorded with it', () => {
    const life = new ComplaintLife();
    const note = { type: 'note-added', textSha256: 'n' } as const;
    life.apply(note, { type: 'message-received', textSha256: 'same' });
    expect(life.do(message('same'))).toEqual([]);
  });

  it('unread, keeps a withdrawn complaint in our list until it is read (R-23, R-24)', () => {
    const life = new ComplaintLife();
    life.do(message('one'));
    life.do({ type: 'withdraw' });
    const kept = () => complaints.keys(id, life.state);
    expect([life.state.stage, kept().queue, kept().work?.unread, kept().work?.waits.who]).toEqual([
      ...['withdrawn', 'officer'],
      ...[1, 'officer'],
    ]);
    expect(complaints.late?.(life.state, '2027-01-08')).toEqual({
      ...{ what: 'complaint', dueOn: '2027-01-08', blocked: 'message-unread' },
    });
    life.apply({ type: 'messages-read', left: 0 });
    expect([kept().queue, complaints.late?.(life.state, '2027-01-08')]).toEqual(['settled', undefined]);
  });

  it('in the words of one of our own texts is a new one', () => {
    const life = new ComplaintLife();
    life.do({ type: 'write', as: 'message', textSha256: 'same', by: ann });
    life.do(checked);
    expect(life.do(message('same'))).toHaveLength(1);
  });

  it('is the last of twenty that nobody has answered', () => {
    const life = new ComplaintLife();
    for (let n = 1; n <= 20; n += 1) life.do(message(`${n}`));
    expect(life.state.unread).toBe(20);
    expect(() => life.do(message('one more'))).toThrow(refused('too-many-messages'));
    expect(life.do(message('20'))).toEqual([]);
    life.do({ type: 'write', as: 'message', textSha256: 'ours', by: ann });
    expect(life.state.unread).toBe(0);
    expect(life.do(message('one more'))).toHaveLength(1);
  });

  it('is refused when the history has no room for more (decision 0001)', () => {
    expect(() => full().do(message('late'))).toThrow(refused('case-too-long'));
    const pack = { type: 'give-pack', signedOn: '2026-11-24', textSha256: 'a', by: ann } as const;
    for (const command of [checked, pack]) expect(() => full().do(command)).toThrow(refused('case-too-long'));
  });

  it('is refused while the answer is on its way, and when the case is over', () => {
    const life = new ComplaintLife();
    life.do(checked);
    life.do(answer(ann));
    expect(() => life.do(message('a'))).toThrow(refused('already-settled'));
    life.machine();
    expect(life.do(message('a'))).toHaveLength(1);
    const gone = new ComplaintLife();
    gone.do({ type: 'withdraw' });
    expect(() => gone.do(message('a'))).toThrow(refused('already-settled'));
  });

  it('ends our question, and moves the end of the silence (R-25)', () => {
    const life = new ComplaintLife();
    life.machine();
    life.do({ type: 'write', as: 'question', textSha256: 'q', by: ann });
    expect(life.state).toMatchObject({ questionAt: life.now });
    expect(life.state).not.toHaveProperty('heardAt');
    life.do(message('a'));
    expect(life.state.questionAt).toBeUndefined();
    life.do({ type: 'write', as: 'message', textSha256: 'm', by: ann });
    expect(life.state.questionAt).toBeUndefined();
    life.do(checked);
    life.do(answer(ann));
    life.machine();
    expect(life.keys).toMatchObject({ dueOn: '2026-12-24', workBy: '2026-12-24' });
    life.at(later(life.now, 10)).do(message('b'));
    expect(life.keys).toMatchObject({ dueOn: '2027-01-03', workBy: '2027-01-03' });
    life.at(later(life.now, 5)).do({ type: 'write', as: 'message', textSha256: 'c', by: ann });
    expect(life.keys).toMatchObject({ dueOn: '2027-01-08', workBy: '2027-01-08' });
  });

  it('“not resolved” is said once', () => {
    const life = new ComplaintLife();
    life.do(checked);
    life.do(answer(ann));
    life.machine();
    expect(life.do({ type: 'say-unsatisfied' })).toHaveLength(1);
    expect(life.do({ type: 'say-unsatisfied' })).toEqual([]);
    life.machine();
    expect(life.state).toMatchObject({ stage: 'closed', closedAt: life.now, because: 'unsatisfied' });
  });

  it('the way to arbitration that a settled case is told ends nothing twice (R-25)', () => {
    const life = new ComplaintLife();
    life.do(checked);
    life.do(answer(ann));
    life.machine();
    life.until('2027-02-01T00:00:00.000Z');
    life.machine();
    const { closedAt } = life.state as { closedAt: string };
    life.do({ type: 'say-unsatisfied' });
    expect(life.machine()).toEqual(['recourse-path']);
    expect(life.state).toMatchObject({ stage: 'closed', closedAt, because: 'silence', lettersOwed: [] });
    expect(life.keys.wakeAt).toBeUndefined();
  });
});
