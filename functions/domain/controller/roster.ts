/** A contact's place on the roster; who it is stands beside the case (PERSON#<id>). */
export interface Contact {
  /** Derived from the case-folded address, so the same address is the same contact. */
  readonly id: string;
  /** Instant from which the contact may act. */
  readonly from: string;
  /** Instant at which the contact stopped being one. */
  readonly to?: string;
}

/** What the register shall say. */
export interface RosterUpdate {
  readonly name: string;
  readonly contractRef: string;
  /** `from` only where it is later than the change itself. */
  readonly contacts: readonly { readonly id: string; readonly from?: string }[];
  /** Hash of the contract signatory's letter, where no contact can confirm the change. */
  readonly letterSha256?: string;
}

/** A change that waits: for a second officer, for a standing contact, or for its cool-down to end. */
export interface Proposal extends RosterUpdate {
  /** Counts the proposals of this controller; a link is about one of them. */
  readonly n: number;
  readonly by: string;
  /** From then on it counts, unless a standing contact refuses it before. */
  readonly effectiveAt?: string;
}

/** A company whose data we process, and its roster: only these people may instruct us (P43). */
export interface Controller {
  readonly slug: string;
  /** Published name, by which requesters find it; empty before the first roster counts. */
  readonly name: string;
  readonly contractRef: string;
  /** Only ever grows: a contact's place in it is for good. */
  readonly contacts: readonly Contact[];
  readonly proposals?: number;
  readonly proposal?: Proposal;
}
