import type { Commit } from '#domain/case/case.ts';
import type { RequestEvent } from './events.ts';
import type { ReopenReason } from './officer-action-events.ts';
import { isSettled, type Request } from './state.ts';
/** `kept`: that answer closed the request, not reopened since. `waits`: an answer is on its way. */
export const withheldAnswerStatus = (
  request: Request,
  history: readonly Commit<RequestEvent>[],
  answerSha256: string,
): 'kept' | 'waits' | 'resumed' | 'over' => {
  const events = history.flatMap((commit) => commit.events);
  const answeredAt = events.findLastIndex(
    (event) => event.type === 'answer-given' && event.textSha256 === answerSha256,
  );
  const since = answeredAt === -1 ? [] : events.slice(answeredAt + 1);
  const reopened = since.find((event) => event.type === 'request-reopened');
  if (reopened !== undefined) return afterReopening[reopened.reason];
  if (since.some(({ type }) => type === 'answer-given')) return 'over';
  if (!isSettled(request)) return 'waits';
  const isAnswered = answeredAt !== -1 && request.stage === 'closed' && request.outcome !== 'joined';
  return isAnswered ? 'kept' : 'over';
};

/** Reopened because the hold ended: resumed. Any other reason needs nothing more. */
export const afterReopening: Readonly<Record<ReopenReason, 'resumed' | 'over'>> = {
  'hold-ended': 'resumed',
  'wrong-answer': 'over',
  'new-facts': 'over',
  'complaint-upheld': 'over',
};
