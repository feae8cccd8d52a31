import { type OfficersView, readOfficers } from '#functions/officer/contract.ts';
import type { Visit } from '../visit.ts';

/** Of whoever signed in once; the `sub` itself where no name is known. */
export const officerNames = async ({ api }: Pick<Visit, 'api'>): Promise<(sub: string) => string> => {
  const seen = await api.read<OfficersView>(readOfficers.path);
  const names = new Map(seen.officers.map(({ sub, name }) => [sub, name]));
  return (sub) => names.get(sub) ?? sub;
};
