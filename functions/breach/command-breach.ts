import type { BreachCommand } from '#domain/breach/commands.ts';
import { machinesOf, noticeOf } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches, urgentOf } from '#domain/breach/noun.ts';
import { whyNotOf } from '#domain/breach/rules.ts';
import type { Actor } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import { refuseEarly, revisionBeforeAct } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { commandOf, type Doors } from './action.ts';
import type { ActionType } from './action-rows.ts';
import { breachActions } from './actions.ts';
import {
  carryOut,
  factsOf,
  machinesRaisedSince,
  machineToRunAfter,
  type StoredBreach,
  withClosures,
} from './carry-out.ts';
import { carryOutAny } from './carry-out-any.ts';
import type { Notices } from './contract.ts';

export type CommandPorts = Pick<
  Ports,
  'cases' | 'chance' | 'clock' | 'closures' | 'releases' | 'ruleset' | 'signals' | 'texts' | 'workflows'
>;

/** The store's own condition must confirm an urgent exception, as a release. */
const done = async (
  ports: CommandPorts,
  seen: StoredBreach,
  actor: Actor,
  command: BreachCommand,
): Promise<StoredBreach> => {
  if (command.type !== 'confirm-urgent-exception') return carryOutAny(ports, seen, actor, command);
  const known = await withClosures(ports);
  return ports.releases.confirmException(
    breaches,
    seen,
    actor,
    (stored) => decide(stored.state, command, factsOf(known, stored)),
    urgentOf,
    machineToRunAfter,
  );
};

/** Order: commit (no new claims), read claims, count, commit the end. The machine repeats a failed call. */
const finishDraining = async (
  ports: CommandPorts,
  notices: Notices,
  after: StoredBreach,
): Promise<StoredBreach> => {
  if (noticeOf(after.state).draining === undefined) return after;
  try {
    const end = await notices.drainStatusOf(after.id);
    if ('until' in end) return after;
    return await carryOut(ports, after.id, 'machine:command-breach', { type: 'drain-notice', ...end });
  } catch (fault) {
    console.error({ code: 'drain-left', caseId: after.id, fault: (fault as Error).name });
    return after;
  }
};

/** Counts again after the commit: a letter may have come back just before. */
const closedForGood = async (
  ports: CommandPorts,
  notices: Notices,
  after: StoredBreach,
  revision: number,
): Promise<StoredBreach> => {
  const isClosed = after.history.some(
    (commit) => commit.revision > revision && commit.events.some(({ type }) => type === 'breach-closed'),
  );
  if (!isClosed) return after;
  const { noticeLists, accounted } = noticeOf(after.state);
  const tallies = await notices.tallies(
    after.id,
    noticeLists.map(({ n }) => n),
  );
  const rows = tallies.reduce((sum, { tally }) => sum + tally.postal, 0) - (accounted?.postal ?? 0);
  if (rows <= 0) return after;
  const command = { type: 'reopen', because: 'letters-returned', rows } as const;
  return carryOut(ports, after.id, 'machine:command-breach', command);
};

const handedTo = (after: StoredBreach, revision: number) => {
  const raised = machinesRaisedSince(after, revision);
  const atWork = machinesOf(after.state);
  const notice = raised.includes('customer-notice') && atWork.includes('customer-notice');
  return [
    // A run that has not picked up the case may be lost: start another.
    ...(after.state.machineSince !== undefined || raised.includes('breach') ? (['breach'] as const) : []),
    ...(notice ? (['customer-notice'] as const) : []),
    ...(raised.includes('response-clock') ? (['response-clock'] as const) : []),
  ];
};

interface Said extends Doors {
  readonly caseId: string;
  readonly by: string;
}

/** `since`: starts the machines that got the case after this revision. */
export const settle = (
  ports: CommandPorts,
  notices: Notices,
  stored: StoredBreach,
  since: number,
): Promise<StoredBreach> =>
  commitAndStart(
    ports.workflows,
    ['breach', 'customer-notice', 'response-clock'],
    finishDraining(ports, notices, stored).then((drained) => closedForGood(ports, notices, drained, since)),
    (committed) => handedTo(committed, since),
  );

/** Only they review an officer's further stop. */
const seniors = ['supervisor', 'dpo'];

/** `since`: the revision before this call's first commit. @throws {Refusal} before it writes anything */
export const commandBreach =
  <P>(type: ActionType, noticesOver: (ports: P) => Notices) =>
  (ports: CommandPorts & P) =>
  async (
    { caseId, by, ...sent }: Said,
    { officer }: { readonly officer?: { readonly groups: readonly string[] } } = {},
    since?: number,
  ) => {
    const { cases, texts } = ports;
    const isSenior = officer?.groups.some((group) => seniors.includes(group)) ?? false;
    const typed = { ...sent, ...(type === 'review-own-stop' ? { isSenior } : {}) };
    const [action, notices] = [breachActions[type], noticesOver(ports)];
    const seen = await cases.find(breaches, caseId);
    if (seen === undefined) throw new NotFound();
    const before = revisionBeforeAct(seen);
    const facts = factsOf(await withClosures(ports));
    refuseEarly(seen, ({ state }) => {
      const refusal = whyNotOf(state, commandOf(type, action, typed, by), facts);
      if (refusal !== undefined) throw refusal;
    });
    const said = { ...typed, ...(await action.read?.(typed, seen, notices, texts)) };
    const text = action.text?.(said);
    // Do not store refused text.
    if (text !== undefined)
      refuseEarly(seen, ({ state }) => decide(state, commandOf(type, action, said, by, ''), facts));
    const words = typeof text === 'object' ? JSON.stringify(text) : text;
    const textSha256 = words === undefined ? undefined : await texts.put(caseId, words);
    const command = commandOf(type, action, said, by, textSha256);
    const stored = await done(ports, seen, `officer:${by}`, command);
    if (stored.revision === before) return action.answer(stored, said, by);
    const after = await settle(ports, notices, stored, since ?? before);
    return action.answer(after, said, by);
  };
