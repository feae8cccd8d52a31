import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { Refusal } from './refusal.ts';
import type { Sub } from './two-persons.ts';

/** What waits for a second person: which confirmation it is, and everything that their word makes count. */
export type Proposal = Readonly<Record<string, unknown>>;

/** Every command of a second person says which version of the proposal they read. */
export interface Confirming {
  readonly by: Sub;
  /** SHA-256 of the proposal as it was shown to them, in hex. */
  readonly proposalSha256: string;
}

/** The commands of a union that confirm a proposal: those named `confirm-…`. */
export type ConfirmationOf<C extends { readonly type: string }> = Extract<
  C,
  { readonly type: `confirm-${string}` }
>;

/** A confirmation that nobody has given yet. */
export type Unconfirmed<C> = C extends unknown ? Omit<C, keyof Confirming> : never;

export const isConfirmation = <C extends { readonly type: string }>(
  command: C,
): command is ConfirmationOf<C> => command.type.startsWith('confirm-');

/** The one way to compute the hash that a confirmation repeats: SHA-256 of the canonical JSON, in hex. */
export const proposalSha256 = (proposal: Proposal): string =>
  createHash('sha256').update(canonicalJson(proposal), 'utf8').digest('hex');

/** nobody confirms what they did not read. It carries the present proposal, so that it can be read now. */
export class ProposalChanged extends Refusal {
  readonly category = 'conflict';
  readonly code = 'proposal-changed';
  readonly proposal: Proposal;
  constructor(proposal: Proposal) {
    super('This was changed after you opened it. Read the current proposal, then confirm.');
    this.proposal = proposal;
  }
}

/** @throws {ProposalChanged} when the second person read another version than the present one */
export const mustBeAsShown = ({ proposalSha256: shown }: Confirming, present: Proposal): void => {
  if (shown !== proposalSha256(present)) throw new ProposalChanged(present);
};
