import type { Group } from '#domain/case/groups.ts';

/** Groups of the officers of a scenario with a breach; in one with requests only, `officer` is enough. */
export const breachOfficer: readonly Group[] = ['officer', 'breach-officer'];
