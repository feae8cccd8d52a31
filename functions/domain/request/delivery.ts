import {
  type Account,
  type AddressEntry,
  currentAddressOfRecord,
  letterFields,
  usableFrom,
} from '#domain/account/account.ts';
import { civilDay } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter, textOf } from '#domain/calendar/times.ts';
import { conflict, invalid, Refusal } from '#domain/case/refusal.ts';
import { packagePlan } from './access-package.ts';
import { isBound, mustBeLookedThrough } from './bound.ts';
import { PackageMissing } from './errors.ts';
import type { GivenAnswer } from './events.ts';
import { isAccepted, isSeenInPerson } from './evidence.ts';
import { kindPolicies } from './kinds.ts';
import { codeLetterKind } from './mailed-code.ts';
import { outcomePolicies } from './outcomes.ts';
import { PackageBehind, PackageNotBound, PackageNotReviewed } from './package-errors.ts';
import type { Delivery } from './records-state.ts';
import type { Request } from './state.ts';
import type { Outcome } from './vocabulary.ts';

/** records of a service never go by email. */
export const DeliveryMissing = invalid(
  'delivery-missing',
  'These are service records (CPNI), which we never send by email. Choose how to deliver them: post, download or in-person.',
);

export const NoPostalAddressOfRecord = conflict(
  'no-postal-address-of-record',
  'The account has no postal address of record, so we cannot mail anything to it.',
);

/** for 30 days after a change neither the old nor the new address is of record. */
export class AddressTooYoung extends Refusal {
  readonly category = 'conflict';
  readonly code = 'address-too-young';
  constructor(from: Day) {
    super(
      `You cannot use this postal address before ${textOf(from)}, because it changed less than 30 days ago.`,
    );
  }
}

export const NoAddressOfRecord = conflict(
  'no-address-of-record',
  'The account has no address of record that is at least 30 days old, so we cannot send a code.',
);

export const NotSeenInPerson = conflict(
  'not-seen-in-person',
  'Hand records over only to a person who showed valid photo ID in person. Record that ID as accepted evidence first.',
);

export const NotOfRecord = conflict(
  'not-of-record',
  'Mail this letter only to the postal address of record. If we emailed it before, or if that address has changed, give the letter up.',
);

/** Not for a company's roster, whose contract applies (47 CFR 64.2010(g)). */
export const handsOutCpni = (request: Request, outcome: Outcome): boolean =>
  outcomePolicies[outcome].isDone && request.requesterType !== 'roster' && looksForCpni(request);

/** Records of a service are looked for: the answer says where, even if we found nothing (P33). */
export const looksForCpni = ({ kind, requesterType }: Pick<Request, 'kind' | 'requesterType'>): boolean => {
  const { releasesCpni } = kindPolicies[kind];
  return releasesCpni === 'always' || (releasesCpni === 'to-account-holder' && requesterType === 'account');
};

type Delivered = Pick<GivenAnswer, 'delivery' | 'addressRef' | 'addressField'>;

const onPaper = (request: Request, postal: AddressEntry | undefined, now: Instant | undefined): Delivered => {
  if (postal === undefined) throw new NoPostalAddressOfRecord();
  const { zone } = request;
  const from = usableFrom(postal.since, zone);
  if (now === undefined || isAfter(from, civilDay(now, zone))) throw new AddressTooYoung(from);
  mustBeLookedThrough(request, 'paper');
  return { delivery: 'post', addressField: 'postal', addressRef: postal.ref };
};

/** What systems handed over: all of it, and an officer looked through it. @throws {PackageBehind | PackageNotReviewed} */
const mustBeReviewed = (request: Request): void => {
  const { package: kept } = request;
  if (kept?.plan === undefined) return;
  if (kept.plan !== packagePlan(request)) throw new PackageBehind();
  if (kept.reviewedBy === undefined) throw new PackageNotReviewed();
};

const byDownload = (request: Request, account: Account | undefined, now: Instant | undefined): Delivered => {
  if (request.package === undefined) throw new PackageMissing();
  if (!isBound(request, request.package)) throw new PackageNotBound();
  mustBeReviewed(request);
  if (request.package.documents > 0) mustBeLookedThrough(request, 'documents');
  for (const addressField of letterFields) {
    const kept =
      now === undefined ? undefined : currentAddressOfRecord(account, addressField, now, request.zone);
    if (kept !== undefined) return { delivery: 'download', addressField, addressRef: kept.ref };
  }
  throw new NoAddressOfRecord();
};

const inPerson = (request: Request): Delivered => {
  const { evidence } = request;
  if (evidence === undefined || !isSeenInPerson(evidence.evidence) || !isAccepted(evidence))
    throw new NotSeenInPerson();
  mustBeLookedThrough(request, 'paper');
  return { delivery: 'in-person' };
};

const deliver: Readonly<
  Record<Delivery, (request: Request, account: Account | undefined, now: Instant | undefined) => Delivered>
> = {
  post: (request, account, now) => onPaper(request, account?.addresses.postal, now),
  download: byDownload,
  'in-person': inPerson,
};

/**
 * `account` is from the register. @throws {DeliveryMissing | NoPostalAddressOfRecord | AddressTooYoung}
 * @throws {PackageMissing | PackageNotBound | NoAddressOfRecord | NotSeenInPerson}
 * @throws {RecordsNotDeclared | RecordsNotLookedThrough | PackageBehind | PackageNotReviewed}
 */
export const deliveryOf = (
  request: Request,
  { outcome, delivery }: Pick<GivenAnswer, 'outcome' | 'delivery'>,
  account: Account | undefined,
  now: Instant | undefined,
): Delivered => {
  if (!handsOutCpni(request, outcome)) return {};
  if (delivery === undefined) throw new DeliveryMissing();
  return deliver[delivery](request, account, now);
};

export const isStillOfRecord = (
  { answer, zone }: { readonly answer?: GivenAnswer; readonly zone: string },
  account: Account | undefined,
  now: Instant,
): boolean =>
  answer?.addressRef === undefined ||
  currentAddressOfRecord(account, answer.addressField ?? 'postal', now, zone)?.ref === answer.addressRef;

/** Paper mail with a code or records: only to a current address of record. @throws {NotOfRecord} */
export const mustGoToRecord = (
  request: Request,
  letter: { readonly kind: string; readonly address?: string | undefined },
  account: Account | undefined,
  now: Instant,
): void => {
  const { kind } = letter;
  const answered = 'answer' in request ? request.answer : undefined;
  const records = (kind === 'answer' && answered?.addressRef !== undefined) || kind === 'records-code';
  if (!records && letter.kind !== codeLetterKind) return;
  if (letter.address !== undefined) throw new NotOfRecord();
  // An email that came back after the answer has its code, and was for the email address of record alone.
  const isOfRecord = answered?.addressField !== 'email' && isStillOfRecord(request, account, now);
  if (records && !isOfRecord) throw new NotOfRecord();
};
