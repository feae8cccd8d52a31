import type { Kind } from '#domain/case/case.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import type { CaseRow, Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

type Listing = Reader & { readonly query: Readonly<Record<string, string>> };

const pageSize = 50;

/** A page may be short, but only the last is empty. */
const assignedTo = async (
  ports: Pick<Ports, 'cases'>,
  assignee: string,
  queue: string | undefined,
  cursor: string | undefined,
  without: Kind | undefined,
): Promise<Page<CaseRow>> => {
  const page = await ports.cases.listAssigned(assignee, cursor, pageSize, without);
  const items = page.items.filter((row) => queue === undefined || row.queue === queue);
  if (items.length > 0 || page.cursor === undefined) return { ...page, items };
  return assignedTo(ports, assignee, queue, page.cursor, without);
};

/**
 * Earliest `workBy` first; with an officer (`me` or a sub) only their cases.
 * Lists breaches only for readers who may see them.
 */
export const listCases =
  (ports: Pick<Ports, 'cases'>) =>
  async ({ by }: { by: string }, { query, officer: { groups } }: Listing) => {
    const [queue, cursor] = [query.queue || undefined, query.cursor || undefined];
    const assignee = query.assignee === 'me' ? by : query.assignee;
    const without = hasAccess('breach-reading', groups) ? undefined : 'breach';
    const body = assignee
      ? await assignedTo(ports, assignee, queue, cursor, without)
      : await ports.cases.list(queue, cursor, pageSize, without);
    return { body };
  };
