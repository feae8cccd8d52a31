import { isOpen } from '#domain/breaker/breaker.ts';
import type { Day } from '#domain/calendar/times.ts';
import { hasAccess, isOfBreach, type Reader } from '#domain/case/groups.ts';
import { holdsOf } from '#functions/breaker/offers.ts';
import type { CaseRow } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { type PaperMailQueue, paperMailQueues } from '#ports/paper-mail.ts';
import { isBeyond, isDueSoon } from './list-filters.ts';
import { type ListingPorts, listed, workRows } from './list-rows.ts';
import { isSecondMissing, type LateBy, latenessOf } from './today-parts.ts';
import { daysLate, type Listed, type WorkRow } from './work-row.ts';

export interface Count {
  readonly count: number;
  /** There are more than `count`. */
  readonly more: boolean;
}

export interface Part extends Count {
  readonly rows: readonly WorkRow[];
  /** Of the work list that shows them all: `due=late`. */
  readonly query: string;
}

export interface TodayView {
  /** Company zone. */
  readonly on: Day;
  readonly late: Part;
  readonly dueIn3Days: Part;
  readonly unread: Part;
  readonly mine: Part;
  readonly unassigned: Part;
  /** Absent for who may not read letters on paper. */
  readonly paperMail?: { readonly toPost: Count; readonly cameBack: Count };
  /** Holds of the breaker that no officer has closed; absent for who may not read held letters (decision 0036). */
  readonly openHolds?: number;
  /** Open breaches; absent for who may not know of them. */
  readonly breaches?: Part;
  /** Only for supervisors and the DPO. */
  readonly supervising?: { readonly lateBy: readonly LateBy[]; readonly secondMissing: Part };
}

export type TodayPorts = ListingPorts & { readonly post: Pick<Ports['post'], 'waiting'> };

const pageSize = 200;
/** Counted exactly up to here. */
const most = 200;
/** Open cases that the counts look at: `pageSize` for each read. */
const mostReads = 10;
const firstRows = 5;

/** Open cases, earliest day of work first. */
const openRows = async ({ cases }: TodayPorts, seesBreaches: boolean) => {
  const rows: CaseRow[] = [];
  let cursor: string | undefined;
  for (let n = 0; n < mostReads; n++) {
    const page = await cases.list(undefined, cursor, pageSize, seesBreaches ? undefined : 'breach');
    rows.push(...page.items);
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return { rows, isCut: cursor !== undefined, last: rows.at(-1) };
};

/** All of them, also when the list of open cases is longer than what is read. */
const breachRows = async ({ cases }: TodayPorts, rows: readonly CaseRow[]) => {
  const { items } = await cases.list('breach', undefined, most);
  const byId = new Map(
    [...items, ...rows.filter(({ kind }) => kind === 'breach')].map((row) => [row.id, row]),
  );
  return [...byId.values()];
};

const countOf = (found: number, isCut: boolean): Count => ({
  count: Math.min(found, most),
  more: found > most || isCut,
});

/** a letter of a breach does not count for who may not know of it. */
const waitingIn = async (
  { post }: TodayPorts,
  queue: PaperMailQueue,
  seesBreaches: boolean,
): Promise<Count> => {
  const { items, cursor } = await post.waiting(queue, undefined, most);
  const theirs = items.filter(({ caseId }) => seesBreaches || !isOfBreach(caseId));
  return countOf(theirs.length, cursor !== undefined);
};

const paperMailOf = async (ports: TodayPorts, seesBreaches: boolean): Promise<TodayView['paperMail']> => {
  const [toPost, cameBack] = await Promise.all(
    paperMailQueues.map((queue) => waitingIn(ports, queue, seesBreaches)),
  );
  return toPost && cameBack && { toPost, cameBack };
};

/** The first page of an officer's day: counts, the first rows of each, and where all of them are. */
export const readToday =
  (ports: TodayPorts) =>
  async (
    { by }: { readonly by: string },
    { officer: { groups } }: Reader,
  ): Promise<{ readonly body: TodayView }> => {
    const { clock, zone } = ports;
    const on = todayIn(clock, zone);
    const seesBreaches = hasAccess('breach-reading', groups);
    const { rows, isCut, last } = await openRows(ports, seesBreaches);
    const isCutFor = (due: 'late' | '3-days'): boolean => isCut && !isBeyond(last, { due }, on);
    const ofBreaches = seesBreaches ? await breachRows(ports, rows) : [];
    const others = rows.filter(({ kind }) => kind !== 'breach');
    const [open, band] = await Promise.all([listed(ports)(others), listed(ports)(ofBreaches)]);
    const { items: theirs, cursor: moreMine } = await ports.cases.listAssigned(by, undefined, most);
    const mine = await listed(ports)(theirs.filter(({ kind }) => seesBreaches || kind !== 'breach'));

    const shown = new Map<string, WorkRow>();
    const part = (found: readonly Listed[], query: string, cut = isCut) => ({ found, query, cut });
    const late = open.filter((one) => daysLate(one, on) > 0);
    const all = [...band, ...open];
    const parts = {
      late: part(late, 'due=late', isCutFor('late')),
      dueIn3Days: part(
        open.filter((one) => isDueSoon(one, on)),
        'due=3-days',
        isCutFor('3-days'),
      ),
      unread: part(
        open.filter(({ work }) => (work?.unread ?? 0) > 0),
        'unread=yes',
      ),
      mine: part(mine, 'assignee=me', moreMine !== undefined),
      unassigned: part(
        open.filter(({ row }) => row.queue === 'officer' && row.assignee === undefined),
        'queue=officer&assignee=nobody',
      ),
      breaches: part(band, 'noun=breach', false),
      secondMissing: part(
        all.filter((one) => isSecondMissing(one, clock.now())),
        'waits=second-officer',
      ),
    };
    const first = Object.values(parts).flatMap(({ found }) => found.slice(0, firstRows));
    const once = [...new Map(first.map((one) => [one.row.id, one])).values()];
    for (const row of await workRows(ports)(once)) shown.set(row.id, row);
    const viewOf = ({ found, query, cut }: ReturnType<typeof part>): Part => ({
      ...countOf(found.length, cut),
      rows: found.slice(0, firstRows).flatMap(({ row }) => shown.get(row.id) ?? []),
      query,
    });
    const { breaches, secondMissing, ...everybodys } = parts;
    const view = Object.fromEntries(Object.entries(everybodys).map(([name, one]) => [name, viewOf(one)]));
    return {
      body: {
        on,
        ...(view as Record<keyof typeof everybodys, Part>),
        ...(hasAccess('request-reading', groups)
          ? {
              paperMail: await paperMailOf(ports, seesBreaches),
              openHolds: (await holdsOf(ports)).filter(isOpen).length,
            }
          : {}),
        ...(seesBreaches ? { breaches: viewOf(breaches) } : {}),
        ...(hasAccess('supervising', groups)
          ? { supervising: { lateBy: latenessOf(late, on), secondMissing: viewOf(secondMissing) } }
          : {}),
      } as TodayView,
    };
  };
