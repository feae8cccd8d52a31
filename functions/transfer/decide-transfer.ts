import { NotFound } from '#domain/case/errors.ts';
import type { Reader } from '#domain/case/groups.ts';
import { decideBy } from '#domain/case/rule.ts';
import { faultOf, missingIn } from '#domain/transfer/demands.ts';
import type { Entry } from '#domain/transfer/entry.ts';
import { TransferRefused, transferRules } from '#domain/transfer/rules.ts';
import { mayDecide, seesTransfer } from '#domain/transfer/seen-by.ts';
import { type Transfer, type TransferEvent, transfers } from '#domain/transfer/transfer.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { type FactPorts, factsFor } from './facts.ts';

export type StoredTransfer = StoredCase<Transfer, TransferEvent>;

interface OfTransfer {
  readonly caseId: string;
  readonly by: string;
}

/** One that this reader may not see does not exist for them (P15). @throws {NotFound} */
export const transferFor = async (
  { cases }: Pick<Ports, 'cases'>,
  { caseId, by }: OfTransfer,
  { officer: { groups } }: Reader,
): Promise<StoredTransfer> => {
  const found = await cases.find(transfers, caseId);
  if (found === undefined || !seesTransfer(found.state, { by, groups })) throw new NotFound();
  return found;
};

/** To sign one under an order, a supervisor or the DPO; its maker hears that somebody else must. @throws {NotFound} */
const toDecide = async (ports: Pick<Ports, 'cases'>, given: OfTransfer, reader: Reader) => {
  const found = await transferFor(ports, given, reader);
  if (!mayDecide(found.state, reader.officer.groups) && found.state.by !== given.by) throw new NotFound();
  return found;
};

const answered = ({ id, state: { stage } }: StoredTransfer) => ({ body: { id, stage } });

/** @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmTransfer =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ proposalSha256, ...given }: OfTransfer & { readonly proposalSha256: string }, reader: Reader) => {
    const found = await toDecide({ cases }, given, reader);
    const said = { by: given.by, proposalSha256 };
    return answered(
      await cases.change(transfers, found, `officer:${given.by}`, ({ state }) =>
        decideBy(transferRules['confirm-transfer'])(state, said, undefined),
      ),
    );
  };

/** @throws {NotFound | NothingToConfirm | SamePerson} */
export const declineTransfer =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ reason, ...given }: OfTransfer & { readonly reason: string }, reader: Reader) => {
    const found = await toDecide({ cases }, given, reader);
    const said = { by: given.by, textSha256: await texts.put(given.caseId, reason) };
    return answered(
      await cases.change(transfers, found, `officer:${given.by}`, ({ state }) =>
        decideBy(transferRules['decline-transfer'])(state, said, undefined),
      ),
    );
  };

type HandOver = OfTransfer &
  Pick<Parameters<(typeof transferRules)['record-hand-over']['decide']>[1], 'leftAt' | 'how'>;

type HandingPorts = FactPorts & Pick<Ports, 'texts'>;

/** The entry as it was typed. Its item is never erased while the transfer is in the log. */
export const entryOf = async (
  { texts }: Pick<Ports, 'texts'>,
  { id, state }: Pick<StoredTransfer, 'id' | 'state'>,
): Promise<Entry> => JSON.parse((await texts.read(id, state.entrySha256)) ?? '{}') as Entry;

/** What has run out since two persons allowed it refuses it, and the log says so. @throws {NotFound | TransferNotAllowed | TransferRefused} */
export const recordHandOver =
  (ports: HandingPorts) =>
  async ({ leftAt, how, ...given }: HandOver, reader: Reader) => {
    const { cases } = ports;
    const found = await transferFor(ports, given, reader);
    const { entry, facts } = await factsFor(ports, await entryOf(ports, found));
    const missing = missingIn(entry, facts);
    const said = { by: given.by, now: facts.now, leftAt, how, missing };
    const after = await cases.change(transfers, found, `officer:${given.by}`, ({ state }) =>
      decideBy(transferRules['record-hand-over'])(state, said, undefined),
    );
    if (after.state.stage !== 'handed-over')
      throw new TransferRefused(
        found.id,
        missing.map((demand) => faultOf(demand, facts)),
      );
    return answered(after);
  };
