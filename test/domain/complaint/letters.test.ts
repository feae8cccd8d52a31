import { describe, expect, it } from 'vitest';
import { isWokenByPlan } from '#domain/complaint/clocks.ts';
import { isToComplainant, lettersToSend } from '#domain/complaint/letters.ts';
import { ann, answer, ben, ComplaintLife, id, letterFact } from '#test/support/domain/complaint.ts';

const later = '2026-11-25T18:00:00.000Z';
const checked = { type: 'record-investigation', textSha256: 'a', by: ann } as const;
const kinds = ({ state }: ComplaintLife, now?: string) =>
  lettersToSend(state, now).map(({ kind, of }) => `${kind} ${of}`);

/** Every letter of a complaint that nobody has answered. */
const everyLetter = () => {
  const life = new ComplaintLife();
  life.do({ type: 'write', as: 'question', textSha256: 'q', by: ann });
  life.do({ type: 'write', as: 'message', textSha256: 'm', by: ann });
  life.do({ type: 'receive-message', textSha256: 'r' });
  for (const kind of ['holding', 'overdue'] as const)
    life.apply({ type: 'milestone-handled', milestone: kind, kind, on: '2026-12-24' });
  return life;
};

describe('which letters go out (S12, decision 0036)', () => {
  it('each has a number of its own', () => {
    expect(everyLetter().state.lettersOwed).toEqual([
      { kind: 'acknowledgement', of: '1' },
      { kind: 'question', textSha256: 'q', of: '2' },
      { kind: 'message', textSha256: 'm', of: '3' },
      { kind: 'message-arrived', of: '4' },
      { kind: 'holding', of: '5' },
      { kind: 'overdue', of: '6' },
    ]);
  });

  it.each([
    {
      what: 'that somebody can cause by typing',
      command: 'postpone-letters',
      goes: ['question 2', 'message 3', 'message-arrived 4'],
    },
    {
      what: 'to an address on hold',
      command: 'hold-letters',
      goes: ['question 2', 'message 3', 'message-arrived 4', 'overdue 6'],
    },
  ] as const)('a letter $what waits until its time, no other does', ({ command, goes }) => {
    const life = everyLetter();
    expect(life.do({ type: command, until: later })).toHaveLength(1);
    expect(kinds(life, '2026-11-25T17:59:59.999Z')).toEqual(goes);
    expect(kinds(life)).toEqual(goes);
    expect(kinds(life, later)).toHaveLength(6);
    expect(life.do({ type: command, until: later })).toEqual([]);
    expect(life.do({ type: command, until: '2026-11-26T18:00:00.000Z' })).toHaveLength(1);
  });

  it.each([
    ['postpone-letters', 'overdue', '6'],
    ['hold-letters', 'holding', '5'],
  ] as const)('%s: once one of its letters is out, the others do not wait', (command, kind, of) => {
    const life = everyLetter();
    life.do({ type: command, until: later });
    const other = { kind: 'message', of: '3' } as const;
    for (const [owed, waiting] of [
      [other, 'still'],
      [{ kind, of }, 'over'],
    ] as const) {
      life.do({ type: 'record-letter', owed, letter: letterFact(owed.kind, owed.of, life.now) });
      expect(kinds(life).includes('acknowledgement 1')).toBe(waiting === 'over');
    }
  });

  it('one that waits to be mailed on paper is not emailed', () => {
    const life = everyLetter();
    const [, question] = life.state.lettersOwed;
    const letter = { ...letterFact('question', '2', life.now), needsPaperMail: true } as const;
    life.do({ type: 'record-letter', owed: question!, letter });
    expect(kinds(life)).toEqual([
      ...['acknowledgement 1', 'message 3', 'message-arrived 4', 'holding 5', 'overdue 6'],
    ]);
  });

  it('is recorded once: it is owed no more', () => {
    const life = new ComplaintLife();
    const owed = life.state.lettersOwed[0]!;
    const letter = letterFact('acknowledgement', '1', life.now);
    expect(life.do({ type: 'record-letter', owed, letter }).map(({ type }) => type)).toEqual([
      ...['letter-sent', 'owed-letter-sent'],
    ]);
    expect(life.state).toMatchObject({ stage: 'working', acknowledgedAt: life.now, lettersOwed: [] });
    expect(life.do({ type: 'record-letter', owed, letter })).toEqual([]);
  });

  it('the receipt of one that is being answered does not open it again', () => {
    const life = new ComplaintLife();
    life.do(checked);
    life.do(answer(ann));
    const owed = { kind: 'acknowledgement', of: '1' } as const;
    life.do({ type: 'record-letter', owed, letter: letterFact(owed.kind, owed.of, life.now) });
    expect(life.state).toMatchObject({ stage: 'answering', acknowledgedAt: life.now });
  });

  it('all that are owed go out, and none of them makes another', () => {
    const life = everyLetter();
    expect(life.machine()).toHaveLength(6);
    expect(life.state.lettersOwed).toEqual([]);
  });

  it('only the answer’s letter answers a complaint, and never a closed one', () => {
    const life = new ComplaintLife();
    life.do({ type: 'write', as: 'message', textSha256: 'm', by: ann });
    life.do(checked);
    life.do(answer(ann));
    const owed = { kind: 'message', of: '2' } as const;
    life.do({ type: 'record-letter', owed, letter: letterFact(owed.kind, owed.of, life.now) });
    expect(life.state.stage).toBe('answering');
    life.machine();
    expect(life.state.stage).toBe('answered');
    life.until('2027-02-01T00:00:00.000Z');
    life.apply({ type: 'owed-letter-sent', kind: 'answer', of: '3' });
    expect(life.state.stage).toBe('closed');
  });

  it('given the answer, what asks or apologizes is owed no more', () => {
    const life = everyLetter();
    life.do(checked);
    life.do(answer(ben));
    expect(kinds(life)).toEqual(['acknowledgement 1', 'message 3', 'answer 7']);
  });

  it.each([
    ['answer', true],
    ['message-arrived', false],
    ['investigator-asked', false],
  ] as const)('%s: goes to the complainant: %s', (kind, isTheirs) => {
    expect(isToComplainant(kind)).toBe(isTheirs);
  });

  it('the officers are asked once, and not for a complaint that nobody can answer', () => {
    const ask = { type: 'ask-investigator', letter: letterFact('investigator-asked', '1', later) } as const;
    const life = new ComplaintLife();
    expect(life.do(ask).map(({ type }) => type)).toEqual(['letter-sent', 'investigator-asked']);
    expect(life.do(ask)).toEqual([]);
    const gone = new ComplaintLife();
    gone.do({ type: 'withdraw' });
    expect(gone.do(ask)).toEqual([]);
  });
});

