import { civilDay, startOf } from '#domain/calendar/instants.ts';
import { type Day, type Instant, instantAt, latestOf } from '#domain/calendar/times.ts';
import type { CaseId, EventBase } from '#domain/case/case.ts';
import { covers, type History } from './events.ts';
import { noticeNamed } from './notices.ts';
import { assumedFrom, type OptOutNotice, optOutOn } from './opt-out.ts';
import { type DeniableUse, type OptOutUse, takesOptOut } from './uses.ts';

/** One mailing of a campaign. */
interface OfMailing {
  readonly campaign: CaseId;
  /** Its number in the campaign. */
  readonly mailing: number;
}

/** A notice of the right to opt out that left on paper, to this account (R-26, 47 CFR 64.2008(d)). */
export interface MailedNotice extends OfMailing {
  /** Version of the notice. */
  readonly notice: string;
  readonly uses: readonly OptOutUse[];
  /** Ids of recipients; absent: everybody. */
  readonly recipients?: readonly string[];
  /** Company zone. */
  readonly mailedOn: Day;
  /** Day on which counsel confirmed the text, as two officers recorded. Absent in early histories: then silence is a no. */
  readonly counselOn?: Day;
}

/**
 * Whether silence after it can be a yes: only after a notice that says so, whose text counsel confirmed (47 CFR 64.2008(c)(4), (d)).
 * The one place that says so, of accounts and of mailings.
 */
export const asksByOptOut = ({ notice, counselOn }: Pick<MailedNotice, 'notice' | 'counselOn'>): boolean =>
  counselOn !== undefined && noticeNamed(notice)?.kind === 'opt-out';

/** Events of the account's own item, so that one read has them (decision 0045). No event says what silence means: that is a question of the day. */
export type MailedNoticeEvent =
  | ({ readonly type: 'opt-out-notice-mailed' } & MailedNotice)
  /** It came back. Also recorded before the mailing is confirmed; it voids it all the same. */
  | ({ readonly type: 'opt-out-notice-returned' } & OfMailing);

type Dated = readonly (History[number] & { readonly at: Instant })[];

/** The moment for which somebody asks; `zone`: of the company, for days. */
export interface AsOf {
  readonly now: Instant;
  readonly zone: string;
}

const types: Readonly<Record<MailedNoticeEvent['type'], true>> = {
  'opt-out-notice-mailed': true,
  'opt-out-notice-returned': true,
};

const isOfNotice = (event: EventBase): event is MailedNoticeEvent => event.type in types;

interface Kept extends MailedNotice, OptOutNotice {
  /** When a second officer confirmed the mailing. */
  readonly at: Instant;
}

const isSame = (a: OfMailing, b: OfMailing): boolean => a.campaign === b.campaign && a.mailing === b.mailing;

/** In the order of the history. */
const noticesIn = (history: Dated): readonly Kept[] => {
  const all = history.flatMap(({ at, events }) => events.filter(isOfNotice).map((event) => ({ at, event })));
  const returned = all.flatMap(({ event }) => (event.type === 'opt-out-notice-returned' ? [event] : []));
  return all.flatMap(({ at, event }): readonly Kept[] => {
    if (event.type !== 'opt-out-notice-mailed') return [];
    const { type: _, ...notice } = event;
    const cameBack = returned.some((one) => isSame(one, notice)) ? ({ returned: true } as const) : {};
    return [{ ...notice, at, lane: 'post', sentOn: notice.mailedOn, ...cameBack }];
  });
};

const isRecorded = (history: History, wanted: MailedNoticeEvent): boolean =>
  history.some(({ events }) =>
    events.some((event) => isOfNotice(event) && event.type === wanted.type && isSame(event, wanted)),
  );

/** Once for each mailing, and once for its return. */
export const decideNotice = (history: History, wanted: MailedNoticeEvent): readonly MailedNoticeEvent[] =>
  isRecorded(history, wanted) ? [] : [wanted];

/** As an officer reads it on the account. */
export interface NoticeOnAccount extends MailedNotice {
  /** First day on which silence counts; absent when it never does. */
  readonly assumedFrom?: Day;
  /** It came back. */
  readonly isReturned?: true;
}

export const noticesOn = (history: Dated): readonly NoticeOnAccount[] =>
  noticesIn(history).map((one) => {
    const { at: _, lane: __, sentOn: ___, returned, ...notice } = one;
    const from = asksByOptOut(one) ? assumedFrom(one) : undefined;
    return { ...notice, ...(from && { assumedFrom: from }), ...(returned && { isReturned: true }) };
  });

/** Everyone whom a mailed notice names. */
export const namedByNotices = (history: Dated): readonly string[] =>
  noticesIn(history).flatMap(({ recipients }) => recipients ?? []);

/** An approval by silence. */
export interface Silence {
  readonly since: Instant;
  readonly campaign: CaseId;
  readonly notice: string;
  /** Last day on which the notice counts (47 CFR 64.2008(d)(2)). */
  readonly through: Day;
  /** That day is over: no use until a new notice. */
  readonly isOverdue: boolean;
}

/**
 * What the customer's silence after the notices on paper says for this use and recipient; undefined: nothing, or not yet. The
 * caller asks first what the customer said: a restriction and a permission both beat it.
 */
export const silenceFor = (
  history: Dated,
  use: DeniableUse,
  recipient: string | undefined,
  { now, zone }: AsOf,
): Silence | undefined => {
  const about = noticesIn(history).filter(
    (one) =>
      asksByOptOut(one) &&
      takesOptOut(use) &&
      covers({ uses: one.uses, recipients: one.recipients ?? 'all' }, use, recipient),
  );
  const says = optOutOn(about, civilDay(now, zone));
  if (says.is === 'no-notice' || says.is === 'waiting') return undefined;
  const { first, notice: counts, through } = says;
  const waitedUntil = instantAt(startOf(says.since, zone).epochMilliseconds);
  return {
    ...{ since: latestOf(waitedUntil, first.at), campaign: counts.campaign, notice: counts.notice },
    ...{ through, isOverdue: says.is === 'notice-overdue' },
  };
};
