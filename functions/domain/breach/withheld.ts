import type { Sub } from '#domain/case/two-persons.ts';
import { type Breach, isSettled as isBreachSettled } from './breach.ts';
import { NoLegalHold } from './errors.ts';
import type { AfterHold, BreachEvent, Withheld, WithheldFact } from './events.ts';

/** Whether the breach has nothing more to do for a withheld request. */
const isEnded = { kept: false, waits: false, resumed: true, over: true } as const satisfies Record<
  'kept' | 'waits' | AfterHold,
  boolean
>;
export const hasEnded = (status: keyof typeof isEnded): status is AfterHold => isEnded[status];

export type WithheldCommand =
  /** Before the answer itself is recorded: what is named here and never answered so comes to nothing. */
  | { readonly type: 'withhold'; readonly request: string; readonly answerSha256: string; readonly by: Sub }
  | { readonly type: 'end-withheld'; readonly ended: readonly Required<Withheld>[] };

const isSame = (a: Withheld, b: Withheld): boolean =>
  a.request === b.request && a.answerSha256 === b.answerSha256;

/** Requests that wait for the end of the hold. */
export const withheldIn = ({ withheld = [] }: Pick<Breach, 'withheld'>): readonly Withheld[] =>
  withheld.filter(({ became }) => became === undefined);

/** Is the hold over, and a request still to be taken up again? It ends with the case: closed, or no breach at all. */
export const hasRequestsToResume = (breach: Breach): boolean =>
  isBreachSettled(breach) && withheldIn(breach).length > 0;

/** @throws {NoLegalHold} before the determination and after the end */
export const decideWithheld = (breach: Breach, command: WithheldCommand): readonly BreachEvent[] => {
  if (command.type === 'end-withheld')
    return command.ended
      .filter((one) => withheldIn(breach).some((waits) => isSame(waits, one)))
      .map((one) => ({ ...one, type: 'withheld-ended' }));
  if (breach.legalHoldSince === undefined || isBreachSettled(breach)) throw new NoLegalHold();
  return withheldIn(breach).some((waits) => isSame(waits, command))
    ? []
    : [{ ...command, type: 'request-withheld' }];
};

export const evolveWithheld = (breach: Breach, { type: _, ...event }: WithheldFact): Breach => {
  const others = (breach.withheld ?? []).filter((one) => !isSame(one, event));
  const { request, answerSha256 } = event;
  const became = 'became' in event ? { became: event.became } : {};
  return { ...breach, withheld: [...others, { request, answerSha256, ...became }] };
};
