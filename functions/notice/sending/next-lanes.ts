import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { PagesMissing } from '#domain/notice/errors.ts';
import { isOpen } from '#domain/notice/recipients.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Ports } from '#ports/index.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import { canaryResultOf } from './canary.ts';
import { canaryOf, laneOf, listNameOf, type PageRange } from './lanes.ts';

export type LanePorts = Pick<Ports, 'claims' | 'clock' | 'ledger'>;

type NextAction =
  | { readonly step: 'lanes'; readonly lanes: readonly string[] }
  | { readonly step: 'wait'; readonly until: Instant }
  | { readonly step: 'canary-passed' | 'sent' }
  | { readonly step: 'canary-failed'; readonly error: string };

export const laneNames = (
  { list, audience }: Pick<SendableLetter, 'list' | 'audience'>,
  lanes: readonly (number | 'canary')[],
): readonly string[] => lanes.map((lane) => `${list} ${audience} ${lane}`);

/** Reads the ledger. @throws {PagesMissing} when every lane ended and a page has no record */
const isHandled = async (
  { claims, ledger }: LanePorts,
  caseId: CaseId,
  listName: string,
  parts: readonly PageRange[],
) => {
  // Read before the ledger: rows that a lane has passed are written by then.
  const { claims: lanes = {} } = (await claims.read(caseId)) ?? {};
  let left = parts.reduce((sum, { fromPage, toPage }) => sum + toPage - fromPage, 0);
  for await (const { page, rows } of ledger.pages(caseId, listName)) {
    if (!parts.some(({ fromPage, toPage }) => page >= fromPage && page < toPage)) continue;
    if (rows.some(({ state }) => isOpen(state))) return false;
    left -= 1;
  }
  if (left === 0) return true;
  const isAtEnd = (part: PageRange): boolean => (lanes[laneOf(listName, part)]?.nextPage ?? 0) >= part.toPage;
  if (parts.every(isAtEnd)) throw new PagesMissing();
  return false;
};

/** From claims and ledger alone: the canary first, then all lanes. */
export const nextLanes = async (
  ports: LanePorts,
  caseId: CaseId,
  sending: SendableLetter & { readonly lanes: number },
  list: FrozenList,
  parts: readonly PageRange[],
): Promise<NextAction> => {
  const { claims, ledger, clock } = ports;
  const listName = listNameOf(sending);
  if (sending.canary === 'passed') {
    if (await isHandled(ports, caseId, listName, parts)) return { step: 'sent' };
    const lanes = Math.min(sending.lanes, parts.length);
    return { step: 'lanes', lanes: laneNames(sending, [...Array(lanes).keys()]) };
  }
  const fence = await claims.read(caseId);
  const canary = await canaryOf({ list, ledger, fence }, caseId, sending, parts);
  if (canary === undefined) return { step: 'canary-passed' };
  const page = await ledger.read({ caseId, list: listName, page: canary.fromPage });
  const verdict = canaryResultOf(page, clock.now());
  if (verdict.outcome === 'send') return { step: 'lanes', lanes: laneNames(sending, ['canary']) };
  if (verdict.outcome === 'wait') return { step: 'wait', until: verdict.until };
  return verdict.outcome === 'failed'
    ? { step: 'canary-failed', error: verdict.error }
    : { step: 'canary-passed' };
};
