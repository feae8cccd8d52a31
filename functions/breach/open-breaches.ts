import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

const pageSize = 100;

/**
 * `officer`: where earlier releases put breaches; one that had no commit since must not be missed. It is read
 * first, because a commit moves a breach from there to its own queue.
 */
const queues = ['officer', 'breach'] as const;

export async function* openBreaches({ cases }: Pick<Ports, 'cases'>): AsyncGenerator<CaseRow> {
  const seen = new Set<string>();
  for (const queue of queues) {
    let cursor: string | undefined;
    do {
      const page = await cases.list(queue, cursor, pageSize);
      yield* page.items.filter(({ kind, id }) => kind === 'breach' && !seen.has(id) && seen.add(id));
      cursor = page.cursor;
    } while (cursor !== undefined);
  }
}
