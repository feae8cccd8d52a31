import { buffer } from 'node:stream/consumers';
import { accounts } from '#domain/account/account.ts';
import { importRules } from '#domain/account/imports.ts';
import { decideUndo, type NameHistory } from '#domain/account/undo.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { whyNot } from '#domain/case/rule.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { accountRows } from './account-rows.ts';
import { inRegister } from './accounts-of-rows.ts';
import { namesFile } from './contract.ts';
import type { StoredAccount } from './offers.ts';

type UndoPorts = Pick<Ports, 'cases' | 'files' | 'clock' | 'zone'>;

/** Undefined for a file that changed more than names, and after a week. @throws {Unavailable} */
const namedBy = async (
  { cases, files, clock, zone }: UndoPorts,
  sha256: string,
): Promise<readonly StoredAccount[] | undefined> => {
  const file = namesFile(sha256);
  if ((await files.size(file)) === undefined) return undefined;
  const rows = accountRows(await buffer(files.read(file)), { zone, now: instantText(clock.now()) });
  const read = rows.flatMap((one) => ('why' in one ? [] : [one]));
  return (await inRegister({ cases }, read)).flatMap(({ account }) => account ?? []);
};

/** For what is next: as `undoImport` decides. */
export const historiesNamedBy = async (
  ports: UndoPorts,
  sha256: string,
): Promise<readonly NameHistory[] | undefined> =>
  (await namedBy(ports, sha256))?.map(({ history }) => history);

/**
 * A second call finishes what a crash cut off. `kept`: somebody named them since, or it was undone.
 * @throws {NotFound} for a file that changed more than names, or after a week, {UndoOver}
 */
export const undoImport =
  (ports: UndoPorts) =>
  async ({ sha256, by }: { sha256: string; by: string }) => {
    const { cases, clock, zone } = ports;
    const found = await namedBy(ports, sha256);
    const named = found ?? [];
    const about = { source: sha256, today: todayIn(clock, zone), zone };
    // Refuse all before the first is written.
    const left = { importers: [], named: found?.map(({ history }) => history) };
    const refusal = whyNot(importRules['undo-import'], left, { by }, about);
    if (refusal !== undefined) throw refusal;
    const toUndo = named.filter(({ history }) => decideUndo(history, about).length > 0);
    for (const account of toUndo)
      await cases.change(accounts, account, `officer:${by}`, ({ history }) => decideUndo(history, about));
    return { body: { sha256, undone: toUndo.length, kept: named.length - toUndo.length } };
  };
