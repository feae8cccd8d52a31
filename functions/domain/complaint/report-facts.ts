import { civilDay } from '#domain/calendar/instants.ts';
import type { ReportFacts } from '#domain/case/report-facts.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';
import { type Complaint, isAnswered } from './state.ts';
import { recourseSteps } from './vocabulary.ts';

/** `none`: content, or silent; it may go on for as long as the complaint is kept. */
export const recourseOf = ({ steps = {}, unsatisfiedAt }: Complaint): string =>
  recourseSteps.findLast((step) => steps[step] !== undefined) ?? (unsatisfiedAt ? 'unsatisfied' : 'none');

const endOf = (complaint: Complaint): ReportFacts['end'] => {
  const { zone } = complaint;
  if (complaint.stage === 'withdrawn') return { how: 'withdrawn', on: civilDay(complaint.withdrawnAt, zone) };
  if (!isAnswered(complaint)) return undefined;
  const { answeredAt, answer } = complaint;
  return { how: 'answered', on: civilDay(answeredAt, zone), outcome: answer.outcome };
};

export const reportFactsOf = (complaint: Complaint): ReportFacts => {
  const { topic, channel, regime, receivedOn, dueOn, assigned } = complaint;
  return withoutGaps<ReportFacts>({
    ...{ what: topic, capacity: undefined, channel, regime, receivedOn, dueOn },
    officer: assigned?.to,
    end: endOf(complaint),
    recourse: isAnswered(complaint) ? recourseOf(complaint) : undefined,
  });
};
