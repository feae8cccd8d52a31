import { dayAt } from '#domain/calendar/times.ts';
import type { Clock, ClockDay, ClockDayKind } from '#functions/design-system/clock.ts';

const kinds: Readonly<Record<string, ClockDayKind>> = {
  t: 'told',
  c: 'counted',
  w: 'weekend',
  h: 'holiday',
  x: 'closure',
  d: 'waiting',
  f: 'first',
};

const why: Readonly<Record<ClockDayKind, string>> = {
  told: 'Secret Service and FBI told at 9:00 am. The day of telling does not count.',
  counted: 'A full business day.',
  weekend: 'A weekend.',
  holiday: 'A federal holiday.',
  closure: 'The Commission was closed.',
  waiting: 'The FBI directed us to wait.',
  first: 'Customers may be told from 00:00.',
};

/** One letter a day: "tcchcwwccccf". Holidays and closures take their names in order. */
export const daysOf = (from: string, letters: string, names: readonly string[] = []): readonly ClockDay[] => {
  let number = 0;
  const left = [...names];
  return [...letters].map((letter, at) => {
    const kind = kinds[letter] ?? 'counted';
    const date = dayAt(Date.parse(from) + at * 86_400_000);
    const word = kind === 'holiday' || kind === 'closure' ? left.shift() : undefined;
    if (kind === 'counted') number += 1;
    return { date, kind, why: why[kind], ...(kind === 'counted' && { number }), ...(word && { word }) };
  });
};

/** The hold over Thanksgiving 2026. */
export const thanksgiving = {
  id: 'hold',
  today: '2026-11-27',
  countTo: 7,
  summary:
    'Hold from Monday, November 23, to Thursday, December 3, 2026: seven full business days count, Thanksgiving Day and one weekend do not. Customers may be told from Friday, December 4, 2026, 00:00 in New York.',
  days: daysOf('2026-11-23', 'tcchcwwccccf', ['Thanksgiving Day']),
  lanes: [
    {
      kind: 'hold',
      from: '2026-11-24',
      to: '2026-12-03',
      words: 'Hold: 7 full business days, 47 CFR 64.2011(b)(1)',
    },
    {
      kind: 'report',
      from: '2026-11-23',
      to: '2026-12-03',
      isPoint: true,
      words: 'Last day to tell law enforcement: kept on Nov 23',
    },
    {
      kind: 'state',
      from: '2026-11-23',
      to: '2026-12-23',
      words: 'Colorado: 30 days from determination, to Dec 23',
    },
  ],
} as const satisfies Clock;

/** A direction until further notice, a closure, a stop of our own, over the end of a year. */
export const longHold = {
  id: 'long',
  today: '2026-12-08',
  countTo: 7,
  summary:
    'Hold from Monday, November 23, to Thursday, December 3, 2026. On December 2 the FBI directed us to wait until further notice. Nobody may be told.',
  days: daysOf('2026-11-23', 'tcchcwwccxccwwdddddwwdddddwwddddhwwddddh', [
    'Thanksgiving Day',
    'Snow closure',
    'Christmas Day',
    'New Year’s Day',
  ]),
  lanes: [
    {
      kind: 'hold',
      from: '2026-11-24',
      to: '2026-12-04',
      words: 'Hold: 7 full business days, Nov 24 to Dec 4',
    },
    {
      kind: 'direction',
      from: '2026-12-02',
      to: '2027-01-01',
      words: 'FBI direction: until further notice; unless extended, no notice through Jan 1',
    },
    { kind: 'stop', from: '2026-12-07', to: '2026-12-11', words: 'Our own stop: the list is being checked' },
    {
      kind: 'state',
      from: '2026-11-23',
      to: '2026-12-23',
      words: 'Colorado: 30 days from determination, to Dec 23',
    },
  ],
} as const satisfies Clock;
