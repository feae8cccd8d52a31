import type { Evidence } from '../evidence.ts';
import { answered, evidence, posted, type Step, versions } from './made-evidence.ts';

export const ids = {
  request: `REQ-${'1'.repeat(26)}`,
  redirected: `REQ-${'2'.repeat(26)}`,
  other: `REQ-${'3'.repeat(26)}`,
  restriction: `REQ-${'4'.repeat(26)}`,
  complaint: `CMP-${'1'.repeat(26)}`,
  breach: `BRE-${'1'.repeat(26)}`,
  account: `ACC-${'1'.repeat(40)}`,
} as const;

const dated = { zone: 'America/Denver', receivedAt: '2026-11-24T18:00:00.000Z', receivedOn: '2026-11-24' };
const requested = { type: 'request-received', dueOn: '2026-12-24', regime: 'us', locale: 'en', ...dated };
const olive = { by: 'olive' };
const omar = { by: 'omar' };

export const steps: Readonly<Record<keyof typeof ids, readonly Step[]>> = {
  request: [
    ['2026-11-24T18:00:01Z', 'requester', { ...requested, kind: 'delete', capacity: 'controller' }],
    ['2026-11-25T18:00:00Z', 'requester', { type: 'verdict-given', verdict: 'confirm', serial: 1 }],
    ['2026-11-26T18:00:00Z', 'officer:olive', { type: 'identity-checked', ...olive }],
    ['2026-11-26T19:00:00Z', 'officer:omar', { type: 'identity-confirmed', ...omar }],
    ['2026-12-01T18:00:00Z', 'officer:olive', { type: 'answer-given', outcome: 'done', ...olive }],
    ['2026-12-01T18:01:00Z', 'machine:answer', { type: 'answer-sent' }],
  ],
  redirected: [
    ['2026-11-24T18:00:01Z', 'requester', { ...requested, kind: 'access', capacity: 'data-subject' }],
    ['2026-11-24T18:01:00Z', 'machine:m', { type: 'requester-looked-up', controller: 'acme' }],
    ['2026-11-24T18:02:00Z', 'machine:m', { type: 'requester-redirected', noticesSent: 0 }],
  ],
  other: [
    ['2026-11-24T18:00:01Z', 'requester', { ...requested, kind: 'access', capacity: 'data-subject' }],
    ['2026-11-24T18:01:00Z', 'machine:m', { type: 'requester-looked-up' }],
    ['2026-11-24T18:02:00Z', 'machine:m', { type: 'requester-redirected', noticesSent: 0 }],
  ],
  restriction: [
    [
      '2026-11-24T18:00:01Z',
      'requester',
      { ...requested, kind: 'cpni-restrict', capacity: 'account-holder' },
    ],
    ['2026-11-24T18:01:00Z', 'machine:m', { type: 'restriction-recorded' }],
  ],
  complaint: [
    [
      '2026-11-24T18:00:01Z',
      'requester',
      { ...dated, type: 'complaint-received', dueOn: '2027-01-08', targetOn: '2026-12-24' },
    ],
    ['2026-11-24T18:01:00Z', 'machine:m', { type: 'owed-letter-sent', kind: 'acknowledgement', of: '1' }],
    ['2026-12-10T18:00:00Z', 'officer:olive', { type: 'answer-given', outcome: 'upheld', ...olive }],
    ['2027-01-12T18:00:00Z', 'machine:clock', { type: 'complaint-closed', because: 'silence' }],
  ],
  breach: [
    ['2026-11-24T18:00:01Z', 'officer:olive', { type: 'breach-recorded', ...olive }],
    ['2026-11-24T18:10:00Z', 'officer:olive', { type: 'breach-determined', report: true, ...olive }],
    [
      '2026-11-24T18:11:00Z',
      'officer:omar',
      { type: 'determination-confirmed', ruleset: 'fcc-2007', ...omar },
    ],
    [
      '2026-11-24T19:00:00Z',
      'officer:olive',
      {
        ...{ type: 'receipt-recorded', n: 1, tells: ['USSS', 'FBI'], ...olive },
        ...{ filedAt: '2026-11-24T18:30:00.000Z', recordedAt: '2026-11-24T19:00:00.000Z' },
      },
    ],
    [
      '2026-11-25T18:00:00Z',
      'officer:olive',
      { type: 'list-frozen', list: 1, count: 2, sha256: 'l', ...olive },
    ],
    [
      '2026-11-25T18:01:00Z',
      'officer:olive',
      { type: 'letter-written', list: 1, letterSha256: 't', ...olive },
    ],
    [
      '2026-11-25T19:00:00Z',
      'officer:omar',
      { type: 'notice-approved', list: 1, letterSha256: 't', ...omar },
    ],
    ['2026-12-05T05:06:00Z', 'machine:m', { type: 'breach-released' }],
    ['2026-12-20T18:00:00Z', 'machine:m', { type: 'breach-closed' }],
  ],
  account: [
    [
      '2026-11-24T18:00:02Z',
      'machine:m',
      { type: 'restriction-recorded', request: ids.restriction, since: dated.receivedAt },
    ],
  ],
};

