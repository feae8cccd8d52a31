import { breakerIdOf, breakerRules, isOpen } from '#domain/breaker/breaker.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { nextOf } from '#domain/case/rule.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { HeldLetter } from '#ports/letters.ts';
import type { Paged } from '#ports/routes.ts';
import { countedAtMost } from './contract.ts';
import { holdsOf, type IdentifiedHold } from './hold-letters.ts';
import { isPublicProvider } from './typed-address.ts';

type ReadingPorts = Pick<Ports, 'cases' | 'clock' | 'officers' | 'texts'> & {
  readonly letters: Pick<Ports['letters'], 'held'>;
};

const pageSize = 50;
/** Closed holds that are still shown. */
const closedShown = 20;

export interface HoldView {
  readonly id: string;
  readonly over: 'network' | 'domain' | 'everything';
  /** Only of a provider that millions share; null for a domain that may be a person's own. */
  readonly name: string | null;
  readonly bounced: number;
  readonly of: number;
  readonly openedAt: Instant;
  /** Letters that wait for it now, among the first `countedAtMost` of all: one that two holds cover counts for one of them. */
  readonly waiting: number;
  /** `by`: the officer's `sub`. */
  readonly closed: { readonly by: string; readonly at: Instant; readonly reason: string | null } | null;
  readonly next: readonly NextAct[];
}

export interface HeldLettersView {
  /** Open ones first, then the last closed ones. */
  readonly holds: readonly HoldView[];
  /** Up to `countedAtMost`. */
  readonly waiting: number;
  readonly letters: readonly Pick<HeldLetter, 'caseId' | 'kind' | 'since' | 'hold'>[];
  readonly cursor?: string;
}

const nameOf = ({ scope }: IdentifiedHold): string | null =>
  scope.kind === 'domain' && isPublicProvider(scope.key) ? scope.key : null;

/** Ids, kinds and times; who the letters are for is with each case. */
export const readHeldLetters =
  (ports: ReadingPorts) =>
  async (_: unknown, { query }: { readonly query: Paged }): Promise<{ readonly body: HeldLettersView }> => {
    const { letters, officers, texts } = ports;
    const holds = await holdsOf(ports);
    const [all, page] = await Promise.all([
      letters.held(undefined, countedAtMost),
      letters.held(query.cursor || undefined, pageSize),
    ]);
    const byHold = Map.groupBy(all.items, ({ hold }) => hold);
    const shown = [
      ...holds.filter(isOpen),
      ...holds
        .filter((one) => !isOpen(one))
        .slice(-closedShown)
        .reverse(),
    ];
    const nameOfOfficer = await officers.names(shown.flatMap(({ closed }) => closed?.by ?? []));
    const viewOf = async (hold: IdentifiedHold): Promise<HoldView> => {
      const { id, n, scope, bounced, of, openedAt, closed } = hold;
      const breakerId = breakerIdOf(Number(id.slice(0, 4)));
      const next = nextOf(breakerRules, { holds: [hold] }, undefined);
      return {
        ...{ id, over: scope.kind, name: nameOf(hold), bounced, of, openedAt },
        waiting: byHold.get(id)?.length ?? 0,
        closed: closed
          ? { by: closed.by, at: closed.at, reason: (await texts.read(breakerId, closed.textSha256)) ?? null }
          : null,
        next: nextOfRegister(
          next.filter((one) => one.n === n),
          { hold: id },
          nameOfOfficer,
        ),
      };
    };
    return {
      body: {
        holds: await Promise.all(shown.map(viewOf)),
        waiting: all.items.length,
        letters: page.items.map(({ caseId, kind, since, hold }) => ({ caseId, kind, since, hold })),
        ...(page.cursor ? { cursor: page.cursor } : {}),
      },
    };
  };
