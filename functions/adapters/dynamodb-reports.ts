import { canonicalJson } from '#domain/case/canonical-json.ts';
import { nounOf } from '#domain/nouns.ts';
import type { StoredCase } from '#ports/cases.ts';
import { type BesideLine, besideLine, evolved } from './case-commits.ts';
import { caseKey, caseOf, indexAttributes } from './dynamodb-case-item.ts';
import type { Table } from './dynamodb-table.ts';

export interface Rebuilt {
  /** Requests, complaints and breaches. */
  readonly all: number;
  /** Their lines in the reports were missing, or said something else than the history. */
  readonly mended: number;
  /** Somebody worked on them meanwhile: their own commit wrote the line. */
  readonly changed: number;
}

type Line = Pick<
  ReturnType<typeof indexAttributes>,
  'receivedIn' | 'endedIn' | 'report' | 'assignee' | 'openAs' | 'openOf' | 'openFor' | 'work'
> &
  BesideLine;

/** What the indexes of reports and of the work list would hold, from the history alone. */
export const reportOf = ({ id, history }: StoredCase): Line => {
  const noun = nounOf(id);
  let [state, beside]: [unknown, BesideLine] = [undefined, {}];
  for (const [at, commit] of history.entries()) {
    const after = evolved(noun, state, commit);
    beside = { ...beside, ...besideLine(noun, id, { before: state, after }, history.slice(0, at + 1)) };
    state = after;
  }
  const { receivedIn, endedIn, report, assignee, openAs, openOf, openFor, work } = indexAttributes(
    id,
    noun.keys(id, state),
  );
  return {
    ...{ receivedIn, endedIn, report, assignee, openAs, openOf, openFor, work },
    ...{ reportedBy: beside.reportedBy, signed: beside.signed },
  };
};

const textIn = (line: object): string => canonicalJson(JSON.parse(JSON.stringify(line)));

/** Makes each line of the reports anew from its history, and writes those that differ. Reads the whole table; a second run mends nothing. */
export const rebuildReports = async (table: Table): Promise<Rebuilt> => {
  let [all, mended, changed] = [0, 0, 0];
  const found = { if: '#sk = :case AND (#kind = :request OR #kind = :complaint OR #kind = :breach)' };
  const values = { case: 'CASE', request: 'request', complaint: 'complaint', breach: 'breach' };
  for await (const { pk } of table.scan({ ...found, values })) {
    const item = await table.get({ pk: String(pk), sk: 'CASE' });
    if (item === undefined) continue;
    all += 1;
    const stored = caseOf(item);
    const line = reportOf(stored);
    const names = Object.keys(line) as (keyof Line)[];
    const before = Object.fromEntries(names.map((name) => [name, item[name]]));
    if (textIn(line) === textIn(before)) continue;
    const present = names.filter((name) => line[name] !== undefined);
    const absent = names.filter((name) => line[name] === undefined);
    const remove = absent.length > 0 ? ` REMOVE ${absent.map((name) => `#${name}`).join(', ')}` : '';
    const isWritten = await table.update(
      caseKey(stored.id),
      `SET ${present.map((name) => `#${name} = :${name}`).join(', ')}${remove}`,
      {
        if: '#hash = :before',
        values: { before: stored.hash, ...Object.fromEntries(present.map((name) => [name, line[name]])) },
      },
    );
    if (isWritten) mended += 1;
    else changed += 1;
  }
  return { all, mended, changed };
};
