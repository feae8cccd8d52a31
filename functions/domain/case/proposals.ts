import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { Refusal } from './refusal.ts';
import type { Sub } from './two-persons.ts';

/** Everything that the second person's confirmation changes. */
export type Proposal = Readonly<Record<string, unknown>>;

/** Names the version that the second person read. */
export interface Confirming {
  readonly by: Sub;
  /** SHA-256 (hex) of the proposal as shown. */
  readonly proposalSha256: string;
}

export type ConfirmationOf<C extends { readonly type: string }> = Extract<
  C,
  { readonly type: `confirm-${string}` }
>;

export type Unconfirmed<C> = C extends unknown ? Omit<C, keyof Confirming> : never;

export const isConfirmation = <C extends { readonly type: string }>(
  command: C,
): command is ConfirmationOf<C> => command.type.startsWith('confirm-');

/** SHA-256 (hex) of the canonical JSON. */
export const proposalSha256 = (proposal: Proposal): string =>
  createHash('sha256').update(canonicalJson(proposal)).digest('hex');

/** `on-page`: a page masks parts for some readers, so a refusal does not repeat the proposal. */
type ShownWhere = 'whole' | 'on-page';

/** nobody confirms what they did not read. Carries the current proposal. */
export class ProposalChanged extends Refusal {
  readonly category = 'conflict';
  readonly code = 'proposal-changed';
  readonly proposal: Proposal;
  readonly shown: ShownWhere;
  constructor(proposal: Proposal, shown: ShownWhere = 'whole') {
    super('This was changed after you opened it. Read the current proposal, then confirm.');
    this.proposal = proposal;
    this.shown = shown;
  }
}

/** @throws {ProposalChanged} when the second person read another version */
export const mustBeAsShown = (
  { proposalSha256: shown }: Confirming,
  present: Proposal,
  where?: ShownWhere,
): void => {
  if (shown !== proposalSha256(present)) throw new ProposalChanged(present, where);
};
