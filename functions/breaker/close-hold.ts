import { breakers, decideClosing, holdIn, NoSuchHold } from '#domain/breaker/breaker.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';

interface Closing {
  readonly hold: string;
  readonly by: string;
  readonly reason: string;
}

/** The letters go out with the next lists, each once, the longest wait first. @throws {NoSuchHold | HoldClosed} */
export const closeHold =
  ({ cases, texts }: Pick<Ports, 'cases' | 'texts'>) =>
  async ({ hold, by, reason }: Closing) => {
    const { breakerId = '', n = 0 } = holdIn(hold) ?? {};
    if ((await cases.find(breakers, breakerId).catch(orNothing)) === undefined) throw new NoSuchHold();
    const textSha256 = await texts.put(breakerId, reason);
    await cases.change(breakers, breakerId, `officer:${by}`, ({ state }) =>
      decideClosing(state, { n, by, textSha256 }),
    );
    return { body: { hold, state: 'closed' } };
  };

const orNothing = (fault: unknown): undefined => {
  if (fault instanceof NotFound) return undefined;
  throw fault;
};
