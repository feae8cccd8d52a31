import type { CaseId, EventBase } from '#domain/case.ts';
import { nounOf } from '#domain/nouns.ts';
import type { Cases } from '#ports/cases.ts';
import type { Letters } from '#ports/letters.ts';
import type { Texts } from '#ports/people.ts';

export interface Needs {
  readonly cases: Cases;
  readonly letters: Letters;
  readonly texts: Texts;
}

const textOf = (event: EventBase): readonly string[] =>
  'textSha256' in event && typeof event.textSha256 === 'string' ? [event.textSha256] : [];

/** A case as an officer sees it: state, history with its hashes, letters as sent with secrets blanked, texts by hash. */
export const readCase =
  ({ cases, letters, texts }: Needs) =>
  async (id: CaseId) => {
    const noun = nounOf(id);
    const { kind, keys, state, revision, hash, history } = await cases.read(noun, id);
    const hashes = [...new Set(history.flatMap(({ events }) => events.flatMap(textOf)))];
    const found = await Promise.all(
      hashes.map(async (sha256) => [sha256, await texts.read(id, sha256)] as const),
    );
    return {
      id,
      kind,
      ...keys,
      state,
      revision,
      hash,
      timeline: history,
      letters: await letters.of(id),
      texts: Object.fromEntries(found),
    };
  };
