/**
 * 1, plus one per restore (infra/RUNBOOK.md).
 * @example generationOf('privacy-clock-prod-cases-2') // 2
 */
export const generationOf = (tableName: string): number =>
  Number(/-cases-([1-9]\d*)$/.exec(tableName)?.[1] ?? 1);
