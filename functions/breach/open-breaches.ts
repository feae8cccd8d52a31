import type { CaseRow } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

const pageSize = 100;

export async function* openBreaches({ cases }: Pick<Ports, 'cases'>): AsyncGenerator<CaseRow> {
  let cursor: string | undefined;
  do {
    const page = await cases.list('officer', cursor, pageSize);
    yield* page.items.filter(({ kind }) => kind === 'breach');
    cursor = page.cursor;
  } while (cursor !== undefined);
}
