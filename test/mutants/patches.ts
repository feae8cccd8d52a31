import type { Patch } from './patch.ts';
import { ofCases } from './seen/cases.ts';
import { ofTheHold } from './seen/hold.ts';
import { ofSending } from './seen/sending.ts';
import { ofStopping } from './seen/stopping.ts';
import { ofSystems } from './seen/systems.ts';
import { unseen } from './unseen.ts';

interface Known extends Patch {
  /** `unseen`: its author had not looked at the tests. */
  readonly author: 'seen' | 'unseen';
}

const by = (author: Known['author'], patches: readonly Patch[]): readonly Known[] =>
  patches.map((patch) => ({ ...patch, author }));

export const patches: readonly Known[] = [
  ...by('seen', [...ofTheHold, ...ofSending, ...ofCases, ...ofSystems, ...ofStopping]),
  ...by('unseen', unseen),
];

/** @throws {Error} for a name that no patch has */
export const patchNamed = (name: string): Known => {
  const found = patches.find((one) => one.name === name);
  if (found === undefined) throw new Error(`No mutant is called ${name}.`);
  return found;
};
