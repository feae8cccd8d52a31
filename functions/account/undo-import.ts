import { buffer } from 'node:stream/consumers';
import { accounts } from '#domain/account/account.ts';
import { decideUndo } from '#domain/account/undo.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { accountRows } from './account-rows.ts';
import { inRegister } from './accounts-of-rows.ts';
import { namesFile } from './contract.ts';

/**
 * A second call finishes what a crash cut off. `kept`: somebody named them since, or it was undone.
 * @throws {NotFound} for a file that changed more than names, or after a week, {UndoOver}
 */
export const undoImport =
  ({ cases, files, clock, zone }: Pick<Ports, 'cases' | 'files' | 'clock' | 'zone'>) =>
  async ({ sha256, by }: { sha256: string; by: string }) => {
    const file = namesFile(sha256);
    if ((await files.size(file)) === undefined) throw new NotFound();
    const rows = accountRows(await buffer(files.read(file)), { zone, now: instantText(clock.now()) });
    const seen = await inRegister(
      { cases },
      rows.flatMap((one) => ('why' in one ? [] : [one])),
    );
    const about = { source: sha256, today: todayIn(clock, zone), zone };
    const named = seen.flatMap(({ account }) => account ?? []);
    // Refuse all before the first is written.
    const toUndo = named.filter(({ history }) => decideUndo(history, about).length > 0);
    for (const account of toUndo)
      await cases.change(accounts, account, `officer:${by}`, ({ history }) => decideUndo(history, about));
    return { body: { sha256, undone: toUndo.length, kept: named.length - toUndo.length } };
  };
