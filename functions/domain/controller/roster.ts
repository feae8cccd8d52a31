import type { Instant } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';
import type { MissingTold } from '#domain/case/second-missing.ts';
import type { Attestation } from './attestation.ts';

/** The person is in PERSON#<id>. */
export interface Contact {
  /** Derived from the case-folded address, so one address is one contact. */
  readonly id: string;
  /** Instant from which the contact may act. */
  readonly from: Instant;
  readonly to?: Instant;
}

export interface RosterUpdate {
  readonly name: string;
  readonly contractRef: string;
  readonly contacts: readonly { readonly id: string; readonly from?: Instant }[];
  /** SHA-256 of the contract signatory's letter, when no contact can confirm. */
  readonly letterSha256?: string;
  /** Absent: the earlier one stays (P05). */
  readonly attestation?: Attestation;
  /** Where its data may go; absent: the earlier list stays (P03). */
  readonly regions?: readonly Region[];
}

/** Waits for a second officer, a current contact, or the end of its cool-down. */
export interface Proposal extends RosterUpdate {
  /** Serial number within this controller; a link names it. */
  readonly n: number;
  readonly by: string;
  /** Absent in early histories, and then nobody is told that the second officer is missing. */
  readonly askedAt?: Instant;
  /** Takes effect at this instant unless a current contact refuses it first. */
  readonly effectiveAt?: Instant;
}

/** A company whose data we process; only the people on its roster may instruct us (P43). */
export interface Controller extends MissingTold {
  readonly slug: string;
  /** Requesters find it by this name; empty before the first roster takes effect. */
  readonly name: string;
  readonly contractRef: string;
  /** Append-only: a contact's index never changes. */
  readonly contacts: readonly Contact[];
  readonly proposals?: number;
  readonly proposal?: Proposal;
  readonly attestation?: Attestation;
  /** Absent: the contract names none (P03). */
  readonly regions?: readonly Region[];
}
