import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import { canarySize, heartbeatEvery } from './timing.ts';

/** Pages that are claimed one after another; `toPage` is the one after the last. */
export interface PageRange {
  /** Unique within its list; the same part keeps its name and its pages. */
  readonly name: string;
  readonly fromPage: number;
  readonly toPage: number;
}

/** An inline Map of Step Functions runs at most 40 iterations at once. */
export const maxLanes = 40;

/**
 * Letters a second that one sender surely sends; on a laptop, with table and SES in the same process, it sends several
 * hundred (test/bench/notice.ts).
 */
export const lettersPerSecondPerSender = 100;

/** One lane, or more when one sender cannot keep up with the rate. */
export const lanesFor = (rate: number, pages: number): number =>
  Math.max(1, Math.min(maxLanes, pages, Math.ceil(rate / lettersPerSecondPerSender)));

/** Must the machine say again that it is at work? Its lanes end for a moment, so that it can. */
export const isHeartbeatDue = (breach: Breach, now: number): boolean =>
  Date.parse(noticeOf(breach).machineActiveUntil ?? '') + heartbeatEvery <= now;

export const listNameOf = ({ list }: Pick<SendableLetter, 'list'>): string => String(list);

/** Segments of a list in its order; the first row of each names it, under the list’s own seal. */
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

/** The parts of a letter’s audience: for everyone as many as lanes, for the urgent exception one per class. */
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

/** The urgent exception has a canary of its own, and so has each class that is asked for later. */
export const canaryName = ({ audience, epoch }: Pick<SendableLetter, 'audience' | 'epoch'>): string =>
  audience === 'urgent' ? `ucanary${epoch}` : 'canary';

export const laneOf = (listName: string, { name }: Pick<PageRange, 'name'>): string => `${listName}-${name}`;

/** Segments to look at for a canary, so that a list of tiny segments is not read to its end. */
const mostLookedAt = 40;

interface CanaryPorts extends Pick<Ports, 'ledger'> {
  readonly list: FrozenList;
}

/** The first page of each segment that has e-mail letters and no record yet, until one has ten letters. */
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

/**
 * The page that goes first and alone: one with ten e-mail letters, else the one with the most, a longer page only when no
 * other is left. Once claimed it stays the canary.
 * @returns undefined when nobody of the audience gets an e-mail
 */
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
