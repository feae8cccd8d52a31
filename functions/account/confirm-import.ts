import { buffer } from 'node:stream/consumers';
import { accounts, addressFields } from '#domain/account/account.ts';
import { decideFileConfirmed, waitingClaim } from '#domain/account/decider.ts';
import { decideAsked, decideSettled, importId, imports } from '#domain/account/imports.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { SamePerson } from '#domain/case/two-persons.ts';
import type { Ports } from '#ports/index.ts';
import { type AccountRow, accountRows } from './account-rows.ts';
import { inRegister, type RowInRegister } from './accounts-of-rows.ts';
import { type ImportedRow, type ImportView, importFile, refOf, type StoredAccount } from './contract.ts';

type ImportPorts = Pick<Ports, 'cases' | 'files' | 'clock' | 'zone'>;

type Seen = RowInRegister<AccountRow & { readonly since: Instant }>;

/** Rows that claim an earlier date, each with its account. @throws {NotFound | Unavailable} */
const seenIn = async (
  { cases, files, clock, zone }: ImportPorts,
  sha256: string,
): Promise<readonly Seen[]> => {
  const file = importFile(sha256);
  if ((await files.size(file)) === undefined) throw new NotFound();
  const bytes = await buffer(files.read(file));
  const rows = accountRows(bytes, { zone, now: instantText(clock.now()) }).flatMap((one) => {
    if ('why' in one || one.since === undefined) return [];
    const { since, entry } = one;
    return addressFields.some((field) => entry.addressOfRecord[field]) ? [{ ...one, since }] : [];
  });
  return inRegister({ cases }, rows);
};

const claimOf = ({ account }: Seen, sha256: string) => waitingClaim(account?.state, sha256);

const statusOf = (seen: Seen, sha256: string): ImportedRow['status'] => {
  if (claimOf(seen, sha256)) return 'waits';
  const { since, entry } = seen.row;
  const counts = addressFields.every((field) => {
    const value = entry.addressOfRecord[field];
    if (value === undefined) return true;
    const { id = '', state } = seen.account ?? {};
    const kept = state?.addresses[field];
    return kept?.ref === refOf(id, field, value) && !isAfter(kept.since, since);
  });
  return counts ? 'counts' : 'changed';
};

const addressesOf = (account: StoredAccount | undefined): ImportedRow['addressOfRecord'] => {
  const entered = (account?.history ?? []).flatMap(({ at, events }) =>
    events.flatMap((event) => (event.type === 'address-changed' && event.ref ? [{ at, ...event }] : [])),
  );
  return Object.fromEntries(
    addressFields.flatMap((field) => {
      const kept = account?.state.addresses[field];
      if (kept === undefined) return [];
      const last = entered.findLast((one) => one.field === field)?.at;
      const changedAt = last === undefined || last === entered[0]?.at ? {} : { changedAt: last };
      return [[field, { since: kept.since, ...changedAt }]];
    }),
  );
};

/** Before its rows are written, so that a crash hides no row that waits. */
export const askForSecond = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  sha256: string,
  by: string,
): Promise<void> => {
  const [id, actor, now] = [importId(sha256), `officer:${by}`, instantText(clock.now())];
  const { opened } = await cases.open(imports, id, actor, now, decideAsked(undefined, by));
  if (!opened) await cases.change(imports, id, actor, ({ state }) => decideAsked(state, by));
};

/** Nothing of it waits any more. An import older than this record has none. */
export const settleImport = async (
  { cases }: Pick<Ports, 'cases'>,
  sha256: string,
  by: string,
): Promise<void> => {
  const found = await cases.find(imports, importId(sha256));
  if (found) await cases.change(imports, found, `officer:${by}`, ({ state }) => decideSettled(state, by));
};

/** For a second officer. @throws {NotFound} for an unknown file, or after a week: import again */
export const viewImport =
  (ports: ImportPorts) =>
  async ({ sha256 }: { sha256: string }) => {
    const seen = await seenIn(ports, sha256);
    const rows = seen.map((one): ImportedRow => {
      const { line, number, since } = one.row;
      const addressOfRecord = addressesOf(one.account);
      return { line, number, since, status: statusOf(one, sha256), addressOfRecord };
    });
    const count = (status: ImportedRow['status']) => rows.filter((row) => row.status === status).length;
    const importedBy = new Set(seen.flatMap((one) => claimOf(one, sha256)?.by ?? []));
    const body: ImportView = {
      sha256,
      importedBy: [...importedBy],
      waits: count('waits'),
      counts: count('counts'),
      changed: count('changed'),
      rows,
    };
    return { body };
  };

/** Idempotent. @throws {NotFound} as `viewImport`, {SamePerson} for who imported all waiting rows */
export const confirmImport =
  (ports: ImportPorts) =>
  async ({ sha256, by }: { sha256: string; by: string }) => {
    const { cases } = ports;
    const waiting = (await seenIn(ports, sha256)).filter((one) => claimOf(one, sha256));
    const others = waiting.filter((one) => claimOf(one, sha256)?.by !== by);
    if (waiting.length > 0 && others.length === 0) throw new SamePerson();
    for (const { account } of others)
      if (account !== undefined)
        await cases.change(accounts, account, `officer:${by}`, ({ state }) =>
          decideFileConfirmed(state, { source: sha256, by }),
        );
    const view = await viewImport(ports)({ sha256 });
    if (view.body.waits === 0) await settleImport(ports, sha256, by);
    return view;
  };
