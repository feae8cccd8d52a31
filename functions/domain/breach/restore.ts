import { proposalSha256 } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import { NothingToConfirm, type PendingConfirmation } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import type { RestoreFact } from './events.ts';

/** Two officers have not yet confirmed the restored breach against paper. */
export const RestoreNotConfirmed = conflict(
  'restore-not-confirmed',
  'The table was restored. Two officers must first confirm this breach against paper.',
);

/**
 * Every command on a breach that an earlier generation of the table recorded begins with this, so the step cannot be
 * skipped. A breach recorded after the restore owes nothing.
 */
export const restoreOwedIn = (
  { restore, tableGeneration = 1 }: Pick<Breach, 'restore' | 'tableGeneration'>,
  generation: number,
): readonly RestoreFact[] =>
  generation > (restore?.generation ?? tableGeneration) ? [{ type: 'restore-owed', generation }] : [];

/** What two officers hold against paper: every fact of law enforcement and every decision that rests on one. */
export const restoreProposal = (breach: Breach) => ({
  generation: breach.restore?.generation ?? null,
  discoveredAt: breach.discoveredAt,
  determination: breach.determination ?? null,
  withdrawal: breach.withdrawal ?? null,
  urgentException: breach.urgent ?? null,
  /** With those that were withdrawn, and with corrections that wait. */
  receipts: breach.receipts,
  /** Written directions and stops, with those that were lifted, and with corrections and all-clears that wait. */
  directions: breach.directions,
});

/** The proposal as a confirmation repeats it. */
const shownNow = (breach: Breach): string =>
  proposalSha256({ confirms: 'restore', what: restoreProposal(breach) });

/**
 * The first officer's word waits for another officer who was shown exactly the same; if the facts have changed since, the
 * first word is void and this is the new first.
 */
export const restoreRules: RulesOf<'confirm-restore'> = {
  'confirm-restore': {
    wakes: 'machine',
    proposal: restoreProposal,
    closed: ({ restore }) => (restore === undefined ? new NothingToConfirm() : undefined),
    notBy: (breach) => {
      const { first } = breach.restore ?? {};
      return first?.proposalSha256 === shownNow(breach) ? [first.by] : [];
    },
    decide: ({ restore }, { by, proposalSha256: shown }) =>
      restore?.first?.proposalSha256 === shown
        ? [{ type: 'restore-cleared', by, proposalSha256: shown, generation: restore.generation }]
        : [{ type: 'restore-confirmed', by, proposalSha256: shown }],
  },
};

export const evolveRestore = (breach: Breach, event: RestoreFact, at: string): Breach => {
  switch (event.type) {
    case 'restore-owed':
      return { ...breach, restore: { generation: event.generation, since: at } };
    case 'restore-confirmed': {
      const { by, proposalSha256 } = event;
      const { generation = 1, since = at } = breach.restore ?? {};
      return { ...breach, restore: { generation, since, first: { by, at, proposalSha256 } } };
    }
    case 'restore-cleared': {
      const { restore: _, ...confirmed } = breach;
      return { ...confirmed, tableGeneration: event.generation };
    }
  }
};

/** The DPO and the supervisors hear of it after one business day, whether one officer is missing or both. */
export const pendingOfRestore = ({
  restore,
}: Pick<Breach, 'restore'>): readonly PendingConfirmation<{ readonly type: 'confirm-restore' }>[] =>
  restore === undefined
    ? []
    : [
        {
          ...{ toConfirm: 'restore', since: restore.first?.at ?? restore.since, by: restore.first?.by ?? '' },
          confirms: { type: 'confirm-restore' } as const,
        },
      ];
