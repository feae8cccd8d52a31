import { type Day, isAfter, isBefore } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isCompaniesDay, type LateCase, type LateList, lateListOf } from '#domain/case/late-digest.ts';
import { controllerId, controllers, flagOf } from '#domain/controller/controller.ts';
import { nounOf } from '#domain/nouns.ts';
import { openInstructions } from '#functions/holder/offers.ts';
import type { Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

type Reading = Pick<Ports, 'cases' | 'register'>;

const pageSize = 100;

/** Open cases whose date is today or past, by the list. No `listedOn` is after its due date, so the rest need not be read. */
const dueOrPast = async ({ cases }: Reading, on: Day): Promise<ReadonlySet<CaseId>> => {
  const found = new Set<CaseId>();
  let cursor: string | undefined;
  do {
    // A breach has clocks and letters of its own.
    const page = await cases.list(undefined, cursor, pageSize, 'breach');
    for (const { id: caseId, dueOn } of page.items)
      if (dueOn !== undefined && !isAfter(dueOn, on)) found.add(caseId);
    cursor = page.items.every(({ listedOn }) => !isAfter(listedOn, on)) ? page.cursor : undefined;
  } while (cursor !== undefined);
  return found;
};

/** All of one noun. */
const lateOf = async ({ cases }: Reading, ids: readonly CaseId[], on: Day): Promise<readonly LateCase[]> => {
  const noun = nounOf(ids[0] ?? '');
  const found = await cases.findAll(noun, ids);
  return found.flatMap(({ id: caseId, state }) => {
    const late = noun.late?.(state, on);
    return late === undefined ? [] : [{ id: caseId, ...late }];
  });
};

/** Flagged at the start of the day (P05). */
const unattested = async ({ cases, register }: Reading, on: Day): Promise<number> => {
  let [found, cursor]: [number, string | undefined] = [0, undefined];
  do {
    const page: Page<string> = await register.list(cursor, pageSize);
    const companies = await cases.findAll(controllers, page.items.map(controllerId));
    found += companies.filter(({ state }) => flagOf(state, on) !== undefined).length;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
};

/** Requests for which a system is late at the start of the day; its own page names it. */
const silent = async (ports: Reading, on: Day): Promise<number> => {
  const late = (await openInstructions(ports)).filter(
    ({ dueOn, stopped }) => !stopped && isBefore(dueOn, on),
  );
  return new Set(late.map(({ request }) => request)).size;
};

/** What is late at the start of the day. Each case is read itself, as a list may be a moment old. */
export const lateCases = async (ports: Reading, on: Day): Promise<LateList> => {
  const ids = await dueOrPast(ports, on);
  const late: LateCase[] = [];
  for (const ofNoun of Map.groupBy(ids, (caseId) => nounOf(caseId).kind).values())
    late.push(...(await lateOf(ports, ofNoun, on)));
  return lateListOf(on, late, {
    unattested: isCompaniesDay(on) ? await unattested(ports, on) : 0,
    silentSystems: await silent(ports, on),
  });
};
