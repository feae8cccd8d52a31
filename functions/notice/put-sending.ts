import { breaches } from '#domain/breach-noun.ts';
import { instantText } from '#domain/instants.ts';
import { machinesOf } from '#domain/notice.ts';
import {
  decidePause,
  decideResume,
  type SendingSwitch,
  sendingId,
  sendingSwitches,
} from '#domain/sending-switch.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Texts } from '#ports/people.ts';
import type { Workflows } from '#ports/workflows.ts';
import type { SendingPut } from './contract.ts';
import { openBreaches } from './under-way.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/** The switch as an officer sees it. */
export interface SendingShown {
  readonly paused: boolean;
  readonly since: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

const shown = async ({ texts }: Pick<Needs, 'texts'>, stands: SendingSwitch | undefined) => {
  const { paused } = stands ?? {};
  if (paused === undefined) return { paused: false, since: null, by: null, reason: null };
  const reason = (await texts.read(sendingId, paused.textSha256)) ?? null;
  return { paused: true, since: paused.at, by: paused.by, reason };
};

export const readSending = (needs: Pick<Needs, 'cases' | 'texts'>) => async (): Promise<SendingShown> =>
  shown(needs, (await needs.cases.find(sendingSwitches, sendingId))?.state);

/** Every notice that has ended its run at the switch gets the next one; what is missed here is reconcile’s. */
const goOn = async ({ cases, workflows }: Needs): Promise<void> => {
  for await (const { id } of openBreaches({ cases })) {
    const found = await cases.find(breaches, id);
    if (found === undefined || !machinesOf(found.state).includes('customer-notice')) continue;
    const run = await cases.raiseRun(id, 'customer-notice', found.runs['customer-notice'] ?? 1);
    await workflows.nudge('customer-notice', { id, runs: { ...found.runs, 'customer-notice': run } });
  }
};

/**
 * Stops every customers’ notice at the next page, or lets them go on. Stopping takes one officer; after more than one
 * business day another lets go.
 * @throws {NothingPaused | SamePerson}
 */
export const putSending =
  (needs: Needs) =>
  async ({ paused, reason }: SendingPut, by: string): Promise<SendingShown> => {
    const { cases, texts, clock } = needs;
    const actor = `officer:${by}`;
    const now = instantText(clock.now());
    const act = { by, textSha256: await texts.put(sendingId, reason) };
    const decided = (stands: SendingSwitch | undefined) =>
      paused ? decidePause(stands, act) : decideResume(stands, act, now);
    const seen = await cases.find(sendingSwitches, sendingId);
    const { opened, case: first } =
      seen === undefined
        ? await cases.open(sendingSwitches, sendingId, actor, now, decided(undefined))
        : { opened: false, case: seen };
    const { state } = opened
      ? first
      : await cases.change(sendingSwitches, first, actor, (stands) => decided(stands.state));
    if (!paused) await goOn(needs);
    return shown(needs, state);
  };
