import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import { canarySize, heartbeatEvery } from './timing.ts';

/** `toPage` is exclusive. */
export interface PageRange {
  /** Unique within its list and stable, like its pages. */
  readonly name: string;
  readonly fromPage: number;
  readonly toPage: number;
}

/** Limit of an inline Map in Step Functions. */
export const maxLanes = 40;

/** Conservative: test/bench/notice.ts measures several hundred on a laptop. */
export const lettersPerSecondPerSender = 100;

export const lanesFor = (rate: number, pages: number): number =>
  Math.max(1, Math.min(maxLanes, pages, Math.ceil(rate / lettersPerSecondPerSender)));

/** The lanes pause briefly for the heartbeat. */
export const isHeartbeatDue = (breach: Breach, now: number): boolean => {
  const { machineActiveUntil: until } = noticeOf(breach);
  return until !== undefined && millisecondsOf(until) + heartbeatEvery <= now;
};

export const listNameOf = ({ list }: Pick<SendableLetter, 'list'>): string => String(list);

const segmentsOf = async (list: FrozenList): Promise<readonly PageRange[]> => {
  const firsts: number[] = [];
  for (let page = 0; page < list.pages; page++) {
    const isFirst = page === 0 || list.entry(page).segment !== list.entry(page - 1).segment;
    if (isFirst) firsts.push(page);
  }
  return Promise.all(
    firsts.map(async (fromPage, at) => {
      const [row] = await list.recipients(fromPage);
      return { name: row?.segment ?? '', fromPage, toPage: firsts[at + 1] ?? list.pages };
    }),
  );
};

/** For the urgent exception one part per class. */
export const partsOf = async (
  list: FrozenList,
  { classes }: Pick<SendableLetter, 'classes'>,
  lanes: number,
): Promise<readonly PageRange[]> => {
  if (classes !== undefined)
    return (await segmentsOf(list)).flatMap((segment, at) =>
      classes.includes(segment.name) ? [{ ...segment, name: `u${at}` }] : [],
    );
  const border = (lane: number): number => Math.floor((lane * list.pages) / lanes);
  return Array.from({ length: lanes }, (_, at) => ({
    name: String(at + 1),
    fromPage: border(at),
    toPage: border(at + 1),
  })).filter(({ fromPage, toPage }) => fromPage < toPage);
};

/** The urgent exception, and each class added later, has its own canary. */
export const canaryName = ({ audience, epoch }: Pick<SendableLetter, 'audience' | 'epoch'>): string =>
  audience === 'urgent' ? `ucanary${epoch}` : 'canary';

export const laneOf = (listName: string, { name }: Pick<PageRange, 'name'>): string => `${listName}-${name}`;

/** Bounds the reads of a list with tiny segments. */
const mostLookedAt = 40;

interface CanaryPorts extends Pick<Ports, 'ledger'> {
  readonly list: FrozenList;
}

const canariesIn = async (
  { list, ledger }: CanaryPorts,
  caseId: CaseId,
  listName: string,
  parts: readonly PageRange[],
): Promise<readonly { readonly page: number; readonly emailed: number }[]> => {
  const found: { page: number; emailed: number; segment: number }[] = [];
  for (const { fromPage, toPage } of parts)
    for (let page = fromPage; page < toPage; page++) {
      const { segment } = list.entry(page);
      const isSent = async () => (await ledger.read({ caseId, list: listName, page })) !== undefined;
      if (segment === found.at(-1)?.segment || (await isSent())) continue;
      const emailed = (await list.recipients(page)).filter(({ onPaper }) => onPaper === undefined).length;
      if (emailed > 0) found.push({ page, emailed, segment });
      if (emailed === canarySize || found.length === mostLookedAt) return found;
    }
  return found;
};

/** Prefers ten email rows, then the most. A claimed canary stays. @returns undefined without email rows */
export const canaryOf = async (
  { fence, ...ports }: CanaryPorts & { readonly fence: Fence | undefined },
  caseId: CaseId,
  sending: Pick<SendableLetter, 'list' | 'audience' | 'epoch'>,
  parts: readonly PageRange[],
): Promise<PageRange | undefined> => {
  const name = canaryName(sending);
  const listName = listNameOf(sending);
  const pinned = fence?.claims[laneOf(listName, { name })];
  if (pinned !== undefined) return { name, fromPage: pinned.fromPage, toPage: pinned.fromPage + 1 };
  const worth = ({ emailed }: { readonly emailed: number }): number => (emailed > canarySize ? 0 : emailed);
  const [best] = (await canariesIn(ports, caseId, listName, parts)).toSorted((a, b) => worth(b) - worth(a));
  return best && { name, fromPage: best.page, toPage: best.page + 1 };
};
