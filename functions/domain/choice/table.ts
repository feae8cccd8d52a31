import type { Use } from './uses.ts';

/** The company, or an entry of the register by what decides which uses it can have (47 CFR 64.2005, 64.2007(b)). */
export const users = [
  'own',
  'agent',
  'communications-affiliate',
  'other-affiliate',
  'other-company',
] as const;
export type User = (typeof users)[number];

/** Who would get or use the CPNI. Nobody showed that one outside the register, or whose clause is over, protects it (P27). */
export type Taker = User | 'not-registered' | 'clause-over';

/** What there is of the account and of what its customer said, for one use and one recipient. */
export const approvalStates = [
  /** The register of accounts does not answer. */
  'unanswered',
  /** The number is in no entry of the register as it was spelled. */
  'unknown',
  'denied',
  /** A report about a child stops it (P22, R-20). */
  'child',
  /** A yes on a notice that nobody posted, or that does not name the use (47 CFR 64.2008(c)(2)). */
  'unfit',
  /** Silence, and no new notice in two years (47 CFR 64.2008(d)(2)). */
  'overdue',
  /** No objection after a notice of the right to opt out, and its wait is over. */
  'silence',
  /** An express permission; it never ends by itself (P31). */
  'yes',
  'nothing',
] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** Why not; an allowed use cites its law instead. */
export const refusals = {
  /** The default: nothing recorded permits it. Others than the company read it of an unknown account, too. */
  'no-notice': true,
  'unknown-account': true,
  restricted: true,
  /** An approval by opt-out, and no new notice in two years (47 CFR 64.2008(d)(2)). */
  'notice-overdue': true,
  /** A permission on a notice that does not name the use (47 CFR 64.2008(c)(2)). */
  'notice-unfit': true,
  /** An approval by opt-out, for a use that needs opt-in (47 CFR 64.2007(b)). */
  'opt-in-needed': true,
  /** The register of accounts does not answer; ask again. */
  'register-unanswered': true,
  'not-registered': true,
  'clause-over': true,
  /** No notice could name it for this use, for example an affiliate without communications services. */
  'not-for-recipient': true,
  /** Nobody heard the customer's yes on this call, or only in the future. */
  'no-yes': true,
  /** An hour after the customer's yes. */
  'yes-over': true,
} as const;
export type Refused = keyof typeof refusals;

/** Each was read, but for 64.2008(d) and 64.2009(a), which only refuse. */
const laws = {
  byLaw: '47 U.S.C. 222(c)(1)',
  service: '47 U.S.C. 222(c)(1)',
  billing: '47 U.S.C. 222(d)(1)',
  protection: '47 U.S.C. 222(d)(2)',
  inbound: '47 U.S.C. 222(d)(3)',
  emergency: '47 U.S.C. 222(d)(4)',
  sameCategory: '47 CFR 64.2005(a)',
  oral: '47 CFR 64.2007(a)(1)',
  untilRevoked: '47 CFR 64.2007(a)(2)',
  approval: '47 CFR 64.2007(b)',
  noticeFirst: '47 CFR 64.2008(a)(1)',
  noticeNames: '47 CFR 64.2008(c)(2)',
  lasts: '47 CFR 64.2008(d)(2)',
  record: '47 CFR 64.2009(a)',
  child: 'P22',
  protects: 'P27',
} as const;
export type Law = (typeof laws)[keyof typeof laws];

export type Cell =
  | { readonly allowed: true; readonly law: Law }
  /** `law`: why, of which the answer shows the basis alone. */
  | { readonly allowed: false; readonly basis: Refused; readonly law: Law };

const yes = (law: Law): Cell => ({ allowed: true, law });
const no = (basis: Refused, law: Law): Cell => ({ allowed: false, basis, law });

type Row = Readonly<Record<ApprovalState, Cell>>;
type Rows = Readonly<Record<Taker, Row>>;

/** Whatever is recorded. */
const whatever = (cell: Cell): Row => ({
  ...{ unanswered: cell, unknown: cell, denied: cell, child: cell, unfit: cell },
  ...{ overdue: cell, silence: cell, yes: cell, nothing: cell },
});

/** A denial and a child's block are said first, and everything else in one word. */
const never = (basis: Refused, law: Law): Row => ({
  ...whatever(no(basis, law)),
  denied: no('restricted', laws.untilRevoked),
  child: no('restricted', laws.child),
});

const outsiders = {
  'not-registered': never('not-registered', laws.protects),
  'clause-over': never('clause-over', laws.protects),
} as const;

/** No register is asked: a hospital, the police and a member of the family are in none. */
const anybody = (law: Law): Rows => {
  const row = whatever(yes(law));
  return {
    ...{ own: row, agent: row, 'communications-affiliate': row, 'other-affiliate': row },
    ...{ 'other-company': row, 'not-registered': row, 'clause-over': row },
  };
};

