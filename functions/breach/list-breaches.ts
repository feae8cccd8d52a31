import { stageOf } from '#domain/breach/breach.ts';
import { withDates } from '#domain/breach/clock-rules.ts';
import { noticeOf, noticeStatus, openHalts } from '#domain/breach/customer-notice.ts';
import { nextTaskOf } from '#domain/breach/next-task.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { type ListTally, tallyFor } from '#domain/notice/recipients.ts';
import type { Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Paged } from '#ports/routes.ts';
import { type BreachPorts, factsOf, releaseFloorOf, type StoredBreach, withClosures } from './carry-out.ts';
import type { Notices } from './contract.ts';
import { gateView } from './gate-view.ts';
import { reportView } from './hold-view.ts';
import { countsIn, listsInLedger } from './ledger-counts.ts';
import { readTexts } from './read-texts.ts';
import { titleIn } from './recorded-view.ts';
import type { TextByHash } from './words-of.ts';

const pageSize = 20;
/** A longer list is counted only in the breach's own view: its ledger takes too long to read for a row. */
const mostCounted = 20_000;

const frozenIn = ({ state }: StoredBreach): number =>
  noticeOf(state).noticeLists.reduce((sum, { list }) => sum + (list?.count ?? 0), 0);

/** `null`: letters went out, and only the breach's own view counts so many. */
const countsOf = (stored: StoredBreach, tallies: readonly ListTally[] | undefined) => {
  const frozen = frozenIn(stored);
  if (tallies === undefined) return { frozen, sent: null, paper: null, pending: null };
  const each = noticeOf(stored.state).noticeLists.map(({ n }) => tallyFor(tallies, n));
  const [sent, paper] = [
    each.reduce((sum, one) => sum + one.sent, 0),
    each.reduce((sum, one) => sum + one.postal, 0),
  ];
  return { frozen, sent, paper, pending: frozen - sent - paper };
};

/** No date of it is called due but the report's: the gate is a first moment (P38). */
const rowOf = (
  stored: StoredBreach,
  now: Instant,
  words: TextByHash,
  tallies: readonly ListTally[] | undefined,
) => {
  const { id, state } = stored;
  const { from, state: gateState, sentence } = gateView(state, releaseFloorOf(stored), now);
  const stage = stageOf(state);
  const [paused] = openHalts(state);
  return {
    ...{ id, title: titleIn(state, words), stage, recordedAt: state.recordedAt },
    gate: from,
    gateState,
    gateSentence: sentence,
    lawEnforcement: reportView(state, now),
    nextTask: nextTaskOf(state, now) ?? null,
    counts: countsOf(stored, tallies),
    status: noticeStatus(state),
    paused: paused === undefined ? null : { since: paused.at, because: paused.because },
    restoreOwed: state.restore !== undefined,
    closed: stage === 'closed' || stage === 'withdrawn',
  };
};

export type BreachRow = ReturnType<typeof rowOf>;

type ListPorts = BreachPorts & Pick<Ports, 'cases' | 'texts'>;

const rowsOf = async (
  ports: ListPorts,
  notices: Pick<Notices, 'tallies'>,
  ids: readonly string[],
): Promise<readonly BreachRow[]> => {
  const facts = factsOf(await withClosures(ports));
  const found = await ports.cases.findAll(breaches, ids);
  const byId = new Map(found.map((stored) => [stored.id, stored]));
  const inOrder = ids.flatMap((one) => byId.get(one) ?? []);
  return Promise.all(
    inOrder.map(async (seen) => {
      const stored = { ...seen, state: withDates(seen.state, facts) };
      const isCounted = frozenIn(stored) <= mostCounted || listsInLedger(stored.state).length === 0;
      const counts = isCounted ? await countsIn(notices, stored.id, stored.state) : undefined;
      const words = await readTexts(ports.texts, stored.id, [stored.state.textSha256]);
      return rowOf(stored, facts.now, words, counts?.tallies);
    }),
  );
};

interface BreachQuery extends Paged {
  /** `yes`: those that are closed or withdrawn, instead of the open ones. */
  readonly closed?: string;
}

/** Open breaches, or with `closed=yes` the others. Reads; moves and records nothing. */
export const listBreaches =
  <R>(noticeReader: (ports: R) => Pick<Notices, 'tallies'>) =>
  (ports: R & ListPorts) =>
  async (
    _: object,
    { query }: { readonly query: BreachQuery },
  ): Promise<{ readonly body: Page<BreachRow> }> => {
    const queue = query.closed === 'yes' ? 'breach-settled' : 'breach';
    const { items, cursor } = await ports.cases.listKind(
      'breach',
      queue,
      query.cursor || undefined,
      pageSize,
    );
    const rows = await rowsOf(
      ports,
      noticeReader(ports),
      items.map(({ id }) => id),
    );
    return { body: { items: rows, ...(cursor === undefined ? {} : { cursor }) } };
  };
