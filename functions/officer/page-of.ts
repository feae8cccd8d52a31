import type { CaseId } from '#domain/case/case.ts';

const folders: readonly (readonly [prefix: string, folder: string])[] = [
  ['REQ-', 'requests'],
  ['CMP-', 'complaints'],
  ['BRE-', 'breaches'],
  ['CTL-', 'companies'],
  ['ACC-', 'accounts'],
  ['IMP-', 'imports'],
];

/** Named by the entry itself: a company by its slug, an import by the hash of its file. */
const isNamedWithoutPrefix: ReadonlySet<string> = new Set(['CTL-', 'IMP-']);

/** Page of the console: `/officer/requests/REQ-…`. An address names a reference and nothing else. */
export const pageOf = (id: CaseId): string => {
  const [prefix, folder] = folders.find(([one]) => id.startsWith(one)) ?? [];
  if (prefix === undefined) return id.startsWith('SND-') ? '/officer/sending' : '/officer/closing-days';
  return `/officer/${folder}/${isNamedWithoutPrefix.has(prefix) ? id.slice(prefix.length) : id}`;
};
