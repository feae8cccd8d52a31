import { describe, expect, it } from 'vitest';
import { type Call, evolveCalls } from '#domain/account/calls.ts';
import {
  decidePermit,
  decideRestriction,
  decideUndo,
  evolveRestriction,
  isConfirmedAlready,
  type Restricted,
  type RestrictionEvent,
  receiptsIn,
  statusOf,
} from '#domain/account/restriction.ts';
import { sinceOf } from '#domain/account/since.ts';

const day = (on: string): string => `${on}T18:00:00.000Z`;
const recorded = (request: string, on: string) =>
  ({ type: 'restriction-recorded', request, since: day(on), channel: 'web' }) as const;
const permit = (request: string, on: string, notice = 'N-1') => ({ request, receivedAt: day(on), notice });
const lifted = (request: string, on: string, notice = 'N-1') =>
  ({ type: 'restriction-lifted', ...permit(request, on, notice) }) as const;
const undone = (request: string) => ({ type: 'restriction-undone', request }) as const;
const letter = (kind: string) => ({ type: 'letter-sent', kind });
const history = (...events: readonly { readonly type: string }[]) => [{ at: day('2026-11-24'), events }];
const after = (...events: readonly RestrictionEvent[]): Restricted =>
  events.reduce<Restricted>(evolveRestriction, {});

const [first, second] = [recorded('REQ-1', '2026-11-24'), recorded('REQ-2', '2026-12-01')];

describe('a receipt of a restriction (R-5)', () => {
  it('is recorded once, whatever else the account has', () => {
    const { type: _, ...wanted } = second;
    expect(decideRestriction(history(first, letter('restriction')), wanted)).toEqual([second]);
    expect(decideRestriction(history(first, second, letter('restriction')), wanted)).toEqual([]);
    // The same request as a permit is not its receipt.
    expect(decideRestriction(history(lifted('REQ-2', '2026-12-01')), wanted)).toEqual([second]);
  });

  it('is listed in order, and nothing else is', () =>
    expect(
      receiptsIn(history(letter('restriction'), first, undone('REQ-9'), second, { type: 'name-set' })),
    ).toEqual([...['REQ-1', 'REQ-2']]));

  it('undone ends that one alone, and one that is not in force is not undone', () => {
    const both = after(first, second);
    expect(decideUndo(both, 'REQ-2')).toEqual([undone('REQ-2')]);
    expect(decideUndo(both, 'REQ-3')).toEqual([]);
    expect(decideUndo({}, 'REQ-1')).toEqual([]);
    expect(after(first, second, undone('REQ-1')).restriction).toMatchObject({ request: 'REQ-2' });
    expect(after(first, undone('REQ-2')).restriction).toMatchObject({ request: 'REQ-1' });
    expect(after(first, undone('REQ-1'))).toEqual({});
  });
});

describe('a permit (R-5, R-26, P31)', () => {
  it('is recorded when it lifts one of several, and once when it lifts none', () => {
    const both = after(first, second);
    const [between, before] = [permit('REQ-7', '2026-11-27'), permit('REQ-7', '2026-11-20')];
    const known = { type: 'restriction-lifted', ...between };
    expect(decidePermit(both, history(first, second, known), between)).toEqual([known]);
    expect(decidePermit(both, history(first, second), before)).toHaveLength(1);
    expect(
      decidePermit(both, history(first, second, { type: 'restriction-lifted', ...before }), before),
    ).toEqual([]);
  });

  it('the last one’s notice counts while nothing restricts', () => {
    const two = history(
      first,
      lifted('REQ-7', '2026-12-02'),
      letter('x'),
      lifted('REQ-8', '2026-12-03', 'N-2'),
    );
    expect(statusOf({}, two)).toEqual({ is: 'permitted', notice: 'N-2' });
    expect(statusOf(after(first), two)).toEqual({ is: 'restricted', since: day('2026-11-24') });
    expect(statusOf({}, history(lifted('REQ-7', '2026-12-02')))).toEqual({ is: 'permitted', notice: 'N-1' });
    const early = { type: 'restriction-lifted', request: 'REQ-7' };
    expect(
      statusOf({}, history(first, early, { ...letter('x'), notice: 'no notice of a permit' } as never)),
    ).toEqual({
      ...{ is: 'nothing-recorded' },
    });
  });
});

describe('the letter about a restriction (R-5)', () => {
  const known = (...events: readonly object[]) =>
    isConfirmedAlready(history(...(events as readonly { type: string }[])), day('2026-12-01'));

  it.each([
    { what: 'was sent', events: [letter('restriction')], is: true },
    { what: 'was another', events: [letter('receipt')], is: false },
    { what: 'was sent, and another after it', events: [letter('restriction'), letter('receipt')], is: true },
    { what: 'is no letter', events: [{ type: 'letter-bounced', kind: 'restriction' }], is: false },
    {
      what: 'was sent before a permit',
      events: [letter('restriction'), lifted('REQ-7', '2026-11-24')],
      is: false,
    },
    { what: 'was sent before it was put back', events: [letter('restriction'), undone('REQ-1')], is: false },
    { what: 'was sent after it was put back', events: [undone('REQ-1'), letter('restriction')], is: true },
  ])('$what: known is $is', ({ events, is }) => expect(known(...events)).toBe(is));
});

it('a call is counted for the number that was called, no other (R-18)', () => {
  const owed = (n: number): Call => ({ n, ref: `r${n}`, owedSince: day('2026-11-24'), tries: 0 });
  const calls = [owed(1), owed(2)];
  const made = { type: 'call-made', n: 2, calledAt: day('2026-11-25') } as const;
  expect(evolveCalls(calls, { ...made, reached: false }, made.calledAt)).toEqual([
    owed(1),
    { ...owed(2), tries: 1 },
  ]);
  expect(evolveCalls(calls, { ...made, reached: true }, made.calledAt)[0]).toEqual(owed(1));
});

it.each([
  { given: 'soon', detail: 'Give a date like 2026-10-01, or an instant with its zone.' },
  { given: '2026-12-24', detail: 'This date is in the future.' },
])('an address of record since ‘$given’ is refused at its field (R-18)', ({ given, detail }) =>
  expect(() => sinceOf(given, 'America/Denver', day('2026-11-24'))).toThrow(
    expect.objectContaining({ faults: [{ pointer: '#/addressOfRecord/since', detail }] }),
  ),
);
