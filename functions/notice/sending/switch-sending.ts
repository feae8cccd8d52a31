import { machinesOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Actor } from '#domain/case/case.ts';
import { Forbidden } from '#domain/case/errors.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  decidePause,
  decideResume,
  isAllPaused,
  needsTwo,
  resumeProposal,
  type SendingSwitch,
  sendingIdOf,
  sendingSwitches,
  switchRules,
} from '#domain/notice/sending-switch.ts';
import { type BreachPorts, carryOut, openBreaches } from '#functions/breach/offers.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { SendingSwitchChange } from '../contract.ts';
import { changeSwitch } from './change-switch.ts';

const restored =
  'The table was restored. Entries from its last minutes are missing. Enter them again from your papers. GET /api/officer/restore lists every open breach. Then two officers resume sending.';

type Reading = Pick<Ports, 'cases' | 'clock' | 'officers' | 'texts'>;

const shown = async ({ cases, clock, officers, texts }: Reading, state: SendingSwitch | undefined) => {
  const { tableGeneration: generation } = cases;
  const { paused, asked } = state ?? {};
  const isPaused = isAllPaused(state, generation);
  const caseId = sendingIdOf(generation);
  const words = async (sha256: string) => (await texts.read(caseId, sha256)) ?? null;
  const reason = paused === undefined ? (isPaused ? restored : null) : await words(paused.textSha256);
  const proposal =
    asked === undefined
      ? null
      : {
          by: asked.by,
          at: asked.at,
          reason: await words(asked.textSha256),
          proposalSha256: proposalSha256(resumeProposal(asked)),
        };
  const next = nextOf(switchRules, state, { now: instantText(clock.now()), generation });
  const nameOf = await officers.names([paused, asked].flatMap((act) => act?.by ?? []));
  return {
    body: {
      paused: isPaused,
      since: paused?.at ?? null,
      by: paused?.by ?? null,
      reason,
      /** To resume, one officer asks and another signs. */
      resumeTakesTwo: isPaused && needsTwo(state, generation),
      proposal,
      next: nextOfRegister(next, {}, nameOf),
    },
  };
};

export type SendingShown = Awaited<ReturnType<typeof shown>>['body'];

export const readSending = (ports: Reading) => async () =>
  shown(ports, (await ports.cases.find(sendingSwitches, sendingIdOf(ports.cases.tableGeneration)))?.state);

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
 * Stops all customers' notices within a second, or resumes them. One officer stops.
 * To resume takes another officer after one business day, two after a restore or a stop from the command line (R-13).
 * @throws {SendingNotPaused | SamePerson | ProposalChanged}, and {Forbidden} for a stand-in who does not sign
 */
export const turnSending =
  (ports: BreachPorts & Pick<Ports, 'officers' | 'texts' | 'workflows'>) =>
  async (
    { paused, reason, proposalSha256: repeated, by }: SendingSwitchChange & { readonly by: string },
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
        ? decidePause(seen, act, generation)
        : decideResume(seen, act, { now, generation, shown: repeated });
    const seen = await cases.find(sendingSwitches, caseId);
    // Refused before anything is written.
    decided(seen?.state);
    if (!paused) await markRestored(ports, actor);
    const { state } = await changeSwitch(ports, actor, decided);
    if (!isAllPaused(state, generation)) await goOn(ports);
    return shown(ports, state);
  };
