export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expiresAt',
  /** `byQueue`: work list. `byAssignee`: one officer's open cases. `byWake`: for reconcile, in 16 shards. */
  indexes: {
    byQueue: { partitionKey: 'queue', sortKey: 'workBy' },
    byAssignee: { partitionKey: 'assignee', sortKey: 'workBy' },
    byWake: { partitionKey: 'openShard', sortKey: 'wakeAt' },
  },
  /** What a list shows, never the history (decision 0001). */
  projected: ['kind', 'id', 'stage', 'dueOn', 'workBy', 'wakeAt', 'queue', 'assignee', 'revision', 'work'],
} as const;

/** DynamoDB refuses to project an index's own keys again. */
export const projectedBeside = (keys: {
  readonly partitionKey: string;
  readonly sortKey: string;
}): string[] => tableShape.projected.filter((name) => name !== keys.partitionKey && name !== keys.sortKey);
