import { instantText } from '#domain/calendar/instants.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import { aloneNow, type Halt } from '#domain/notice/halts.ts';
import {
  isAllPaused,
  needsTwo,
  openStops,
  resumeProposal,
  type SendingSwitch,
  sendingIdOf,
  sendingSwitches,
  stopsAsked,
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
  const facts = { now: instantText(clock.now()), generation };
  const { asked } = state ?? {};
  const caseId = sendingIdOf(generation);
  const words = async (sha256: string) => (await texts.read(caseId, sha256)) ?? null;
  const open = openStops(state, generation);
  const nameOf = await officers.names(
    [...open.map(({ author }) => author), asked?.by].filter((by) => by !== undefined),
  );
  const shown = async ({ id, because, at, author, textSha256 }: Halt) => ({
    ...{ id, because, since: at ?? null, by: author ?? null },
    name: author === undefined ? null : nameOf(author),
    reason: textSha256 === undefined ? restored : await words(textSha256),
    /** Who may end it now without a second officer (law of stopping 3). */
    endsAlone: aloneNow({ because, ...(at && { at }) }, facts.now),
  });
  const stops = await Promise.all(open.map(shown));
  /** Of a person, where there is one. */
  const first = stops.find(({ by }) => by !== null) ?? stops[0];
  const proposal =
    asked === undefined
      ? null
      : {
          by: asked.by,
          at: asked.at,
          reason: await words(asked.textSha256),
          stops: stopsAsked(state),
          proposalSha256: proposalSha256(resumeProposal(state)),
        };
  return {
    body: {
      paused: isAllPaused(state, generation),
      since: first?.since ?? null,
      by: first?.by ?? null,
      reason: first?.reason ?? null,
      /** Each open stop; notices wait for the end of all. */
      stops,
      /** Some stop ends only by two officers: one asks and another signs. */
      resumeTakesTwo: needsTwo(state, facts),
      proposal,
      next: nextOfRegister(nextOf(switchRules, state, facts), {}, nameOf),
    },
  };
};

export type SendingShown = Awaited<ReturnType<typeof sendingShown>>['body'];

export const readSending = (ports: Reading) => async () =>
  sendingShown(
    ports,
    (await ports.cases.find(sendingSwitches, sendingIdOf(ports.cases.tableGeneration)))?.state,
  );
