import { isBefore } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { SilentHolder } from '#domain/case/work-facts.ts';
import type { CaseRow, Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

export interface OpenInstruction extends SilentHolder {
  readonly request: CaseId;
}

const pageSize = 100;

/** Of every open request, the earliest due first; from the index, which may be a moment old. */
export const openInstructions = async ({
  cases,
}: Pick<Ports, 'cases'>): Promise<readonly OpenInstruction[]> => {
  const open: OpenInstruction[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<CaseRow> = await cases.list(undefined, cursor, pageSize, 'breach');
    for (const { id: request, work } of page.items)
      open.push(...(work?.silent ?? []).map((one) => ({ ...one, request })));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return open.sort((a, b) => (isBefore(a.dueOn, b.dueOn) ? -1 : isBefore(b.dueOn, a.dueOn) ? 1 : 0));
};
