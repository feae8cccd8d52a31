import fc from 'fast-check';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { civilDate, instantText, newYork } from '#domain/calendar/instants.ts';
import { ann, ben, cho, determine, text } from './breach.ts';

export const who = fc.constantFrom(ann, ben, cho);
const n = fc.integer({ min: 1, max: 4 });
const agency = fc.constantFrom('USSS', 'FBI');
const stops = fc.array(
  n.map((number) => `direction-${number}`),
  { minLength: 1, maxLength: 2 },
);
const daysAgo = fc.integer({ min: -1, max: 12 });
const document = fc.option(fc.constant('a'.repeat(64)), { nil: undefined });

const closure = fc.constantFrom('2026-11-25', '2026-11-30', '2026-12-08');

export interface Step {
  readonly command: (now: string) => BreachCommand;
  readonly hoursOn: number;
  readonly closes: boolean;
  readonly reopens: boolean;
}

const before = (now: string, days: number): string => instantText(Date.parse(now) - days * 86_400_000);
const day = (now: string, ago: number): string => civilDate(before(now, ago), newYork).toString();

/** Anything an officer or machine may do to the hold, however absurd. */
export const command: fc.Arbitrary<Step['command']> = fc.oneof(
  fc
    .record({ type: fc.constantFrom('add-closure', 'remove-closure'), on: closure, by: who, askedBy: who })
    .map((said) => () => said as BreachCommand),
  fc
    .record({
      by: who,
      within2011: fc.constantFrom('yes', 'no', 'unclear'),
      report: fc.boolean(),
      tell: fc.boolean(),
      ago: daysAgo,
    })
    .map(
      ({ ago, ...over }) =>
        (now: string) =>
          determine(before(now, ago), { ...over, reasonCode: 'no-cpni' } as never),
    ),
  fc
    .record({
      by: who,
      agency: fc.constantFrom('USSS', 'FBI', 'all'),
      ago: daysAgo,
      urgentNeedIndicated: fc.boolean(),
    })
    .map(
      ({ ago, ...rest }) =>
        (now: string) =>
          ({ type: 'record-receipt', filedAt: before(now, ago), receipt: 'R', ...rest }) as BreachCommand,
    ),
  fc.record({ by: who, n, ago: daysAgo, confirmationHash: document }).map(
    ({ ago, ...rest }) =>
      (now: string) =>
        ({ type: 'correct-receipt', filedAt: before(now, ago), ...rest }) as BreachCommand,
  ),
  fc
    .record({
      by: who,
      agency: fc.constantFrom('USSS', 'FBI', 'other'),
      verbal: fc.boolean(),
      hasReference: fc.boolean(),
      hasCounselNote: fc.boolean(),
      ago: daysAgo,
      length: fc.integer({ min: -5, max: 40 }),
    })
    .map(
      ({ ago, length, ...rest }) =>
        (now: string) =>
          ({
            type: 'record-direction',
            until: day(now, -length),
            writtenOn: day(now, ago),
            textSha256: text,
            ...rest,
          }) as BreachCommand,
    ),
  fc.record({ by: who, n, length: fc.integer({ min: -5, max: 40 }), documentSha256: document }).map(
    ({ length, ...rest }) =>
      (now: string) =>
        ({ type: 'correct-direction', until: day(now, -length), textSha256: text, ...rest }) as BreachCommand,
  ),
  fc.record({ by: who, agency, writtenAgo: fc.integer({ min: 0, max: 2 }), lifted: stops, named: stops }).map(
    ({ writtenAgo, lifted, ...rest }) =>
      (now: string) =>
        ({
          ...{ type: 'lift-direction', stops: lifted, writtenOn: day(now, writtenAgo), textSha256: text },
          ...rest,
        }) as BreachCommand,
  ),
  fc
    .record({
      by: who,
      decision: fc.constantFrom('release', 'wait'),
      reviewed: stops,
      asksForMore: fc.constantFrom(false, false, false, true),
      hasAnswer: fc.boolean(),
      ago: fc.integer({ min: 0, max: 4 }),
    })
    .map(
      ({ reviewed, asksForMore, hasAnswer, ago, ...rest }) =>
        (now: string) =>
          ({
            type: 'review-release',
            stops: reviewed,
            asked: (['FBI', 'USSS', 'other'] as const).map((agency) => ({
              ...{ agency, askedAt: before(now, ago), asksForMore },
              ...(hasAnswer ? { answeredAt: now } : {}),
            })),
            textSha256: text,
            ...rest,
          }) as BreachCommand,
    ),
  fc
    .record({
      by: who,
      n,
      type: fc.constantFrom('confirm-receipt', 'withdraw-receipt', 'confirm-direction', 'confirm-lift'),
    })
    .map((rest) => () => ({ textSha256: text, ...rest }) as BreachCommand),
  fc
    .record({
      by: who,
      type: fc.constantFrom(
        'confirm-determination',
        'confirm-determination',
        'confirm-determination',
        'confirm-urgent-exception',
        'withdraw-determination',
        'confirm-withdrawal',
      ),
    })
    .map((rest) => () => ({ textSha256: text, ...rest }) as BreachCommand),
  fc
    .record({ by: who, request: fc.constantFrom('REQ-1', 'REQ-2') })
    .map((rest) => () => ({ type: 'withhold', answerSha256: text, ...rest }) as BreachCommand),
  fc.constantFrom('refresh-dates', 'release', 'release').map((type) => () => ({ type }) as BreachCommand),
  fc.constant(() => ({ type: 'release' }) as BreachCommand),
  fc.constant(() => ({ type: 'release' }) as BreachCommand),
  fc.constant(() => ({ type: 'start-run', letters: [] }) as BreachCommand),
);
