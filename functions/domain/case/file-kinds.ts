import { daysKept } from '#domain/calendar/periods.ts';
import { given } from './words-out.ts';

/** What a requester says that a file is for. */
export const askedPurposes = ['what-is-wrong', 'who-i-am'] as const;
export type AskedPurpose = (typeof askedPurposes)[number];

/** `as-received`: an officer's scan of what came on paper. A new purpose does not compile until each of these is decided. */
export const filePurposes = [...askedPurposes, 'as-received'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/**
 * `with-person`: erased with the personal data. `until-verdict`: erased when identity is confirmed, when the case is
 * over, or after `identityKeptForDays`.
 */
type Kept = 'with-person' | 'until-verdict';

export const keptFor: Readonly<Record<FilePurpose, Kept>> = {
  'what-is-wrong': 'with-person',
  'who-i-am': 'until-verdict',
  'as-received': 'with-person',
};

export const fileTypes = ['pdf', 'png', 'jpeg', 'txt'] as const;
export type FileType = (typeof fileTypes)[number];

interface TypePolicy {
  readonly contentType: string;
  /** Of a file's first bytes; text has no mark, so it has no NUL. */
  readonly begins: readonly number[] | 'no-nul';
}

export const typePolicies: Readonly<Record<FileType, TypePolicy>> = {
  pdf: { contentType: 'application/pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  png: { contentType: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  jpeg: { contentType: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
  txt: { contentType: 'text/plain', begins: 'no-nul' },
};

/** The form's policy sees what a browser claims; this looks at the file itself. */
export const isOfType = (type: FileType, beginning: Uint8Array): boolean => {
  const { begins } = typePolicies[type];
  return begins === 'no-nul' ? !beginning.includes(0) : begins.every((byte, at) => beginning[at] === byte);
};

/** That a requester attaches. */
export const mostFiles = 3;
/** Of one case, with an officer's scans: a file's number in an address has one digit. */
export const mostOfCase = 9;
/** Bytes. */
export const mostFileBytes = 5 * 1024 * 1024;

/** After receipt. */
export const identityKeptForDays = daysKept('identity');

const words: Readonly<Record<FilePurpose, string>> = {
  'what-is-wrong': 'what-is-wrong',
  'who-i-am': 'who-is-asking',
  'as-received': 'as-received',
};

/** Never the name that the file had: that is personal data, and may be hostile. */
export const fileNameOf = ({ n, purpose, type }: { n: number; purpose: FilePurpose; type: FileType }) =>
  given(`${words[purpose]}-${n}.${type}`);
