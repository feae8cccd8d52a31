/**
 * Generation of a table, from its name: 1 as first deployed, one more after each restore (infra/RUNBOOK.md). Read from
 * the name, so a function cannot use a restored table without knowing that it is one.
 *
 * @example generationOf('privacy-clock-prod-cases-2') // 2
 */
export const generationOf = (tableName: string): number =>
  Number(/-cases-([1-9]\d*)$/.exec(tableName)?.[1] ?? 1);
