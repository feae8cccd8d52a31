import { stageOf } from '#domain/breach/breach.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { type BreachPorts, carryOut, openBreaches, type StoredBreach } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';

const readTexts = async (texts: Ports['texts'], { id: caseId, state }: StoredBreach) => {
  const hashes = [state, ...state.directions, ...(state.determination ? [state.determination] : [])];
  const found = await Promise.all(
    [...new Set(hashes.map(({ textSha256 }) => textSha256))].map(async (hash) => {
      const text = await texts.read(caseId, hash);
      return text === undefined ? [] : [[hash, JSON.parse(text) as unknown] as const];
    }),
  );
  return Object.fromEntries(found.flat());
};

/**
 * Marks each breach, so that the store blocks its letters. `words`: the texts of `shown`; `proposalSha256`:
 * SHA-256 of its canonical JSON (RFC 8785).
 */
export const restoredBreaches =
  (ports: BreachPorts & Pick<Ports, 'texts'>) =>
  async ({ by }: { readonly by: string }) => {
    const { tableGeneration } = ports.cases;
    const waiting = [];
    if (tableGeneration > 1)
      for await (const { id: caseId } of openBreaches(ports)) {
        const seen = await carryOut(ports, caseId, `officer:${by}`, { type: 'refresh-dates' });
        const { state } = seen;
        if (state.restore === undefined) continue;
        const shown = proposalOf(state, { type: 'confirm-restore' });
        waiting.push({
          id: caseId,
          stage: stageOf(state),
          since: state.restore.since,
          confirmedBy: state.restore.first?.by ?? null,
          proposalSha256: proposalSha256(shown),
          shown,
          words: await readTexts(ports.texts, seen),
        });
      }
    return { body: { tableGeneration, breaches: waiting } };
  };

export type RestoredBreaches = Awaited<ReturnType<ReturnType<typeof restoredBreaches>>>['body'];
