import { machinesOf } from '#domain/breach/customer-notice.ts';
import { breaches as breachNoun } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import {
  decidePause,
  decideResume,
  isAllPaused,
  resumeProposal,
  type SendingSwitch,
  sendingIdOf,
  sendingSwitches,
} from '#domain/notice/sending-switch.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Texts } from '#ports/people.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import type { Breaches, SendingSwitchChange } from '../contract.ts';
import { openBreaches } from './other-notices.ts';

export interface Needs {
  readonly cases: Cases;
  readonly breaches: Pick<Breaches, 'do'>;
  readonly texts: Texts;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/** A first officer’s word to resume after a restore; the second officer repeats `proposalSha256`. */
export interface ResumeProposal {
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  readonly proposalSha256: string;
}

/** The switch as an officer sees it. */
export interface SendingSwitchView {
  readonly paused: boolean;
  readonly since: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly proposal: ResumeProposal | null;
}

const restored =
  'The table was restored. Entries from its last minutes are missing. Enter them again from your papers. GET /api/officer/restore lists every open breach. Then two officers resume sending.';

type Reading = Pick<Needs, 'cases' | 'texts'>;

const shown = async (
  { cases, texts }: Reading,
  { paused, asked }: SendingSwitch = {},
  isPaused: boolean,
): Promise<SendingSwitchView> => {
  const caseId = sendingIdOf(cases.tableGeneration);
  const words = async (sha256: string) => (await texts.read(caseId, sha256)) ?? null;
  const reason = paused === undefined ? (isPaused ? restored : null) : await words(paused.textSha256);
  return {
    paused: isPaused,
    since: paused?.at ?? null,
    by: paused?.by ?? null,
    reason,
    proposal:
      asked === undefined
        ? null
        : {
            by: asked.by,
            at: asked.at,
            reason: await words(asked.textSha256),
            proposalSha256: proposalSha256(resumeProposal(asked)),
          },
  };
};

const shownIn = (needs: Reading, state: SendingSwitch | undefined): Promise<SendingSwitchView> =>
  shown(needs, state, isAllPaused(state, needs.cases.tableGeneration));

export const readSending = (needs: Reading) => async (): Promise<SendingSwitchView> =>
  shownIn(needs, (await needs.cases.find(sendingSwitches, sendingIdOf(needs.cases.tableGeneration)))?.state);

/** Every notice that has ended its run at the switch gets the next one; what is missed here is reconcile’s. */
const goOn = async ({ cases, workflows }: Needs): Promise<void> => {
  for await (const { id: caseId } of openBreaches({ cases })) {
    const found = await cases.find(breachNoun, caseId);
    if (found === undefined || !machinesOf(found.state).includes('customer-notice')) continue;
    const raised = cases.raiseRun(caseId, 'customer-notice', found.runs['customer-notice'] ?? 1);
    await commitAndStart(
      workflows,
      'customer-notice',
      raised.then((run) => ({ id: caseId, runs: { ...found.runs, 'customer-notice': run } })),
    );
  }
};

/** A look marks a breach that an earlier generation recorded: from then on the store itself keeps it shut. */
const markRestored = async ({ cases, breaches }: Needs, actor: string): Promise<void> => {
  if (cases.tableGeneration === 1) return;
  for await (const { id: caseId } of openBreaches({ cases }))
    await breaches.do(caseId, actor, { type: 'refresh-dates' });
};

/**
 * Stops every customers’ notice within a second, or resumes. Stopping takes one officer; after more than one business day
 * another officer resumes, and after a restore two do.
 * @throws {SendingNotPaused | SamePerson | ProposalChanged}
 */
export const turnSending =
  (needs: Needs) =>
  async (
    { paused, reason, proposalSha256: repeated }: SendingSwitchChange,
    by: string,
  ): Promise<SendingSwitchView> => {
    const { cases, texts, clock } = needs;
    const { tableGeneration: generation } = cases;
    const caseId = sendingIdOf(generation);
    const actor = `officer:${by}`;
    const now = instantText(clock.now());
    const act = { by, textSha256: await texts.put(caseId, reason) };
    const decided = (seen: SendingSwitch | undefined) =>
      paused
        ? decidePause(seen, act, generation)
        : decideResume(seen, act, { now, generation, shown: repeated });
    const seen = await cases.find(sendingSwitches, caseId);
    const first = decided(seen?.state);
    if (!paused) await markRestored(needs, actor);
    const { opened, case: found } =
      seen === undefined
        ? await cases.open(sendingSwitches, caseId, actor, now, first)
        : { opened: false, case: seen };
    const { state } = opened
      ? found
      : await cases.change(sendingSwitches, found, actor, ({ state: stored }) => decided(stored));
    if (!isAllPaused(state, generation)) await goOn(needs);
    return shownIn(needs, state);
  };
