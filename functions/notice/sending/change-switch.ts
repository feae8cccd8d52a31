import { instantText } from '#domain/calendar/instants.ts';
import type { Actor } from '#domain/case/case.ts';
import {
  type SendingSwitch,
  type SwitchEvent,
  sendingIdOf,
  sendingSwitches,
} from '#domain/notice/sending-switch.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/** The switch of all notices after one decision; the first one opens it. @throws what `decide` throws */
export const changeSwitch = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  actor: Actor,
  decide: (seen: SendingSwitch | undefined) => readonly SwitchEvent[],
): Promise<StoredCase<SendingSwitch, SwitchEvent>> => {
  const caseId = sendingIdOf(cases.tableGeneration);
  const seen = await cases.find(sendingSwitches, caseId);
  const { opened, case: found } =
    seen === undefined
      ? await cases.open(sendingSwitches, caseId, actor, instantText(clock.now()), decide(undefined))
      : { opened: false, case: seen };
  return opened ? found : cases.change(sendingSwitches, found, actor, ({ state }) => decide(state));
};
