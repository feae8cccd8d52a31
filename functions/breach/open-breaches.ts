import { queuesOfOpenBreaches } from '#domain/case/queues.ts';
import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

const pageSize = 100;

/** Each once, and none is missed. */
export async function* openBreaches({ cases }: Pick<Ports, 'cases'>): AsyncGenerator<CaseRow> {
  const seen = new Set<string>();
  for (const queue of queuesOfOpenBreaches) {
    let cursor: string | undefined;
    do {
      const page = await cases.list(queue, cursor, pageSize);
      yield* page.items.filter(({ kind, id }) => kind === 'breach' && !seen.has(id) && seen.add(id));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}
