import type { BreachCommand } from '#domain/breach-commands.ts';
import { decide } from '#domain/breach-decider.ts';
import { InitialOver30Days } from '#domain/breach-errors.ts';
import type { BreachEvent } from '#domain/breach-events.ts';
import { breaches, urgentOf } from '#domain/breach-noun.ts';
import type { Actor } from '#domain/case.ts';
import { UnknownCase } from '#domain/errors.ts';
import type { Texts } from '#ports/people.ts';
import type { Releases } from '#ports/releases.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf, type StoredBreach } from './carry-out.ts';
import type { Answer, Plan } from './verb.ts';

export interface Needs extends CarryOutNeeds {
  readonly texts: Texts;
  readonly releases: Releases;
  readonly workflows: Workflows;
}

const lastOf = ({ history }: StoredBreach): readonly BreachEvent[] => history.at(-1)?.events ?? [];

/** A direction that cannot be taken as it is has left a stop, which stands; only then it is refused. */
const mustBeTaken = (after: StoredBreach): void => {
  const refused = lastOf(after).some(
    (event) => event.type === 'stop-set' && event.because === 'over-30-days',
  );
  if (refused) throw new InitialOver30Days();
};

/** An urgent exception is confirmed on the store’s own condition, as a release is. */
const done = (
  needs: Needs,
  seen: StoredBreach,
  actor: Actor,
  command: BreachCommand,
): Promise<StoredBreach> =>
  command.type === 'confirm-urgent-exception'
    ? needs.releases.exempt(
        breaches,
        seen,
        actor,
        ({ state }) => decide(state, command, factsOf(needs)),
        urgentOf,
      )
    : carryOut(needs, seen, actor, command);

/**
 * What an officer does to a breach: refused before anything is written, its words kept beside the case, its facts
 * committed, then its machine is started, best effort.
 * @throws {DomainError} by name
 */
export const commandBreach =
  (needs: Needs) =>
  async (id: string, { command, text }: Plan, sub: string): Promise<StoredBreach> => {
    const { cases, texts, workflows } = needs;
    const seen = await cases.find(breaches, id);
    if (seen === undefined) throw new UnknownCase();
    decide(seen.state, command(''), factsOf(needs));
    const textSha256 = text === undefined ? '' : await texts.put(id, JSON.stringify(text));
    const after = await done(needs, seen, `officer:${sub}`, command(textSha256));
    if (after.revision === seen.revision) return after;
    if (after.state.handedOverAt !== undefined) await workflows.nudge('breach', after);
    if (lastOf(after).some(({ type }) => type === 'clock-overtaken'))
      await workflows.nudge('response-clock', after);
    mustBeTaken(after);
    return after;
  };

/** The answer of a verb, from the case after it. */
export const answerOf = ({ answer }: Plan, after: StoredBreach): Answer => answer(after);
