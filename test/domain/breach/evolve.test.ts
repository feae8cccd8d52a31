import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Breach, breachFolding } from '#domain/breach/breach.ts';
import type { Direction } from '#domain/breach/directions.ts';
import type { BreachFact } from '#domain/breach/events.ts';
import { evolve } from '#domain/breach/evolve.ts';
import {
  ann,
  BreachLife,
  ben,
  call,
  cho,
  determine,
  direction,
  held,
  lift,
  noon,
  receipt,
  recorded,
  review,
  text,
} from '#test/support/domain/breach.ts';
import { correctDirection, correctReceipt } from '#test/support/domain/given-breach.ts';
import {
  askUrgent,
  begins,
  confirmUrgent,
  needy,
  objected,
  released,
  sendingStart,
} from '#test/support/domain/notice.ts';

const start = noon('2026-11-24');
const at = noon('2026-12-01');
const by = { by: ann, textSha256: text } as const;
const document = 'a'.repeat(64);

type FactOf<T, F = BreachFact> = F extends { readonly type: infer U } ? (T extends U ? F : never) : never;
type WithoutType<F> = F extends unknown ? Omit<F, 'type'> : never;
/** What the fact is about, the state before it, and all that it changes there. */
type Line<T extends BreachFact['type']> = readonly [
  when: string,
  before: BreachLife,
  fact: WithoutType<FactOf<T>>,
  change: (before: Breach) => object,
];

const fresh = () => new BreachLife(start);
const determined = () => fresh().do(determine(start));
const two = () => held().do(receipt(start, { receipt: 'CPNI-2' }));
const directed = () =>
  held().do(direction('2026-12-20', '2026-11-24'), direction('2026-12-16', '2026-11-24', { agency: 'USSS' }));
const stopped = () =>
  held()
    .do({ type: 'hold-for-entry', ...by })
    .at(at);
const called = () => held().do(call('2026-11-24', { agency: 'USSS' }));
const urgent = () => needy().do(askUrgent(), confirmUrgent());
const duties = () =>
  held().do(
    { type: 'record-duty', published: true, ...by },
    { type: 'record-duty', dueOn: '2026-12-08', ...by },
  );
const asked = () => duties().do({ type: 'ask-published-notice', n: 1, ...by });
const letter = { decision: 'send', mentionsCpni: false, ...by } as const;
const controllers = () => held().do({ type: 'write-controllers-letter', ...letter });
const withState = (life: BreachLife, over: Partial<Breach>) => {
  life.state = { ...life.state, ...over };
  return life;
};
const waiting = (life = directed()) => withState(life, { reviewWaitsUntil: '2026-12-30' });
const owed = () => withState(held(), { restore: { generation: 2, since: start } });
const withheld = { request: 'REQ-1', answerSha256: document };

const none = () => ({});
const [first, second] = [0, 1].map((n) => (list: readonly unknown[]) => list[n] as object) as [
  (list: readonly unknown[]) => object,
  (list: readonly unknown[]) => object,
];
/** Ends an exception and an earlier release, and raises the epoch. */
const silent = ({ epoch }: Breach) => ({ epoch: epoch + 1 });
const correction = { filedAt: noon('2026-11-20'), confirmationHash: document, ...by };
const given = {
  n: 3,
  agency: 'FBI',
  until: '2027-01-05',
  writtenOn: '2026-12-01',
  initial: false,
  ...by,
} as const;
const stop = { n: 3, agency: 'USSS', because: 'verbal', from: at, ...by } as const;
const own = { number: 1, listed: [] };
const oneLift = { n: 1, writtenOn: '2026-11-30', ...by, askedAt: at };

