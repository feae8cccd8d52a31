import type { Evidence, Item } from '../evidence.ts';
import { goodRun, ids, steps } from './good-run.ts';
import { answered, type Step, versions } from './made-evidence.ts';

/** A deletion by the holder of an account, and what else there is beside it. */
export const deletion = `REQ-${'5'.repeat(26)}`;
export const preservation = 'PRV-0001';

const [account, receivedAt] = ['5001-0001', '2026-11-24T18:00:00.000Z'];

export const asked: Step = [
  '2026-11-24T18:00:01Z',
  'requester',
  {
    ...{ type: 'request-received', kind: 'delete', capacity: 'account-holder', dueOn: '2026-12-24' },
    ...{ zone: 'America/Denver', receivedAt, receivedOn: '2026-11-24', regime: 'us', locale: 'en' },
  },
];
export const confirmed: Step = [
  '2026-11-25T18:00:00Z',
  'requester',
  { type: 'verdict-given', verdict: 'confirm', serial: 1 },
];
export const instructed = (at = '2026-11-26T18:00:00Z', n = 1, asks = 'delete'): Step => [
  ...([at, 'machine:reconcile'] as const),
  { type: 'holders-instructed', instructions: [{ n, holder: 'billing', asks, dueOn: '2026-12-17' }] },
];
export const said = (answer = 'done', at = '2026-11-27T18:00:00Z'): Step => [
  ...([at, 'machine:answer-instruction'] as const),
  { type: 'holder-answered', n: 1, answer },
];
export const answer = (outcome = 'done', at = '2026-12-01T18:00:00Z'): Step => [
  ...([at, 'officer:olive'] as const),
  { type: 'answer-given', outcome, by: 'olive' },
];
export const sent: Step = ['2026-12-01T18:01:00Z', 'machine:answer', { type: 'answer-sent' }];

const entered: readonly Step[] = [
  [
    '2026-11-24T16:00:00Z',
    'officer:olive',
    { type: 'holder-entered', asks: ['delete', 'access'], by: 'olive' },
  ],
  ['2026-11-24T17:00:00Z', 'officer:omar', { type: 'holder-confirmed', by: 'omar' }],
];

/** From that time until that time. */
export const preserving = (from: string, until?: string): readonly Step[] => [
  [from, 'officer:sue', { type: 'preservation-recorded', scope: 'account', by: 'sue' }],
  [
    new Date(Date.parse(from) + 3_600_000).toISOString(),
    'machine:keep-preserved',
    { type: 'preservation-in-force', cases: 1 },
  ],
  ...(until === undefined
    ? []
    : ([
        [until, 'officer:sue', { type: 'preservation-end-asked', by: 'sue' }],
        [until, 'officer:dana', { type: 'preservation-end-confirmed', by: 'dana' }],
      ] as const)),
];

/** What a system was told, or said, with 200. */
export const ownCall = (
  at: string,
  as: string,
  { method = 'GET', n = 1, body = {}, asks = 'delete' }: Item = {},
): Evidence['replies'][number] => ({
  ...answered(
    at,
    as,
    `/api/holder/instructions/${deletion}/${String(n)}${method === 'GET' ? '' : '/answer'}`,
    body,
  ),
  method: String(method),
  reply: { status: 200, headers: {}, text: '', body: { asks } },
});

export const erasedFrom = (
  id: string,
  at: string,
  by: string,
  sk = 'PERSON',
): Evidence['erased'][number] => ({
  ...{ at: Date.parse(at), by },
  item: { pk: `REQUEST#${id}`, sk },
});

interface MadeHolder {
  readonly request?: readonly Step[];
  readonly holder?: readonly Step[];
  readonly preserved?: readonly Step[];
  readonly replies?: Evidence['replies'];
  readonly erased?: Evidence['erased'];
}

/** A good run in which one system was told to delete, said that it did, and the person was told so. */
export const withHolder = ({
  request = [asked, confirmed, instructed(), said(), answer(), sent],
  holder = entered,
  preserved = [],
  replies = [],
  erased = [],
}: MadeHolder = {}): Evidence => ({
  ...goodRun,
  history: [
    ...goodRun.history,
    ...versions(deletion, 'request', request, { stage: 'closed' }),
    ...versions('HLD-billing', 'holder', holder, { stage: 'in-force' }),
    ...(preserved.length === 0
      ? []
      : versions(preservation, 'preservation', preserved, { stage: 'in-force' })),
  ],
  inbox: [
    ...goodRun.inbox,
    ...goodRun.inbox
      .filter(({ tags }) => tags.letter === 'verification')
      .map((letter) => ({
        ...letter,
        tags: { ...letter.tags, case: deletion },
        text: letter.text.replace(ids.request, deletion),
      })),
  ],
  replies: [
    ...goodRun.replies,
    {
      ...answered(
        '2026-11-24T18:00:01Z',
        'hanna',
        '/api/requests',
        { kind: 'delete', account },
        { id: deletion },
      ),
    },
    ...(preserved.length === 0
      ? []
      : [
          answered(
            String(preserved[0]?.[0]),
            'sue',
            '/api/officer/preservations',
            { scope: 'account', account: 'No. 5001 0001' },
            { id: preservation },
          ),
        ]),
    ...replies,
  ],
  erased,
});

/** A company's deletion, whose contacts were told on Nov 25. */
export const ofCompany = (at: string, ...more: readonly Step[]): readonly Step[] =>
  [
    [asked[0], asked[1], { ...asked[2], capacity: 'controller' }] as unknown as Step,
    ...steps.request.slice(1, 4),
    [
      '2026-11-24T18:02:00Z',
      'machine:m',
      { type: 'request-acknowledged', requesterType: 'roster', controller: 'acme' },
    ] as Step,
    ['2026-11-25T19:00:00Z', 'machine:m', { type: 'contacts-told', told: 1 }] as Step,
    instructed(at),
    ...more,
  ].sort(([a], [b]) => Date.parse(a) - Date.parse(b));

const lawsuit = preserving('2026-11-24T12:00:00Z');

/** Each breaks one promise, and no other. */
export const plantedOfHolders = {
  'instructed once': withHolder({
    request: [
      asked,
      confirmed,
      instructed(),
      instructed('2026-11-26T19:00:00Z', 2),
      said(),
      answer('partly-done'),
      sent,
    ],
  }),
  'instructed when confirmed': withHolder({
    request: ofCompany('2026-11-27T18:00:00Z', said('done', '2026-11-28T18:00:00Z'), answer(), sent),
  }),
  'instructed in the end': withHolder({ request: [asked, confirmed, answer('partly-done'), sent] }),
  'only own instructions': withHolder({ replies: [ownCall('2026-11-27T17:00:00Z', 'system/crm')] }),
  'done when all said so': withHolder({ request: [asked, confirmed, instructed(), answer(), sent] }),
  'nothing destroyed while preserved': withHolder({ preserved: lawsuit }),
  'kept while preserved': withHolder({
    request: [asked, confirmed, answer('partly-done'), sent],
    preserved: lawsuit,
    erased: [erasedFrom(deletion, '2026-11-25T12:00:00Z', 'reconcile')],
  }),
} as const;
