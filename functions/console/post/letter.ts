import type { CaseId } from '#domain/case/case.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import { capital } from '#functions/letters/capital.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { readLetter } from '#functions/paper-mail/contract.ts';
import type { WaitingLetter } from '#ports/paper-mail.ts';
import type { Visit } from '../visit.ts';

/** What the list tells of a letter. */
export interface ListedLetter extends WaitingLetter {
  readonly format?: LetterFormat;
  readonly howToMake?: string;
}

/** Which letter. */
export type LetterPlace = Pick<WaitingLetter, 'caseId' | 'kind' | 'of'>;

export const postRoom = '/officer/post';

const partsOf = ({ caseId, kind, of }: LetterPlace): readonly string[] =>
  [caseId, kind, of].map(encodeURIComponent);

export const pageOfLetter = (letter: LetterPlace): string => [postRoom, ...partsOf(letter)].join('/');

/** A ticked letter, as a form sends it. */
export const tickOf = ({ caseId, kind, of }: LetterPlace): string => [caseId, kind, of].join('/');

export const letterIn = (ticked: string): LetterPlace => {
  const [caseId = '', kind = '', ...of] = ticked.split('/');
  return { caseId, kind, of: of.join('/') };
};

export const placeIn = ({ params: { caseId = '', kind = '', of = '' } }: Visit): LetterPlace => ({
  ...{ caseId, kind, of },
});

/** The API's path of this letter. */
export const pathFor = (path: string, { caseId, kind, of }: LetterPlace): string =>
  path
    .replace('{caseId}', encodeURIComponent(caseId))
    .replace('{kind}', encodeURIComponent(kind))
    .replace('{of}', encodeURIComponent(of));

/** "Controller notice" for `controller-notice`. */
export const kindInWords = (kind: string): string => capital(kind.replaceAll('-', ' '));

export const nameOfLetter = ({ kind, caseId }: LetterPlace): string => `${kindInWords(kind)} of ${caseId}`;

export const caseOf = (caseId: CaseId) => ({ href: pageOf(caseId), text: caseId });

/** The whole page as the API prints it. @throws {ApiRefused} 409 `letter-link-invalid` when its link no longer works */
export const printed = async ({ api }: Visit, letter: LetterPlace): Promise<string> =>
  (await api.file(pathFor(readLetter.path, letter))).bytes.toString('utf8');