/** A new fact does not compile before it has its line. */
const facts: { readonly [T in BreachFact['type']]: readonly Line<T>[] } = {
  'release-look-owed': [['which changes nothing', fresh(), { stops: ['direction-1'] }, () => ({})]],
  'breach-determined': [
    [
      'first',
      fresh(),
      { determinedAt: start, within2011: 'yes', report: true, tell: true, urgentNeed: true, ...by },
      () => ({
        determination: {
          ...{ determinedAt: start, within2011: 'yes', report: true, tell: true, urgentNeed: true, ...by },
          ...{ recordedAt: at, ruleset: 'fcc-2007' },
        },
        receiptsMissingSince: at,
      }),
    ],
  ],
  'determination-confirmed': [
    ['before one', fresh(), { by: ben, ruleset: 'policy-2018' }, none],
    [
      'by the second',
      determined(),
      { by: ben, ruleset: 'policy-2018' },
      ({ determination }) => ({
        determination: { ...determination, confirmedBy: ben, ruleset: 'policy-2018' },
      }),
    ],
  ],
  'determination-withdrawal-asked': [
    ['by one', determined(), by, () => ({ withdrawal: { ...by, askedAt: at } })],
  ],
  'determination-withdrawn': [
    ['that nobody asked for', urgent(), { by: ben }, none],
    [
      'that was asked for',
      urgent().do({ type: 'withdraw-determination', ...by }),
      { by: ben },
      (before) => ({
        ...silent(before),
        withdrawal: { ...before.withdrawal, confirmedAt: at },
        urgent: undefined,
      }),
    ],
  ],
  'record-correction-asked': [
    [
      'by one',
      fresh(),
      { times: { discoveredAt: start }, ...by },
      () => ({ recordCorrection: { times: { discoveredAt: start }, ...by, askedAt: at } }),
    ],
  ],
  'record-corrected': (() => {
    const proposed = { times: { discoveredAt: start }, ...by, askedAt: start };
    const fact = { times: { occurredTo: '2026-11-01', determinedAt: at }, ...by };
    return [
      [
        'by one: what waits stays',
        withState(determined(), { recordCorrection: proposed }),
        fact,
        ({ determination }) => ({
          occurredTo: '2026-11-01',
          determination: { ...determination, determinedAt: at },
        }),
      ],
      [
        'by the second',
        withState(fresh(), { recordCorrection: proposed }),
        { ...fact, second: true },
        () => ({ occurredTo: '2026-11-01', recordCorrection: undefined }),
      ],
    ] as const;
  })(),
  'entry-refused': [
    ['of no stop', stopped(), { entry: 'e', code: 'c', ...by }, none],
    [
      'of a stop',
      stopped(),
      { entry: 'e', code: 'c', stop: 1, by: ben, textSha256: document },
      ({ directions }) => ({
        directions: [{ ...first(directions), own: { ...own, listed: [{ by: ben, textSha256: document }] } }],
      }),
    ],
  ],
  'own-stop-replaced': [
    [
      'by a direction',
      stopped(),
      { n: 1, direction: 4 },
      ({ directions }) => ({ directions: [{ ...first(directions), replacedBy: 4 }] }),
    ],
  ],
  'own-stop-reviewed': [
    [
      'nothing meant',
      stopped(),
      { n: 1, verdict: 'nothing', ...by },
      ({ directions }) => ({ directions: [{ ...first(directions), reviewedAt: at, reviewedBy: ann }] }),
    ],
    ['to be recorded', stopped(), { n: 1, verdict: 'meant', ...by }, none],
  ],
  'own-stop-end-asked': [
    [
      'by one',
      stopped(),
      { n: 1, ...by },
      ({ directions }) => ({
        directions: [{ ...first(directions), own: { ...own, end: { ...by, askedAt: at } } }],
      }),
    ],
  ],
  'own-stop-ended': [
    [
      'by the second: its days, not its review (law of stopping 3)',
      stopped(),
      { n: 1, by: ben },
      ({ directions }) => ({ directions: [{ ...first(directions), liftedAt: at, liftedBy: ben }] }),
    ],
  ],
  'entry-explained': [
    [
      'by another: it meant nothing',
      stopped(),
      { n: 1, textSha256: text, meant: 'nothing', by: ben },
      ({ directions }) => ({
        directions: [{ ...first(directions), own: { ...own, explained: [{ textSha256: text, by: ben }] } }],
      }),
    ],
    [
      'by another: a direction that was recorded',
      stopped(),
      { n: 1, textSha256: text, meant: 'direction', direction: 2, by: ben },
      ({ directions }) => ({
        directions: [
          {
            ...first(directions),
            own: { ...own, explained: [{ textSha256: text, by: ben }], hasDirection: true },
          },
        ],
      }),
    ],
  ],
  'restore-owed': [
    [
      'before the law of stopping',
      held(),
      { generation: 2 },
      () => ({ restore: { generation: 2, since: at } }),
    ],
    [
      'at the restore: it voids the release (law of stopping 1)',
      sendingStart(),
      { generation: 2, voids: true },
      (before) => ({
        ...silent(before),
        releasedAt: undefined,
        restore: { generation: 2, since: at },
        notice: { ...before.notice, draining: { since: at } },
      }),
    ],
  ],
  'restore-confirmed': [
    [
      'by one',
      owed(),
      { by: ben, proposalSha256: text },
      ({ restore }) => ({ restore: { ...restore, first: { by: ben, at, proposalSha256: text } } }),
    ],
  ],
  'restore-cleared': [
    [
      'by the second',
      owed(),
      { by: ben, proposalSha256: text, generation: 2 },
      () => ({ restore: undefined, tableGeneration: 2 }),
    ],
  ],
  'legal-hold-started': [['at the determination', fresh(), {}, () => ({ legalHoldSince: at })]],
  'request-withheld': [['first', held(), { ...withheld, by: ann }, () => ({ withheld: [withheld] })]],
  'withheld-ended': [
    [
      'afterward',
      withState(held(), { withheld: [withheld] }),
      { ...withheld, became: 'resumed' },
      () => ({ withheld: [{ ...withheld, became: 'resumed' }] }),
    ],
  ],
  'receipt-recorded': (() => {
    const filed = {
      n: 2,
      agency: 'FBI',
      tells: ['FBI'],
      filedAt: start,
      receipt: 'r',
      by: ben,
      recordedAt: at,
      urgentNeedIndicated: false,
      late: true,
    } as const;
    return [['another', held(), filed, ({ receipts }) => ({ receipts: [...receipts, filed] })]] as const;
  })(),
  'receipt-corrected': [
    [
      'to a later time',
      two().do(correctReceipt(noon('2026-11-20'), document)),
      { n: 1, filedAt: at, ...by },
      ({ receipts }) => {
        const { correction: _, ...one } = first(receipts) as { correction?: object };
        return { receipts: [{ ...one, filedAt: at }, second(receipts)] };
      },
    ],
    [
      'late, with its document',
      two(),
      { n: 2, filedAt: at, late: true, confirmationHash: document, ...by },
      ({ receipts }) => ({
        receipts: [
          first(receipts),
          { ...second(receipts), filedAt: at, late: true, confirmationHash: document },
        ],
      }),
    ],
    [
      'under an exception that it no longer supports (R-12)',
      urgent(),
      { n: 2, filedAt: at, ...by },
      (before) => ({
        ...silent(before),
        receipts: [first(before.receipts), { ...second(before.receipts), filedAt: at }],
        urgent: undefined,
      }),
    ],
  ],
  'receipt-correction-asked': [
    [
      'by one',
      two(),
      { n: 2, ...correction },
      ({ receipts }) => ({
        receipts: [first(receipts), { ...second(receipts), correction: { ...correction, askedAt: at } }],
      }),
    ],
  ],
  'receipt-confirmed': [
    [
      'as it was recorded',
      two(),
      { n: 2, by: ben },
      ({ receipts }) => ({ receipts: [first(receipts), { ...second(receipts), confirmedBy: ben }] }),
    ],
    [
      'with its correction',
      two().do(correctReceipt(noon('2026-11-20'), document)),
      { n: 1, by: ben, late: true },
      ({ receipts }) => {
        const { correction: _, ...one } = first(receipts) as { correction?: object };
        const { filedAt, confirmationHash } = correction;
        return {
          receipts: [{ ...one, filedAt, confirmationHash, late: true, confirmedBy: ben }, second(receipts)],
        };
      },
    ],
  ],
  'receipt-withdrawn': [
    [
      'the second one',
      two(),
      { n: 2, ...by },
      ({ receipts }) => ({ receipts: [first(receipts), { ...second(receipts), withdrawnAt: at }] }),
    ],
    [
      'under an exception that it no longer supports (R-12)',
      urgent(),
      { n: 2, ...by },
      (before) => ({
        ...silent(before),
        receipts: [first(before.receipts), { ...second(before.receipts), withdrawnAt: at }],
        urgent: undefined,
      }),
    ],
    [
      'after the release',
      withState(urgent(), { releasedAt: at }),
      { n: 2, ...by },
      ({ receipts }) => ({ receipts: [first(receipts), { ...second(receipts), withdrawnAt: at }] }),
    ],
  ],
  'copy-sent': [['to an agency', held(), { agency: 'FBI', sentAt: at, by: ann }, none]],
  'direction-accepted': [
    [
      'another',
      waiting(),
      given,
      (before) => ({
        ...silent(before),
        directions: [...before.directions, { ...given, kind: 'direction', recordedAt: at }],
        reviewWaitsUntil: undefined,
      }),
    ],
    [
      'of a stop that it replaces',
      called(),
      { ...given, replaces: 1 },
      (before) => ({
        ...silent(before),
        directions: [
          { ...first(before.directions), replacedBy: 3 },
          { ...given, kind: 'direction', recordedAt: at },
        ],
      }),
    ],
  ],
  'direction-received': [
    [
      'while letters are sent',
      sendingStart(),
      given,
      (before) => ({
        ...silent(before),
        releasedAt: undefined,
        directions: [{ ...given, kind: 'direction', recordedAt: at, acceptancePending: true }],
        notice: { ...before.notice, draining: { since: at } },
      }),
    ],
  ],
  'stop-set': [
    [
      'of an agency',
      withState(urgent(), { reviewWaitsUntil: '2026-12-30' }),
      stop,
      (before) => ({
        ...silent(before),
        directions: [{ ...stop, kind: 'stop', recordedAt: at }],
        urgent: undefined,
        reviewWaitsUntil: undefined,
      }),
    ],
    [
      'of our own, under an exception (R-12)',
      urgent(),
      { ...stop, agency: 'other', because: 'our-own', own },
      (before) => ({
        ...silent(before),
        directions: [{ ...stop, agency: 'other', because: 'our-own', own, kind: 'stop', recordedAt: at }],
        urgent: undefined,
        urgentEndedByStop: before.urgent?.classes,
      }),
    ],
    [
      'of our own, without an exception',
      held(),
      { ...stop, agency: 'other', because: 'our-own', own },
      (before) => ({
        ...silent(before),
        directions: [{ ...stop, agency: 'other', because: 'our-own', own, kind: 'stop', recordedAt: at }],
      }),
    ],
  ],
  'stop-received': [
    [
      'while letters are sent',
      sendingStart(),
      stop,
      (before) => ({
        ...silent(before),
        releasedAt: undefined,
        directions: [{ ...stop, kind: 'stop', recordedAt: at, acceptancePending: true }],
        notice: { ...before.notice, draining: { since: at } },
      }),
    ],
  ],
  'direction-correction-asked': [
    ['of a call', called(), { n: 1, until: '2026-12-03', ...by }, none],
    [
      'of the second direction',
      directed(),
      { n: 2, until: '2026-12-03', documentSha256: document, ...by },
      ({ directions }) => ({
        directions: [
          first(directions),
          {
            ...second(directions),
            correction: { until: '2026-12-03', documentSha256: document, ...by, askedAt: at },
          },
        ],
      }),
    ],
  ],
  'direction-corrected': (() => {
    const reviewed = () => {
      const life = waiting().do(correctDirection('2026-12-10', document));
      const [one, ...others] = life.state.directions;
      return withState(life, { directions: [{ ...one!, reviewedAt: start }, ...others] });
    };
    const extended = () =>
      held('2026-12-01').do(direction('2026-12-31', '2026-12-01'), correctDirection('2029-12-31'));
    const sending = () => {
      const life = held().do(direction('2026-12-01', '2026-11-24')).at(noon('2026-12-02'));
      return begins(released(life.do(review('release', noon('2026-12-01')))));
    };
    const uncorrected = ({ directions }: Breach) => {
      const { correction: _, ...one } = first(directions) as { correction?: object };
      return one;
    };
    const unreviewed = (breach: Breach) => {
      const { reviewedAt: _, reviewedBy: __, ...one } = uncorrected(breach) as Partial<Direction>;
      return one;
    };
    return [
      ['of a call', called(), { n: 1, until: '2027-01-05', by: ben }, none],
      ['of none', directed(), { n: 7, until: '2027-01-05', by: ben }, none],
      [
        'to an earlier day',
        reviewed(),
        { n: 1, until: '2026-12-10', by: ben },
        (before) => ({
          directions: [
            { ...uncorrected(before), until: '2026-12-10', correctedAt: at },
            second(before.directions),
          ],
        }),
      ],
      [
        'to the same day: only when it was corrected',
        directed(),
        { n: 1, until: '2026-12-20', by: ben },
        ({ directions }) => ({ directions: [{ ...first(directions), correctedAt: at }, second(directions)] }),
      ],
      [
        'to a later day',
        reviewed(),
        { n: 1, until: '2027-01-05', by: ben },
        (before) => ({
          ...silent(before),
          directions: [
            { ...unreviewed(before), until: '2027-01-05', correctedAt: at },
            second(before.directions),
          ],
          reviewWaitsUntil: undefined,
        }),
      ],
      [
        'to ‘further notice’ on the same day',
        reviewed(),
        { n: 1, until: '2026-12-20', furtherNotice: true, by: ben },
        (before) => ({
          ...silent(before),
          directions: [{ ...unreviewed(before), correctedAt: at }, second(before.directions)],
          reviewWaitsUntil: undefined,
        }),
      ],
      [
        'to a day before the one that waits',
        extended(),
        { n: 1, until: '2027-11-30', by: ben },
        ({ directions }) => ({
          directions: [{ ...first(directions), until: '2027-11-30', correctedAt: at }],
        }),
      ],
      [
        'to the day that waited',
        extended(),
        { n: 1, until: '2029-12-31', by: ben },
        (before) => ({
          ...silent(before),
          directions: [{ ...uncorrected(before), until: '2029-12-31', correctedAt: at }],
        }),
      ],
      [
        'to a later day while letters are sent',
        sending(),
        { n: 1, until: '2027-01-05', by: ben },
        (before) => ({
          ...silent(before),
          releasedAt: undefined,
          directions: [
            { ...unreviewed(before), until: '2027-01-05', correctedAt: at, acceptancePending: true },
          ],
          notice: { ...before.notice, draining: { since: at } },
        }),
      ],
    ] as const;
  })(),
  'lift-asked': [
    [
      'of the second direction, before the law of stopping',
      directed(),
      { n: 2, writtenOn: '2026-11-30', ...by },
      () => ({ lifts: [{ ...oneLift, stops: ['direction-2'], named: [] }] }),
    ],
    [
      'of two, naming the reference of one (law of stopping 5)',
      directed(),
      { stops: ['direction-1', 'direction-2'], named: ['direction-1'], writtenOn: '2026-11-30', ...by },
      () => ({ lifts: [{ ...oneLift, stops: ['direction-1', 'direction-2'], named: ['direction-1'] }] }),
    ],
  ],
  'stops-lifted': [
    [
      'the first one alone (law of stopping 3)',
      directed().do(lift(1, '2026-11-24')),
      { lift: 1, stops: ['direction-1'], by: ben },
      ({ directions, lifts }) => ({
        directions: [{ ...first(directions), liftedAt: at, liftedBy: ben }, second(directions)],
        lifts: [{ ...lifts?.[0], confirmedAt: at }],
      }),
    ],
    [
      'one that was lifted before keeps its time',
      withState(directed(), {
        directions: directed().state.directions.map((one) => ({ ...one, liftedAt: start })),
      }),
      { lift: 1, stops: ['direction-1'], by: ben },
      () => ({ lifts: [] }),
    ],
  ],
  'direction-lifted': [
    [
      'the second one alone, before the law of stopping',
      directed().do(lift(2, '2026-11-24', ann, 'USSS')),
      { n: 2, by: ben },
      ({ directions, lifts }) => ({
        directions: [first(directions), { ...second(directions), liftedAt: at, liftedBy: ben }],
        lifts: [{ ...lifts?.[0], confirmedAt: at }],
      }),
    ],
  ],
  'review-waits': [
    [
      'after a lapse',
      directed(),
      { until: '2026-12-30', asked: [{ agency: 'FBI', askedAt: at }], ...by } as const,
      () => ({ reviewWaitsUntil: '2026-12-30' }),
    ],
    [
      'after a lapse, before the law of stopping',
      directed(),
      { until: '2026-12-30', askedAgencyAt: at, ...by },
      () => ({ reviewWaitsUntil: '2026-12-30' }),
    ],
  ],
  'release-reviewed': (() => {
    const lapsed = () => waiting(held().do(direction('2026-11-28', '2026-11-24', { by: cho })));
    const asked = [{ agency: 'FBI', askedAt: noon('2026-11-30') }] as const;
    const old = { askedAgencyAt: noon('2026-11-30'), ...by };
    const cleared = ({ directions }: Breach) => ({
      directions: [{ ...first(directions), reviewedAt: at, reviewedBy: ann }, ...directions.slice(1)],
      reviewWaitsUntil: undefined,
    });
    const nothing = () => ({ reviewWaitsUntil: undefined });
    return [
      ['of the first of two', waiting(), { stops: ['direction-1'], asked, ...by }, cleared],
      ['old, of one agency that was asked since', lapsed(), old, cleared],
      ['old, of what its reviewer recorded', lapsed(), { ...old, by: cho }, nothing],
      ['old, asked before the writing', lapsed(), { ...old, askedAgencyAt: start }, nothing],
      [
        'old, while it runs',
        waiting(held().do(direction('2026-12-20', '2026-11-24', { by: cho }))),
        old,
        nothing,
      ],
      [
        'old, of two agencies',
        waiting(lapsed().do(call('2026-11-24', { agency: 'USSS', by: cho }))),
        old,
        nothing,
      ],
      [
        'old, beside our own stop, which it never clears',
        waiting(lapsed().do({ type: 'hold-for-entry', ...by })),
        old,
        cleared,
      ],
    ] as const;
  })(),
  'urgent-exception-asked': [
    [
      'where an agency objected',
      held(),
      { agency: 'FBI', consultedAt: at, outcome: 'objected', classes: ['vip'], ...by },
      () => ({
        urgent: { agency: 'FBI', outcome: 'objected', classes: ['vip'], ...by, askedAt: at },
        objections: [{ agency: 'FBI', consultedAt: at }],
      }),
    ],
  ],
  'agency-asked': [
    [
      'which objected',
      needy().do(objected),
      { agency: 'FBI', askedAt: at, ...by },
      ({ objections = [] }) => ({
        objections: [{ ...first(objections), question: { askedAt: at, ...by } }],
      }),
    ],
  ],
  'advice-recorded': [
    [
      'of counsel',
      needy().do(objected),
      { documentSha256: document, advisedAt: start, ...by },
      (before) => ({
        urgent: {
          ...before.urgent,
          advice: { documentSha256: document, advisedAt: start, ...by, recordedAt: at },
        },
      }),
    ],
  ],
  'urgent-exception-confirmed': [
    ['of none', held(), { by: ben }, none],
    [
      'by the second',
      needy().do(askUrgent()),
      { by: ben },
      (before) => ({ urgent: { ...before.urgent, confirmedBy: ben } }),
    ],
  ],
  'duty-recorded': [
    [
      'a third one',
      duties(),
      { n: 3, dueOn: '2026-12-10', ...by },
      ({ duties: known }) => ({ duties: [...known, { n: 3, dueOn: '2026-12-10', ...by }] }),
    ],
    [
      'the first one in the same words: the consent stays',
      asked(),
      { n: 1, published: true, doneOn: '2026-12-01', ...by },
      ({ duties: known }) => ({ duties: [{ ...first(known), doneOn: '2026-12-01' }, second(known)] }),
    ],
    [
      'the first one in other words',
      asked(),
      { n: 1, published: true, by: ann, textSha256: document },
      ({ duties: known }) => ({
        duties: [{ n: 1, published: true, by: ann, textSha256: document }, second(known)],
      }),
    ],
    [
      'the first one, no longer published',
      asked(),
      { n: 1, ...by },
      ({ duties: known }) => ({ duties: [{ n: 1, ...by }, second(known)] }),
    ],
  ],
  'published-notice-asked': [
    [
      'of the second duty',
      duties(),
      { n: 2, ...by },
      ({ duties: known }) => ({
        duties: [first(known), { ...second(known), publication: { ...by, askedAt: at } }],
      }),
    ],
  ],
  'published-notice-confirmed': [
    ['that nobody asked for', asked(), { n: 2, by: ben }, none],
    [
      'by the second',
      asked(),
      { n: 1, by: ben },
      ({ duties: known }) => ({
        duties: [
          { ...first(known), publication: { ...known[0]?.publication, confirmedBy: ben } },
          second(known),
        ],
      }),
    ],
  ],
  'californians-stated': [
    ['by one', held(), { moreThan500: true, ...by }, () => ({ californians: { moreThan500: true, ...by } })],
  ],
  'controllers-letter-written': [
    ['by one', held(), letter, () => ({ controllersLetter: { ...letter, askedAt: at } })],
  ],
  'controllers-letter-confirmed': [
    ['that nobody wrote', held(), { by: ben }, none],
    [
      'by the second',
      controllers(),
      { by: ben },
      ({ controllersLetter }) => ({ controllersLetter: { ...controllersLetter, confirmedBy: ben } }),
    ],
  ],
  'controllers-letter-sent': [
    ['that nobody wrote', held(), { sentOn: '2026-12-01', by: ben }, none],
    [
      'that was confirmed',
      controllers(),
      { sentOn: '2026-12-01', by: ben },
      ({ controllersLetter }) => ({ controllersLetter: { ...controllersLetter, sentOn: '2026-12-01' } }),
    ],
  ],
  'hold-dates-set': (() => {
    const later = {
      ...{ lawEnforcementToldAt: start, holdEndsOn: '2026-12-10', closures: ['2026-12-09'] },
      customersMayBeToldAt: noon('2026-12-11'),
    };
    const over = { ...later, customersMayBeToldAt: at };
    return [
      ['while the case is held', held(), later, () => ({ hold: later })],
      [
        'without receipts: the gate closes',
        held(),
        { closures: [] },
        (before) => ({ ...silent(before), hold: { closures: [] }, receiptsMissingSince: at }),
      ],
      [
        'without receipts, as before',
        determined(),
        { closures: ['2026-12-09'] },
        () => ({ hold: { closures: ['2026-12-09'] } }),
      ],
      [
        'later than now, after the release',
        released(),
        later,
        (before) => ({ ...silent(before), hold: later, releasedAt: undefined }),
      ],
      ['to this moment, after the release', released(), over, () => ({ hold: over })],
    ] as const;
  })(),
  'report-prepared': [['once', held(), {}, () => ({ reportPreparedAt: at })]],
  'run-requested': [
    [
      'of the machine of the breach',
      withState(held(), { machineSince: undefined, faults: 2 }),
      { clock: 'unchanged' },
      () => ({ machineSince: at, faults: 0 }),
    ],
    [
      'whose clock sleeps too long',
      held(),
      { clock: 'restart' },
      () => ({ machineSince: at, clockSleepsTooLong: true }),
    ],
    [
      'of the machine of the notice',
      withState(released(), { faults: 2 }),
      { clock: 'unchanged', to: 'customer-notice' },
      ({ notice }) => ({ faults: 0, notice: { ...notice, machineActiveUntil: at } }),
    ],
  ],
  'clock-restarted': [['as a machine does', held(), {}, none]],
  'run-started': [
    [
      'during the hold',
      withState(held(), { clockSleepsTooLong: true, machineSince: start, faults: 2 }),
      {},
      () => ({
        ...{ clockSleepsTooLong: undefined, machineSince: undefined, faults: 0, runStartedAt: at },
        sleepsUntil: '2026-12-05T05:05:00.000Z',
      }),
    ],
    [
      'when no date is left to wait for',
      withState(determined(), { machineSince: start, sleepsUntil: start }),
      {},
      () => ({ machineSince: undefined, runStartedAt: at, sleepsUntil: undefined }),
    ],
  ],
  'breach-released': [
    [
      'after the hold',
      withState(held(), { machineSince: start, faults: 2 }),
      {},
      () => ({ releasedAt: at, machineSince: undefined, faults: 0 }),
    ],
  ],
  'closure-added': [
    [
      'in order',
      withState(held(), { hold: { closures: ['2026-12-09'] } }),
      { on: '2026-12-08', by: ann },
      () => ({ hold: { closures: ['2026-12-08', '2026-12-09'] } }),
    ],
  ],
  'closure-removed': [
    [
      'of two',
      withState(held(), { hold: { closures: ['2026-12-08', '2026-12-09'] } }),
      { on: '2026-12-08', by: ben, askedBy: ann },
      () => ({ hold: { closures: ['2026-12-09'] } }),
    ],
  ],
};

