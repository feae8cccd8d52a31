import { civilDay } from '#domain/calendar/instants.ts';
import type { End, ReportFacts } from '#domain/case/report-facts.ts';
import { withoutGaps } from '#domain/case/work-facts.ts';
import type { Request } from './state.ts';

/** A new outcome does not compile until it is decided what reports count it as. */
const endOfOutcome: Readonly<Record<Extract<Request, { readonly stage: 'closed' }>['outcome'], End>> = {
  done: 'answered',
  'partly-done': 'answered',
  refused: 'answered',
  'no-data': 'answered',
  recorded: 'answered',
  redirected: 'redirected',
  lapsed: 'lapsed',
  joined: 'joined',
};

const endOf = (request: Request): ReportFacts['end'] => {
  const { zone } = request;
  if (request.stage === 'withdrawn') return { how: 'withdrawn', on: civilDay(request.withdrawnAt, zone) };
  // Over for the requester, who may still confirm; then it has no end again.
  if (request.stage === 'lapsed' && request.lapsedAt)
    return { how: 'lapsed', on: civilDay(request.lapsedAt, zone) };
  if (request.stage !== 'closed') return undefined;
  const { closedAt, outcome } = request;
  return { how: endOfOutcome[outcome], on: civilDay(closedAt, zone), outcome };
};

export const reportFactsOf = (request: Request): ReportFacts => {
  const { kind, capacity, channel, regime, receivedOn, dueOn, assigned } = request;
  const officer = assigned?.to;
  return withoutGaps<ReportFacts>({
    ...{ what: kind, capacity, channel, regime, receivedOn, dueOn, officer },
    ...{ end: endOf(request), recourse: undefined },
  });
};
