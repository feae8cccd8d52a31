import type { CaseRow, Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/** Rows on a page of the work list. */
const pageSize = 50;

/** What an officer has, in this queue if one is named. A page may be shorter than others, never empty unless it is the last. */
const assignedTo = async (
  ports: Pick<Ports, 'cases'>,
  assignee: string,
  queue: string | undefined,
  cursor: string | undefined,
): Promise<Page<CaseRow>> => {
  const page = await ports.cases.listAssigned(assignee, cursor, pageSize);
  const items = page.items.filter((row) => queue === undefined || row.queue === queue);
  if (items.length > 0 || page.cursor === undefined) return { ...page, items };
  return assignedTo(ports, assignee, queue, page.cursor);
};

/**
 * The work list, earliest `workBy` first: everything that is open, or that this officer (`me`, or a sub) has, in
 * a queue if one is named.
 */
export const listCases =
  (ports: Pick<Ports, 'cases'>) =>
  async ({ by }: { by: string }, { query }: { query: Readonly<Record<string, string>> }) => {
    const [queue, cursor] = [query.queue || undefined, query.cursor || undefined];
    const assignee = query.assignee === 'me' ? by : query.assignee;
    const body = assignee
      ? await assignedTo(ports, assignee, queue, cursor)
      : await ports.cases.list(queue, cursor, pageSize);
    return { body };
  };
