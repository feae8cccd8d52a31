import type { CaseId } from '#domain/case/case.ts';
import { recordListedLetter } from '#domain/case/shared-decider.ts';
import { isStillOwed } from '#domain/request/letter-lanes.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { WaitingLetter } from '#ports/waiting-letters.ts';

export interface Row {
  readonly letter: WaitingLetter;
  readonly seen: StoredCase<Request, RequestEvent>;
}

const isOut = ({ letter: { kind, of }, seen }: Row): boolean =>
  recordListedLetter(seen.history, { kind, of, sentAt: seen.state.receivedAt, sha256: '', messageId: '' })
    .length === 0;

/** Nobody answered it, nothing replaced it, and its case exists. */
export const isOwed = ({ letter, seen }: Row): boolean =>
  isStillOwed(letter.kind, seen.state, { of: letter.of, serial: letter.link?.serial ?? 0 });

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

/** What a list may still say: neither sent singly meanwhile, nor over. */
export const owedOf = async (
  ports: Pick<Ports, 'cases'>,
  letters: readonly WaitingLetter[],
): Promise<{ readonly owed: readonly WaitingLetter[]; readonly over: readonly WaitingLetter[] }> => {
  const owed = new Set(
    (await rowsOf(ports, letters)).filter((row) => isOwed(row) && !isOut(row)).map(({ letter }) => letter),
  );
  return { owed: [...owed], over: letters.filter((letter) => !owed.has(letter)) };
};
