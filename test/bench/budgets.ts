import type { FunctionName } from '#infra/functions.ts';

/* How long a function may take beside its SDK alone, as it comes (decision 0068). */

/** From nothing until the bundle is loaded. */
const importOf: Readonly<Partial<Record<FunctionName, number>>> = {
  // Pages, words in two languages and forms.
  site: 1.2,
  // Pages for every noun.
  console: 1.2,
  // Thirty acts, each a part of its own: it starts with eleven files.
  'work-case': 1.1,
};

/** From nothing until the first reply of DynamoDB, over TLS. */
const replyOf: Readonly<Partial<Record<FunctionName, number>>> = {
  // Nobody waits for it: the thirteen parts of an hour begin side by side, and the day of five of them is computed before the first reply.
  reconcile: 2,
  // They ask for several things side by side, each over a connection of its own: the watcher for sixteen shards.
  'watch-cases': 1.4,
  'list-cases': 1.1,
  'read-case': 1.1,
  // Thirty acts, each with its row; one of them on many cases.
  'work-case': 1.1,
  bulk: 1.1,
  // What a breach waits for follows from its rules, and each row of the list says it.
  'read-breach': 1.1,
  // A practice plays the doors of a breach, and reads them before it reads its table.
  drill: 1.4,
};

/** Those that start with more than 400 KB; no more than they had. */
const kilobytesOf: readonly (readonly [number, readonly FunctionName[]])[] = [
  // The parts of an hour; the clocks and letters of requests and complaints; each kind of text that waits.
  [780, ['reconcile']],
  [630, ['run-clock']],
  [560, ['held-text']],
  // The rules of a case, letters, and two or three clients of AWS.
  [
    510,
    [
      'take-direction',
      'acknowledge-request',
      'read-case',
      'record-email-events',
      'write-to-requester',
      'give-controller-answer',
      'ask-requester',
      'redirect-requester',
      'send-answer',
      'ask-officer',
      'send-owed-letters',
    ],
  ],
  [
    450,
    [
      'command-breach',
      'apply-restriction',
      'read-breach',
      'search',
      'renew-link',
      'give-verdict',
      'push-instructions',
      'ask-notice',
      'list-cases',
      'site',
      'export-case',
      'freeze-list',
      'write-complaint-letters',
    ],
  ],
];

export const budgetOf = {
  import: (name: FunctionName): number => importOf[name] ?? 1.05,
  reply: (name: FunctionName): number => replyOf[name] ?? 1,
  /** Of what is read when it starts. */
  kilobytes: (name: FunctionName): number =>
    kilobytesOf.find(([, names]) => names.includes(name))?.[0] ?? 400,
} as const;
