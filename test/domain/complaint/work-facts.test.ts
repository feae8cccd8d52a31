import { describe, expect, it } from 'vitest';
import { nextStepOf } from '#domain/complaint/next-step.ts';
import { ann, answer, ben, ComplaintLife, letterFact } from '#test/support/domain/complaint.ts';

const now = '2026-11-24T18:00:00.000Z';
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;
const asked = { type: 'write', as: 'question', textSha256: 'a', by: ann } as const;
const heard = { type: 'receive-message', textSha256: 'a' } as const;
const held = { type: 'hold-text', as: 'complaint-answer', heldSha256: 'h', by: ann } as const;
const fault = { type: 'needs-person', machine: 'complaint', fault: 'States.Timeout' } as const;

const received = () => new ComplaintLife();
const working = () => {
  const life = received();
  life.machine();
  return life;
};
const answered = (over: object = {}) => {
  const life = working();
  life.do(checked);
  life.do(answer(ann, over));
  life.machine();
  return life;
};
const onPaper = () => {
  const life = received();
  life.machine({ needsPaperMail: true });
  return life;
};
const withdrawn = () => {
  const life = working();
  life.do({ type: 'withdraw' });
  return life;
};
const doing = (life: ComplaintLife, ...commands: readonly Parameters<ComplaintLife['do']>[0][]) => {
  for (const command of commands) life.do(command);
  return life;
};
const lateEntry = { at: now, by: ben, late: true, needsSecond: true } as const;

