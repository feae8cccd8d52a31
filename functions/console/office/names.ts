import { commandLine } from '#domain/notice/sending-switch.ts';
import { type OfficersView, readOfficers } from '#functions/officer/contract.ts';
import type { Visit } from '../visit.ts';

/** Who stopped all notices from the command line. */
export const engineerOnCall = 'the engineer on call';

/** The name of the officer with a `sub`. Who has not signed in to these pages has none. */
export const namesOfOfficers = async ({ api }: Pick<Visit, 'api'>): Promise<(sub: string) => string> => {
  const { officers } = await api.read<OfficersView>(readOfficers.path);
  const names = new Map(officers.map(({ sub, name }) => [sub, name]));
  names.set(commandLine, engineerOnCall);
  return (sub) => names.get(sub) ?? 'an officer who has not signed in here';
};
