import type { BreachCommand } from '#domain/breach-commands.ts';
import { decide } from '#domain/breach-decider.ts';
import { InitialOver30Days } from '#domain/breach-errors.ts';
import { breaches, urgentOf } from '#domain/breach-noun.ts';
import type { Actor } from '#domain/case.ts';
import { UnknownCase } from '#domain/errors.ts';
import { machinesOf, noticeOf } from '#domain/notice.ts';
import { stopPolicies } from '#domain/stop-reasons.ts';
import type { Texts } from '#ports/people.ts';
import type { Releases } from '#ports/releases.ts';
import type { Workflows } from '#ports/workflows.ts';
import {
  type Needs as CarryOutNeeds,
  carryOut,
  factsOf,
  nextRunOf,
  raisedSince,
  type StoredBreach,
} from './carry-out.ts';
import type { Notices } from './contract.ts';
import type { Answer, LatePlan, Plan } from './verb.ts';

export interface Needs extends CarryOutNeeds {
  readonly texts: Texts;
  readonly notices: Notices;
  readonly releases: Releases;
  readonly workflows: Workflows;
}

/** A direction that cannot be taken as it is has left a stop, which stands; only then it is refused. */
const mustBeTaken = ({ history }: StoredBreach, revision: number, actor: Actor): void => {
  const mine = history.filter((commit) => commit.revision > revision && commit.actor === actor);
  const refused = mine
    .flatMap(({ events }) => events)
    .some(
      (event) =>
        (event.type === 'stop-set' || event.type === 'stop-pausing') && stopPolicies[event.because].isRefused,
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
        nextRunOf,
      )
    : carryOut(needs, seen, actor, command);

/**
 * After what silences us: if no sender holds a page any more it is accepted in this very call. The order is commit (the
 * epoch is raised: from here on no page can be claimed), then read the claims, then count, then commit that they are
 * done. Otherwise, or if any of it fails, the machine that got the case with the first commit does the same.
 */
const letEnd = async (needs: Needs, after: StoredBreach): Promise<StoredBreach> => {
  if (noticeOf(after.state).draining === undefined) return after;
  try {
    const end = await needs.notices.drained(after.id);
    if ('until' in end) return after;
    return await carryOut(needs, after.id, 'machine:command-breach', { type: 'drain-notice', ...end });
  } catch (fault) {
    console.error({ code: 'drain-left', caseId: after.id, fault: (fault as Error).name });
    return after;
  }
};

/**
 * A letter may have come back between the count and the commit that closed the record: whoever heard of it saw an open
 * case. So it is counted once more, after the commit; one of the two sees the other.
 */
const closedForGood = async (needs: Needs, after: StoredBreach, revision: number): Promise<StoredBreach> => {
  const isClosed = after.history.some(
    (commit) => commit.revision > revision && commit.events.some(({ type }) => type === 'breach-closed'),
  );
  if (!isClosed) return after;
  const { tranches, accounted } = noticeOf(after.state);
  const tallies = await needs.notices.tallies(
    after.id,
    tranches.map(({ n }) => n),
  );
  const rows = tallies.reduce((sum, { tally }) => sum + tally.postal, 0) - (accounted?.postal ?? 0);
  if (rows <= 0) return after;
  const command = { type: 'reopen', because: 'came-back', rows } as const;
  return carryOut(needs, after.id, 'machine:command-breach', command);
};

/** What was handed over is started, best effort: a lost start is found by reconcile. */
const start = async ({ workflows }: Needs, after: StoredBreach, revision: number): Promise<void> => {
  const raised = raisedSince(after, revision);
  const atWork = machinesOf(after.state);
  // A run that has not picked the case up may have been lost: it is made sure of once more.
  if (after.state.handedOverAt !== undefined || raised.includes('breach'))
    await workflows.nudge('breach', after);
  if (raised.includes('customer-notice') && atWork.includes('customer-notice'))
    await workflows.nudge('customer-notice', after);
  if (raised.includes('response-clock')) await workflows.nudge('response-clock', after);
};

const textOf = (text: NonNullable<Plan['text']>): string =>
  typeof text === 'string' ? text : JSON.stringify(text);

/**
 * What an officer does to a breach: refused before anything is written, its words kept beside the case, its facts
 * committed, then its machine is started, best effort.
 * @throws {DomainError} by name
 */
export const commandBreach =
  (needs: Needs) =>
  async (id: string, planned: Plan | LatePlan, sub: string): Promise<Answer> => {
    const { cases, texts, notices } = needs;
    const seen = await cases.find(breaches, id);
    if (seen === undefined) throw new UnknownCase();
    const { command, text, answer } = typeof planned === 'function' ? await planned(seen, notices) : planned;
    decide(seen.state, command(''), factsOf(needs));
    const textSha256 = text === undefined ? '' : await texts.put(id, textOf(text));
    const actor = `officer:${sub}`;
    const stands = await done(needs, seen, actor, command(textSha256));
    if (stands.revision === seen.revision) return answer(stands);
    const after = await closedForGood(needs, await letEnd(needs, stands), seen.revision);
    await start(needs, after, seen.revision);
    mustBeTaken(after, seen.revision, actor);
    return answer(after);
  };
