import { accounts } from '#domain/account/account.ts';
import { apartIdOf } from '#domain/account/spellings.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { type ChildBlock, decideBlock, decideBlockLift } from '#domain/choice/child-blocks.ts';
import {
  blockBy,
  hasJoined,
  joinReport,
  reportsIn,
  reviewBy,
  reviewedWith,
} from '#domain/request/child-block.ts';
import type { BlockPlaced } from '#domain/request/child-block-state.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { accountsFound, placeDenial, type StoredAccount } from '#functions/account/offers.ts';
import type { Ports } from '#ports/index.ts';

export type AccountPorts = Pick<Ports, 'cases' | 'clock'>;
export type BlockingPorts = AccountPorts & Pick<Ports, 'pendingDenials'>;

const actor = 'machine:child-block';

const record = async (
  { cases, clock }: AccountPorts,
  wanted: ChildBlock,
  account: CaseId,
): Promise<StoredAccount> => {
  const now = instantText(clock.now());
  const { opened, case: first } = await cases.open(accounts, account, actor, now, decideBlock([], wanted));
  return opened
    ? first
    : cases.change(accounts, account, actor, ({ history }) => decideBlock(history, wanted));
};

/** With every account that shares the number's key, as a restriction is. */
export const blockAccount = async (
  ports: AccountPorts,
  wanted: ChildBlock,
  entry: CaseId,
): Promise<StoredAccount> => {
  const first = await record(ports, wanted, entry);
  for (const spelling of first.state.apart ?? []) await record(ports, wanted, apartIdOf(spelling));
  return first;
};

/** The report whose review counts for this one as well; undefined: it has its own. */
const joined = async (
  { cases }: Pick<Ports, 'cases'>,
  own: ChildBlock,
  blocked: readonly StoredAccount[],
): Promise<CaseId | undefined> => {
  const root = reviewedWith(
    own,
    blocked.flatMap(({ state }) => state.childBlocks ?? []),
  );
  if (root === undefined || (await cases.find(requests, root)) === undefined) return undefined;
  const { state } = await cases.change(requests, root, actor, (seen) => joinReport(seen.state, own.request));
  if (hasJoined(state, own.request)) return root;
  const { with: first } = state.childBlock ?? {};
  if (first === undefined) return undefined;
  const after = await cases.change(requests, first, actor, (seen) => joinReport(seen.state, own.request));
  return hasJoined(after.state, own.request) ? first : undefined;
};

/** What a report about a child does at receipt, for the number as somebody wrote it and for what else it can mean: the account's optional uses stop, and officers get a task (P22, R-20). */
export const blockAtReceipt = async (
  ports: BlockingPorts,
  caseId: CaseId,
  request: Request,
  typed: string,
): Promise<BlockPlaced> => {
  const own = blockBy(caseId, request);
  const { written: blocked, others } = await placeDenial(typed, (entry) => blockAccount(ports, own, entry));
  if (others.length > 0) await ports.pendingDenials.withdraw(others, caseId);
  const root = await joined(ports, own, blocked);
  return {
    reviewBy: reviewBy(request.receivedOn),
    accounts: blocked.map(({ id }) => id),
    ...(root !== undefined && { with: root }),
  };
};

/** Every account whose uses this review is about: found by the number of each of its reports, or by an officer. */
export const entriesOfReview = async (
  { cases }: Pick<Ports, 'cases'>,
  { id, state }: { readonly id: CaseId; readonly state: Request },
): Promise<readonly CaseId[]> => {
  const joined = await cases.findAll(requests, reportsIn(id, state).slice(1));
  const places = [state, ...joined.map((one) => one.state)].flatMap(({ childBlock, appliedTo = [] }) => [
    ...(childBlock?.accounts ?? []),
    ...appliedTo,
  ]);
  return [...new Set(places)];
};

/** These reports stop nothing any more, on any account that their number found. What the customer chose counts as before. */
export const liftBlocks = async (
  { cases }: Pick<Ports, 'cases'>,
  by: Actor,
  reports: readonly CaseId[],
  entries: readonly CaseId[],
): Promise<void> => {
  for (const entry of entries) {
    const first = await cases.find(accounts, entry);
    for (const { id } of first === undefined ? [] : await accountsFound({ cases }, first))
      await cases.change(accounts, id, by, ({ state }) =>
        reports.flatMap((report) => decideBlockLift(state, report)),
      );
  }
};
