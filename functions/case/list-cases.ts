import type { CaseRow, Cases, Page } from '#ports/cases.ts';

/** Rows on a page of the work list. */
const pageSize = 50;

/** The work list, earliest `workBy` first; without a queue everything that is open. */
export const listCases =
  ({ cases }: { readonly cases: Cases }) =>
  (queue: string | undefined, cursor: string | undefined): Promise<Page<CaseRow>> =>
    cases.list(queue, cursor, pageSize);
