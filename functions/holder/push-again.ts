import { instantText } from '#domain/calendar/instants.ts';
import { Unavailable } from '#domain/case/errors.ts';
import { decideBy } from '#domain/case/rule.ts';
import { holders, slugIn } from '#domain/holder/holder.ts';
import { pushedAgain, queued } from '#domain/holder/push.ts';
import { holderRules } from '#domain/holder/rules.ts';
import type { Ports } from '#ports/index.ts';
import type { PushKey } from '#ports/pushes.ts';
import { openInstructions } from './open-instructions.ts';
import { answered } from './record-holder.ts';

/** A run that is at it right now may write in between. */
const mostTries = 3;

const queueAgain = async (
  { pushes, clock }: Pick<Ports, 'pushes' | 'clock'>,
  { request, n, holder }: PushKey,
): Promise<void> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [read] = await pushes.read([{ request, n, holder }]);
    const now = instantText(clock.now());
    const next = read
      ? { ...pushedAgain(read, now), turn: read.turn + 1 }
      : queued({ request, n, holder }, now);
    if (await pushes.save(next)) return;
  }
  throw new Unavailable('The case store');
};

/**
 * The next run tells the webhook of each open instruction, also of one made before it had a webhook. The act is in the history
 * first; a crash after it is mended by the same act.
 * @throws {NotFound | HolderNoWebhook | HolderNoSecret | HolderNothingOpen}
 */
export const pushHolderAgain =
  (ports: Pick<Ports, 'cases' | 'clock' | 'pushes'>) =>
  async ({ caseId, by }: { readonly caseId: string; readonly by: string }) => {
    const { cases } = ports;
    const own = (await openInstructions(ports)).filter(({ holder }) => holder === slugIn(caseId));
    const after = await cases.change(holders, caseId, `officer:${by}`, ({ state }) =>
      decideBy(holderRules['push-holder-again'])(state, { by }, { open: own.length }),
    );
    for (const one of own) await queueAgain(ports, one);
    return answered(after);
  };
