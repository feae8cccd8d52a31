import type { Breach } from '#domain/breach/breach.ts';
import { isFullyAccounted, noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { bodiesOf, isOwnStop, isReviewOwed, ownStopsIn } from '#domain/breach/own-stops.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { nextOfBreachFor } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut, factsOf, type StoredBreach, withClosures } from './carry-out.ts';
import type { CheckingPorts } from './check-rendering.ts';
import { checkRenderings } from './check-renderings.ts';
import type { Notices } from './contract.ts';
import type { NoticeReading } from './notice-view.ts';
import { officersIn } from './officers-shown.ts';
import { textsOfProposals } from './proposals-view.ts';
import { isSwitchedOff } from './switched-off.ts';
import { toSign, viewOf } from './view.ts';
import type { TextByHash } from './words-of.ts';

type NoticeReader = Pick<Notices, 'tallies' | 'letterNow'>;

/** An officer may send a direction that is not JSON. */
const wordsIn = (text: string): Record<string, unknown> => {
  try {
    const words: unknown = JSON.parse(text);
    return typeof words === 'object' && words !== null
      ? (words as Record<string, unknown>)
      : { asTyped: text };
  } catch {
    return { asTyped: text };
  }
};

/** Empty for an erased text. */
export const readTexts = async (
  texts: Ports['texts'],
  caseId: string,
  hashes: readonly string[],
): Promise<TextByHash> => {
  const found = await Promise.all(
    [...new Set(hashes)].map(async (hash) => [hash, await texts.read(caseId, hash)] as const),
  );
  const words = new Map(found.map(([hash, text]) => [hash, text === undefined ? {} : wordsIn(text)]));
  return (hash) => words.get(hash) ?? {};
};

const shown = (breach: Breach): readonly string[] => [
  ...[...breach.directions.filter((one) => !isOwnStop(one)), ...breach.duties].map(
    ({ textSha256 }) => textSha256,
  ),
  breach.textSha256,
  ...[breach.determination, breach.withdrawal, noticeOf(breach).paused]
    .map((one) => one?.textSha256)
    .filter((hash) => hash !== undefined),
  ...noticeOf(breach).noticeLists.flatMap(({ opened, writeOff }) =>
    [opened, writeOff].flatMap((one) => one?.textSha256 ?? []),
  ),
  ...(breach.objections ?? []).flatMap(({ question }) => question?.textSha256 ?? []),
  ...ownStopsIn(breach)
    .filter(isReviewOwed)
    .flatMap((stop) => bodiesOf(stop).map(({ textSha256 }) => textSha256)),
  ...textsOfProposals(breach),
];

/** The account that no longer changes. */
const finalAccount = (breach: Breach) => {
  const notice = noticeOf(breach);
  const status = noticeStatus(breach);
  const isFinal = status === 'closed' || (status === 'accounted' && isFullyAccounted(notice));
  return isFinal ? notice.accounted : undefined;
};

/** Lists whose rows only the ledger counts: a million rows take time. */
export const listsInLedger = (breach: Breach): readonly number[] =>
  finalAccount(breach) !== undefined
    ? []
    : noticeOf(breach)
        .noticeLists.filter(
          ({ everyone, urgent }) => (everyone.sendingStart ?? urgent.sendingStart) !== undefined,
        )
        .map(({ n }) => n);

export const countsIn = async (
  notices: Pick<Notices, 'tallies'>,
  caseId: string,
  breach: Breach,
): Promise<Pick<NoticeReading, 'tallies' | 'countedAt'>> => {
  const account = finalAccount(breach);
  if (account !== undefined) return { tallies: account.lists, countedAt: account.at };
  return { tallies: await notices.tallies(caseId, listsInLedger(breach)) };
};

const noticeReading = async (
  ports: Pick<Ports, 'cases'>,
  notices: NoticeReader,
  seen: StoredBreach,
): Promise<NoticeReading> => {
  const hashes = noticeOf(seen.state)
    .noticeLists.flatMap(({ everyone, urgent }) => [everyone.letterSha256, urgent.letterSha256])
    .filter((hash) => hash !== undefined);
  const letters = await Promise.all(
    hashes.map(async (hash) => [hash, await notices.letterNow(seen, hash)] as const),
  );
  const counts = await countsIn(notices, seen.id, seen.state);
  return { ...counts, letters: new Map(letters), allStopped: await isSwitchedOff(ports) };
};

/** Moves dates for closures added since, voids approvals of letters that look different now, and records both. @throws {NotFound} */
export const readBreach =
  <R>(noticeReader: (ports: R) => NoticeReader) =>
  (ports: R & CheckingPorts & Pick<Ports, 'officers' | 'texts'>) =>
  async ({ caseId, by }: { readonly caseId: string; readonly by: string }) => {
    const found = await ports.cases.read(breaches, caseId);
    const notices = noticeReader(ports);
    const dated = await carryOut(ports, found, `officer:${by}`, { type: 'refresh-dates' });
    const seen = await checkRenderings(ports, notices, dated, `officer:${by}`);
    const words = await readTexts(ports.texts, caseId, shown(seen.state));
    const reading = await noticeReading(ports, notices, seen);
    const nameOf = await ports.officers.names(officersIn(seen.history));
    return { body: viewOf(seen, factsOf(ports).now, words, reading, nameOf), seen, nameOf };
  };

/** A stand-in sees only what waits for a signature. */
export const showBreach =
  <R>(noticeReader: (ports: R) => NoticeReader) =>
  (ports: R & CheckingPorts & Pick<Ports, 'officers' | 'texts'>) =>
  async (said: { readonly caseId: string; readonly by: string }, reader: Reader) => {
    const { body, seen, nameOf } = await readBreach(noticeReader)(ports)(said);
    const facts = factsOf(await withClosures(ports), seen);
    const next = nextOfBreachFor(seen.id, seen.state, facts, reader, nameOf);
    const isWhole = hasAccess('breach-reading', reader.officer.groups);
    return { body: { ...(isWhole ? body : toSign(body)), next } };
  };
