import type * as z from 'zod/mini';
import { faultOf, missingIn } from '#domain/transfer/demands.ts';
import { type Entry, isSaleAttempt } from '#domain/transfer/entry.ts';
import { decideAgain, decideRecord, transferIdOf } from '#domain/transfer/record.ts';
import { TransferRefused } from '#domain/transfer/rules.ts';
import { transfers } from '#domain/transfer/transfer.ts';
import type { Ports } from '#ports/index.ts';
import type { recordTransfer as row } from './contract.ts';
import { type FactPorts, factsFor } from './facts.ts';

type Typed = z.output<typeof row.body> & { readonly by: string };

type RecordingPorts = FactPorts & Pick<Ports, 'texts'>;

/** As it is kept beside the case. */
const entryText = (entry: Entry): string => JSON.stringify(entry);

/**
 * Allowed or refused, it is in the log before the answer (P21). A sale is alarmed (P28).
 * @throws {TransferRefused} when anything is missing
 */
export const recordTransfer =
  (countSale: () => void) =>
  (ports: RecordingPorts) =>
  async ({ by, ...typed }: Typed) => {
    const { cases, texts } = ports;
    // Also one that dies before it is in the log.
    if (isSaleAttempt(typed)) countSale();
    const { entry, facts, accounts } = await factsFor(ports, typed);
    const missing = missingIn(entry, facts);
    const judged = { entry, missing, by, on: facts.today };
    const id = transferIdOf(judged);
    const entrySha256 = await texts.put(id, entryText(entry));
    const events = decideRecord({ ...judged, accounts, entrySha256 });
    const actor = `officer:${by}`;
    const { opened, case: first } = await cases.open(transfers, id, actor, facts.now, events);
    const { state } = opened
      ? first
      : await cases.change(transfers, first, actor, (seen) => decideAgain(seen, by));
    if (state.stage === 'refused')
      throw new TransferRefused(
        id,
        missing.map((demand) => faultOf(demand, facts)),
      );
    return { status: opened ? (201 as const) : (200 as const), body: { id, stage: state.stage } };
  };
