import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId, Commit } from '#domain/case/case.ts';
import type { Audience } from '#domain/notice/events.ts';
import { isApproved, noticeListOf } from '#domain/notice/state.ts';
import { officersIn, type StoredBreach, shownBy, shownByMaybe } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { languagesOf, missingIn, type NoticeVersion } from './notice-version.ts';

/** By whom, when, of which list and audience; from 1 within them. */
interface Written {
  readonly list: number;
  readonly audience: Audience;
  readonly version: number;
  readonly letterSha256: string;
  readonly at: Commit['at'];
  readonly by: string;
}

const writtenIn = (history: readonly Commit<BreachEvent>[]): readonly Written[] => {
  const counts = new Map<string, number>();
  return history.flatMap(({ at, events }) =>
    events.flatMap((event): Written[] => {
      if (event.type !== 'letter-written') return [];
      const { list, audience, letterSha256, by } = event;
      const version = (counts.get(`${list} ${audience}`) ?? 0) + 1;
      counts.set(`${list} ${audience}`, version);
      return [{ list, audience, version, letterSha256, at, by }];
    }),
  );
};

/** What the officer wrote, and what the case and the settings said when it was written. Null for an erased text. */
const textIn = (text: string | undefined) => {
  if (text === undefined) return null;
  const whole = JSON.parse(text) as NoticeVersion;
  const { subject, body, locale, spanish = null, facts } = whole;
  return {
    ...{ subject, body, locale, spanish, facts },
    inserts: facts.inserts ?? {},
    languages: languagesOf(whole),
    missing: missingIn(whole),
  };
};

/** `current`: the letter that is read and approved now. */
const approvalOf = ({ state }: StoredBreach, one: Written, isLatest: boolean, nameOf: NameOf) => {
  const noticeList = noticeListOf(noticeOf(state), one.list);
  const letter = noticeList?.[one.audience];
  const isCurrent = isLatest && letter?.letterSha256 === one.letterSha256;
  const isValid = isCurrent && noticeList !== undefined && isApproved(noticeList, letter);
  return {
    current: isCurrent,
    approvedBy: shownByMaybe(nameOf, isValid ? letter.approval?.by : undefined),
    approvedAt: (isValid ? letter.approval?.at : undefined) ?? null,
    sentAt: (isCurrent ? letter.sentAt : undefined) ?? null,
  };
};

/** Every version of every letter of this breach, oldest first; without customers' names. @throws {NotFound} */
export const letterVersions =
  ({ cases, officers, texts }: Pick<Ports, 'cases' | 'officers' | 'texts'>) =>
  async ({ caseId }: { readonly caseId: CaseId }) => {
    const seen = await cases.read(breaches, caseId);
    const nameOf = await officers.names(officersIn(seen.history));
    const written = writtenIn(seen.history);
    const hashes = [...new Set(written.map(({ letterSha256 }) => letterSha256))];
    const found = new Map(
      await Promise.all(hashes.map(async (hash) => [hash, await texts.read(caseId, hash)] as const)),
    );
    const isLatest = (one: Written) =>
      written.findLast(({ list, audience }) => list === one.list && audience === one.audience) === one;
    const versions = written.map((one) => ({
      ...{ list: one.list, audience: one.audience, version: one.version, letterSha256: one.letterSha256 },
      ...{ writtenAt: one.at, by: shownBy(nameOf, one.by) },
      ...approvalOf(seen, one, isLatest(one), nameOf),
      text: textIn(found.get(one.letterSha256)),
    }));
    return { body: { id: caseId, versions } };
  };

export type LetterVersions = Awaited<ReturnType<ReturnType<typeof letterVersions>>>['body'];
