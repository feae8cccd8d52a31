import { accounts } from '#domain/account/account.ts';
import type { CaseId } from '#domain/case/case.ts';
import { stillTold } from '#domain/request/block-instructions.ts';
import { reportsIn } from '#domain/request/child-block.ts';
import type { BlockedAccount } from '#domain/request/holder-events.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { accountsFound, type StoredAccount } from '#functions/account/offers.ts';
import { entriesOfReview } from '#functions/request/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

type Seen = StoredCase<Request, RequestEvent>;

/** Systems that other reports told to stop for the account; undefined: none of them is in force. */
const othersOn = async (
  { cases }: Pick<Ports, 'cases'>,
  { id, state }: StoredAccount,
  own: readonly CaseId[],
): Promise<readonly string[] | undefined> => {
  const ids = (state.childBlocks ?? []).map(({ request }) => request).filter((one) => !own.includes(one));
  if (ids.length === 0) return undefined;
  const reports = await cases.findAll(requests, ids);
  const roots = reports.map((one) => one.state.childBlock?.with ?? one.id);
  const reviews = await cases.findAll(requests, [...new Set(roots)]);
  const told = reviews.flatMap((one) => stillTold(one.state).filter(({ account }) => account === id));
  return told.map(({ holder }) => holder);
};

/**
 * Accounts in the register whose uses this report, or one that joined it, stops. A number that is no customer's tells no system
 * anything: there is no number of record to look for.
 */
export const blockedAccounts = async (
  ports: Pick<Ports, 'cases'>,
  seen: Seen,
): Promise<readonly BlockedAccount[]> => {
  const { childBlock } = seen.state;
  if (childBlock === undefined || childBlock.with !== undefined) return [];
  const entries = await ports.cases.findAll(accounts, await entriesOfReview(ports, seen));
  const found = (await Promise.all(entries.map((entry) => accountsFound(ports, entry)))).flat();
  const known = new Map(found.filter(({ state }) => state.name !== undefined).map((one) => [one.id, one]));
  const own = reportsIn(seen.id, seen.state);
  return Promise.all(
    [...known.values()].map(async (one) => {
      const others = await othersOn(ports, one, own);
      return { account: one.id, ...(others && { others }) };
    }),
  );
};