const closed = { stage: 'closed' };
const kinds = { REQ: 'request', CMP: 'complaint', BRE: 'breach', ACC: 'account' } as const;

export const versionsOf = (of: keyof typeof ids, made: readonly Step[] = steps[of], last = closed) =>
  versions(ids[of], kinds[ids[of].slice(0, 3) as keyof typeof kinds], made, last);

export const page = {
  ...{ pk: `BREACH#${ids.breach}`, sk: 'PAGE#1#0000001', states: 'sn', refs: 'C-1\nC-2', messageIds: 'm\n' },
  postedOn: '\n2026-12-08',
};

const redirect = (id: string, to: string) =>
  posted(
    '2026-11-24T18:02:00Z',
    to,
    { case: id, letter: 'neutral-redirect', of: 'receipt' },
    {
      text: `About ${id}. Companies store data with us. See https://site.example/status#${id}.KEY`,
    },
  );

const cora = 'cora@acme.example';
const secret = 'S3CRETS3CRETS3CRETS3CRET';

export const notice = (at = '2026-12-05T05:10:00Z') =>
  posted(at, 'customer@home.example', { case: ids.breach, page: '1-1', position: '0', claim: 'o' });

const typed = (over: object) => ({ name: 'Pat Person', details: 'Please delete all of it.', ...over });

/** Kept every promise. */
export const goodRun: Evidence = evidence({
  items: [page],
  history: (Object.keys(ids) as (keyof typeof ids)[]).flatMap((of) => versionsOf(of)),
  inbox: [
    notice(),
    redirect(ids.redirected, 'dan@home.example'),
    redirect(ids.other, 'eve@home.example'),
    posted('2026-11-24T18:03:00Z', cora, { case: ids.redirected, letter: 'controller-notice', of: 'c' }),
    posted(
      '2026-11-24T18:05:00Z',
      cora,
      { case: ids.request, letter: 'verification', of: '1' },
      {
        text: `Request ${ids.request}: https://site.example/verify#${secret}`,
      },
    ),
    posted(
      '2026-12-01T18:01:00Z',
      cora,
      { case: ids.request, letter: 'answer', of: '1' },
      {
        text: `Request ${ids.request}: your code is 1234 5678.`,
      },
    ),
  ],
  replies: [
    answered(
      '2026-11-24T17:00:00Z',
      'olive',
      '/api/officer/controllers/acme',
      { email: cora },
      {},
      { method: 'PUT' },
    ),
    answered(
      '2026-11-24T18:00:01Z',
      'cora',
      '/api/requests',
      typed({ kind: 'delete', email: cora }),
      { id: ids.request },
      { key: 'k' },
    ),
    answered(
      '2026-11-24T18:00:09Z',
      'cora',
      '/api/requests',
      typed({ kind: 'delete', email: cora }),
      { id: ids.request },
      { key: 'k' },
    ),
    answered(
      '2026-11-24T18:00:01Z',
      'hanna',
      '/api/requests',
      typed({ kind: 'cpni-restrict', account: '100-200-300' }),
      { id: ids.restriction },
    ),
    answered('2026-11-25T18:00:00Z', 'cora', '/api/verdicts', { secret, verdict: 'confirm' }),
    answered(
      '2026-12-02T18:00:00Z',
      'cora',
      '/api/records',
      { request: ids.request, code: '12345678' },
      {},
      {
        reply: { status: 200, headers: {}, text: '', body: {} },
      },
    ),
  ],
});
