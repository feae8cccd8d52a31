import { type AskedPurpose, type FileType, fileTypes } from '#domain/case/file-kinds.ts';
import { type Answers, capacityIn, kindForms, kindIn, type OwnCapacity } from './capacity-forms.ts';
import { kindPolicies } from './kinds.ts';
import type { RequestKind } from './vocabulary.ts';

/**
 * What we take from whom. Papers that show who is asking only where an officer may accept them without seeing the person:
 * somebody else shows photo ID in person, and a parent's method is a signed form, a call or a video. Nothing from whose
 * company alone decides.
 */
const takenFrom: Readonly<Record<OwnCapacity, readonly AskedPurpose[]>> = {
  controller: ['what-is-wrong'],
  'data-subject': [],
  'account-holder': ['what-is-wrong'],
  guardian: ['what-is-wrong'],
  agent: ['what-is-wrong', 'who-i-am'],
  'former-customer': ['what-is-wrong'],
  'somebody-else': ['what-is-wrong'],
};

const isAskedFor: Readonly<Record<AskedPurpose, (kind: RequestKind) => boolean>> = {
  'what-is-wrong': (kind) => kindForms[kind].asksProof,
  'who-i-am': (kind) => kindPolicies[kind].needsIdentity,
};

/** From the answers alone. Empty: the form offers no files. */
export const purposesFor = (answers: Answers): readonly AskedPurpose[] => {
  const [capacity, kind] = [capacityIn(answers), kindIn(answers)];
  if (capacity === undefined || kind === undefined) return [];
  return takenFrom[capacity].filter((purpose) => isAskedFor[purpose](kind));
};

/** What the draft keeps: the file that is being chosen, how many arrived, and whether copies come by mail. */
export const fileAnswers = {
  purpose: 'filePurpose',
  type: 'fileType',
  count: 'files',
  byMail: 'filesByMail',
} as const;

export const chosenFile = (
  answers: Answers,
): { readonly purpose: AskedPurpose; readonly type: FileType } | undefined => {
  const purpose = purposesFor(answers).find((one) => one === answers[fileAnswers.purpose]);
  const type = fileTypes.find((one) => one === answers[fileAnswers.type]);
  return purpose && type && { purpose, type };
};

/** As the page of files last listed them; none of what is no longer offered. */
export const filesLeft = (answers: Answers): { readonly count: number; readonly byMail: boolean } => {
  if (purposesFor(answers).length === 0) return { count: 0, byMail: false };
  const count = Number(answers[fileAnswers.count] ?? 0);
  return { count: Number.isInteger(count) ? count : 0, byMail: answers[fileAnswers.byMail] === 'yes' };
};
