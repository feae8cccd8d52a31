import { type Time, textOf } from '#domain/calendar/times.ts';
import { csvSheet } from '#domain/case/csv-sheet.ts';
import type { Answer } from '#ports/routes.ts';
import type { WorkRow } from './work-row.ts';

const header = [
  'reference',
  'case',
  'kind',
  'stage',
  'capacity',
  'company',
  'person (masked)',
  'due on',
  'days late',
  'promise',
  'nobody is told before (not a deadline)',
  'report to the agencies due on',
  'waits for',
  'until',
  'unread messages',
  'assigned to',
] as const;

const time = (at: Time | undefined): string | undefined => at && textOf(at);

const cellsOf = (row: WorkRow) => {
  const { id, noun, kind, stage, capacity, controller, person, waitsFor, unread, assigned } = row;
  const due = row.clock === 'due' ? row.due : undefined;
  const gate = row.clock === 'gate' ? row : undefined;
  return [
    { id },
    noun,
    kind,
    stage,
    capacity,
    controller?.name ?? controller?.slug,
    person,
    time(due?.dueOn),
    due && String(due.late),
    due?.words,
    time(gate?.gate.earliest),
    time(gate?.lawEnforcementDueOn),
    waitsFor.words,
    time(waitsFor.until),
    String(unread),
    assigned,
  ];
};

async function* cut(rows: AsyncIterable<WorkRow>, most: number) {
  let count = 0;
  for await (const row of rows) {
    if (count++ === most) {
      yield [`This file ends after ${most} rows. The list has more: choose filters.`];
      return;
    }
    yield cellsOf(row);
  }
}

/** At most `most` rows; a last line says when the list has more. */
export const workListSheet = async (rows: AsyncIterable<WorkRow>, most: number): Promise<Answer> => {
  const { name, contentType, lines } = csvSheet('work-list.csv', header, cut(rows, most));
  let text = '';
  for await (const line of lines) text += line;
  return {
    text,
    headers: { 'content-type': contentType, 'content-disposition': `attachment; filename="${name}"` },
  };
};
