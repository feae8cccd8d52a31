import { describe, expect, it } from 'vitest';
import {
  type Dated,
  standInMaySign,
  standInSignsFrom,
  textCalledBy,
  textCallsOf,
} from '#domain/case/held-text-calls.ts';
import {
  endText,
  type HeldText,
  type HeldTexts,
  heldTextOf,
  heldTextRulesOf,
  holdText,
  unended,
  withoutWaiting,
} from '#domain/case/held-texts.ts';
import { conflict } from '#domain/case/refusal.ts';
import { by } from '#test/support/domain/specification.ts';

type Kind = 'answer' | 'message';
const [at, sha] = ['2026-11-24T18:00:00.000Z', 'a'.repeat(64)];
const held = (n: number, over: Partial<HeldText<Kind>> = {}): HeldText<Kind> => ({
  ...{ n, as: 'message', heldSha256: sha, by: 'olive', since: at },
  ...over,
});
const sent = held(1, { became: 'sent' });
const state: HeldTexts<Kind> = { heldTexts: [sent, held(2), held(3, { as: 'answer', by: 'omar' })] };
const [second, third] = [held(2), held(3, { as: 'answer', by: 'omar' })];
const over = { became: 'over' } as const;

describe('texts that wait for a second person (R-10)', () => {
  it('are those that have not ended, each found by its number', () => {
    expect([unended(state), unended({})]).toEqual([[second, third], []]);
    expect([heldTextOf(state, 2), heldTextOf(state, 4), heldTextOf({}, 1)]).toEqual([
      second,
      undefined,
      undefined,
    ]);
  });

  it.each([
    { what: 'of every kind', kind: undefined, is: [sent, { ...second, ...over }, { ...third, ...over }] },
    { what: 'messages alone', kind: 'message', is: [sent, { ...second, ...over }, third] },
    { what: 'answers alone', kind: 'answer', is: [sent, second, { ...third, ...over }] },
  ] as const)('are over when the case moves on: $what', ({ kind, is }) =>
    expect(withoutWaiting(state, kind)).toEqual({ heldTexts: is }),
  );
  it('are none in a case that never had any', () => expect(withoutWaiting({})).toEqual({}));

  const { since: _, ...new4 } = held(4);
  const add = (one: Partial<HeldText<Kind>>, single: boolean, from = state) =>
    holdText(from, { type: 'text-held', ...new4, ...one }, at, { message: single, answer: true });
  it.each([
    { what: 'the next of its author', one: {}, single: true, is: [sent, { ...second, ...over }, third] },
    { what: 'of another author', one: { by: 'omar' }, single: true, is: state.heldTexts },
    { what: 'of another kind', one: { as: 'answer' }, single: true, is: state.heldTexts },
    { what: 'of a kind with many', one: {}, single: false, is: state.heldTexts },
  ] as const)('are replaced where only one may wait: $what', ({ one, single, is }) =>
    expect(add(one, single)).toEqual([...(is ?? []), held(4, one)]),
  );
  it('begin with the first', () => expect(add({}, true, {})).toEqual([held(4)]));

  it('end one by one', () => {
    const ended = { type: 'held-text-ended', n: 2, became: 'returned', by: 'sue' } as const;
    expect(endText(state, ended)).toEqual([sent, { ...second, became: 'returned' }, third]);
    expect(endText({}, ended)).toEqual([]);
    const { by: _, ...byProgram } = ended;
    expect(endText(state, byProgram)[1]).toEqual({ ...second, became: 'returned', byProgram: true });
  });
});

