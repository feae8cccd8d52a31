import type { CaseId, Commit, EventBase } from '#domain/case/case.ts';
import type { Texts } from '#ports/people.ts';

const textOf = (event: EventBase): readonly string[] =>
  'textSha256' in event && typeof event.textSha256 === 'string' ? [event.textSha256] : [];

/** By hash; undefined for an erased text. */
export const textsOf = async (
  texts: Texts,
  caseId: CaseId,
  history: readonly Commit[],
): Promise<Readonly<Record<string, string | undefined>>> => {
  const hashes = [...new Set(history.flatMap(({ events }) => events.flatMap(textOf)))];
  const found = await Promise.all(
    hashes.map(async (sha256) => [sha256, await texts.read(caseId, sha256)] as const),
  );
  return Object.fromEntries(found);
};
