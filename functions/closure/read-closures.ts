import { type Day, type Instant, storedDay, textOf } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf } from '#domain/case/rule.ts';
import {
  closedDays,
  closureRules,
  closuresId,
  closuresTable,
  removalProposal,
} from '#domain/closure/closures.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Ports } from '#ports/index.ts';

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
    // The words of every register's acts: a start has none of them (decision 0068).
    const { nextOfRegister } = await import('#functions/next/offers.ts');
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
