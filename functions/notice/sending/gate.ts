import { mayTell } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { restoreOwedIn } from '#domain/breach/restore.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import { isSwitchedOff } from '#functions/breach/offers.ts';
import type { Gate } from '#ports/gate.ts';
import type { Ports } from '#ports/index.ts';
import { isRaisedFor } from '#ports/signals.ts';

/** The case as it is now and the kill switch (decision 0014), and the signal beside them (decision 0077). */
export const gateOf = (
  { cases, signals }: Pick<Ports, 'cases' | 'signals'>,
  {
    list,
    audience,
    listSha256,
    letterSha256,
  }: Pick<SendableLetter, 'list' | 'audience' | 'listSha256' | 'letterSha256'>,
): Gate => ({
  mayTell: async ({ caseId, epoch, segment }) => {
    // Awaited together: an unawaited rejection would end the process.
    const [isOff, { state }] = await Promise.all([isSwitchedOff({ cases }), cases.read(breaches, caseId)]);
    // After a restore the case is closed to sending even before a command marks it.
    if (restoreOwedIn(state, cases.tableGeneration).length > 0) return 'paused';
    const answer = mayTell(state, { epoch, list, audience, listSha256, letterSha256, segment });
    return answer === 'yes' && isOff ? 'paused' : answer;
  },
  signal: async (caseId) => {
    const signal = await signals.read();
    return { isRaised: isRaisedFor(signal, caseId), raised: signal.raised };
  },
});
