import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isSent } from '#domain/case/shared-decider.ts';
import { isStillOwed, lanes } from '#domain/request/letter-lanes.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { WaitingLetter } from '#ports/waiting-letters.ts';

export interface Row {
  readonly letter: WaitingLetter;
  readonly seen: StoredCase<Request, RequestEvent>;
}

/** Without its link it still says what it has to say. */
export const isToldAnyway = ({ letter: { kind } }: Row): boolean => lanes[kind] === 'tells';

export const linkWorks = ({ letter: { link } }: Row, now: Instant): boolean =>
  link !== undefined && isAfter(link.expiresAt, now);

/** Nobody answered it, nothing replaced it, and its link works if it asks. */
export const isOwed = (row: Row, now: Instant): boolean =>
  isToldAnyway(row) ? stillOwed(row) : linkWorks(row, now) && stillOwed(row);

const stillOwed = ({ letter: { kind, of, link }, seen }: Row): boolean =>
  isStillOwed(kind, seen.state, { of, serial: link?.serial ?? 0 });

/** Each letter with its case; those whose case is gone are left out. */
export const rowsOf = async (
  { cases }: Pick<Ports, 'cases'>,
  letters: readonly WaitingLetter[],
): Promise<readonly Row[]> => {
  const ids = [...new Set(letters.map(({ caseId }) => caseId))];
  const found = new Map<CaseId, Row['seen']>();
  for (const one of await cases.findAll(requests, ids)) found.set(one.id, one);
  return letters.flatMap((letter) => {
    const seen = found.get(letter.caseId);
    return seen === undefined ? [] : [{ letter, seen }];
  });
};

/** What a list may still say: neither sent singly meanwhile, nor over. A case asks again with a new link. */
export const owedOf = async (
  ports: Pick<Ports, 'cases' | 'clock'>,
  letters: readonly WaitingLetter[],
): Promise<{ readonly owed: readonly WaitingLetter[]; readonly over: readonly WaitingLetter[] }> => {
  const now = instantText(ports.clock.now());
  const isDue = (row: Row): boolean => isOwed(row, now) && !isSent(row.seen.history, row.letter);
  const owed = new Set((await rowsOf(ports, letters)).filter(isDue).map(({ letter }) => letter));
  return { owed: [...owed], over: letters.filter((letter) => !owed.has(letter)) };
};
