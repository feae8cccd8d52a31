/** By who acts next; `settled` holds answered, withdrawn and closed cases. */
const queues = ['requester', 'officer', 'settled'] as const;
export type Queue = (typeof queues)[number];

const isOpen: Readonly<Record<Queue, boolean>> = { requester: true, officer: true, settled: false };

export const openQueues: readonly Queue[] = queues.filter((queue) => isOpen[queue]);