describe('whom a complaint waits for, and in whose queue it is (R-24, R-25)', () => {
  it.each([
    {
      ...{ what: 'received', life: received },
      ...{ step: 'send-letters', waits: { who: 'machine' }, queue: 'officer' },
    },
    {
      ...{ what: 'acknowledged', life: working },
      ...{ step: 'wait-for-investigator', waits: { who: 'officer' }, queue: 'officer' },
    },
    {
      what: 'acknowledged, the officers not asked yet',
      life: () => {
        const life = received();
        const [owed] = life.state.lettersOwed;
        const letter = letterFact('acknowledgement', '1', now);
        return doing(life, { type: 'record-letter', owed: owed!, letter });
      },
      ...{ step: 'ask-investigator', waits: { who: 'machine' }, queue: 'officer' },
    },
    {
      ...{ what: 'a letter to be mailed', life: onPaper },
      ...{ step: 'wait-for-post', waits: { who: 'paper-mail' }, queue: 'officer' },
    },
    {
      what: 'one to be mailed, and a copy of another',
      life: () => onPaper().apply({ type: 'letter-paper-mail-due', kind: 'message', of: '9', sha256: 'a' }),
      ...{ step: 'wait-for-post', waits: { who: 'paper-mail' }, queue: 'officer' },
    },
    {
      what: 'a letter that came back',
      life: () => working().apply({ type: 'letter-returned', kind: 'message', of: '1', how: 'bounced' }),
      ...{ step: 'wait-for-investigator', waits: { who: 'paper-mail' }, queue: 'officer' },
    },
    {
      ...{ what: 'a step that failed', life: () => received().apply(fault) },
      ...{ step: 'send-letters', waits: { who: 'officer' }, queue: 'officer' },
    },
    {
      what: 'our question is out',
      life: () => {
        const life = doing(working(), asked);
        life.machine();
        return life;
      },
      ...{ step: 'wait-for-investigator', waits: { who: 'requester' }, queue: 'officer' },
    },
    {
      what: 'they replied',
      life: () => {
        const life = doing(working(), asked, heard);
        life.machine();
        return life;
      },
      ...{ step: 'wait-for-investigator', waits: { who: 'officer' }, queue: 'officer' },
    },
    {
      ...{ what: 'an answer that a second officer reads', life: () => doing(working(), held) },
      ...{ step: 'wait-for-investigator', waits: { who: 'second-officer' }, queue: 'officer' },
    },
    {
      ...{ what: 'an answer on its way', life: () => doing(working(), checked, answer(ann)) },
      ...{ step: 'send-letters', waits: { who: 'machine' }, queue: 'officer' },
    },
    {
      ...{ what: 'answered', life: answered },
      ...{ step: 'wait-for-complainant', waits: { who: 'requester', until: '2026-12-24' } },
      queue: 'requester',
    },
    {
      what: 'answered, and they wrote again',
      life: () => {
        const life = doing(answered(), heard);
        life.machine();
        return life;
      },
      ...{ step: 'wait-for-complainant', waits: { who: 'officer' }, queue: 'officer' },
    },
    {
      ...{ what: 'answered, our reply with a second officer', life: () => doing(answered(), held) },
      ...{ step: 'wait-for-complainant', waits: { who: 'second-officer' }, queue: 'officer' },
    },
    {
      what: 'answered, and a letter came back',
      life: () => answered().apply({ type: 'letter-returned', kind: 'answer', of: '2', how: 'bounced' }),
      ...{ step: 'wait-for-complainant', waits: { who: 'paper-mail' }, queue: 'officer' },
    },
    {
      ...{ what: 'answered, and a step failed', life: () => answered().apply(fault) },
      ...{ step: 'wait-for-complainant', waits: { who: 'officer' }, queue: 'officer' },
    },
    {
      ...{
        what: 'upheld, the misuse not counted yet',
        life: () => answered({ cpniMisuse: 'online-access' }),
      },
      ...{ step: 'carry-out-answer', waits: { who: 'machine' }, queue: 'requester' },
    },
    {
      ...{ what: 'withdrawn', life: withdrawn },
      ...{ step: 'settled', waits: { who: 'nobody' }, queue: 'settled' },
    },
    {
      what: 'closed, its letter not out yet',
      life: () => {
        const life = answered();
        life.until('2027-02-01T00:00:00.000Z');
        return life;
      },
      ...{ step: 'send-letters', waits: { who: 'machine' }, queue: 'settled' },
    },
    {
      what: 'closed, its letter failed',
      life: () => {
        const life = answered();
        life.until('2027-02-01T00:00:00.000Z');
        return life.apply(fault);
      },
      ...{ step: 'send-letters', waits: { who: 'officer' }, queue: 'officer' },
    },
    {
      what: 'closed',
      life: () => {
        const life = answered();
        life.until('2027-02-01T00:00:00.000Z');
        life.machine();
        return life;
      },
      ...{ step: 'settled', waits: { who: 'nobody' }, queue: 'settled' },
    },
  ] as const)('$what: $waits.who', ({ life, step, waits, queue }) => {
    const { state, keys } = life();
    expect(nextStepOf(state)).toBe(step);
    expect(keys.work?.waits).toEqual(waits);
    expect(keys.queue).toBe(queue);
  });
});

describe('what the work list keeps of a complaint', () => {
  it('its topic, the complainant and both dates, while an answer is owed (R-25)', () => {
    const facts = { what: 'other', capacity: 'person', waits: { who: 'officer' } };
    const due = { dueOn: '2027-01-08', promise: 'complaint', targetOn: '2026-12-24' };
    expect(working().keys.work).toEqual({ ...facts, due });
    for (const life of [answered(), withdrawn()]) expect(life.keys.work).not.toHaveProperty('due');
  });

  it('who must confirm what since when, and how many messages wait (R-1, R-10)', () => {
    const life = doing(new ComplaintLife({ entry: lateEntry }), held, heard, { ...heard, textSha256: 'b' });
    expect(life.keys.work).toMatchObject({
      seconds: [
        { what: 'entry', by: ben, since: now },
        { what: 'text', by: ann, since: now },
      ],
      unread: 2,
    });
    expect(Object.keys(working().keys.work ?? {})).toEqual(['what', 'capacity', 'due', 'waits']);
  });
});
