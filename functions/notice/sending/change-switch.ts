import { instantText } from '#domain/calendar/instants.ts';
import type { Actor } from '#domain/case/case.ts';
import {
  type SendingSwitch,
  type SwitchEvent,
  sendingIdOf,
  sendingSwitches,
} from '#domain/notice/sending-switch.ts';
import { type SignalPorts, withSignal } from '#functions/breach/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

type SwitchDecision = (seen: SendingSwitch | undefined) => readonly SwitchEvent[];

const changed = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  decide: SwitchDecision,
): Promise<StoredCase<SendingSwitch, SwitchEvent>> => {
  const caseId = sendingIdOf(cases.tableGeneration);
  const seen = await cases.find(sendingSwitches, caseId);
  const { opened, case: found } =
    seen === undefined
      ? await cases.open(sendingSwitches, caseId, actor, instantText(clock.now()), decide(undefined))
      : { opened: false, case: seen };
  return opened ? found : cases.change(sendingSwitches, found, actor, ({ state }) => decide(state));
};

/**
 * The switch of all notices after one decision; the first one opens it. A stop raises a signal before it commits, which every lane of
 * every notice feels before its next second's letters (law of stopping 8).
 * @throws what `decide` throws
 */
export const changeSwitch = (
  ports: Pick<Ports, 'cases'> & SignalPorts,
  actor: Actor,
  decide: SwitchDecision,
): Promise<StoredCase<SendingSwitch, SwitchEvent>> =>
  withSignal(ports, 'all', (raiseFirst) =>
    changed(ports, actor, (seen) => {
      const events = decide(seen);
      if (events.some(({ type }) => type === 'sending-paused')) raiseFirst();
      return events;
    }),
  );
