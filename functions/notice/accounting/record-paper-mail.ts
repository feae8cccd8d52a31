import { createHash } from 'node:crypto';
import { machinesOf, noticeOf } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { type Day, earliestOf, isAfter, isBefore } from '#domain/calendar/times.ts';
import { byCodeUnit, canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { maxCommitsForOptional } from '#domain/case/shared-decider.ts';
import { CountDiffers, NameTheRows } from '#domain/notice/errors.ts';
import { type BreachPorts, carryOut, type StoredBreach } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { Ledger, LedgerPage, PageKey } from '#ports/ledger.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { PaperMailed } from '../contract.ts';
import { markPagePaperMailed, needsPostedOn } from './tallies.ts';

type CountingPorts = BreachPorts & Pick<Ports, 'ledger'>;

interface Meant {
  readonly key: PageKey;
  readonly open: ReadonlySet<number>;
  readonly recorded: number;
}

/** A retry after a lost reply is the same statement. */
const statementOf = ({ postedOn, rows, count }: PaperMailed, by: string): string => {
  const said = { by, postedOn, count, rows: rows === 'all' ? rows : [...new Set(rows)].sort(byCodeUnit) };
  return createHash('sha256').update(canonicalJson(said)).digest('hex').slice(0, 12);
};

const meantOf = (
  { caseId, list, page, rows }: LedgerPage,
  isNamed: (position: number) => boolean,
  statement: string,
): Meant => ({
  key: { caseId, list, page },
  open: new Set(rows.flatMap((row, at) => (isNamed(at) && needsPostedOn(row) ? [at] : []))),
  recorded: rows.filter((row, at) => isNamed(at) && row.statement === statement).length,
});

const named = async (
  ledger: Ledger,
  caseId: string,
  rows: readonly string[],
  statement: string,
): Promise<readonly Meant[]> => {
  const pages = Map.groupBy(rows, (row) => row.slice(0, row.lastIndexOf('-')));
  const meant: Meant[] = [];
  for (const [of, positions] of pages) {
    const [list = '', page = ''] = of.split('-');
    const found = await ledger.read({ caseId, list, page: Number(page) });
    const at = new Set(positions.map((row) => Number(row.slice(of.length + 1))));
    if (found !== undefined) meant.push(meantOf(found, (position) => at.has(position), statement));
  }
  return meant;
};

const all = async (ledger: Ledger, caseId: string, statement: string): Promise<readonly Meant[]> => {
  const meant: Meant[] = [];
  for await (const page of ledger.pages(caseId)) meant.push(meantOf(page, () => true, statement));
  return meant;
};

const hasRoom = ({ history }: StoredBreach): boolean => history.length < maxCommitsForOptional;

const openIn = (meant: readonly Meant[]): number => meant.reduce((sum, { open }) => sum + open.size, 0);
const recordedIn = (meant: readonly Meant[]): number =>
  meant.reduce((sum, { recorded }) => sum + recorded, 0);

/** Rows added after `count` was printed have no letter yet. @throws {CountDiffers | NameTheRows} */
const counted = (meant: readonly Meant[], count: number): readonly Meant[] => {
  const [open, recorded] = [openIn(meant), recordedIn(meant)];
  if (recorded === 0 && open !== count) throw new CountDiffers();
  if (recorded === 0 || open === count - recorded) return meant;
  if (recorded < count || open === count) throw new NameTheRows();
  return [];
};

/** @throws {InvalidInput} for a day on which no letter can have been mailed */
const mustBePossible = ({ state }: StoredBreach, postedOn: Day, now: number): void => {
  const refuse = (detail: string): never => {
    throw new InvalidInput([{ pointer: '#/postedOn', detail }]);
  };
  if (isAfter(postedOn, civilDay(instantText(now), state.zone))) refuse('This day is in the future.');
  const { noticeLists } = noticeOf(state);
  const sendingStart = earliestOf(
    ...noticeLists.flatMap(({ everyone, urgent }) => [everyone.sendingStart?.at, urgent.sendingStart?.at]),
  );
  // Customers may be notified from a New York date on.
  if (sendingStart === undefined || isBefore(postedOn, civilDay(sendingStart, newYork)))
    refuse(
      'This day is before we were allowed to notify anyone. If you did mail a letter on it, tell the DPO.',
    );
};

/** In a full history only the last letter is recorded: it starts the final count. */
const committed = async (
  ports: CountingPorts,
  seen: StoredBreach,
  { postedOn }: PaperMailed,
  by: string,
  { statement, rows }: { readonly statement: string; readonly rows: number },
): Promise<StoredBreach> => {
  const actor = `officer:${by}`;
  if (hasRoom(seen)) {
    const isKnown = seen.history.some(({ events }) =>
      events.some(
        (one) => one.type === 'paper-mail-recorded' && one.statement === statement && one.rows === rows,
      ),
    );
    if (rows > 0 && !isKnown)
      return carryOut(ports, seen, actor, { type: 'record-paper-mail', postedOn, rows, statement, by });
  }
  const isLast = openIn(await all(ports.ledger, seen.id, statement)) === 0;
  return isLast && rows > 0 ? carryOut(ports, seen, actor, { type: 'ask-recount' }) : seen;
};

/**
 * Asks for a recount before and after the ledger changes.
 * @throws {NotFound | InvalidInput | CountDiffers | NameTheRows}
 */
export const recordPaperMail =
  (ports: CountingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId, by, ...paperMailed }: PaperMailed & { readonly caseId: CaseId; readonly by: string }) => {
    const { cases, ledger, workflows, clock } = ports;
    const { postedOn, rows, count } = paperMailed;
    const seen = await cases.read(breaches, caseId);
    mustBePossible(seen, postedOn, clock.now());
    if (rows === 'all' && count === undefined)
      throw new InvalidInput([{ pointer: '#/count', detail: 'Give the number of letters.' }]);
    const statement = statementOf(paperMailed, by);
    const found =
      rows === 'all' ? await all(ledger, caseId, statement) : await named(ledger, caseId, rows, statement);
    const meant = rows === 'all' ? counted(found, count ?? 0) : found;
    const open = openIn(meant);
    const isCovered = open > 0 && (hasRoom(seen) || openIn(await all(ledger, caseId, statement)) === open);
    const due = isCovered ? await carryOut(ports, seen, `officer:${by}`, { type: 'ask-recount' }) : seen;
    let total = recordedIn(found);
    for (const { key, open: positions } of meant)
      if (positions.size > 0)
        total += await markPagePaperMailed(ledger, key, (at) => positions.has(at), { postedOn, statement });
    await commitAndStart(
      workflows,
      'customer-notice',
      committed(ports, due, paperMailed, by, { statement, rows: total }),
      ({ state }) => (machinesOf(state).includes('customer-notice') ? ['customer-notice'] : []),
    );
    return { body: { paperMailed: total } };
  };
