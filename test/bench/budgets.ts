import type { FunctionName } from '#infra/functions.ts';

/* How long a function may take beside its SDK alone, as it comes (decision 0068). */

/** From nothing until the first reply of DynamoDB, over TLS. */
const replyOf: Readonly<Partial<Record<FunctionName, number>>> = {
  // Nobody waits for it: the thirteen parts of an hour begin side by side, and the day of five of them is computed before the first reply.
  reconcile: 1.9,
  // They ask for several things side by side, each over a connection of its own: the watcher for sixteen shards.
  'watch-cases': 1.4,
  'list-cases': 1.1,
  'read-case': 1.1,
  // One act on many cases.
  bulk: 1.1,
  // Its first call asks for fifty items.
  'work-preservation': 1.1,
  // A practice plays the doors of a breach, and reads them before it reads its table.
  drill: 1.4,
};

/** Of what a function reads when it starts. */
const kilobytesOf: Readonly<Partial<Record<FunctionName, number>>> = {
  // Every act of a breach is judged by all of its stops, of each agency and of ourselves (decision 0079).
  'command-breach': 405,
  // Before a breach is shown its dates are moved, which is an act of it.
  'read-breach': 405,
  // The same, with the letter to the data protection officer about a call that is refused.
  'take-direction': 420,
};

export const mostKilobytesOf = (name: FunctionName): number => kilobytesOf[name] ?? 400;

export const budgetOf = {
  /** From nothing until the bundle is loaded. */
  import: 1.05,
  reply: (name: FunctionName): number => replyOf[name] ?? 1,
} as const;
