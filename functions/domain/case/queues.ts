/**
 * By who acts next; `settled` holds answered, withdrawn and closed cases, `second-person` entries of a register that
 * wait for a second officer.
 */
const queues = ['requester', 'officer', 'settled', 'second-person'] as const;
export type Queue = (typeof queues)[number];

/** Cases that are worked on. */
const isOpen: Readonly<Record<Queue, boolean>> = {
  requester: true,
  officer: true,
  settled: false,
  'second-person': false,
};

export const openQueues: readonly Queue[] = queues.filter((queue) => isOpen[queue]);
