import type { CaseRow, Cases, Page } from '#ports/cases.ts';

/** Rows on a page of the work list. */
const pageSize = 50;

/**
 * The work list, earliest `workBy` first; without a queue everything that is open, with an assignee what this
 * officer has, in that queue if one is named. A page may be shorter than others, never empty unless it is the last.
 */
export const listCases =
  ({ cases }: { readonly cases: Cases }) =>
  async (
    queue: string | undefined,
    cursor: string | undefined,
    assignee?: string,
  ): Promise<Page<CaseRow>> => {
    if (assignee === undefined) return cases.list(queue, cursor, pageSize);
    const page = await cases.listAssigned(assignee, cursor, pageSize);
    const items = page.items.filter((row) => queue === undefined || row.queue === queue);
    if (items.length > 0 || page.cursor === undefined) return { ...page, items };
    return listCases({ cases })(queue, page.cursor, assignee);
  };
