/**
 * By who acts next; `settled` holds answered, withdrawn and closed cases, `second-person` entries of a register that
 * wait for a second officer. Breaches have queues of their own: a reader without access to breaches never causes
 * a read of one.
 */
const queues = ['requester', 'officer', 'settled', 'second-person', 'breach', 'breach-settled'] as const;
export type Queue = (typeof queues)[number];

interface QueuePolicy {
  /** Cases that are worked on. */
  readonly isOpen: boolean;
  readonly hasBreaches: boolean;
}

const policies: Readonly<Record<Queue, QueuePolicy>> = {
  requester: { isOpen: true, hasBreaches: false },
  officer: { isOpen: true, hasBreaches: false },
  settled: { isOpen: false, hasBreaches: false },
  'second-person': { isOpen: false, hasBreaches: false },
  breach: { isOpen: true, hasBreaches: true },
  'breach-settled': { isOpen: false, hasBreaches: true },
};

export const openQueues: readonly Queue[] = queues.filter((queue) => policies[queue].isOpen);

/** Open queues without those of breaches. */
export const openQueuesWithoutBreaches: readonly Queue[] = openQueues.filter(
  (queue) => !policies[queue].hasBreaches,
);

/** Queues that a reader may name. */
export const queuesFor = (seesBreaches: boolean): readonly Queue[] =>
  queues.filter((queue) => seesBreaches || !policies[queue].hasBreaches);
