import { type Day, storedDay } from '#domain/calendar/times.ts';
import { type DeniableUse, deniableUses, optOutUses } from './uses.ts';

/**
 * A version of the CPNI notice that a person reads before allowing a use (47 CFR 64.2008(c), R-26). Its id is the day of posting
 * and the first 8 digits of the SHA-256 of its text in both languages and of its uses; infra/cpni-notices keeps that text.
 */
export interface CpniNotice {
  readonly id: string;
  /** An `opt-in` notice says that silence is no yes, so no mailing of it can lead to one (47 CFR 64.2008(c)(4)). */
  readonly kind: 'opt-in' | 'opt-out';
  /** The day in its id: nobody was shown or mailed it before. */
  readonly postedOn: Day;
  /** The uses that it names; a permission on it covers no other. */
  readonly uses: readonly DeniableUse[];
}

const first: CpniNotice = {
  id: 'cpni-20261127-9833077d',
  kind: 'opt-in',
  postedOn: storedDay('2026-11-27'),
  uses: [
    'same-category-marketing',
    'own-communications-marketing',
    'agents-affiliates-communications-marketing',
  ],
};

/** Names each use and who can have it, so that a person can choose among them (decision 0054). */
const second: CpniNotice = {
  id: 'cpni-20261127-6053df52',
  kind: 'opt-in',
  postedOn: storedDay('2026-11-27'),
  uses: deniableUses,
};

/** To be mailed on paper, once counsel has confirmed its text. */
const firstOptOut: CpniNotice = {
  id: 'cpni-20261207-ad18d124',
  kind: 'opt-out',
  postedOn: storedDay('2026-12-07'),
  uses: optOutUses,
};

/** The one that the public page shows. */
export const currentNotice: CpniNotice = second;

/** The one of the right to opt out. */
export const optOutNotice: CpniNotice = firstOptOut;

/** Every version that anybody was ever shown, the oldest first. Never change or remove one: permissions name them. */
export const cpniNotices: readonly CpniNotice[] = [first, second, firstOptOut];

/** As a paper form or an officer names it. */
export const noticeNamed = (id: string): CpniNotice | undefined => cpniNotices.find((one) => one.id === id);

/**
 * Whether a permission on this version is received: from our pages only on the one that they show now, on paper also on an
 * earlier one of ours, of either kind. `notices`: the oldest first.
 */
export const isTaken = (
  id: string,
  door: 'page' | 'paper',
  notices: readonly Pick<CpniNotice, 'id' | 'kind'>[] = cpniNotices,
): boolean =>
  door === 'page'
    ? notices.findLast(({ kind }) => kind === 'opt-in')?.id === id
    : notices.some((one) => one.id === id);
