import type { Group } from '#domain/case/groups.ts';

interface LocalOfficer {
  readonly name: string;
  readonly groups: readonly Group[];
}

/** One person of each group at least. Any other name gets a token too. */
export const officers = [
  { name: 'Olive Officer', groups: ['officer'] },
  { name: 'Omar Officer', groups: ['officer'] },
  { name: 'Bea Breach', groups: ['breach-officer'] },
  { name: 'Sue Supervisor', groups: ['supervisor'] },
  { name: 'Dana DPO', groups: ['dpo'] },
  { name: 'Stan Standin', groups: ['stand-in'] },
  { name: 'Audrey Auditor', groups: ['auditor'] },
] as const satisfies readonly LocalOfficer[];

export const groupsOf = (name: string): readonly Group[] =>
  officers.find((officer) => officer.name === name)?.groups ?? [];
