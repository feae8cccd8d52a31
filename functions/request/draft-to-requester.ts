import { instantText } from '#domain/calendar/instants.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import { letterToPerson, type PersonLetterPorts } from './send-owed-letters.ts';

type Seen = StoredCase<Request, RequestEvent>;

/** The case as these events would leave it. */
export const afterEvents = (
  seen: Seen,
  events: readonly RequestEvent[],
  now: ReturnType<typeof instantText>,
): Seen => ({
  ...seen,
  state: events.reduce((before, event) => requests.evolve(before, event, now), seen.state),
  history: [
    ...seen.history,
    { revision: seen.revision + 1, at: now, actor: '', events, prev: seen.hash, hash: '' },
  ],
});

/** The letters that these events would make, by the functions that write them; stores nothing. `text`: what the officer typed. */
export const draftToRequester =
  (ports: Omit<PersonLetterPorts, 'texts'>) =>
  async (seen: Seen, events: readonly RequestEvent[], text?: string) => {
    const after = afterEvents(seen, events, instantText(ports.clock.now()));
    const [was, is] = [seen.state.lettersOwed ?? [], after.state.lettersOwed ?? []];
    const owed = is.filter((one) => !was.some((before) => isSameLetter(before, one)));
    const written = { ...ports, texts: { read: async () => text } };
    return Promise.all(
      owed.map(async (one) => {
        const letter = await letterToPerson(written, after, one);
        return { kind: one.kind, letter, locale: seen.state.locale };
      }),
    );
  };
