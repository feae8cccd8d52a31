import type { Instant } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';

/** What a call is about; absent in a call: an address of the account changed. */
type CallAbout = 'sign-in';

/** An officer calls about a change that no letter can report (R-18, 47 CFR 64.2010(f)). */
export interface Call {
  readonly n: number;
  /** Reference to the number to call, or to the account number where no number to call is known. */
  readonly ref: string;
  readonly about?: CallAbout;
  /** No address or number of record is known: the officer finds out how to tell the customer. */
  readonly toFind?: true;
  readonly owedSince: Instant;
  readonly tries: number;
  readonly toldAt?: Instant;
}

export type CallEvent =
  | ({ readonly type: 'call-owed' } & Pick<Call, 'ref' | 'about' | 'toFind'>)
  | { readonly type: 'call-made'; readonly n: number; readonly calledAt: Instant; readonly reached: boolean };

export const isOwed = ({ toldAt }: Call): boolean => toldAt === undefined;

/** A call that reached somebody is final. @throws {NotFound} when we owe no such call */
export const decideCall = (
  calls: readonly Call[] = [],
  made: Omit<Extract<CallEvent, { type: 'call-made' }>, 'type'>,
): readonly CallEvent[] => {
  const call = calls.find(({ n }) => n === made.n);
  if (call === undefined) throw new NotFound();
  return isOwed(call) ? [{ type: 'call-made', ...made }] : [];
};

export const evolveCalls = (calls: readonly Call[] = [], event: CallEvent, at: Instant): readonly Call[] => {
  if (event.type === 'call-owed') {
    const { type: _, ...call } = event;
    return [...calls, { n: calls.length + 1, ...call, owedSince: at, tries: 0 }];
  }
  return calls.map((call) => {
    if (call.n !== event.n) return call;
    return event.reached ? { ...call, toldAt: event.calledAt } : { ...call, tries: call.tries + 1 };
  });
};
