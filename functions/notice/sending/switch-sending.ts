import { machinesOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Actor } from '#domain/case/case.ts';
import { Forbidden } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import {
  decidePause,
  decideResume,
  isAllPaused,
  type SendingSwitch,
  sendingIdOf,
  sendingSwitches,
} from '#domain/notice/sending-switch.ts';
import { type BreachPorts, carryOut, openBreaches, type StoppingPorts } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { SendingSwitchChange } from '../contract.ts';
import { changeSwitch } from './change-switch.ts';
import { sendingShown } from './read-sending.ts';

/** Reconcile repeats a lost start. */
const goOn = async ({ cases, workflows }: Pick<Ports, 'cases' | 'workflows'>): Promise<void> => {
  for await (const { id: caseId } of openBreaches({ cases })) {
    const found = await cases.find(breaches, caseId);
    if (found === undefined || !machinesOf(found.state).includes('customer-notice')) continue;
    const raised = cases.raiseRun(caseId, 'customer-notice', found.runs['customer-notice'] ?? 1);
    await commitAndStart(
      workflows,
      'customer-notice',
      raised.then((run) => ({ id: caseId, runs: { ...found.runs, 'customer-notice': run } })),
    );
  }
};

/** From then on the store blocks its letters. */
const markRestored = async (ports: BreachPorts, actor: Actor): Promise<void> => {
  if (ports.cases.tableGeneration === 1) return;
  for await (const { id: caseId } of openBreaches(ports))
    await carryOut(ports, caseId, actor, { type: 'refresh-dates' });
};

/**
 * Stops all customers' notices within a second, or ends the stops that the call names. One officer stops.
 * The author of a stop ends it alone within one business day; every other end takes two officers (law of stopping 3).
 * @throws {SendingNotPaused | NameTheStops | StopNotOpen | SamePerson | ProposalChanged}, and {Forbidden} for a stand-in who does not sign
 */
export const turnSending =
  (ports: StoppingPorts & Pick<Ports, 'officers' | 'texts' | 'workflows'>) =>
  async (
    { paused, reason, stops, proposalSha256: repeated, by }: SendingSwitchChange & { readonly by: string },
    { officer: { groups } }: Reader,
  ) => {
    const isSigning = !paused && repeated !== undefined;
    if (!isSigning && !hasAccess('breach-work', groups)) throw new Forbidden();
    const { cases, texts, clock } = ports;
    const { tableGeneration: generation } = cases;
    const caseId = sendingIdOf(generation);
    const actor: Actor = `officer:${by}`;
    const now = instantText(clock.now());
    const act = { by, textSha256: await texts.put(caseId, reason) };
    const decided = (seen: SendingSwitch | undefined) =>
      paused
        ? decidePause(seen, act, { now, generation })
        : decideResume(seen, { ...act, stops }, { now, generation, shown: repeated });
    const seen = await cases.find(sendingSwitches, caseId);
    // Refused before anything is written.
    decided(seen?.state);
    if (!paused) await markRestored(ports, actor);
    const { state } = await changeSwitch(ports, actor, decided);
    if (!isAllPaused(state, generation)) await goOn(ports);
    return sendingShown(ports, state);
  };
