import type { BreachCommand } from '#domain/breach/commands.ts';
import { machinesOf, noticeOf } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches, urgentOf } from '#domain/breach/noun.ts';
import type { Actor } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { Texts } from '#ports/people.ts';
import type { Releases } from '#ports/releases.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import type { ActionPlan, ActionReply, CaseActionPlan } from './action.ts';
import {
  type BreachPorts,
  carryOut,
  factsOf,
  machinesRaisedSince,
  machineToRunAfter,
  type StoredBreach,
} from './carry-out.ts';
import type { Notices } from './contract.ts';

export interface Needs extends BreachPorts {
  readonly texts: Texts;
  readonly notices: Notices;
  readonly releases: Releases;
  readonly workflows: Workflows;
}

/** An urgent exception is confirmed on the store’s own condition, as a release is. */
const done = (
  needs: Needs,
  seen: StoredBreach,
  actor: Actor,
  command: BreachCommand,
): Promise<StoredBreach> =>
  command.type === 'confirm-urgent-exception'
    ? needs.releases.confirmException(
        breaches,
        seen,
        actor,
        ({ state }) => decide(state, command, factsOf(needs)),
        urgentOf,
        machineToRunAfter,
      )
    : carryOut(needs, seen, actor, command);

/**
 * After what silences us: if no sender holds a page any more it is accepted in this very call. The order is commit (the
 * epoch is raised: from here on no page can be claimed), then read the claims, then count, then commit that they are
 * done. Otherwise, or if any of it fails, the machine that got the case with the first commit does the same.
 */
const finishDraining = async (needs: Needs, after: StoredBreach): Promise<StoredBreach> => {
  if (noticeOf(after.state).draining === undefined) return after;
  try {
    const end = await needs.notices.drainStatusOf(after.id);
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
  const { noticeLists, accounted } = noticeOf(after.state);
  const tallies = await needs.notices.tallies(
    after.id,
    noticeLists.map(({ n }) => n),
  );
  const rows = tallies.reduce((sum, { tally }) => sum + tally.postal, 0) - (accounted?.postal ?? 0);
  if (rows <= 0) return after;
  const command = { type: 'reopen', because: 'letters-returned', rows } as const;
  return carryOut(needs, after.id, 'machine:command-breach', command);
};

/** The machines that got the case with commits after this revision. */
const handedTo = (after: StoredBreach, revision: number) => {
  const raised = machinesRaisedSince(after, revision);
  const atWork = machinesOf(after.state);
  const notice = raised.includes('customer-notice') && atWork.includes('customer-notice');
  return [
    // A run that has not picked the case up may have been lost: it is made sure of once more.
    ...(after.state.machineSince !== undefined || raised.includes('breach') ? (['breach'] as const) : []),
    ...(notice ? (['customer-notice'] as const) : []),
    ...(raised.includes('response-clock') ? (['response-clock'] as const) : []),
  ];
};

const textOf = (text: NonNullable<ActionPlan['text']>): string =>
  typeof text === 'string' ? text : JSON.stringify(text);

/**
 * What an officer does to a breach: refused before anything is written, its words kept beside the case, its facts
 * committed, then its machine is started, best effort.
 * @throws {Refusal} by name
 */
export const commandBreach =
  (needs: Needs) =>
  async (caseId: string, planned: ActionPlan | CaseActionPlan, sub: string): Promise<ActionReply> => {
    const { cases, texts, notices } = needs;
    const seen = await cases.find(breaches, caseId);
    if (seen === undefined) throw new NotFound();
    const { command, text, answer } = typeof planned === 'function' ? await planned(seen, notices) : planned;
    decide(seen.state, command(''), factsOf(needs));
    const textSha256 = text === undefined ? '' : await texts.put(caseId, textOf(text));
    const actor = `officer:${sub}`;
    const stored = await done(needs, seen, actor, command(textSha256));
    if (stored.revision === seen.revision) return answer(stored);
    const after = await commitAndStart(
      needs.workflows,
      ['breach', 'customer-notice', 'response-clock'],
      closedForGood(needs, await finishDraining(needs, stored), seen.revision),
      (committed) => handedTo(committed, seen.revision),
    );
    return answer(after);
  };
