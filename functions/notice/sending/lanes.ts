import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Fence } from '#ports/claims.ts';
import type { Ports } from '#ports/index.ts';
import type { FrozenList } from '../list/frozen-list.ts';
import { canarySize, heartbeatEvery } from './timing.ts';

/** Pages that one after another is claimed of: the first, and the one behind the last. */
export interface PageRange {
  /** Within its list; the same part has the same name and the same pages for ever. */
  readonly name: string;
  readonly fromPage: number;
  readonly toPage: number;
}

/** Most lanes at once: an inline Map runs 40 iterations side by side. */
export const maxLanes = 40;

/**
 * Letters a second that one sender surely keeps up with: on a laptop, with table and post office in the same process, it
 * sends several hundred (test/bench/notice.ts).
 */
export const lettersPerSecondPerSender = 100;

/** One lane, unless the rate is more than one sender’s. */
export const lanesFor = (rate: number, pages: number): number =>
  Math.max(1, Math.min(maxLanes, pages, Math.ceil(rate / lettersPerSecondPerSender)));

/** Is it long since the machine said that it is at work? Then its lanes end for a moment, and it says so. */
export const isHeartbeatDue = (breach: Breach, now: number): boolean =>
  Date.parse(noticeOf(breach).machineActiveUntil ?? '') + heartbeatEvery <= now;

export const listNameOf = ({ list }: Pick<SendableLetter, 'list'>): string => String(list);

/** Segments of a list in its order, by name: the first row of each says it, under the list’s own seal. */
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

/** The parts of a letter’s audience: of everybody as many as lanes, of the urgent exception each class. */
export const partsOf = async (
  list: FrozenList,
  { classes }: Pick<SendableLetter, 'classes'>,
  lanes: number,
): Promise<readonly PageRange[]> => {
  if (classes !== undefined)
    return (await segmentsOf(list))
      .map((segment, at) => ({ ...segment, class: segment.name, name: `u${at}` }))
      .filter((part) => classes.includes(part.class))
      .map(({ name, fromPage, toPage }) => ({ name, fromPage, toPage }));
  const border = (lane: number): number => Math.floor((lane * list.pages) / lanes);
  return Array.from({ length: lanes }, (_, at) => ({
    name: String(at + 1),
    fromPage: border(at),
    toPage: border(at + 1),
  })).filter(({ fromPage, toPage }) => fromPage < toPage);
};

/** The canary of the urgent exception is one of its own, and so is that of another class which is asked for later. */
export const canaryName = ({ audience, epoch }: Pick<SendableLetter, 'audience' | 'epoch'>): string =>
  audience === 'urgent' ? `ucanary${epoch}` : 'canary';

export const laneOf = (listName: string, { name }: Pick<PageRange, 'name'>): string => `${listName}-${name}`;

/** So many segments are looked at for a canary: a list of nothing but tiny ones is not read through for it. */
const mostLookedAt = 40;

interface CanaryPorts extends Pick<Ports, 'ledger'> {
  readonly list: FrozenList;
}

/** Of each segment the first page that somebody gets by e-mail and of which nothing is known yet, until one has ten. */
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
 * The page that goes first and alone: ten letters by e-mail, where no segment has them the most there are, a longer page
 * only where no other is left. Once it is claimed it stays what it is. Undefined: nobody of the audience gets an e-mail.
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
