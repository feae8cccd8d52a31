import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf, openHalts } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { bodiesOf, isOwnStop, isReviewOwed, ownStopsIn } from '#domain/breach/own-stops.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import { nextOfBreachFor } from '#functions/next/offers.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut, factsOf, type StoredBreach, withClosures } from './carry-out.ts';
import type { CheckingPorts } from './check-rendering.ts';
import { checkRenderings } from './check-renderings.ts';
import type { Notices } from './contract.ts';
import { countsIn } from './ledger-counts.ts';
import type { NoticeReading } from './notice-view.ts';
import { officersIn } from './officers-shown.ts';
import { textsOfProposals } from './proposals-view.ts';
import { readTexts } from './read-texts.ts';
import { isSwitchedOff } from './switched-off.ts';
import { toSign, viewOf } from './view.ts';

type NoticeReader = Pick<Notices, 'tallies' | 'letterNow'>;

const shown = (breach: Breach): readonly string[] => [
  ...[...breach.directions.filter((one) => !isOwnStop(one)), ...breach.duties].map(
    ({ textSha256 }) => textSha256,
  ),
  breach.textSha256,
  ...[breach.determination, breach.withdrawal, noticeOf(breach).resumeAsked, ...openHalts(breach)]
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
