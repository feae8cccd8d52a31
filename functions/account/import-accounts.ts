import { createHash } from 'node:crypto';
import type { AccountUpdate } from '#domain/account/decider.ts';
import { NumberWithWords, SeveralAlike, SpelledAlike } from '#domain/account/spellings.ts';
import { changeOf, undoUntil } from '#domain/account/undo.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, textOf } from '#domain/calendar/times.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type AccountRow, accountRows } from './account-rows.ts';
import { inRegister } from './accounts-of-rows.ts';
import { askForSecond, settleImport } from './confirm-import.ts';
import { accountIdFor, importFile, namesFile } from './contract.ts';
import { keepResult } from './import-result.ts';
import type { Imported, RefusedRow } from './import-view.ts';
import { type NamesImported, namesImported } from './letters/officer-letters.ts';
import type { StoredAccount } from './offers.ts';
import { enterAccount, type PuttingPorts, refsIn } from './put-account.ts';

type ImportPorts = PuttingPorts & Pick<Ports, 'files' | 'supervisorsAddress'>;

interface Who {
  readonly by: string;
  readonly now: Instant;
}

const wantedOf = (id: string, { entry, since }: AccountRow, who: Who): AccountUpdate => ({
  ...refsIn(id, entry),
  ...(since === undefined ? {} : { since }),
  ...who,
});

/** Changed names, in an import that changes nothing else; 0 for every other import. */
const namesIn = async (
  { cases }: Pick<Ports, 'cases'>,
  rows: readonly AccountRow[],
  who: Who,
): Promise<number> => {
  const changes = (await inRegister({ cases }, rows)).map(({ row, account }) =>
    account === undefined ? 'more' : changeOf(account.state, wantedOf(account.id, row, who)),
  );
  return changes.includes('more') ? 0 : changes.filter((change) => change === 'name').length;
};

/** The supervisors hear first: after the commits nothing would say that it is undone. */
const announce = async (
  { files, letters, letterhead, supervisorsAddress }: ImportPorts,
  file: Uint8Array,
  [first]: readonly AccountRow[],
  about: NamesImported,
): Promise<void> => {
  if (first === undefined) return;
  const { sha256, on } = about;
  await files.put(namesFile(sha256), file.length, async function* () {
    yield file;
  });
  const key = { kind: 'names-imported', of: `${sha256.slice(0, 16)}-${textOf(on)}` } as const;
  await letters.sendOnce(accountIdFor(first.number, '#/number'), key, async () =>
    namesImported(letterhead, supervisorsAddress, about),
  );
};

/**
 * An earlier date and a changed address need a second officer within a week; new accounts do not:
 * nothing goes to their addresses for 30 days.
 * @throws {InvalidInput | Unavailable}
 */
export const importAccounts =
  (ports: ImportPorts) =>
  async ({ file, by }: { file: Uint8Array; by: string }) => {
    const { files, clock, zone } = ports;
    const enter = enterAccount(ports);
    const rows = accountRows(file, { zone, now: instantText(clock.now()) });
    const sha256 = createHash('sha256').update(file).digest('hex');
    const ask = async (waiting: readonly StoredAccount[]) => {
      await files.put(importFile(sha256), file.length, async function* () {
        yield file;
      });
      await askForSecond(ports, { sha256, by, waiting });
    };
    const claims = rows.some((one) => 'since' in one);
    if (claims) await ask([]);
    const read = rows.flatMap((one) => ('why' in one ? [] : [one]));
    const now = instantText(clock.now());
    const names = await namesIn(ports, read, { by, now });
    const undo = { on: todayIn(clock, zone), undoUntil: undoUntil(now, zone) };
    if (names > 0) await announce(ports, file, read, { names, sha256, ...undo });
    const count = { changed: 0, unchanged: 0, sinceWaiting: 0, addressesWaiting: 0 };
    const waiting: StoredAccount[] = [];
    const take = async ({ line, number, entry }: AccountRow): Promise<readonly RefusedRow[]> => {
      try {
        const { changed, waits, stored } = await enter(number, entry, by, { source: sha256 });
        if (waits === 'addresses') waiting.push(stored);
        else count[changed ? 'changed' : 'unchanged'] += 1;
        if (waits) count[`${waits}Waiting`] += 1;
        return [];
      } catch (fault) {
        // Refuse only this row: the officer answers in its column `alike`, or mends its number.
        if ([SpelledAlike, SeveralAlike, NumberWithWords].some((one) => fault instanceof one))
          return [{ line, why: (fault as Error).message }];
        throw fault;
      }
    };
    const refused: RefusedRow[] = [];
    for (const one of rows) refused.push(...('why' in one ? [one] : await take(one)));
    if (waiting.length > 0) await ask(waiting);
    else if (count.sinceWaiting === 0) await settleImport(ports, sha256, by);
    const may = names > 0 ? { undoUntil: undo.undoUntil } : {};
    const body: Imported = { sha256, rows: rows.length, ...count, ...may, refused };
    await keepResult(ports, body);
    return { body };
  };
