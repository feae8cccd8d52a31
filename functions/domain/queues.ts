/** The work lists with open cases, by who is next. */
export const openQueues = ['requester', 'officer'] as const;

/** Where a case stands that is answered, withdrawn or closed. */
export const settledQueue = 'settled';
