import { buffer } from 'node:stream/consumers';
import { type Account, type AddressField, accounts, addressFields } from '#domain/account/account.ts';
import { changedFields, decideFileConfirmed, waitingClaim } from '#domain/account/decider.ts';
import {
  type AccountImport,
  decideAsked,
  decideSettled,
  enteredSince,
  type ImportLeft,
  importId,
  importRules,
  imports,
} from '#domain/account/imports.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { NotFound } from '#domain/case/errors.ts';
import { type Confirming, mustBeAsShown, type Proposal, proposalSha256 } from '#domain/case/proposals.ts';
import { nextOf, whyNot } from '#domain/case/rule.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextOfRegister } from '#functions/next/offers.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type AccountRow, accountRows } from './account-rows.ts';
import { inRegister, type RowInRegister } from './accounts-of-rows.ts';
import { importFile } from './contract.ts';
import { resultOf } from './import-result.ts';
import type { ImportedRow, ImportView } from './import-view.ts';
import type { StoredAccount } from './offers.ts';
import { enterAccount, type PuttingPorts, refsIn } from './put-account.ts';
import { historiesNamedBy } from './undo-import.ts';

type SeeingPorts = Pick<Ports, 'cases' | 'files' | 'clock' | 'zone'>;

interface Seen extends RowInRegister {
  readonly changes: readonly AddressField[];
  readonly status: ImportedRow['status'];
  /** Who may not confirm it; only while it waits. */
  readonly by?: string;
}

interface File {
  readonly sha256: string;
  readonly asked?: AccountImport['asked'];
}

const hasAddress = ({ entry }: AccountRow): boolean =>
  addressFields.some((field) => entry.addressOfRecord[field]);

const isApplied = (account: StoredAccount, sha256: string): boolean =>
  account.history.some(({ events }) =>
    events.some((event) => event.type === 'address-changed' && event.source === sha256),
  );

const countsSince = ({ addresses }: Account, { since }: AccountRow): boolean =>
  since === undefined ||
  addressFields.every((field) => !(addresses[field] && isAfter(addresses[field].since, since)));

/** Undefined for a row that no second officer confirms. */
const seenOf = ({ row, account }: RowInRegister, { sha256, asked }: File): Seen | undefined => {
  const dates = row.since !== undefined && hasAddress(row);
  if (account === undefined) return dates ? { row, account, changes: [], status: 'changed' } : undefined;
  const changes = changedFields(account.state, refsIn(account.id, row.entry));
  const isKnown = account.state.name !== undefined;
  if (!dates && !(isKnown && (changes.length > 0 || isApplied(account, sha256)))) return undefined;
  const claim = waitingClaim(account.state, sha256);
  if (claim) return { row, account, changes, status: 'waits', by: claim.by };
  if (changes.length === 0)
    return { row, account, changes, status: countsSince(account.state, row) ? 'counts' : 'changed' };
  const waits = isKnown && asked !== undefined && !enteredSince(account, asked, sha256);
  return waits
    ? { row, account, changes, status: 'waits', by: asked.by }
    : { row, account, changes, status: 'changed' };
};

/** Rows for a second officer, each with its account. @throws {NotFound | Unavailable} */
const seenIn = async (
  { cases, files, clock, zone }: SeeingPorts,
  sha256: string,
): Promise<File & { readonly seen: readonly Seen[] }> => {
  const file = importFile(sha256);
  if ((await files.size(file)) === undefined) throw new NotFound();
  const bytes = await buffer(files.read(file));
  const rows = accountRows(bytes, { zone, now: instantText(clock.now()) });
  const read = rows.flatMap((one) => ('why' in one ? [] : [one]));
  const asked = (await cases.find(imports, importId(sha256)))?.state.asked;
  const of = { sha256, ...(asked && { asked }) };
  return { ...of, seen: (await inRegister({ cases }, read)).flatMap((one) => seenOf(one, of) ?? []) };
};

/**
 * What the second officer confirms: the file, and the account of each row that is in force or waits. An account that
 * somebody entered meanwhile leaves it. A confirmation that was cut short leaves it as it is, so it can be repeated.
 */
