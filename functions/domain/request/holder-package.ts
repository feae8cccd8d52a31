import { handsOver } from '#domain/case/holder-asks.ts';
import { conflict } from '#domain/case/refusal.ts';
import {
  type HolderAnswer,
  type HolderInstruction,
  holderAnswerPolicies,
  type PackageOfHolder,
} from './holder-events.ts';

/** Bytes: an archive of several goes into one file of the store, which copies at most 5 GiB at once. */
export const mostPackageBytes = 1_000_000_000;

export const HolderPackageNotAsked = conflict(
  'holder-package-not-asked',
  'A package of data comes only with done or part, and only where a system hands data over: access and export. Nothing was recorded.',
);

export const HolderPackageMissing = conflict(
  'holder-package-missing',
  'No file with this hash and size has arrived for this instruction. Upload it, then answer. Nothing was recorded.',
);

/** @throws {HolderPackageNotAsked} */
export const mustHandOver = ({ asks }: Pick<HolderInstruction, 'asks'>): void => {
  if (!handsOver[asks]) throw new HolderPackageNotAsked();
};

/**
 * What goes with an answer: the package that a system names, or the one that an officer uploaded before.
 * @throws {HolderPackageNotAsked}
 */
export const packageWith = (
  instruction: Pick<HolderInstruction, 'asks' | 'uploaded'>,
  answer: HolderAnswer,
  named: PackageOfHolder | undefined,
): PackageOfHolder | undefined => {
  if (named !== undefined) mustHandOver(instruction);
  if (named !== undefined && !holderAnswerPolicies[answer].mayHavePackage) throw new HolderPackageNotAsked();
  return named ?? (holderAnswerPolicies[answer].mayHavePackage ? instruction.uploaded : undefined);
};
