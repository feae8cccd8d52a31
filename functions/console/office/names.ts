import { type OfficersView, readOfficers } from '#functions/officer/contract.ts';
import type { Visit } from '../visit.ts';

/** The name of the officer with a `sub`. Who has not signed in to these pages has none. */
export const namesOfOfficers = async ({ api }: Pick<Visit, 'api'>): Promise<(sub: string) => string> => {
  const { officers } = await api.read<OfficersView>(readOfficers.path);
  const names = new Map(officers.map(({ sub, name }) => [sub, name]));
  return (sub) => names.get(sub) ?? 'an officer who has not signed in here';
};
