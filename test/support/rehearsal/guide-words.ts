import { poolOf, signInFirst } from '#test/support/deployed-officers.ts';
import { deployed, openWorld } from '#test/support/open-world.ts';
import { secret, statusKey } from '#test/support/request-life.ts';
import type { ShellSession } from './shell-session.ts';

const email = 'nora@northwind.example';

/** The five of step 6 sign in by the admin API, with the authenticator's code: an emulator has no sign-in pages. */
const officers = ['olive', 'omar', 'bea', 'sue', 'dana'].map((name) => `${name}@company.com`);
const signedIn = new Map<string, Promise<string>>();
export const everybodySignsIn = async (): Promise<void> => {
  const pool = await poolOf(deployed ?? '');
  for (const address of officers) signedIn.set(address, signedIn.get(address) ?? signInFirst(pool, address));
  await Promise.all(signedIn.values());
};
const tokenOf = async (address: string): Promise<string> => {
  await everybodySignsIn();
  return (await signedIn.get(address)) ?? '';
};

const fromTheInbox = async (shell: ShellSession, read: typeof secret): Promise<string> => {
  await using world = await openWorld({ needs: 'none' });
  return read(world, (await shell.run('echo "$ID"')).trim(), email);
};

const sources: Readonly<Record<string, (shell: ShellSession) => Promise<string>>> = {
  OLIVE: () => tokenOf('olive@company.com'),
  OMAR: () => tokenOf('omar@company.com'),
  EMAIL: async () => email,
  CODE: (shell) => fromTheInbox(shell, secret),
  KEY: (shell) => fromTheInbox(shell, statusKey),
};

/** What the reader of infra/DEPLOY.md reads in an inbox or gets at a sign-in. @throws for a word that nobody supplies */
export const guideWords = (name: string, shell: ShellSession): Promise<string> => {
  const source = sources[name];
  if (source === undefined)
    throw new Error(`infra/DEPLOY.md wants ${name}: say in guide-words.ts where the rehearsal gets it.`);
  return source(shell);
};
