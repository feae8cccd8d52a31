import { type Group, groups } from '#domain/case/groups.ts';

/** One member of a group. */
const names: Readonly<Record<Group, string>> = {
  officer: 'officer',
  'breach-officer': 'breach officer',
  supervisor: 'supervisor',
  dpo: 'DPO',
  'stand-in': 'stand-in',
  auditor: 'auditor',
};

/** "officer, breach officer"; what else a token names does not count. Empty without any of ours. */
export const groupsInWords = (theirs: readonly string[]): string =>
  groups
    .filter((group) => theirs.includes(group))
    .map((group) => names[group])
    .join(', ');
