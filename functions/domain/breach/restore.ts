import type { Instant } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { conflict } from '#domain/case/refusal.ts';
import { NothingToConfirm, type PendingConfirmation, whoDid } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { directionsNeedingReview, endsAt, stopIdOf } from './directions.ts';
import type { RestoreFact } from './events.ts';
import { calendarOf } from './hold-dates.ts';

export const RestoreNotConfirmed = conflict(
  'restore-not-confirmed',
  'The table was restored. Two officers must first confirm this breach against paper.',
);

/** Every command starts with this. Empty for a breach recorded after the restore. */
export const restoreOwedIn = (
  { restore, tableGeneration = 1 }: Pick<Breach, 'restore' | 'tableGeneration'>,
  generation: number,
): readonly RestoreFact[] =>
  generation > (restore?.generation ?? tableGeneration)
    ? [{ type: 'restore-owed', generation, voids: true }]
    : [];

/** Every stop that still bars notice, or whose days count, with its end; the confirmations leave them open (law of stopping 3). */
const openStopsIn = (breach: Breach) => {
  const { directions } = breach;
  const owed = directionsNeedingReview(directions);
  return directions
    .filter((one) => one.liftedAt === undefined || owed.includes(one))
    .map((one) => ({
      stop: stopIdOf(directions, one),
      until: endsAt(one, calendarOf(breach, [])),
      isReviewOwed: owed.includes(one),
    }));
};

/** Every fact of law enforcement, each decision based on one, and what lengthens the hold. */
export const restoreProposal = (breach: Breach) => ({
  ...(openStopsIn(breach).length === 0 ? {} : { openStops: openStopsIn(breach) }),
  generation: breach.restore?.generation ?? null,
  discoveredAt: breach.discoveredAt,
  determination: breach.determination ?? null,
  withdrawal: breach.withdrawal ?? null,
  urgentException: breach.urgent ?? null,
  ...(breach.objections === undefined ? {} : { objections: breach.objections }),
  /** With withdrawn ones and pending corrections. */
  receipts: breach.receipts,
  /** With lifted ones, pending corrections and all-clears. */
  directions: breach.directions,
  ...(breach.lifts === undefined ? {} : { lifts: breach.lifts }),
  /** The table of closures is restored, too, and may lack a day. */
  closures: breach.hold.closures,
  customersMayBeToldAt: breach.hold.customersMayBeToldAt ?? null,
});

const shownNow = (breach: Breach): string =>
  proposalSha256({ confirms: 'restore', what: restoreProposal(breach) });

/** Another officer must be shown the same; changed facts void the first confirmation. */
export const restoreRules: RulesOf<'confirm-restore'> = {
  'confirm-restore': {
    wakes: 'machine',
    proposal: restoreProposal,
    closed: ({ restore }) => (restore === undefined ? new NothingToConfirm() : undefined),
    notBy: (breach) => {
      const { first } = breach.restore ?? {};
      return first?.proposalSha256 === shownNow(breach) ? whoDid('confirmed-once', first) : [];
    },
    decide: ({ restore }, { by, proposalSha256: shown }) =>
      restore?.first?.proposalSha256 === shown
        ? [{ type: 'restore-cleared', by, proposalSha256: shown, generation: restore.generation }]
        : [{ type: 'restore-confirmed', by, proposalSha256: shown }],
  },
};

export const evolveRestore = (breach: Breach, event: RestoreFact, at: Instant): Breach => {
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

/** After one business day, for one or two missing officers. */
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
