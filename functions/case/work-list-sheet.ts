import { type Time, textOf } from '#domain/calendar/times.ts';
import { csvSheet } from '#domain/case/csv-sheet.ts';
import type { WorkRow } from './work-row.ts';

type Cell = string | undefined | { readonly id: string };

const time = (at: Time | undefined): string | undefined => at && textOf(at);
const dueOf = (row: WorkRow) => (row.clock === 'due' ? row.due : undefined);
const gateOf = (row: WorkRow) => (row.clock === 'gate' ? row : undefined);

const columns: Readonly<Record<string, (row: WorkRow) => Cell>> = {
  reference: ({ id }) => ({ id }),
  case: ({ noun }) => noun,
  kind: ({ kind }) => kind,
  stage: ({ stage }) => stage,
  capacity: ({ capacity }) => capacity,
  company: ({ controller }) => controller?.name ?? controller?.slug,
  'person (masked)': ({ person }) => person,
  'due on': (row) => time(dueOf(row)?.dueOn),
  'days late': (row) => dueOf(row)?.late.toString(),
  promise: (row) => dueOf(row)?.words,
  'nobody is told before (not a deadline)': (row) => time(gateOf(row)?.gate.earliest),
  'report to the agencies due on': (row) => time(gateOf(row)?.lawEnforcementDueOn),
  'waits for': ({ waitsFor }) => waitsFor.words,
  until: ({ waitsFor }) => time(waitsFor.until),
  'unread messages': ({ unread }) => String(unread),
  'assigned to': ({ assigned }) => assigned,
};

async function* cut(rows: AsyncIterable<WorkRow>, most: number) {
  let count = 0;
  for await (const row of rows) {
    if (count++ === most) {
      yield [`This file ends after ${most} rows. The list has more: choose filters.`];
      return;
    }
    yield Object.values(columns).map((cell) => cell(row));
  }
}

/** At most `most` rows; a last line says when the list has more. */
export const workListSheet = async (rows: AsyncIterable<WorkRow>, most: number) => {
  const { name, contentType, lines } = csvSheet('work-list.csv', Object.keys(columns), cut(rows, most));
  let text = '';
  for await (const line of lines) text += line;
  return {
    text,
    headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  };
};
