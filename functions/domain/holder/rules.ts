import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import type { Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import type { Entered, Holder, HolderEvent } from './holder.ts';
import { HolderNoSecret, HolderNothingOpen, HolderNoWebhook, webhookOf } from './webhook.ts';

export const HolderWaits = conflict(
  'holder-waits',
  'Something about this system already waits for a second officer. Confirm or decline that first. Nothing was recorded.',
);

export const HolderNotInForce = conflict(
  'holder-not-in-force',
  'This system is not in the register, so there is nothing to remove. Nothing was recorded.',
);

export const HolderBusy = conflict(
  'holder-busy',
  'This system still has open instructions. Record its answers first. Nothing was recorded.',
);

/** `open`: its instructions without an answer, in all requests. */
export interface HolderFacts {
  readonly open: number;
}

type HolderRule<Said> = Rule<Holder | undefined, unknown, Said, HolderFacts, HolderEvent>;

/** What the second person repeats. */
export const holderProposal = (id: string, { proposal }: Holder): Proposal => ({
  confirms: 'holder',
  id,
  what: proposal ?? null,
});

/** A known system: a change of its entry, which stays in force until another officer confirms the change. */
const enterHolder: HolderRule<Entered> = {
  closed: (holder) => (holder?.proposal === undefined ? undefined : new HolderWaits()),
  decide: (_, { client, webhook, ...entered }) => [
    { type: 'holder-entered', ...entered, ...(client && { client }), ...(webhook && { webhook }) },
  ],
};

interface Reasoned {
  readonly by: Sub;
  readonly textSha256: string;
}

/** Never while an instruction of it is open: nobody would hear that it did not answer. */
const askRemoval: HolderRule<Reasoned> = {
  closed: (holder, _, { open }) => {
    if (holder?.proposal !== undefined) return new HolderWaits();
    if (holder?.stage !== 'in-force') return new HolderNotInForce();
    return open > 0 ? new HolderBusy() : undefined;
  },
  decide: (_, { by, textSha256 }) => [{ type: 'removal-asked', by, textSha256 }],
};

const maker = (holder: Holder | undefined) => whoDid('entered', holder?.proposal);

interface ByOfficer {
  readonly by?: Sub;
}

/** Who confirmed the last proposal; nobody where it was declined. */
const confirmedBy = (holder: Holder | undefined): Sub | undefined => {
  if (holder?.declined !== undefined) return undefined;
  return holder?.stage === 'removed' ? holder.removed?.by : holder?.current?.confirmedBy;
};

/** A system in the register gets instructions, and one out of it gets none: two persons (R-13, class A). */
const confirmHolder: Rule<
  Holder | undefined,
  ByOfficer,
  Confirming & { readonly id: string },
  HolderFacts,
  HolderEvent
> = {
  closed: (holder, { by }, { open }) => {
    if (holder?.proposal === undefined)
      return by !== undefined && by === confirmedBy(holder) ? undefined : new NothingToConfirm();
    return holder.proposal.what === 'removal' && open > 0 ? new HolderBusy() : undefined;
  },
  notBy: maker,
  decide: (holder, { id, ...said }) => {
    // The officer who confirmed, once more: the reply may have been lost.
    if (holder?.proposal === undefined) return [];
    mustBeAsShown(said, holderProposal(id, holder));
    return [{ type: 'holder-confirmed', by: said.by }];
  },
};

const declineHolder: HolderRule<Reasoned> = {
  closed: (holder) => (holder?.proposal === undefined ? new NothingToConfirm() : undefined),
  notBy: maker,
  decide: (_, { by, textSha256 }) => [{ type: 'holder-declined', by, textSha256 }],
};

/** One officer: the former secret signs beside it for a week, so nothing stops when it is made by mistake. */
const renewSecret: HolderRule<{ readonly by: Sub }> = {
  closed: (holder) => (webhookOf(holder) === undefined ? new HolderNoWebhook() : undefined),
  decide: (_, { by }) => [{ type: 'secret-renewed', by }],
};

const pushAgain: HolderRule<{ readonly by: Sub }> = {
  closed: (holder, _, { open }) => {
    if (webhookOf(holder) === undefined) return new HolderNoWebhook();
    if (holder?.secrets === undefined) return new HolderNoSecret();
    return open === 0 ? new HolderNothingOpen() : undefined;
  },
  decide: (_, { by }) => [{ type: 'pushed-again', by }],
};

/** What can be done with an entry of the register of systems. */
export const holderRules = {
  'confirm-holder': confirmHolder,
  'decline-holder': declineHolder,
  'enter-holder': enterHolder,
  'ask-holder-removal': askRemoval,
  'renew-holder-secret': renewSecret,
  'push-holder-again': pushAgain,
} as const;
export type HolderAct = keyof typeof holderRules;
