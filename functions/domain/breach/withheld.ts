import type { Commit } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { RequestEvent } from '#domain/request/events.ts';
import type { ReopenReason } from '#domain/request/officer-action-events.ts';
import { isSettled, type Request } from '#domain/request/state.ts';
import { type Breach, isSettled as isBreachSettled } from './breach.ts';
import { NoLegalHold } from './errors.ts';
import type { BreachEvent, WithheldFact } from './events.ts';

/** What becomes of a request when the hold is over: taken up again, or settled otherwise in the meantime. */
export const afterHold = ['resumed', 'over'] as const;
export type AfterHold = (typeof afterHold)[number];

/** A request reopened because the hold ended was resumed; one reopened for another reason needs nothing more from us. */
const afterReopening: Readonly<Record<ReopenReason, AfterHold>> = {
  'hold-ended': 'resumed',
  'wrong-answer': 'over',
  'new-facts': 'over',
  'complaint-upheld': 'over',
};

/** Whether the breach has nothing more to do for a withheld request. */
const isEnded = { kept: false, waits: false, resumed: true, over: true } as const satisfies Record<
  'kept' | 'waits' | AfterHold,
  boolean
>;
export const hasEnded = (stands: keyof typeof isEnded): stands is AfterHold => isEnded[stands];

/** A request of which something is kept under the legal hold of a breach, and the answer that said so. */
export interface Withheld {
  readonly request: string;
  readonly answerSha256: string;
  readonly became?: AfterHold;
}

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
export const owesResuming = (breach: Breach): boolean =>
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

/**
 * Where a request stands to the answer that withheld something of it. `kept`: it was that answer, and nobody has taken it
 * up again. `waits`: that answer is on its way, or another one.
 */
export const withheldStands = (
  request: Request,
  history: readonly Commit<RequestEvent>[],
  answerSha256: string,
): 'kept' | 'waits' | AfterHold => {
  const events = history.flatMap((commit) => commit.events);
  const answeredAt = events.findLastIndex(
    (event) => event.type === 'answer-given' && event.textSha256 === answerSha256,
  );
  const since = answeredAt === -1 ? [] : events.slice(answeredAt + 1);
  const reopened = since.find((event) => event.type === 'request-reopened');
  if (reopened !== undefined) return afterReopening[reopened.reason];
  if (since.some(({ type }) => type === 'answer-given')) return 'over';
  if (!isSettled(request)) return 'waits';
  const isAnswered = answeredAt !== -1 && request.stage === 'closed' && request.outcome !== 'joined';
  return isAnswered ? 'kept' : 'over';
};
