import { createHash } from 'node:crypto';
import type { CaseId } from '#domain/case/case.ts';
import { ListBroken } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import type { NoticeVersion } from './notice-version.ts';

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