type AnyLine = readonly [string, BreachLife, object, (before: Breach) => object];
const lines = Object.entries(facts).flatMap(([type, ofType]) =>
  (ofType as readonly AnyLine[]).map((line) => [type, ...line] as const),
);

/** Keys of the state that are another value afterward; one that went is undefined. */
const changeOf = (before: Breach, after: Breach): object => {
  const [was, is] = [before, after].map((state) => ({ ...state }) as Record<string, unknown>);
  const keys = new Set([...Object.keys(was!), ...Object.keys(is!)]);
  const changed = [...keys].filter((key) => !isDeepStrictEqual(was![key], is![key]));
  return Object.fromEntries(changed.map((key) => [key, is![key]]));
};

describe('what a fact changes in a breach, and nothing else (I6)', () => {
  it.each(lines)('%s %s', (type, _, { state }, fact, change) => {
    const after = evolve(state, { type, ...fact } as BreachFact, at);
    expect(changeOf(state, after)).toStrictEqual(change(state));
  });

  it('the first commit begins the case, and nothing else can', () => {
    const { type: _, ...said } = recorded(start);
    expect(evolve(undefined, recorded(start), start)).toStrictEqual({
      ...said,
      ...{ receipts: [], directions: [], duties: [], hold: { closures: [] } },
      ...{ epoch: 1, handledMilestones: [], faults: 0, folding: breachFolding },
    });
    expect(() => evolve(undefined, { type: 'breach-released' }, start)).toThrow(
      'a breach cannot begin with breach-released',
    );
  });
});
