import { instantText } from '#domain/calendar/instants.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  isAllPaused,
  needsTwo,
  resumeProposal,
  type SendingSwitch,
  sendingIdOf,
  sendingSwitches,
  switchRules,
} from '#domain/notice/sending-switch.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';

const restored =
  'The table was restored. Entries from its last minutes are missing. Enter them again from your papers. GET /api/officer/restore lists every open breach. Then two officers resume sending.';

type Reading = Pick<Ports, 'cases' | 'clock' | 'officers' | 'texts'>;

/** The switch as officers see it. */
export const sendingShown = async (
  { cases, clock, officers, texts }: Reading,
  state: SendingSwitch | undefined,
) => {
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

export type SendingShown = Awaited<ReturnType<typeof sendingShown>>['body'];

export const readSending = (ports: Reading) => async () =>
  sendingShown(
    ports,
    (await ports.cases.find(sendingSwitches, sendingIdOf(ports.cases.tableGeneration)))?.state,
  );
