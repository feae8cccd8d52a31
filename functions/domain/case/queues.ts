/** The work lists, by who acts next; `settled` lists the cases that are answered, withdrawn or closed. */
const queues = ['requester', 'officer', 'settled'] as const;
export type Queue = (typeof queues)[number];

/** Does the work list show it when no queue is named? */
const isOpen: Readonly<Record<Queue, boolean>> = { requester: true, officer: true, settled: false };

/** The work lists with open cases. */
export const openQueues: readonly Queue[] = queues.filter((queue) => isOpen[queue]);
