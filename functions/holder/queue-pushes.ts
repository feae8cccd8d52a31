import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { HolderInForce } from '#domain/case/holder-asks.ts';
import { queued } from '#domain/holder/push.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';

/** Of the instructions in these events, each to a system with a webhook; one that is queued already stays as it is. */
export const queuePushes = async (
  { pushes, clock }: Pick<Ports, 'pushes' | 'clock'>,
  request: CaseId,
  events: readonly RequestEvent[],
  register: readonly HolderInForce[],
): Promise<void> => {
  const reached = new Set(register.filter((one) => one.hasWebhook).map(({ holder }) => holder));
  const now = instantText(clock.now());
  for (const event of events)
    if (event.type === 'holders-instructed')
      for (const { n, holder } of event.instructions)
        if (reached.has(holder)) await pushes.save(queued({ request, n, holder }, now));
};
