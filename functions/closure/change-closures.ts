import { instantText } from '#domain/calendar/instants.ts';
import { type Day, textOf } from '#domain/calendar/times.ts';
import {
  type Closures,
  type ClosuresEvent,
  closuresId,
  closuresTable,
  decideAdd,
  decideAskRemoval,
  decideRemoval,
} from '#domain/closure/closures.ts';
import type { BreachPorts } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import { onOpenBreaches } from './on-open-breaches.ts';

type TablePorts = Pick<Ports, 'cases' | 'clock' | 'closures' | 'texts'>;
type ChangePorts = BreachPorts & TablePorts & Pick<Ports, 'workflows'>;

interface OfDay {
  readonly day: Day;
  readonly by: string;
}

/** Opens the table with its first entry. */
const changed = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  by: string,
  decide: (seen: Closures | undefined) => readonly ClosuresEvent[],
): Promise<Closures | undefined> => {
  const actor = `officer:${by}` as const;
  const seen = await cases.find(closuresTable, closuresId);
  const first = decide(seen?.state);
  if (first.length === 0) return seen?.state;
  const { opened, case: found } =
    seen === undefined
      ? await cases.open(closuresTable, closuresId, actor, instantText(clock.now()), first)
      : { opened: false, case: seen };
  if (opened) return found.state;
  return (await cases.change(closuresTable, found, actor, ({ state }) => decide(state))).state;
};

/** The table first, then each open breach: a breach that was recorded meanwhile reads the table. */
export const addClosure =
  (ports: ChangePorts) =>
  async ({ day, by, reason }: OfDay & { readonly reason: string }) => {
    const act = { by, textSha256: await ports.texts.put(closuresId, reason) };
    await changed(ports, by, (seen) => decideAdd(seen, ports.closures, day, act));
    const result = await onOpenBreaches(ports, `officer:${by}`, { type: 'add-closure', on: day, by });
    return { body: { day, state: 'closed', ...result } };
  };

/** @throws {NoSuchClosure} */
export const askRemoval =
  (ports: TablePorts) =>
  async ({ day, by, reason }: OfDay & { readonly reason: string }) => {
    const act = { by, textSha256: await ports.texts.put(closuresId, reason) };
    await changed(ports, by, (seen) => decideAskRemoval(seen, ports.closures, day, act));
    return { status: 202 as const, body: { day, state: 'waiting' } };
  };

/** Moves dates earlier, never of a released breach. @throws {NothingToConfirm | SamePerson | ProposalChanged} */
export const confirmRemoval =
  (ports: ChangePorts) =>
  async ({ day, by, proposalSha256: shown }: OfDay & { readonly proposalSha256: string }) => {
    const table = await changed(ports, by, (seen) => decideRemoval(seen, day, { by, proposalSha256: shown }));
    const askedBy = table?.removed[textOf(day)]?.askedBy ?? by;
    const command = { type: 'remove-closure', on: day, askedBy, by } as const;
    return { body: { day, state: 'open', ...(await onOpenBreaches(ports, `officer:${by}`, command)) } };
  };
