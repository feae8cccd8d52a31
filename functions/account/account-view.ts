import type { AddressField } from '#domain/account/account.ts';
import type { Call } from '#domain/account/calls.ts';
import type { PolicyAcceptance } from '#domain/account/policy-acceptances.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Restriction } from '#domain/choice/events.ts';
import type { Choice, CpniStatus } from '#domain/choice/register.ts';
import type { NoticeOnAccount } from '#domain/choice/silence.ts';
import type { NextAct } from '#functions/next/contract.ts';

/** The numbers show only while the call is due. */
export interface CallView {
  readonly n: number;
  /** Absent: an address of the account changed. */
  readonly about?: Call['about'];
  /** No address or number of record is known: the officer finds out how to tell the customer. */
  readonly toFind?: true;
  readonly owedSince: Instant;
  readonly tries: number;
  readonly toldAt?: Instant;
  readonly call?: string;
  /** Where there is none to call: the account number as it was reported. */
  readonly account?: string;
}

interface AddressView {
  readonly since: Instant;
  readonly usableFrom: Day;
  readonly usable: boolean;
  /** Masked. Absent when no personal data is kept. */
  readonly shown?: string;
}

/** An earlier date that waits for a second officer, as the difference from the dates in force. */
export interface SinceChange {
  readonly by: string;
  /** Absent in early histories. */
  readonly askedAt?: Instant;
  readonly since: Instant;
  readonly dates: readonly { readonly field: AddressField; readonly from: Instant; readonly to: Instant }[];
  /** SHA-256 of the imported file: its own confirmation counts. */
  readonly source?: string;
  /** False when an address was changed since: the claim can no longer be confirmed. */
  readonly confirmable: boolean;
  /** The second officer repeats it. Absent for a claim of a file, and for one that is not confirmable. */
  readonly proposalSha256?: string;
}

export interface AccountView {
  readonly number: string;
  readonly id: string;
  readonly registered: boolean;
  /** The register has this number only in another spelling. */
  readonly spelledOtherwise?: true;
  /** Ids of other accounts that the number finds. */
  readonly alike?: readonly string[];
  readonly addressOfRecord: Readonly<Partial<Record<AddressField, AddressView>>>;
  /** Masked name of the holder. */
  readonly holder?: string;
  /** Waits for a second officer. */
  readonly claimedSince?: Instant;
  readonly claim?: SinceChange;
  readonly next: readonly NextAct[];
  /** The earliest in force. */
  readonly restriction?: Restriction;
  /** Earliest first. */
  readonly restrictions?: readonly Restriction[];
  /** With a permit, the version of its notice. */
  readonly cpni: CpniStatus;
  /** What counts now, by use and recipient; a use without a row is not allowed if it needs an approval. */
  readonly choices: readonly Choice[];
  /** Notices of the right to opt out that were mailed on paper. */
  readonly noticesMailed: readonly NoticeOnAccount[];
  readonly notices: readonly CallView[];
  /** Versions of the policy, the earliest record first (P49). */
  readonly accepted: readonly Omit<PolicyAcceptance, 'by'>[];
}
