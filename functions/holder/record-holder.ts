import { instantText } from '#domain/calendar/instants.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { decideBy } from '#domain/case/rule.ts';
import { type Holder, type HolderEvent, holderId, holders, slugIn } from '#domain/holder/holder.ts';
import { type HolderFacts, holderRules } from '#domain/holder/rules.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { HolderEntry } from './contract.ts';
import { allHolders } from './holders-in-force.ts';
import { openInstructions } from './open-instructions.ts';
import { mustBeWebhook } from './webhook-address.ts';

interface OfHolder {
  readonly caseId: string;
  readonly by: string;
}

export const answered = ({ id, state: { stage } }: StoredCase<Holder, HolderEvent>) => ({
  body: { id, slug: slugIn(id), stage },
});

/** How many of its instructions have no answer yet. */
export const factsOf = async (ports: Pick<Ports, 'cases'>, id: string): Promise<HolderFacts> => {
  const open = await openInstructions(ports);
  return { open: open.filter(({ holder }) => holder === slugIn(id)).length };
};

const once = <T extends string>(chosen: readonly T[]): readonly T[] => [...new Set(chosen)].sort(byCodeUnit);

/** One client is one system: by it we know whose instructions a caller may read. @throws {InvalidInput} */
const mustBeOwnClient = async (
  ports: Pick<Ports, 'cases'>,
  id: string,
  client: string | undefined,
): Promise<void> => {
  if (client === undefined) return;
  const others = (await allHolders(ports)).filter((one) => one.id !== id);
  const clients = others.flatMap(({ state: { stage, current, proposal } }) => [
    ...(stage === 'in-force' ? [current?.client] : []),
    ...(proposal?.what === 'entry' ? [proposal.entry.client] : []),
  ]);
  if (clients.includes(client))
    throw new InvalidInput([
      { pointer: '#/client', detail: 'Another system of the register has this client.' },
    ]);
};

/** What this officer proposed, and still waits: the same again is the same act, also where its answer was lost. */
const ownProposal = ({ state: { proposal } }: StoredCase<Holder, HolderEvent>, by: string) =>
  proposal?.by === by ? proposal : undefined;

/** In one order, so that two officers who choose the same say the same. @throws {HolderWaits | InvalidInput} */
export const enterHolder =
  ({ cases, clock, privateOrigins, texts }: Pick<Ports, 'cases' | 'clock' | 'privateOrigins' | 'texts'>) =>
  async ({ by, slug, ...entry }: HolderEntry & { readonly by: string }) => {
    const [id, actor] = [holderId(slug), `officer:${by}`];
    const { holds, keys, region, asks, client, webhook } = entry;
    mustBeWebhook(entry, privateOrigins);
    await mustBeOwnClient({ cases }, id, client);
    const seen = await cases.find(holders, id);
    const text = JSON.stringify(entry);
    const own = seen && ownProposal(seen, by);
    if (seen && own?.what === 'entry' && (await texts.read(id, own.entry.entrySha256)) === text)
      return { status: 201 as const, ...answered(seen) };
    const decide = (state: Holder | undefined, entrySha256: string) =>
      decideBy(holderRules['enter-holder'])(
        state,
        {
          holds: once(holds),
          keys: once(keys),
          region,
          asks: once(asks),
          ...(client && { client }),
          ...(webhook && { webhook }),
          entrySha256,
          by,
        },
        { open: 0 },
      );
    // A refused entry leaves no text.
    decide(seen?.state, '');
    const entrySha256 = await texts.put(id, text);
    if (seen === undefined) {
      const now = instantText(clock.now());
      const { opened, case: first } = await cases.open(
        holders,
        id,
        actor,
        now,
        decide(undefined, entrySha256),
      );
      if (opened) return { status: 201 as const, ...answered(first) };
    }
    const after = await cases.change(holders, id, actor, ({ state }) => decide(state, entrySha256));
    return { status: 201 as const, ...answered(after) };
  };

/** @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged | HolderBusy} */
export const confirmHolder =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId: id, by, proposalSha256 }: OfHolder & { readonly proposalSha256: string }) => {
    const facts = await factsOf({ cases }, id);
    return answered(
      await cases.change(holders, id, `officer:${by}`, ({ state }) =>
        decideBy(holderRules['confirm-holder'])(state, { id, by, proposalSha256 }, facts),
      ),
    );
  };

const withReason =
  (act: 'decline-holder' | 'ask-holder-removal') =>
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ caseId: id, by, reason }: OfHolder & { readonly reason: string }) => {
    const seen = await cases.read(holders, id);
    const own = act === 'ask-holder-removal' ? ownProposal(seen, by) : undefined;
    if (own?.what === 'removal' && (await texts.read(id, own.textSha256)) === reason) return answered(seen);
    const facts = await factsOf({ cases }, id);
    const decide = (state: Holder, textSha256: string) =>
      decideBy(holderRules[act])(state, { by, textSha256 }, facts);
    decide(seen.state, '');
    const textSha256 = await texts.put(id, reason);
    return answered(
      await cases.change(holders, seen, `officer:${by}`, ({ state }) => decide(state, textSha256)),
    );
  };

/** @throws {NotFound | NothingToConfirm | SamePerson} */
export const declineHolder = withReason('decline-holder');

/** @throws {NotFound | HolderWaits | HolderNotInForce | HolderBusy} */
export const askHolderRemoval = withReason('ask-holder-removal');
