import { instantText } from '#domain/calendar/instants.ts';
import { isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isDigestId } from '#domain/case/late-digest.ts';
import { lapsesNear } from '#domain/request/recourse.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';

type Count = (
  name:
    | 'CasesOverdue'
    | 'CasesStalled'
    | 'DigestsMissing'
    | 'RecourseLapses'
    | 'SecurityTxtLapses'
    | 'WatcherHeartbeat',
  value: number,
) => void;

/** Reconcile looks every hour, and after faults at the latest every 24 hours; what is a day late it does not see. */
const patienceMs = 24 * 3_600_000;
/** Reconcile looks on the hour, the watcher half an hour later: what was due before that hour, reconcile could not move. */
const reconcilePatienceMs = 30 * 60_000;
/** Before security.txt ends. */
const warnedMs = 60 * 86_400_000;
/** Three tries, an hour apart. */
const digestPatienceMs = 2 * 3_600_000;
/** Enough to know that something is badly wrong. */
const atMost = 100;

/**
 * Looks every hour and changes nothing: are there open cases whose clock should have woken them more than a day ago, or whose dated
 * work has not begun? Each look counts again, so the alarm stays red until the cases move. It asks neither the machines nor
 * reconcile, because it is there to see their death. The heartbeat comes last: a watcher that could not look is silent, and its
 * silence is the alarm. It also says, from 60 days before, that a contract of recourse lapses or that security.txt ends
 * (RFC 9116), and that a digest of late cases did not go out.
 */
export const watchCases =
  (count: Count) =>
  ({
    cases,
    clock,
    letterhead,
    statements,
    zone,
  }: Pick<Ports, 'cases' | 'clock' | 'letterhead' | 'statements' | 'zone'>) =>
  async (): Promise<{ readonly stalled: number }> => {
    // Oldest first, so one read has all that follow.
    const waiting = await cases.due(instantText(clock.now() - reconcilePatienceMs), atMost);
    const sinceBefore = (patience: number): CaseId[] =>
      waiting.flatMap(({ id, wakeAt }) =>
        isBefore(wakeAt, instantText(clock.now() - patience)) ? [id] : [],
      );
    const caseIds = sinceBefore(patienceMs);
    count('CasesStalled', caseIds.length);
    const overdue = waiting.map(({ id }) => id);
    count('CasesOverdue', overdue.length);
    const lapses = lapsesNear(letterhead, todayIn(clock, zone));
    count('RecourseLapses', lapses.length);
    const { endsOn } = statements.security;
    const isEnding = millisecondsOf(endsOn) - clock.now() <= warnedMs;
    count('SecurityTxtLapses', isEnding ? 1 : 0);
    const digestIds = sinceBefore(digestPatienceMs).filter(isDigestId);
    count('DigestsMissing', digestIds.length);
    count('WatcherHeartbeat', 1);
    if (overdue.length > 0) console.error({ code: 'cases-overdue', caseIds: overdue });
    if (caseIds.length > 0) console.error({ code: 'cases-stalled', caseIds });
    if (lapses.length > 0) console.error({ code: 'recourse-lapses', lapses });
    if (digestIds.length > 0) console.error({ code: 'digests-missing', digestIds });
    if (isEnding) console.error({ code: 'security-txt-lapses', endsOn });
    return { stalled: caseIds.length };
  };
