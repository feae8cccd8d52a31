import { instantText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, storedDay, textOf } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  type Closures,
  type ClosuresEvent,
  closedDays,
  closureRules,
  closuresId,
  closuresTable,
  decideAdd,
  decideAskRemoval,
  decideRemoval,
  removalProposal,
} from '#domain/closure/closures.ts';
import type { BreachPorts } from '#functions/breach/offers.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
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

export interface ClosuresView {
  /** `by`, `at` and `reason`: null for a day of the settings. */
  readonly days: readonly {
    readonly day: Day;
    readonly by: string | null;
    readonly at: Instant | null;
    readonly reason: string | null;
    readonly next: readonly NextAct[];
  }[];
  readonly proposals: readonly {
    readonly day: Day;
    readonly by: string;
    readonly since: Instant;
    readonly reason: string | null;
    readonly proposalSha256: string;
    readonly confirmAt: string;
  }[];
}

/** With what waits for a second officer. */
export const readClosures =
  ({ cases, closures, texts, officers }: Pick<Ports, 'cases' | 'closures' | 'texts' | 'officers'>) =>
  async (): Promise<{ readonly body: ClosuresView }> => {
    const table = (await cases.find(closuresTable, closuresId))?.state;
    const { added = {}, asked = {} } = table ?? {};
    const nameOf = await officers.names(Object.values(asked).map(({ by }) => by));
    const nextFor = (on: Day) => {
      const next = nextOf(closureRules, { table, seed: closures, on }, undefined);
      return nextOfRegister(next, { day: textOf(on) }, nameOf);
    };
    const words = async (sha256: string) => (await texts.read(closuresId, sha256)) ?? null;
    const days = await Promise.all(
      closedDays(table, closures).map(async (day) => {
        const { by = null, at = null, textSha256 } = added[textOf(day)] ?? {};
        const reason = textSha256 === undefined ? null : await words(textSha256);
        return { day, by, at, reason, next: nextFor(day) };
      }),
    );
    const proposals = await Promise.all(
      Object.entries(asked).map(async ([day, one]) => ({
        ...{ day: storedDay(day), by: one.by, since: one.at, reason: await words(one.textSha256) },
        proposalSha256: proposalSha256(removalProposal(storedDay(day), one)),
        confirmAt: `/api/officer/closures/${day}/removal/confirmation`,
      })),
    );
    return { body: { days, proposals } };
  };
