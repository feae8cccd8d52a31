import { type Breach, isSettled as isBreachSettled } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { WithheldCommand } from './commands.ts';
import { NoLegalHold } from './errors.ts';
import type { AfterHold, Withheld, WithheldFact } from './events.ts';

const isEnded = { kept: false, waits: false, resumed: true, over: true } as const satisfies Record<
  'kept' | 'waits' | AfterHold,
  boolean
>;
export const hasEnded = (status: keyof typeof isEnded): status is AfterHold => isEnded[status];

const isSame = (a: Withheld, b: Withheld): boolean =>
  a.request === b.request && a.answerSha256 === b.answerSha256;

export const withheldIn = ({ withheld = [] }: Pick<Breach, 'withheld'>): readonly Withheld[] =>
  withheld.filter(({ became }) => became === undefined);

/** Ends with the case: closed, or no breach. */
export const hasRequestsToResume = (breach: Breach): boolean =>
  isBreachSettled(breach) && withheldIn(breach).length > 0;

export const withheldRules: RulesOf<WithheldCommand['type']> = {
  /** Only between determination and end. */
  withhold: {
    wakes: 'nothing',
    closed: (breach) =>
      breach.legalHoldSince === undefined || isBreachSettled(breach) ? new NoLegalHold() : undefined,
    decide: (breach, command) =>
      withheldIn(breach).some((waits) => isSame(waits, command))
        ? []
        : [{ ...command, type: 'request-withheld' }],
  },
  'end-withheld': {
    wakes: 'nothing',
    decide: (breach, command) =>
      command.ended
        .filter((one) => withheldIn(breach).some((waits) => isSame(waits, one)))
        .map((one) => ({ ...one, type: 'withheld-ended' })),
  },
};

export const evolveWithheld = (breach: Breach, { type: _, ...event }: WithheldFact): Breach => {
  const others = (breach.withheld ?? []).filter((one) => !isSame(one, event));
  const { request, answerSha256 } = event;
  const became = 'became' in event ? { became: event.became } : {};
  return { ...breach, withheld: [...others, { request, answerSha256, ...became }] };
};
