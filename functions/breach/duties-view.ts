import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { filingPlans } from '#domain/breach/duties.ts';
import type { Duty } from '#domain/breach/duty-state.ts';
import { type FilingPlan, leaveDays } from '#domain/breach/filing-plan.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { TextByHash } from './words-of.ts';

const publicationState = ({ published, publication }: Duty): string | null => {
  if (!published && publication === undefined) return null;
  if (publication === undefined) return 'needs-counsel';
  return publication.confirmedBy === undefined ? 'waiting' : 'accepted';
};

const fileBefore = ({ dueOn, reportDueOn, fileBy, isLate }: FilingPlan): string => {
  const leaving = `${leaveDays} days before the duty of ${dateInWords(dueOn)}`;
  if (fileBy === null) return `It is too late to leave ${leaving}.`;
  if (isLate) return `A filing today still leaves ${leaving}.`;
  if (fileBy === reportDueOn)
    return `File with law enforcement by its own deadline, ${dateInWords(fileBy)}. That leaves at least ${leaving}.`;
  return `To leave ${leaving}, file with law enforcement by ${dateInWords(fileBy)}.`;
};

/** "To leave 3 days before <duty>, file by <day>; each later day moves customers to <dates>." */
const planView = (plan: FilingPlan | undefined) => {
  if (plan === undefined) return null;
  const { reportDueOn, isLate, later } = plan;
  const moved = later.map(
    ({ filedOn, customersFrom }) =>
      `If we file on ${dateInWords(filedOn)}, we may notify customers from ${dateInWords(customersFrom)}.`,
  );
  const inAnyCase = isLate
    ? `Law enforcement had to be notified by ${dateInWords(reportDueOn)}. File today.`
    : `Law enforcement must be notified by ${dateInWords(reportDueOn)} in any case.`;
  return { ...plan, explanation: [fileBefore(plan), inAnyCase, ...moved] };
};

/** By state of the postal address, over all frozen lists; `unknown` where no address names one. */
const recipientsByState = (breach: Breach): Readonly<Record<string, number>> => {
  const sums = new Map<string, number>();
  for (const { list } of noticeOf(breach).noticeLists)
    for (const [state, rows] of Object.entries(list?.states ?? {}))
      sums.set(state, (sums.get(state) ?? 0) + rows);
  return Object.fromEntries(sums);
};

/** Duties of other laws, beside the clocks; none of them moves a date. */
export const dutiesView = (breach: Breach, now: Instant, words: TextByHash) => {
  const plans = filingPlans(breach, now);
  const { duties, californians, controllersLetter: letter } = breach;
  const byState = recipientsByState(breach);
  return {
    otherDuties: duties.map((duty) => {
      const { n, dueOn = null, doneOn = null, hold = 'undecided', task = null, by, textSha256 } = duty;
      const { law, to, owner, decision = null } = words(textSha256);
      return {
        ...{ n, law, to, dueOn, owner, decision, doneOn, hold, by, task },
        publication: publicationState(duty),
        plan: planView(plans.get(n)),
      };
    }),
    recipientsByState: byState,
    /** A person says so; the number beside it is of the lists, by address. */
    californians: { onLists: byState.CA ?? 0, toldMoreThan500: californians?.moreThan500 ?? null },
    controllersLetter: letter && {
      ...{ decision: letter.decision, by: letter.by, sentOn: letter.sentOn ?? null },
      state: letter.confirmedBy === undefined ? 'waiting' : 'accepted',
    },
  };
};
