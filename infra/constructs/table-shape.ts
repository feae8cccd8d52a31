/** Keys and indexes of the table of cases: the cloud's stack and the laptop build the same. Plain data. */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /**
   * `byQueue` is the officers' work list, `byAssignee` one officer's open cases (sparse: a case without an assignee, or a
   * settled one, has no entry), `byWake` what reconcile looks through; `openShard` is one of 16 shards.
   */
  indexes: {
    byQueue: { partitionKey: 'queue', sortKey: 'workBy' },
    byAssignee: { partitionKey: 'assignee', sortKey: 'workBy' },
    byWake: { partitionKey: 'openShard', sortKey: 'wakeAt' },
  },
  /** What a list shows of a case; never its history (decision 0001). */
  projected: ['kind', 'id', 'stage', 'dueOn', 'workBy', 'wakeAt', 'queue', 'assignee', 'revision'],
} as const;

/** Keys of an index are projected anyway, and DynamoDB refuses to be told twice. */
export const projectedBeside = (keys: {
  readonly partitionKey: string;
  readonly sortKey: string;
}): string[] => tableShape.projected.filter((name) => name !== keys.partitionKey && name !== keys.sortKey);
