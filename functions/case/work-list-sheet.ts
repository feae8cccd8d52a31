import { type Time, textOf } from '#domain/calendar/times.ts';
import { sheetReply } from './sheet-reply.ts';
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

/** At most `most` rows. */
export const workListSheet = (rows: AsyncIterable<WorkRow>, most: number) =>
  sheetReply(rows, { name: 'work-list.csv', columns, most, more: 'The list has more: choose filters.' });
