import type { Commit, EventBase } from '#domain/case/case.ts';
import type { SignedWithin, StoredCase } from '#ports/cases.ts';

/** What this file reads of an event, by itself: it shares no code with the domain that it judges (decision 0078). */
interface Answered extends EventBase {
  readonly within2011?: unknown;
}

const officerOf = (actor: string): string | undefined => /^officer:(.+)$/.exec(actor)?.[1];

/**
 * Whether a breach is within 47 CFR 64.2011, as its history's own commits say: `no` only where an officer
 * answered so and another officer confirmed that determination. Undefined without a determination.
 */
const signedWithin = (history: readonly Commit[]): SignedWithin | undefined => {
  let signed: SignedWithin | undefined;
  let answeredBy: string | undefined;
  for (const { actor, events } of history) {
    const officer = officerOf(actor);
    for (const { type, within2011 } of events as readonly Answered[]) {
      if (type === 'breach-determined') {
        answeredBy = within2011 === 'no' ? officer : undefined;
        signed = within2011 === 'no' ? 'no-unconfirmed' : 'yes';
      }
      const isSecond = officer !== undefined && answeredBy !== undefined && officer !== answeredBy;
      if (type === 'determination-confirmed' && isSecond) signed = 'no';
      if (type === 'determination-withdrawn') [signed, answeredBy] = ['withdrawn', undefined];
    }
  }
  return signed;
};

/** For the store's condition on a release without a report. Other cases than a breach have no such attribute. */
export const withSignedWithin = <S, E extends EventBase>(stored: StoredCase<S, E>): StoredCase<S, E> => {
  const within = stored.kind === 'breach' ? signedWithin(stored.history) : undefined;
  const { within: _, ...bare } = stored;
  return within === undefined ? bare : { ...bare, within };
};
