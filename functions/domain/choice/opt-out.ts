import { dayOf, dayText } from '#domain/calendar/instants.ts';
import { compareTimes, type Day, earliestOf, isAfter, latestOf } from '#domain/calendar/times.ts';

/** How a notice of the right to opt out reached the customer: the wait begins differently (47 CFR 64.2008(d)). */
export type NoticeLane = 'email' | 'post';

export interface OptOutNotice {
  /** Version of the notice. */
  readonly notice: string;
  readonly lane: NoticeLane;
  /** Civil date, company zone, on which it was emailed or mailed. */
  readonly sentOn: Day;
  /** It bounced or came back: nobody has read it, so its wait is void. */
  readonly returned?: true;
}

/** Days of the wait; silence says something only after them (47 CFR 64.2008(d)(1)). */
const waitDays = 30;

/** The day of the mailing is day 0: the wait of a letter runs from the third (47 CFR 64.2008(d)(1)(ii)). */
const mailDays: Readonly<Record<NoticeLane, number>> = { email: 0, post: 3 };

/** A notice of the right to opt out counts this long (47 CFR 64.2008(d)(2)). */
const lastsYears = 2;

/** First day of the wait. */
export const waitRunsFrom = ({ lane, sentOn }: OptOutNotice): Day =>
  dayText(dayOf(sentOn).add({ days: mailDays[lane] }));

/** The day after the 30 days of the wait. */
const waitedUntil = (notice: OptOutNotice): Day =>
  dayText(dayOf(waitRunsFrom(notice)).add({ days: waitDays + 1 }));

/** First day on which silence may count as approval. Undefined when the notice came back. */
export const assumedFrom = (notice: OptOutNotice): Day | undefined =>
  notice.returned ? undefined : waitedUntil(notice);

/** Last day on which the customer has had a notice within two years. */
export const countsThrough = ({ sentOn }: OptOutNotice): Day =>
  dayText(dayOf(sentOn).add({ years: lastsYears }));

/** `waiting`: no approval yet. `notice-overdue`: approved once; without a new notice no use may follow. */
export type OptOut<N extends OptOutNotice = OptOutNotice> =
  | { readonly is: 'no-notice' }
  | { readonly is: 'waiting'; readonly assumedFrom: Day }
  | {
      readonly is: 'assumed' | 'notice-overdue';
      readonly since: Day;
      /** Whose wait ended first. */
      readonly first: N;
      /** The one that counts, or that is overdue. */
      readonly notice: N;
      /** Last day on which it counts. */
      readonly through: Day;
    };

interface Assumed<N> {
  readonly notice: N;
  readonly since: Day;
  /** Last day on which it counts. */
  readonly through: Day;
}

/** A later notice in time keeps an approval going while its own wait runs; one that came too late begins anew. */
const assumedBy = <N extends OptOutNotice>(read: readonly N[]): readonly Assumed<N>[] =>
  read.map((notice, at) => {
    const ends = countsThrough(notice);
    const next = read[at + 1];
    const follows = next !== undefined && !isAfter(next.sentOn, ends) ? waitedUntil(next) : undefined;
    return { notice, since: waitedUntil(notice), through: latestOf(ends, follows) };
  });

/** What the customer's silence says today. A restriction is asked for elsewhere, and always wins. */
export const optOutOn = <N extends OptOutNotice>(notices: readonly N[], today: Day): OptOut<N> => {
  const read = notices.filter(({ returned }) => !returned).sort((a, b) => compareTimes(a.sentOn, b.sentOn));
  const all = assumedBy(read);
  const given = all.filter(({ since }) => !isAfter(since, today));
  const [first] = given;
  if (first === undefined) {
    const from = earliestOf(...all.map(({ since }) => since));
    return from === undefined ? { is: 'no-notice' } : { is: 'waiting', assumedFrom: from };
  }
  const inForce = given.findLast(({ through }) => !isAfter(today, through));
  const { notice, through } = inForce ?? given.at(-1) ?? first;
  const is = inForce === undefined ? 'notice-overdue' : 'assumed';
  return { is, since: first.since, first: first.notice, notice, through };
};