describe('what officers do with a text that waits (R-10)', () => {
  const Over = conflict('over', 'It is over.');
  const rules = heldTextRulesOf<Kind, HeldTexts<Kind> & { readonly isOver?: true }>(unended, ({ isOver }) =>
    isOver ? new Over() : undefined,
  );
  const words = { as: 'message', heldSha256: sha } as const;
  const holds = (said: Partial<HeldText<Kind>>, from: HeldTexts<Kind> = state) =>
    by(rules['hold-text'] as never, { ...words, by: 'olive', ...said } as never)(
      from as never,
      undefined as never,
    );
  const text = { type: 'text-held', ...words, by: 'olive' };

  it.each([
    { what: 'other words', said: { heldSha256: 'b' }, from: state, is: [{ ...text, heldSha256: 'b', n: 4 }] },
    { what: 'by another', said: { by: 'sue' }, from: state, is: [{ ...text, by: 'sue', n: 4 }] },
    { what: 'the first', said: {}, from: {}, is: [{ ...text, n: 1 }] },
    { what: 'after the same was sent', said: {}, from: { heldTexts: [sent] }, is: [{ ...text, n: 2 }] },
    { what: 'the same again', said: {}, from: state, is: [] },
  ])('it waits once: $what', ({ said, from, is }) => expect(holds(said, from)).toEqual(is));
  it('none waits in a case that is over', () =>
    expect(() => holds({}, { ...state, isOver: true } as never)).toThrow('It is over.'));

  it.each([
    { act: 'confirm-text', who: 'sue', became: 'sent' },
    { act: 'return-text', who: 'olive', became: 'returned' },
    { act: 'return-text', who: 'sue', became: 'returned' },
  ] as const)('$act by $who: it is $became', ({ act, who, became }) => {
    const rule = rules[act];
    expect(rule.among(state)).toEqual([2, 3]);
    expect(by(rule as never, { n: 2, by: who } as never)(state as never, undefined as never)).toEqual([
      { type: 'held-text-ended', n: 2, became, by: who },
    ]);
  });

  it.each([
    { act: 'confirm-text', who: 'olive', n: 2, says: 'This needs a second person. Someone else must do it.' },
    { act: 'confirm-text', who: 'sue', n: 1, says: 'There is nothing to confirm.' },
    { act: 'return-text', who: 'sue', n: 1, says: 'There is nothing to confirm.' },
  ] as const)('$act of text $n by $who is refused', ({ act, who, n, says }) =>
    expect(() =>
      by(rules[act] as never, { n, by: who } as never)(state as never, undefined as never),
    ).toThrow(says),
  );

  it('the signer is shown the text and its author; nothing of a text that is none', () => {
    const { proposal } = rules['confirm-text'];
    expect(proposal(state, { n: 3 })).toEqual({ n: 3, as: 'answer', heldSha256: sha, by: 'omar' });
    expect(proposal(state, { n: 4 })).toEqual({ n: 4 });
  });

  it('the machine goes on after an end, and not for a text that only begins to wait', () =>
    expect(Object.entries(rules).map(([act, { goesOn }]) => [act, goesOn])).toEqual([
      ['hold-text', false],
      ['confirm-text', true],
      ['return-text', true],
    ]));
});

describe('who is called about a text that waits (R-10)', () => {
  const dated: Dated = { workBy: '2026-12-24', dueOn: '2026-12-26', zone: 'America/Denver' };
  const calls = (since: string) => textCallsOf(dated, [held(7, { since })]);
  const call = (called: string, firesAt: string, on: string, daysLeft: number) => ({
    ...{ name: `text-7-${called}`, kind: 'text-waiting', on, firesAt, daysLeft },
  });

  it.each([
    {
      when: 'weeks before: the stand-in after four business hours, others on the last day',
      since: at,
      is: [
        call('supervisors', '2026-12-24T16:00:00.000Z', '2026-12-24', 2),
        call('stand-in', '2026-11-24T22:00:00.000Z', '2026-11-24', 32),
        call('dpo', '2026-12-24T16:00:00.000Z', '2026-12-24', 2),
      ],
    },
    {
      when: 'on the last evening before: all when the last day opens',
      since: '2026-12-23T23:00:00.000Z',
      is: ['supervisors', 'stand-in', 'dpo'].map((one) =>
        call(one, '2026-12-24T16:00:00.000Z', '2026-12-24', 2),
      ),
    },
    {
      when: 'after the last morning: all at once',
      since: '2026-12-24T20:00:00.000Z',
      is: ['supervisors', 'stand-in', 'dpo'].map((one) =>
        call(one, '2026-12-24T20:00:00.000Z', '2026-12-24', 2),
      ),
    },
  ])('$when', ({ since, is }) => expect(calls(since)).toEqual(is));

  it('nobody about nothing', () => expect(textCallsOf(dated, [])).toEqual([]));

  it('is named by the milestone, and by no other', () => {
    expect(calls(at).map(textCalledBy)).toEqual(['supervisors', 'stand-in', 'dpo']);
    expect(
      ['overdue', 'no-text-7-dpo', 'text-x-dpo', 'text-12-'].map((name) => textCalledBy({ name })),
    ).toEqual(Array(4).fill(undefined));
    expect(textCalledBy({ name: 'text-12-dpo' })).toBe('dpo');
  });

  it('a stand-in signs from the call on, no earlier', () => {
    const from = '2026-11-24T22:00:00.000Z';
    expect(standInSignsFrom(dated, held(7))).toBe(from);
    expect(['2026-11-24T21:59:59.999Z', from].map((now) => standInMaySign(dated, held(7), now))).toEqual([
      false,
      true,
    ]);
  });
});
