import { expect, it } from 'vitest';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { type Call, evolveCalls } from '#domain/account/calls.ts';
import { sinceOf } from '#domain/account/since.ts';

const day = (on: string): string => `${on}T18:00:00.000Z`;

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

it.each([
  {
    ...{ type: 'opt-out-notice-mailed', campaign: 'CAM-1', mailing: 1, notice: 'cpni-1' },
    ...{ uses: ['own-communications-marketing'], mailedOn: '2026-11-24' },
  },
  { type: 'opt-out-notice-returned', campaign: 'CAM-1', mailing: 1 },
] as readonly AccountEvent[])('$type: the register reads it in the history alone (R-26)', (event) => {
  const account = { addresses: {} };
  expect(accounts.evolve(account, event, day('2026-11-26'))).toStrictEqual(account);
});