describe('a wake-up that repairs nothing (decision 0036)', () => {
  const waiting = (command: 'postpone-letters' | 'hold-letters') => {
    const life = new ComplaintLife();
    life.do({ type: 'ask-investigator', letter: letterFact('investigator-asked', '1', life.now) });
    life.do({ type: command, until: later });
    return life;
  };
  const isPlanned = ({ state }: ComplaintLife, now: string) => isWokenByPlan(id, state, now);

  it.each(['postpone-letters', 'hold-letters'] as const)('%s: is one at the end of the wait', (command) => {
    const life = waiting(command);
    expect(life.keys.wakeAt).toBe('2026-11-25T18:15:00.000Z');
    expect([isPlanned(life, later), isPlanned(life, '2026-11-25T17:59:59.999Z')]).toEqual([true, false]);
  });

  it.each([
    [
      'after a fault',
      () => waiting('hold-letters').apply({ type: 'needs-person', machine: 'm', fault: 'f' }),
    ],
    [
      'while a machine has it',
      () => waiting('hold-letters').apply({ type: 'message-sent', as: 'message', textSha256: 'a' }),
    ],
    ['when nothing waits', () => new ComplaintLife()],
    [
      'when nothing waits and no machine has it',
      () => {
        const life = new ComplaintLife();
        life.machine();
        return life;
      },
    ],
  ] as const)('is none %s', (_, life) => {
    expect(isPlanned(life(), later)).toBe(false);
  });

  it('is none when a date came due meanwhile', () => {
    const life = waiting('hold-letters');
    expect(isPlanned(life, '2026-11-28T07:00:00.000Z')).toBe(false);
  });

  it('is one of a complaint without a date of its own', () => {
    const life = new ComplaintLife({ plan: [] });
    life.do({ type: 'ask-investigator', letter: letterFact('investigator-asked', '1', life.now) });
    life.do({ type: 'hold-letters', until: later });
    expect(isPlanned(life, later)).toBe(true);
  });
});
