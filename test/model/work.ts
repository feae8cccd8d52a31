import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf, sendableLetters } from '#domain/breach/customer-notice.ts';
import type { Item } from '#functions/adapters/dynamodb-table.ts';
import { silenceOf } from './promises.ts';
import type { UseCase } from './use-cases.ts';

/** Which use cases have something to do; all others would end at once, so none of them begins. */
export const workOf = (caseItem: Item): Readonly<Record<UseCase, boolean>> => {
  const { stage, state, urgent } = caseItem as { stage: string; state: Breach; urgent?: object };
  const waits = noticeOf(state).draining !== undefined;
  const awaitsCanary = sendableLetters(state)[0]?.canary === 'pending';
  const { is, directions, stops } = silenceOf(caseItem);
  const [isReleased, isUrgent] = [stage === 'released', urgent !== undefined];
  return {
    release: stage === 'held' && !waits,
    ask: isReleased || isUrgent,
    canary: isReleased && awaitsCanary,
    sender: isReleased && !awaitsCanary,
    urgentCanary: isUrgent && awaitsCanary,
    urgentSender: isUrgent && !awaitsCanary,
    direct: true,
    directAgain: true,
    accept: waits,
    lift: is === 'silent' && !waits && directions > 0,
    liftLatest: is === 'silent' && !waits && directions > 1,
    pause: isReleased,
    resumeOwn: stops.halts.length > 0,
    confirm: stage === 'held' && !isUrgent,
  };
};
