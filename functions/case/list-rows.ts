import { breaches } from '#domain/breach/noun.ts';
import { breachAtWork, secondsOf } from '#domain/breach/work-facts.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId, Kind } from '#domain/case/case.ts';
import type { WorkFacts } from '#domain/case/work-facts.ts';
import { controllerId, controllers } from '#domain/controller/controller.ts';
import { nounOf } from '#domain/nouns.ts';
import { releaseFloorOf } from '#functions/breach/offers.ts';
import type { CaseRow } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import { maskedInLine } from './masks.ts';
import { type Beside, type Listed, type WorkRow, workRow } from './work-row.ts';

export type ListingPorts = Pick<Ports, 'cases' | 'people' | 'texts' | 'clock' | 'zone'>;

type Reading = Pick<Ports, 'cases' | 'clock'>;

const breachesAmong = async ({ cases, clock }: Reading, rows: readonly CaseRow[]) => {
  const ids = rows.flatMap(({ id, kind }) => (kind === 'breach' ? [id] : []));
  const now = instantText(clock.now());
  const found = ids.length === 0 ? [] : await cases.findAll(breaches, ids);
  return new Map(
    found.map((stored) => {
      const { id, state } = stored;
      const atWork = breachAtWork(state, now, releaseFloorOf(stored));
      return [id, { breach: { atWork, textSha256: state.textSha256 }, seconds: secondsOf(state, now) }];
    }),
  );
};

/** Cases without a commit since an earlier release, whose rows have no facts yet. */
const olderAmong = async (
  { cases }: Reading,
  rows: readonly CaseRow[],
): Promise<ReadonlyMap<CaseId, WorkFacts>> => {
  const older = rows.filter(({ kind, work }) => work === undefined && kind !== 'breach');
  const facts = new Map<CaseId, WorkFacts>();
  for (const some of Map.groupBy(older, ({ kind }) => kind).values()) {
    const noun = nounOf(some[0]?.id ?? '');
    const found = await cases.findAll(
      noun,
      some.map(({ id }) => id),
    );
    for (const { id, state } of found) {
      const { work } = noun.keys(id, state);
      if (work !== undefined) facts.set(id, work);
    }
  }
  return facts;
};

/** What the rows' cases are and wait for; reads breaches themselves, in one read. */
export const listed =
  (ports: Reading) =>
  async (rows: readonly CaseRow[]): Promise<readonly Listed[]> => {
    const older = await olderAmong(ports, rows);
    const live = await breachesAmong(ports, rows);
    return rows.map((row) => {
      const known = live.get(row.id);
      const work = row.work ?? older.get(row.id);
      return { row, ...(work && { work }), seconds: work?.seconds ?? [], ...known };
    });
  };

const hasPerson: Readonly<Partial<Record<Kind, true>>> = { request: true, complaint: true };

const titlesOf = async ({ texts }: Pick<Ports, 'texts'>, rows: readonly Listed[]) => {
  const found = await Promise.all(
    rows.flatMap(({ row, breach }) =>
      breach === undefined
        ? []
        : [texts.read(row.id, breach.textSha256).then((text) => [row.id, text] as const)],
    ),
  );
  return new Map(
    found.flatMap(([id, text]) => {
      const title: unknown = text === undefined ? undefined : JSON.parse(text).title;
      return typeof title === 'string' ? [[id, title] as const] : [];
    }),
  );
};

/** Persons in one read and companies in another, however long the list. */
const besideOf = async (ports: ListingPorts, rows: readonly Listed[]): Promise<Beside> => {
  const { cases, people, clock, zone } = ports;
  const ids = rows.flatMap(({ row }) => (hasPerson[row.kind] ? [row.id] : []));
  const slugs = [...new Set(rows.flatMap(({ work }) => work?.controller ?? []))];
  const [persons, companies, titles] = await Promise.all([
    people.readAll(ids),
    cases.findAll(controllers, slugs.map(controllerId)),
    titlesOf(ports, rows),
  ]);
  return {
    on: todayIn(clock, zone),
    persons: new Map([...persons].map(([id, person]) => [id, maskedInLine(person)])),
    companies: new Map(companies.map(({ state }) => [state.slug, state.name])),
    titles,
  };
};

export const workRows =
  (ports: ListingPorts) =>
  async (rows: readonly Listed[]): Promise<readonly WorkRow[]> => {
    const beside = await besideOf(ports, rows);
    return rows.map((one) => workRow(one, beside));
  };
