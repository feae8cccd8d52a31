import { type Breach, isSettled as isBreachSettled } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { WithheldCommand } from './commands.ts';
import { NoLegalHold } from './errors.ts';
import type { AfterHold, Withheld, WithheldFact } from './events.ts';

/** Whether the breach has nothing more to do for a withheld request. */
const isEnded = { kept: false, waits: false, resumed: true, over: true } as const satisfies Record<
  'kept' | 'waits' | AfterHold,
  boolean
>;
export const hasEnded = (status: keyof typeof isEnded): status is AfterHold => isEnded[status];

const isSame = (a: Withheld, b: Withheld): boolean =>
  a.request === b.request && a.answerSha256 === b.answerSha256;

/** Requests that wait for the end of the hold. */
export const withheldIn = ({ withheld = [] }: Pick<Breach, 'withheld'>): readonly Withheld[] =>
  withheld.filter(({ became }) => became === undefined);

/** Is the hold over, and a request still to be taken up again? It ends with the case: closed, or no breach at all. */
export const hasRequestsToResume = (breach: Breach): boolean =>
  isBreachSettled(breach) && withheldIn(breach).length > 0;

export const withheldRules: RulesOf<WithheldCommand['type']> = {
  /** Neither before the determination nor after the end. */
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
