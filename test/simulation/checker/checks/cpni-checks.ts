import type { Answered } from '../../evidence.ts';
import type { Case, Reading } from '../reading.ts';

/** What no customer can deny, and what needs an approval that is recorded; a list of our own, for the checker reads no code. */
const always = new Set([
  'provide-service',
  'billing',
  'protect-rights-or-fraud',
  'emergency',
  'required-by-law',
]);
const needsNoRecord = new Set([...always, 'same-category-marketing', 'one-call']);

const minute = 60_000;
/** An answer is good for 15 minutes by a clock that is at most 5 minutes wrong. */
const longestUse = 20 * minute;

interface Asked {
  readonly account: string;
  readonly use: string;
  readonly answer: {
    readonly allowed: boolean;
    readonly decisionId: string | null;
    readonly useBefore: string;
  };
  readonly at: number;
  readonly repliedAt: number;
}

const askedIn = ({ method, path, body, reply, at, repliedAt }: Answered): readonly Asked[] => {
  if (method !== 'POST' || reply?.status !== 200) return [];
  const times = { at, repliedAt };
  if (path === '/api/cpni/checks') return [{ ...(body as Asked), answer: reply.body, ...times }];
  if (path !== '/api/cpni/checks/batch') return [];
  const { checks } = body as { readonly checks: readonly Asked[] };
  const rows = reply.body.rows as readonly { readonly answer?: Asked['answer'] }[];
  return rows.flatMap(({ answer }, n) =>
    answer === undefined ? [] : [{ ...(checks[n] as Asked), answer, ...times }],
  );
};

const ends = new Set(['restriction-lifted', 'restriction-undone']);

/** A denial was in the history before the question was asked, and nothing that could end it came before the answer did. */
const isDenied = (account: Case | undefined, { at, repliedAt }: Asked): boolean => {
  const events = account?.events ?? [];
  const last = events.findLastIndex((one) => one.type === 'restriction-recorded' && one.at < at);
  return last >= 0 && !events.slice(last).some((one) => ends.has(one.type) && one.at <= repliedAt);
};

/** A report about a child stops every use that is no service, from the account's history, until its lift. */
const isBlocked = (account: Case | undefined, { at, repliedAt }: Asked): boolean => {
  const events = account?.events ?? [];
  return events.some(
    ({ type, facts, at: since }) =>
      type === 'child-block-recorded' &&
      since < at &&
      !events.some(
        (one) =>
          one.type === 'child-block-lifted' && one.facts.request === facts.request && one.at <= repliedAt,
      ),
  );
};

const isPermitted = (account: Case | undefined, { repliedAt }: Asked): boolean =>
  account?.events.some(
    ({ type, facts, at }) => type === 'restriction-lifted' && facts.notice !== undefined && at <= repliedAt,
  ) ?? false;

const isRegistered = (account: Case | undefined, { repliedAt }: Asked): boolean =>
  account?.events.some(({ type, at }) => type === 'account-named' && at <= repliedAt) ?? false;

const digits = (text: string): string => text.replace(/\D/g, '');

interface Typed {
  readonly kind?: string;
  readonly account?: string;
  readonly uses?: readonly string[];
  readonly recipients?: readonly string[];
}

/**
 * Restrictions of every use whose receipt reached the person on the web before the question was asked, for a number of the
 * same digits. What an officer entered or reclassified counts from the account's history only: nobody saw it before as that.
 */
const receiptsFor = ({ evidence }: Reading, asked: Asked): readonly string[] =>
  evidence.replies.flatMap(({ path, body, reply, repliedAt }) => {
    const { kind, account = '', uses, recipients } = (body ?? {}) as Typed;
    const isOfAll = kind === 'cpni-restrict' && uses === undefined && recipients === undefined;
    const isReceipt = path === '/api/requests' && isOfAll && reply?.status === 201;
    return isReceipt && digits(account) === digits(asked.account) && repliedAt < asked.at
      ? [reply.body.id]
      : [];
  });

const endedFor = (account: Case | undefined, { repliedAt }: Asked): boolean =>
  account?.events.some(({ type, at }) => ends.has(type) && at <= repliedAt) ?? false;

const faultsOf = (reading: Reading, asked: Asked): readonly string[] => {
  const { use, answer, repliedAt } = asked;
  const item = reading.evidence.items.find(({ sk }) => sk === answer.decisionId);
  const account = reading.cases.find(({ id }) => id === item?.account);
  const isDeniable = answer.allowed && !always.has(use) && use !== 'one-call';
  const found: readonly [boolean, string][] = [
    [answer.allowed && answer.decisionId === null && !always.has(use), 'is answered without a record'],
    [
      answer.allowed && !always.has(use) && !isRegistered(account, asked),
      'is allowed for an account that nobody registered',
    ],
    [answer.decisionId !== null && item === undefined, 'is not recorded'],
    [item !== undefined && item.allowed !== answer.allowed, 'is recorded otherwise'],
    [item !== undefined && item.expiresAt !== undefined, 'has an end before its certificate was filed'],
    [Date.parse(answer.useBefore) > repliedAt + longestUse, 'is good for too long'],
    [isDeniable && isDenied(account, asked), 'is allowed after a denial'],
    [
      answer.allowed && !always.has(use) && isBlocked(account, asked),
      'is allowed after a report about a child',
    ],
    [
      isDeniable && !endedFor(account, asked) && receiptsFor(reading, asked).length > 0,
      'is allowed after the receipt of a restriction',
    ],
    [
      answer.allowed && !needsNoRecord.has(use) && !isPermitted(account, asked),
      'is allowed without an approval',
    ],
  ];
  return found.flatMap(([isWrong, why]) => (isWrong ? [`${answer.decisionId ?? use} ${why}`] : []));
};

/**
 * P27, P29, R-6, R-20: no use is allowed once a denial is in the account's history, or after its receipt on the web for that
 * number, however written, unless something that can end it came before the answer; none that needs approval without one, or of an account that is in no register; each yes is recorded as it was given.
 */
export const usesAskedFirst = (reading: Reading): readonly string[] =>
  reading.evidence.replies.flatMap(askedIn).flatMap((asked) => faultsOf(reading, asked));

/** P28. */
export const neverSold = ({ evidence }: Reading): readonly string[] =>
  evidence.items.flatMap(({ sk, use, allowed }) => (use === 'sale' && allowed !== false ? [String(sk)] : []));