/** The company always, others only if they are registered; nothing that a customer says stops it (P30). */
const forService = (law: Law): Rows => ({
  ...anybody(law),
  'not-registered': whatever(no('not-registered', laws.protects)),
  'clause-over': whatever(no('clause-over', laws.protects)),
});

type Said = Readonly<Record<'nothing' | 'yes' | 'silence' | 'overdue' | 'unknown', Cell>>;

const offering = (said: Said): Row => ({
  unanswered: no('register-unanswered', laws.record),
  denied: no('restricted', laws.untilRevoked),
  child: no('restricted', laws.child),
  unfit: no('notice-unfit', laws.noticeNames),
  ...said,
});

const noNotice = no('no-notice', laws.noticeFirst);
const approved = yes(laws.approval);
const optInNeeded = no('opt-in-needed', laws.approval);

/** For others; the company itself learns that the account is unknown. */
const eitherApproval: Said = {
  ...{ nothing: noNotice, yes: approved, silence: approved },
  ...{ overdue: no('notice-overdue', laws.lasts), unknown: noNotice },
};
const optInAlone: Said = { ...eitherApproval, silence: optInNeeded, overdue: optInNeeded };
const sameCategory = yes(laws.sameCategory);
const withoutNotice: Row = {
  ...offering({ ...eitherApproval, nothing: sameCategory, silence: sameCategory, overdue: sameCategory }),
  ...{ yes: sameCategory, unfit: sameCategory },
};
const byUs = (row: Row): Row => ({ ...row, unknown: no('unknown-account', laws.record) });
const notTheirs = never('not-for-recipient', laws.noticeNames);

/** The customer's yes on this call allows it; of what was said before, only a denial counts. */
const called = (law: Law): Row => ({
  ...whatever(yes(law)),
  ...{ unknown: noNotice, unanswered: no('register-unanswered', laws.record) },
  child: no('restricted', laws.child),
});
const inbound = called(laws.inbound);
/** 47 U.S.C. 222(d)(3) is for calls that the customer began; on others a denial stands until it is revoked. */
const outbound: Row = { ...called(laws.oral), denied: no('restricted', laws.untilRevoked) };

/** A use, and who began the call where it is for one. */
export type Asked = Exclude<Use, 'one-call'> | 'inbound-call' | 'outbound-call';

/**
 * Whether a use of CPNI is allowed: what is asked × who would get it × what there is of the account. The only place that
 * says so; the check, the register, the console, letters and pages read it.
 */
export const table: Readonly<Record<Asked, Rows>> = {
  emergency: anybody(laws.emergency),
  'required-by-law': anybody(laws.byLaw),
  'provide-service': forService(laws.service),
  billing: forService(laws.billing),
  'protect-rights-or-fraud': forService(laws.protection),
  'same-category-marketing': {
    own: byUs(withoutNotice),
    agent: withoutNotice,
    // Without approval only for customers of several categories (47 CFR 64.2005(a)(1)), which no question says.
    'communications-affiliate': offering(optInAlone),
    ...{ 'other-affiliate': notTheirs, 'other-company': notTheirs, ...outsiders },
  },
  'own-communications-marketing': {
    own: byUs(offering(eitherApproval)),
    ...{ agent: notTheirs, 'communications-affiliate': notTheirs, 'other-affiliate': notTheirs },
    ...{ 'other-company': notTheirs, ...outsiders },
  },
  'agents-affiliates-communications-marketing': {
    own: notTheirs,
    ...{ agent: offering(eitherApproval), 'communications-affiliate': offering(eitherApproval) },
    ...{ 'other-affiliate': notTheirs, 'other-company': notTheirs, ...outsiders },
  },
  'own-other-marketing': {
    own: byUs(offering(optInAlone)),
    ...{ agent: notTheirs, 'communications-affiliate': notTheirs, 'other-affiliate': notTheirs },
    ...{ 'other-company': notTheirs, ...outsiders },
  },
  'affiliates-other': {
    ...{ own: notTheirs, agent: notTheirs },
    ...{ 'communications-affiliate': offering(optInAlone), 'other-affiliate': offering(optInAlone) },
    ...{ 'other-company': notTheirs, ...outsiders },
  },
  'third-parties': {
    ...{ own: notTheirs, agent: notTheirs, 'communications-affiliate': notTheirs },
    ...{ 'other-affiliate': notTheirs, 'other-company': offering(optInAlone), ...outsiders },
  },
  'inbound-call': {
    own: byUs(inbound),
    ...{ agent: inbound, 'communications-affiliate': inbound, 'other-affiliate': inbound },
    ...{ 'other-company': inbound, ...outsiders },
  },
  'outbound-call': {
    own: byUs(outbound),
    ...{ agent: outbound, 'communications-affiliate': outbound },
    ...{ 'other-affiliate': notTheirs, 'other-company': notTheirs, ...outsiders },
  },
};

/** Whether there is an account and a choice for which this user can have it. */
export const canHave = (asked: Asked, user: User): boolean =>
  approvalStates.some((approval) => table[asked][user][approval].allowed);
