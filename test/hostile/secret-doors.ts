import type { SecretPurpose } from '#ports/secrets.ts';
import type { Reply } from './judge.ts';
import { typed } from './secret-world.ts';
import type { Asked } from './world.ts';

/** What somebody shows at a door: a secret, and the case that they say it is of. */
export interface Shown {
  readonly secret: string;
  readonly caseId: string;
}

/** A door that a secret opens. */
export interface SecretDoor {
  /** The only purposes whose links it may take; a typed code or a session has none. */
  readonly takes: readonly SecretPurpose[];
  /** The reader names the case as well. */
  readonly namesCase: boolean;
  /** Works once: of all that press at once one wins. */
  readonly isOnce: boolean;
  readonly ask: (shown: Shown) => Asked;
  readonly isOpen: (reply: Reply) => boolean;
}

const json = (target: string, body: object): Asked => ({
  ...{ method: 'POST', target, body: JSON.stringify(body) },
  headers: { 'content-type': 'application/json' },
});

const form = (target: string, fields: Record<string, string>): Asked => ({
  ...{ method: 'POST', target, body: String(new URLSearchParams(fields)) },
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

const withBearer = (method: string, target: string, { secret }: Shown, body?: object): Asked => ({
  ...{ method, target },
  headers: { 'content-type': 'application/json', authorization: `Bearer ${encodeURIComponent(secret)}` },
  ...(body && { body: JSON.stringify(body) }),
});

const isDone = ({ statusCode }: Reply): boolean => statusCode < 400;
const reader = { isOnce: false, namesCase: true, isOpen: isDone };
const once = { isOnce: true, namesCase: false, isOpen: isDone };

const request = ({ caseId }: Shown, part = ''): string =>
  `/api/requests/${encodeURIComponent(caseId)}${part}`;
const complaint = ({ caseId }: Shown, part = ''): string =>
  `/api/complaints/${encodeURIComponent(caseId)}${part}`;
const codeOf = ({ caseId, secret }: Shown): string => `${caseId}.${secret}`;

const verdict = ['verify', 'colleague', 'email'] as const;
const answer = ['adopt', 'object', 'roster'] as const;

/** Every door that a secret of ours opens, by what its reader sees. */
export const secretDoors = {
  'the status of a request': {
    ...reader,
    takes: ['status'],
    ask: (shown) => withBearer('GET', request(shown), shown),
  },
  'a message about a request': {
    ...{ ...reader, takes: ['status'] },
    ask: (shown) => withBearer('POST', request(shown, '/messages'), shown, { text: 'Hello.' }),
  },
  'a withdrawal of a request': {
    ...{ ...reader, takes: ['status'] },
    ask: (shown) => withBearer('POST', request(shown, '/withdrawal'), shown),
  },
  'the status of a complaint': {
    ...{ ...reader, takes: ['complaint'] },
    ask: (shown) => withBearer('GET', complaint(shown), shown),
  },
  'a message about a complaint': {
    ...{ ...reader, takes: ['complaint'] },
    ask: (shown) => withBearer('POST', complaint(shown, '/messages'), shown, { text: 'Hello.' }),
  },
  'the status page': {
    ...{ ...reader, takes: ['status', 'complaint'] },
    ask: (shown) => form('/status', { code: codeOf(shown) }),
  },
  'a verdict': {
    ...{ ...once, takes: verdict },
    ask: ({ secret }) => json('/api/verdicts', { secret, verdict: 'confirm' }),
  },
  'an objection of a company': {
    ...{ ...once, takes: ['object'] },
    ask: ({ secret }) => json('/api/controller-answers', { secret, answer: 'object' }),
  },
  'a notice to a company': {
    ...{ ...once, takes: ['adopt'] },
    ask: ({ secret }) => json('/api/controller-answers', { secret, answer: 'decline' }),
  },
  'a company’s contacts': {
    ...{ ...once, takes: ['roster'] },
    ask: ({ secret }) => json('/api/controller-answers', { secret, answer: 'confirm' }),
  },
  'the page behind a link': {
    ...{ ...once, isOnce: false, takes: [...verdict, ...answer, 'restriction', 'permission'] },
    ask: ({ secret }) => form('/verify', { secret }),
  },
  'a restriction put back': {
    ...{ ...once, takes: ['restriction'] },
    ask: ({ secret }) => form('/verify', { secret, step: 'answer', answer: 'put-back' }),
  },
  'a permission withdrawn': {
    // Of all who press at once each reads of one and the same receipt.
    ...{ ...once, isOnce: false, takes: ['permission'] },
    ask: ({ secret }) => form('/verify', { secret, step: 'answer', answer: 'restrict' }),
  },
  'the page of a list': {
    ...once,
    isOnce: false,
    takes: ['list'],
    ask: ({ secret }) => form('/list', { secret }),
  },
  'a typed code': {
    ...{ ...once, takes: [], namesCase: true },
    ask: ({ secret, caseId }) => json('/api/verdicts', { secret, verdict: 'confirm', request: caseId }),
  },
  'a code for records': {
    ...{ ...once, takes: [], namesCase: true },
    ask: ({ secret, caseId }) =>
      json('/api/records', {
        request: caseId,
        code: secret,
        passphrase: 'four mild yellow birds',
      }),
  },
  'a session of an officer': {
    ...{ ...reader, takes: [], namesCase: false },
    ask: ({ secret }) => ({
      ...{ method: 'GET', target: '/officer/work' },
      cookies: [`__Host-officer-session=${secret}`],
    }),
    isOpen: ({ statusCode }) => statusCode === 200,
  },
  'a draft of a request': {
    ...{ ...reader, takes: [], namesCase: false },
    ask: ({ secret }) => ({
      ...{ method: 'GET', target: '/request/words' },
      cookies: [`__Host-draft=${secret}`],
    }),
    isOpen: ({ body = '' }) => body.includes(typed),
  },
} as const satisfies Readonly<Record<string, SecretDoor>>;

export type DoorName = keyof typeof secretDoors;
export const doorNames = Object.keys(secretDoors) as readonly DoorName[];
