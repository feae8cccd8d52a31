import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { textOf } from '#domain/calendar/times.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { type HolderEvent, holderId, holders } from '#domain/holder/holder.ts';
import type { Ports } from '#ports/index.ts';
import { notPushed } from './letters/officer-letters.ts';

export type TellPorts = Pick<
  Ports,
  'cases' | 'clock' | 'letterhead' | 'letters' | 'officersAddress' | 'zone'
>;

/**
 * Officers hear that a system's webhook took nothing, or is gone: once a day for each system, however many instructions it is
 * about. Gone: the webhook is off from now on.
 */
export const tellNotPushed = async (
  { cases, clock, letterhead, letters, officersAddress, zone }: TellPorts,
  holder: string,
  why: 'gone' | 'failed',
): Promise<void> => {
  const id = holderId(holder);
  const on = textOf(civilDay(instantText(clock.now()), zone));
  const sent = await letters.sendOnce(id, { kind: 'webhook-failed', of: `${why}-${on}` }, async () =>
    notPushed(letterhead, id, officersAddress, why),
  );
  const fact = { ...letterFactOf(sent), type: 'letter-sent' } as const;
  await cases.change(holders, id, 'machine:push-instructions', ({ state, history }) => {
    const isKnown = history.some(({ events }) =>
      events.some((one) => one.type === 'letter-sent' && one.kind === fact.kind && one.of === fact.of),
    );
    const isOn = why === 'gone' && state.webhookOffAt === undefined;
    const told: HolderEvent[] = [];
    if (!isKnown) told.push(fact);
    if (isOn) told.push({ type: 'webhook-turned-off' });
    return told;
  });
};
