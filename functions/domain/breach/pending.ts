import { type Instant, isBefore } from '#domain/calendar/times.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import type { Audience } from '#domain/notice/events.ts';
import {
  emptyNotice,
  type NoticeList,
  pendingApprovals,
  pendingNoticeConfirmations,
} from '#domain/notice/state.ts';
import { type Breach, isSettled, stageOf } from './breach.ts';
import { hasNegativeDecision } from './choices.ts';
import type { BreachUnconfirmed } from './commands.ts';
import { lastSilentDay, unliftedDirections } from './directions.ts';
import { pendingOfDuties } from './duties.ts';
import { startOfNext } from './hold.ts';
import { calendarOf } from './hold-dates.ts';
import { openLifts } from './lifts.ts';
import { isAdviceMissing } from './objections.ts';
import { isReviewOwed } from './own-stops.ts';
import { awaitsConfirmation } from './receipts.ts';
import { pendingOfRestore } from './restore.ts';

/** After the release only about letters; of a breach that is settled only what would open it again. */
export const pendingConfirmations = (breach: Breach): readonly PendingConfirmation<BreachUnconfirmed>[] =>
  isSettled(breach)
    ? ofWithdrawal(breach)
    : [
        ...ofRecord(breach),
        ...pendingOfRestore(breach),
        ...pendingOfDuties(breach),
        ...(stageOf(breach) === 'released' ? [] : pendingOfHold(breach)),
        ...pendingNoticeConfirmations(breach.notice ?? emptyNotice),
        ...ofApprovals(breach),
      ];

/** Without the early end of a stop whose days are over. */
export const openConfirmations = (breach: Breach, now: Instant) =>
  pendingConfirmations(breach).filter(({ until }) => until === undefined || isBefore(now, until));

/** The exception's only during the hold. */
const ofEachLetter = <T>(
  breach: Breach,
  ofLetter: (noticeList: NoticeList, audience: Audience) => readonly T[],
): readonly T[] => {
  const stage = stageOf(breach);
  if (!['held', 'notice-without-report', 'released'].includes(stage)) return [];
  const { noticeLists } = breach.notice ?? emptyNotice;
  const isUrgentOpen = breach.urgent !== undefined && !isAdviceMissing(breach) && stage === 'held';
  return noticeLists.flatMap((one) => [
    ...ofLetter(one, 'everyone'),
    ...(isUrgentOpen ? ofLetter(one, 'urgent') : []),
  ]);
};

/** With the letter that each is about. */
export const waitingApprovals = (breach: Breach) =>
  ofEachLetter(breach, (noticeList, audience) =>
    pendingApprovals(noticeList, audience).map((one) => ({ ...one, list: noticeList.n, audience })),
  );

const ofApprovals = (breach: Breach) => ofEachLetter<PendingConfirmation>(breach, pendingApprovals);

/** When letters that wait for an approval lost the one that they had. */
export const approvalsLostAt = (breach: Breach): readonly Instant[] =>
  ofEachLetter(breach, (noticeList, audience) => {
    const { approvalVoidedAt } = noticeList[audience];
    const waits = pendingApprovals(noticeList, audience).length > 0;
    return waits && approvalVoidedAt !== undefined ? [approvalVoidedAt] : [];
  });

export const pendingOfHold = (breach: Breach): readonly PendingConfirmation<BreachUnconfirmed>[] => [
  ...ofDetermination(breach),
  ...breach.receipts.flatMap((receipt) => {
    const { n, by, recordedAt, correction } = receipt;
    const confirms = { type: 'confirm-receipt', n } as const;
    if (correction)
      return [
        { toConfirm: `receipt-${n}-correction`, since: correction.askedAt, by: correction.by, confirms },
      ];
    return awaitsConfirmation(receipt)
      ? [{ toConfirm: `receipt-${n}`, since: recordedAt, by, confirms }]
      : [];
  }),
  ...openLifts(breach).map(({ n, askedAt, by }) => ({
    ...{ toConfirm: `lift-${n}`, since: askedAt, by },
    confirms: { type: 'confirm-lift', n } as const,
  })),
  ...unliftedDirections(breach.directions).flatMap((direction) => [
    ...(direction.kind === 'direction' && direction.correction
      ? [
          {
            toConfirm: `direction-${direction.n}-correction`,
            since: direction.correction.askedAt,
            by: direction.correction.by,
            confirms: { type: 'confirm-direction', n: direction.n ?? 0 } as const,
          },
        ]
      : []),
  ]),
  ...breach.directions.flatMap((one) => {
    if (!isReviewOwed(one) || one.liftedAt !== undefined || one.own.end === undefined) return [];
    const { number: n, end } = one.own;
    const confirms = { type: 'confirm-own-stop-end', n } as const;
    const until = startOfNext(lastSilentDay(one, calendarOf(breach, [])));
    return [{ toConfirm: `own-stop-${n}-end`, since: end.askedAt, by: end.by, until, confirms }];
  }),
  ...(breach.urgent && breach.urgent.confirmedBy === undefined && !isAdviceMissing(breach)
    ? [
        {
          toConfirm: 'urgent-exception',
          since: breach.urgent.advice?.recordedAt ?? breach.urgent.askedAt,
          by: (breach.urgent.advice ?? breach.urgent).by,
          confirms: { type: 'confirm-urgent-exception' } as const,
        },
      ]
    : []),
];

const ofRecord = ({ recordCorrection }: Breach): readonly PendingConfirmation<BreachUnconfirmed>[] =>
  recordCorrection === undefined
    ? []
    : [
        {
          ...{ toConfirm: 'record-correction', since: recordCorrection.askedAt, by: recordCorrection.by },
          confirms: { type: 'confirm-record-correction' } as const,
        },
      ];

const ofWithdrawal = ({ withdrawal }: Breach): readonly PendingConfirmation<BreachUnconfirmed>[] =>
  withdrawal && withdrawal.confirmedAt === undefined
    ? [
        {
          ...{ toConfirm: 'determination-withdrawal', since: withdrawal.askedAt, by: withdrawal.by },
          confirms: { type: 'confirm-withdrawal' } as const,
        },
      ]
    : [];

const ofDetermination = (breach: Breach): readonly PendingConfirmation<BreachUnconfirmed>[] => {
  const { determination } = breach;
  const isUnsigned = determination && determination.confirmedBy === undefined;
  if (!isUnsigned || !hasNegativeDecision(determination)) return ofWithdrawal(breach);
  const { recordedAt: since, by } = determination;
  const confirms = { type: 'confirm-determination' } as const;
  return [{ toConfirm: 'determination', since, by, confirms }, ...ofWithdrawal(breach)];
};
