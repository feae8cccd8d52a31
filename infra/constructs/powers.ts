import type { FunctionName } from '#infra/functions.ts';
import type { MachineName } from '#ports/workflows.ts';
import { breachPowers } from './breach-powers.ts';
import type { Ports } from './port-actions.ts';

/**
 * Everything a function may do beyond its own log: the methods of each port that it calls, and the machines that it
 * starts. What is not here is refused. test/infra/least-privilege.test.ts compares each row with what is in the bundle.
 */
export type Powers = { readonly [P in keyof Ports]?: readonly (keyof Ports[P])[] } & {
  readonly starts?: readonly MachineName[];
};

/** Whoever asks a person to confirm. */
const asks = {
  cases: ['change', 'find', 'read'],
  counters: ['take'],
  letters: ['sendOnce'],
  people: ['read'],
  secrets: ['code', 'derive', 'issue'],
} as const;

const putsAccounts = {
  cases: ['change', 'find', 'open'],
  letters: ['sendOnce'],
  people: ['put', 'read'],
} as const;

export const powers = {
  site: {
    cases: ['change', 'find', 'open', 'read'],
    counters: ['take'],
    idempotency: ['bind', 'find'],
    letters: ['sendOnce'],
    people: ['put', 'read'],
    register: ['publish', 'withdraw'],
    secrets: ['code', 'derive', 'discard', 'find', 'issue'],
    workflows: ['nudge'],
    starts: ['request'],
    texts: ['put', 'read'],
  },
  'submit-request': {
    cases: ['find', 'open'],
    counters: ['take'],
    idempotency: ['bind'],
    people: ['put'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'read-request': { cases: ['read'], secrets: ['find'], texts: ['read'] },
  'withdraw-request': { cases: ['change', 'read'], secrets: ['find'] },
  'give-verdict': {
    cases: ['change', 'find'],
    counters: ['take'],
    secrets: ['code', 'discard', 'find'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'answer-request': {
    cases: ['change', 'find'],
    people: ['read'],
    texts: ['put'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'renew-link': {
    cases: ['change', 'find', 'open', 'read'],
    people: ['put', 'read'],
    secrets: ['derive', 'find'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'check-identity': {
    cases: ['change', 'find', 'raiseRun'],
    texts: ['put'],
    workflows: ['nudge'],
    starts: ['request', 'response-clock'],
  },
  'confirm-identity': { cases: ['change', 'find'], workflows: ['nudge'], starts: ['request'] },
  'fetch-records': {
    cases: ['change', 'find'],
    counters: ['take'],
    files: ['createDownloadUrl'],
    secrets: ['code'],
  },
  'put-package': { cases: ['change', 'find'], files: ['put'] },
  'enter-request': {
    cases: ['find', 'open'],
    idempotency: ['bind'],
    people: ['put'],
    texts: ['put'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'apply-restriction': {
    cases: ['change', 'find', 'open'],
    letters: ['sendOnce'],
    people: ['read'],
  },
  'confirm-entry': { cases: ['change', 'find'] },
  'send-message': {
    cases: ['change', 'read'],
    secrets: ['find'],
    texts: ['put', 'read'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'work-case': {
    cases: ['change', 'find', 'open', 'raiseRun', 'read'],
    idempotency: ['bind'],
    people: ['put', 'read'],
    secrets: ['derive'],
    texts: ['put'],
    workflows: ['nudge'],
    starts: ['request', 'response-clock'],
  },
  'put-deputy': { cases: ['change', 'find', 'open'] },
  bulk: {
    cases: ['change', 'find', 'raiseRun', 'read'],
    people: ['read'],
    texts: ['put'],
    workflows: ['nudge'],
    starts: ['request', 'response-clock'],
  },
  'export-case': { cases: ['read'], letters: ['list'], people: ['read'], texts: ['read'] },
  'work-paper-mail': {
    cases: ['change', 'find', 'read'],
    post: ['read', 'recordOutcome', 'waiting'],
    secrets: ['code', 'derive', 'find'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'send-owed-letters': {
    cases: ['change', 'find', 'read'],
    letters: ['sendOnce'],
    people: ['read'],
    secrets: ['code'],
    texts: ['read'],
  },
  'list-cases': { cases: ['list', 'listAssigned'] },
  'read-case': { cases: ['read'], letters: ['list'], texts: ['read'] },
  'reveal-person': { cases: ['change'], people: ['read'] },
  'add-note': { cases: ['change', 'read'], texts: ['put'] },
  'put-controller': {
    cases: ['change', 'find', 'open'],
    letters: ['sendOnce'],
    people: ['put', 'read'],
    register: ['publish', 'withdraw'],
    secrets: ['derive', 'issue'],
  },
  'give-controller-answer': {
    cases: ['change', 'find', 'open', 'read'],
    letters: ['sendOnce'],
    people: ['put', 'read'],
    register: ['publish', 'withdraw'],
    secrets: ['derive', 'discard', 'find', 'issue'],
    workflows: ['nudge'],
    starts: ['request'],
  },
  'put-account': putsAccounts,
  'read-account': { cases: ['find'], people: ['read'] },
  'record-call': { cases: ['change', 'find'], people: ['read'] },
  'import-accounts': {
    ...putsAccounts,
    cases: ['change', 'find', 'findAll', 'open'],
    files: ['put', 'read', 'size'],
  },
  'acknowledge-request': {
    cases: ['change', 'find', 'open', 'read'],
    letters: ['sendOnce'],
    people: ['keepUntil', 'read'],
    register: ['resolve'],
    secrets: ['derive', 'issue'],
    workflows: ['ensure'],
    starts: ['response-clock'],
  },
  'ask-requester': asks,
  'redirect-requester': asks,
  'ask-officer': {
    cases: ['change', 'find', 'read'],
    letters: ['sendOnce'],
    people: ['read'],
    secrets: ['derive', 'issue'],
  },
  'send-answer': {
    cases: ['change', 'find', 'read'],
    letters: ['sendOnce'],
    people: ['read'],
    secrets: ['code'],
    texts: ['read'],
  },
  ...breachPowers,
  'run-clock': { ...asks, workflows: ['nudge'], starts: ['request'] },
  'flag-case': { cases: ['change'] },
  reconcile: {
    cases: ['allOpen', 'change', 'due', 'find'],
    workflows: ['ensure'],
    starts: ['breach', 'customer-notice', 'recipients', 'request', 'response-clock'],
  },
  'record-email-events': {
    cases: ['change', 'read'],
    claims: ['read'],
    ledger: ['deferEvents', 'pages', 'read', 'write'],
    returns: ['find', 'markReturned'],
    workflows: ['nudge'],
    starts: ['customer-notice'],
  },
  'watch-cases': { cases: ['due'] },
} as const satisfies Record<FunctionName, Powers>;
