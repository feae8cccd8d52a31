import type { FunctionName } from '#infra/functions.ts';

/* How long a function may take beside its SDK alone, as it comes (decision 0068). */

/** From nothing until the bundle is loaded. */
const importOf: Readonly<Partial<Record<FunctionName, number>>> = {
  // Pages, words in two languages and forms.
  site: 1.2,
  // Pages for every noun.
  console: 1.2,
};

/** From nothing until the first reply of DynamoDB, over TLS. */
const replyOf: Readonly<Partial<Record<FunctionName, number>>> = {
  // Nobody waits for it: the thirteen parts of an hour begin side by side, and the day of five of them is computed before the first reply.
  reconcile: 2,
};

export const budgetOf = {
  import: (name: FunctionName): number => importOf[name] ?? 1.05,
  reply: (name: FunctionName): number => replyOf[name] ?? 1,
} as const;
