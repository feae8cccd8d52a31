import { createHash } from 'node:crypto';
import { type Breach, isReported } from '#domain/breach/breach.ts';
import { remembered } from '#domain/calendar/remembered.ts';
import type { CaseId } from '#domain/case/case.ts';
import { ListBroken } from '#domain/case/errors.ts';
import type { LetterNow } from '#domain/notice/commands.ts';
import type { Ports } from '#ports/index.ts';
import { languagesOf, missingIn, type NoticeVersion } from './notice-version.ts';
import { renderedSha256Of } from './renderings.ts';

/** @throws {ListBroken} when the text does not match its seal */
export const letterOf = async (
  { texts }: Pick<Ports, 'texts'>,
  caseId: CaseId,
  letterSha256: string,
): Promise<NoticeVersion> => {
  const text = await texts.read(caseId, letterSha256);
  if (text === undefined || createHash('sha256').update(text).digest('hex') !== letterSha256)
    throw new ListBroken();
  return JSON.parse(text) as NoticeVersion;
};

const renderedAs = remembered((_key: string, version: NoticeVersion, isReported: boolean) =>
  renderedSha256Of(version, { isReported }),
);

/** With this build's template and the facts of the case. @throws {ListBroken} as `letterOf` */
export const letterNow = async (
  texts: Pick<Ports, 'texts'>,
  { id: caseId, state }: { readonly id: CaseId; readonly state: Breach },
  letterSha256: string,
): Promise<LetterNow> => {
  const version = await letterOf(texts, caseId, letterSha256);
  const told = isReported(state);
  const renderedSha256 = renderedAs(`${letterSha256} ${told}`, version, told);
  return { letterSha256, renderedSha256, missing: missingIn(version), languages: languagesOf(version) };
};
