import { day, instant } from '#functions/case/contract.ts';
import { recipient } from '#functions/cpni-check/contract.ts';
import { ownId } from '#functions/cpni-check/offers.ts';
import { currentNotice } from '#functions/request/offers.ts';
import { posted, postedNotices } from './posted.ts';
import type { PostedNotice, PostedPolicy, Settings } from './shape.ts';

const webAddress = /^https:\/\/[^\s/]+(\/.*)?$/;

const isWhole = ({ id, postedAt, url, sha256, keptAt }: PostedPolicy): boolean =>
  /^[a-z0-9][a-z0-9-]{1,19}$/.test(id) &&
  instant('').safeParse(postedAt).success &&
  webAddress.test(url) &&
  /^[0-9a-f]{64}$/.test(sha256) &&
  keptAt !== '';

const isDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** Epoch milliseconds. */
const isPostedBy =
  (now: number) =>
  ({ postedAt }: PostedPolicy): boolean =>
    Date.parse(postedAt) <= now;

/** A version that was replaced so many years ago governs no case that we still keep (11 CCR 7101: 24 months after the due date). */
const shownForYears = 3;

/** What functions need of the versions: those that govern a case which somebody can still read. `now`: epoch milliseconds. */
export const policiesShown = (policies: readonly PostedPolicy[], now: number) =>
  policies
    .filter(({ postedAt }) => {
      const later = policies.map((one) => Date.parse(one.postedAt)).filter((at) => at > Date.parse(postedAt));
      return later.length === 0 || Math.min(...later) > now - shownForYears * 366 * 86_400_000;
    })
    .map(({ id, postedAt, url, sha256 }) => ({ id, postedAt, url, sha256 }));

const lineOf = ({ id, postedAt, url, sha256, keptAt }: PostedPolicy): string =>
  JSON.stringify([id, postedAt, url, sha256, keptAt]);

/** The same versions, in any order. */
const isSame = (some: readonly PostedPolicy[], others: readonly PostedPolicy[]): boolean =>
  some.map(lineOf).sort().join() === others.map(lineOf).sort().join();

/** As the page would show it now. */
const noticeOf = ({ company, cpniRecipients }: Settings): PostedNotice => ({
  id: currentNotice.id,
  company: company.name,
  recipients: cpniRecipients.map(({ name, as }) => ({ name, as })),
});

const noticeLine = ({ id, company, recipients }: PostedNotice): string =>
  JSON.stringify([id, company, recipients.map(({ name, as }) => [name, as])]);

/** Checks of the versions of the posted policy (P48, decision 0049), each with its sentence. `now`: epoch milliseconds. */
export const policyChecks = (
  now: number,
): readonly (readonly [holds: (settings: Settings) => boolean, sentence: string])[] => [
  [
    ({ policies }) => policies.some(isPostedBy(now)),
    'policies: list every version of the privacy policy that was posted, the one in force among them (P48).',
  ],
  [
    ({ policies }) => policies.every(isWhole),
    'policies: each version has an id of small letters, digits and hyphens, the instant of posting in UTC, the https address where it stays readable, the SHA-256 of its text, and where you keep it (P48).',
  ],
  [
    ({ policies }) =>
      isDistinct(policies.map(({ id }) => id)) &&
      isDistinct(policies.map(({ postedAt }) => Date.parse(postedAt))) &&
      isDistinct(policies.map(({ url }) => url)),
    'policies: no two versions have the same id, the same instant of posting or the same address (P48).',
  ],
  [
    ({ policies, stage }) => isSame(policies.filter(isPostedBy(now)), posted[stage].filter(isPostedBy(now))),
    'policies: what is posted differs from infra/settings/posted.ts. Never change or remove a posted version: cases follow it. Add a new one to both files (P48).',
  ],
  [
    ({ cpniRecipients }) => cpniRecipients.every(({ name }) => name.trim() !== ''),
    'cpniRecipients: name each recipient as customers know it (47 CFR 64.2008(c)(2)).',
  ],
  [
    ({ cpniRecipients }) =>
      cpniRecipients.every(({ id }) => recipient.safeParse(id).success && id !== ownId) &&
      isDistinct(cpniRecipients.map(({ id }) => id)) &&
      isDistinct(cpniRecipients.map(({ name }) => name.trim())),
    `cpniRecipients: each has an id of its own, of small letters, digits and hyphens, and a name of its own. The id "${ownId}" is the company itself. Histories keep ids, so never give one to another company.`,
  ],
  [
    ({ cpniRecipients }) =>
      cpniRecipients.every(
        ({ clause }) => clause.reference.trim() !== '' && day('').safeParse(clause.until).success,
      ),
    'cpniRecipients: each has the clause of its contract that protects phone records, and the last day of that clause like 2028-12-31 (P19, P27).',
  ],
  [
    ({ optOutNoticesBy }) => optOutNoticesBy === 'paper',
    'optOutNoticesBy: only paper. A customer may say no by replying to an email (47 CFR 64.2008(d)(3)), and the product does not read replies yet. Silence would count as approval although somebody said no (R-26).',
  ],
  [
    (s) => postedNotices[s.stage].some((one) => noticeLine(one) === noticeLine(noticeOf(s))),
    `cpniRecipients: infra/settings/posted.ts does not have version ${currentNotice.id} of the CPNI notice with this company and these recipients. Permissions name that version. If anybody was shown it with other names, first add a version in functions/domain/choice/notices.ts (R-26).`,
  ],
];
