/**
 * By who acts next; `transfers` is the log of transfers, `transfers-sealed` of those under a non-disclosure order; `campaigns` the register of campaigns,
 * `broker-actions` that of actions against data brokers, `holders` that of systems that hold data, `trainings` that of trainings;
 * `downtimes-open` those of a way to opt out that wait for something, `downtimes` the others; `settled` holds answered, withdrawn and closed cases, `erased` those of which the history alone is left (P47), `second-person` entries of a register that
 * wait for a second officer. Breaches have queues of their own: a reader without access to breaches never causes
 * a read of one.
 */
const queues = [
  'requester',
  'officer',
  'settled',
  'erased',
  'second-person',
  'breach',
  'breach-settled',
  'transfers',
  'transfers-sealed',
  'campaigns',
  'downtimes',
  'downtimes-open',
  'broker-actions',
  'holders',
  'trainings',
] as const;
export type Queue = (typeof queues)[number];

interface QueuePolicy {
  /** Cases that are worked on. */
  readonly isOpen: boolean;
  /** `of-earlier-releases`: where they put breaches; one that had no commit since is still there. */
  readonly breaches: 'only' | 'of-earlier-releases' | 'none';
  /** No list of work has it: its noun has a list of its own. */
  readonly isApart?: true;
}

const policies: Readonly<Record<Queue, QueuePolicy>> = {
  requester: { isOpen: true, breaches: 'none' },
  officer: { isOpen: true, breaches: 'of-earlier-releases' },
  settled: { isOpen: false, breaches: 'none' },
  erased: { isOpen: false, breaches: 'none' },
  'second-person': { isOpen: false, breaches: 'none' },
  breach: { isOpen: true, breaches: 'only' },
  'breach-settled': { isOpen: false, breaches: 'only' },
  transfers: { isOpen: false, breaches: 'none', isApart: true },
  'transfers-sealed': { isOpen: false, breaches: 'none', isApart: true },
  campaigns: { isOpen: false, breaches: 'none', isApart: true },
  downtimes: { isOpen: false, breaches: 'none', isApart: true },
  'downtimes-open': { isOpen: false, breaches: 'none', isApart: true },
  'broker-actions': { isOpen: false, breaches: 'none', isApart: true },
  holders: { isOpen: false, breaches: 'none', isApart: true },
  trainings: { isOpen: false, breaches: 'none', isApart: true },
};

export const openQueues: readonly Queue[] = queues.filter((queue) => policies[queue].isOpen);

/** Open queues without those of breaches. */
export const openQueuesWithoutBreaches: readonly Queue[] = openQueues.filter(
  (queue) => policies[queue].breaches !== 'only',
);

/** A commit moves a breach from its earlier queue to its own, so the earlier one comes first. */
export const queuesOfOpenBreaches: readonly Queue[] = openQueues.filter(
  (queue) => policies[queue].breaches !== 'none',
);

/** Queues that a reader may name. */
export const queuesFor = (seesBreaches: boolean): readonly Queue[] =>
  queues.filter((queue) => {
    const { breaches, isApart } = policies[queue];
    return !isApart && (seesBreaches || breaches !== 'only');
  });