const proposalOf = ({ sha256, asked, seen }: Awaited<ReturnType<typeof seenIn>>): Proposal => ({
  confirms: 'import',
  file: sha256,
  asked: asked ?? null,
  rows: seen
    .filter(({ status }) => status !== 'changed')
    .map(({ row, account }) => ({ line: row.line, account: account?.id ?? null })),
});

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

/** Before a row that waits is written, so that a crash hides none. */
export const askForSecond = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  by: Parameters<typeof decideAsked>[1],
): Promise<void> => {
  const [id, actor, now] = [importId(by.sha256), `officer:${by.by}`, instantText(clock.now())];
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

const nothingWaits = { importedBy: [], waits: 0, counts: 0, changed: 0, rows: [] };

type ViewPorts = SeeingPorts & Pick<Ports, 'officers'>;

const nextIn = async (
  ports: ViewPorts,
  sha256: string,
  importers: ImportLeft['importers'],
): Promise<readonly NextAct[]> => {
  const { clock, zone, officers } = ports;
  const left = { importers, named: await historiesNamedBy(ports, sha256) };
  const next = nextOf(importRules, left, { source: sha256, today: todayIn(clock, zone), zone });
  return nextOfRegister(next, { sha256 }, await officers.names(importers));
};

const importersOf = (seen: readonly Seen[]): ImportLeft['importers'] => seen.flatMap(({ by }) => by ?? []);

/** For who imported it and for a second officer. @throws {NotFound} for an unknown file, or after a week: import again */
export const viewImport =
  (ports: ViewPorts) =>
  async ({ sha256 }: { sha256: string }): Promise<{ readonly body: ImportView }> => {
    const result = await resultOf(ports, sha256);
    if (result !== undefined && (await ports.files.size(importFile(sha256))) === undefined)
      return { body: { sha256, ...nothingWaits, next: await nextIn(ports, sha256, []), result } };
    const file = await seenIn(ports, sha256);
    const { seen } = file;
    const rows = seen.map(({ row, account, changes, status }): ImportedRow => {
      const { line, number, since } = row;
      const dated = since === undefined ? {} : { since };
      return { line, number, ...dated, status, changes, addressOfRecord: addressesOf(account) };
    });
    const count = (status: ImportedRow['status']) => rows.filter((row) => row.status === status).length;
    const body: ImportView = {
      sha256,
      ...(count('waits') === 0 ? {} : { proposalSha256: proposalSha256(proposalOf(file)) }),
      importedBy: [...new Set(importersOf(seen))],
      next: await nextIn(ports, sha256, importersOf(seen)),
      waits: count('waits'),
      counts: count('counts'),
      changed: count('changed'),
      rows,
      ...(result && { result }),
    };
    return { body };
  };

/** An address is entered as if on this day; then its earlier date counts. */
const carryOut = async (
  ports: PuttingPorts,
  { row, account, changes, by: author = '' }: Seen,
  { sha256: source, asked }: File,
  by: string,
): Promise<void> => {
  let stored = account;
  if (changes.length > 0 && asked !== undefined) {
    const confirmed = { source, confirmedBy: by, asked };
    ({ stored } = await enterAccount(ports)(row.number, row.entry, author, confirmed));
  }
  if (stored !== undefined)
    await ports.cases.change(accounts, stored, `officer:${by}`, ({ state }) =>
      decideFileConfirmed(state, { source, by }),
    );
};

/**
 * Idempotent. Each account changes in whole or not at all; what a crash cut off, the same confirmation finishes.
 * @throws {NotFound} as `viewImport`, {SamePerson} for who imported all waiting rows, {ProposalChanged}
 */
export const confirmImport =
  (ports: ViewPorts & PuttingPorts) =>
  async ({ sha256, by, ...confirming }: { readonly sha256: string } & Confirming) => {
    const file = await seenIn(ports, sha256);
    const waiting = file.seen.filter(({ status }) => status === 'waits');
    const others = waiting.filter((one) => one.by !== by);
    const left = { importers: importersOf(waiting) };
    const refusal = whyNot(importRules['confirm-import'], left, { by }, undefined);
    if (refusal !== undefined) throw refusal;
    if (waiting.length > 0) mustBeAsShown({ by, ...confirming }, proposalOf(file));
    for (const one of others) await carryOut(ports, one, file, by);
    const view = await viewImport(ports)({ sha256 });
    if (view.body.waits === 0) await settleImport(ports, sha256, by);
    return view;
  };
