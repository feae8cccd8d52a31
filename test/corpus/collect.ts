import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { openData } from '#infra/commands/audit-data.ts';

/*
 * CORPUS=<folder> npx vitest run --config .config/vitest.config.ts --project scenarios
 * node test/corpus/collect.ts <folder>
 *
 * Scenarios leave their tables in the folder; this keeps, for each noun, as few cases as show every event and every end that any
 * of them has: `histories/<kind>.ndjson`, a case a line.
 */

interface Found {
  readonly item: Readonly<Record<string, unknown>>;
  readonly line: string;
  readonly shows: ReadonlySet<string>;
}

/** Where a case is listed says nothing about what its history comes to. */
const listed = ['queue', 'dueOn', 'workBy', 'assignee', 'wakeAt', 'openShard', 'runs', 'claims'];

const showsOf = (item: Found['item']): ReadonlySet<string> => {
  const history = item.history as readonly { events: readonly { type: string }[] }[];
  const { outcome } = (item.state ?? {}) as { outcome?: string };
  return new Set([
    ...history.flatMap(({ events }) => events.map(({ type }) => type)),
    `${item.stage} ${outcome ?? ''}`,
  ]);
};

const casesIn = async (folder: string): Promise<readonly Found[]> => {
  const { client, tableName, close } = await openData({ DATA: folder });
  const found: Found[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tableName }))
    for (const raw of Items) {
      if (raw.sk?.S !== 'CASE') continue;
      const item = Object.fromEntries(
        Object.entries(unmarshall(raw)).filter(([name]) => !listed.includes(name)),
      );
      found.push({ item, line: JSON.stringify(item), shows: showsOf(item) });
    }
  await close();
  return found;
};

/** The shortest cases first, each kept only if it shows something that none before it does; then none that others make superfluous. */
const fewest = (all: readonly Found[]): readonly Found[] => {
  const open = new Set(all.flatMap(({ shows }) => [...shows]));
  const kept: Found[] = [];
  while (open.size > 0) {
    const gain = ({ shows }: Found): number => [...shows].filter((one) => open.has(one)).length;
    const best = all.reduce((a, b) =>
      gain(b) > gain(a) || (gain(b) === gain(a) && b.line.length < a.line.length) ? b : a,
    );
    kept.push(best);
    for (const one of best.shows) open.delete(one);
  }
  return kept;
};

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: node test/corpus/collect.ts <folder>');
const all: Found[] = [];
for (const one of readdirSync(folder)) all.push(...(await casesIn(join(folder, one))));
const histories = new URL('histories/', import.meta.url);
mkdirSync(histories, { recursive: true });
for (const [kind, cases] of Map.groupBy(all, ({ item }) => String(item.kind))) {
  const kept = fewest(cases);
  writeFileSync(new URL(`${kind}.ndjson`, histories), kept.map(({ line }) => `${line}\n`).join(''));
  console.log(
    `${kind}: ${kept.length} of ${cases.length} cases show ${new Set(cases.flatMap(({ shows }) => [...shows])).size} events and ends`,
  );
}
