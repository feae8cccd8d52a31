import { breaches } from '#domain/breach-noun.ts';
import { instantText } from '#domain/instants.ts';
import { machinesOf } from '#domain/notice.ts';
import {
  decidePause,
  decideResume,
  isAllPaused,
  type SendingSwitch,
  sendingIdOf,
  sendingSwitches,
} from '#domain/sending-switch.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Texts } from '#ports/people.ts';
import type { Workflows } from '#ports/workflows.ts';
import type { SendingPut } from './contract.ts';
import type { SendingSettings } from './settings.ts';
import { openBreaches } from './under-way.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly workflows: Workflows;
  readonly clock: Clock;
  readonly settings: Pick<SendingSettings, 'tableGeneration'>;
}

/** The switch as an officer sees it. */
export interface SendingShown {
  readonly paused: boolean;
  readonly since: string | null;
  readonly by: string | null;
  readonly reason: string | null;
}

const restored =
  'The table was restored: enter the directions of the lost minutes again, then let the notices go.';

type Reading = Pick<Needs, 'cases' | 'texts' | 'settings'>;

const shown = async (
  { texts, settings }: Pick<Needs, 'texts' | 'settings'>,
  stands: SendingSwitch | undefined,
): Promise<SendingShown> => {
  const { tableGeneration: generation } = settings;
  const { paused } = stands ?? {};
  if (paused === undefined) {
    const isPaused = isAllPaused(stands, generation);
    return { paused: isPaused, since: null, by: null, reason: isPaused ? restored : null };
  }
  const reason = (await texts.read(sendingIdOf(generation), paused.textSha256)) ?? null;
  return { paused: true, since: paused.at, by: paused.by, reason };
};

export const readSending = (needs: Reading) => async (): Promise<SendingShown> => {
  const id = sendingIdOf(needs.settings.tableGeneration);
  return shown(needs, (await needs.cases.find(sendingSwitches, id))?.state);
};

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
 * Stops every customers’ notice within a second, or lets them go on. Stopping takes one officer; after more than one
 * business day another lets go.
 * @throws {NothingPaused | SamePerson}
 */
export const putSending =
  (needs: Needs) =>
  async ({ paused, reason }: SendingPut, by: string): Promise<SendingShown> => {
    const { cases, texts, clock, settings } = needs;
    const { tableGeneration: generation } = settings;
    const id = sendingIdOf(generation);
    const actor = `officer:${by}`;
    const now = instantText(clock.now());
    const act = { by, textSha256: await texts.put(id, reason) };
    const decided = (stands: SendingSwitch | undefined) =>
      paused ? decidePause(stands, act) : decideResume(stands, act, now, generation);
    const seen = await cases.find(sendingSwitches, id);
    const { opened, case: first } =
      seen === undefined
        ? await cases.open(sendingSwitches, id, actor, now, decided(undefined))
        : { opened: false, case: seen };
    const { state } = opened
      ? first
      : await cases.change(sendingSwitches, first, actor, (stands) => decided(stands.state));
    if (!paused) await goOn(needs);
    return shown(needs, state);
  };
