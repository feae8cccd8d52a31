import { type Answered, type Item, ownMark, type Version } from '../../evidence.ts';
import { type Case, dayFor, happened, ofKind, type Reading } from '../reading.ts';

interface Outside {
  readonly at: number;
  readonly text: string;
}

/** Letters in an inbox, and those that an officer printed for the mail. */
const lettersOutside = ({ evidence: { inbox, replies } }: Reading): readonly Outside[] => [
  ...inbox,
  ...replies.flatMap(({ path, repliedAt, reply }) =>
    path.startsWith('/api/officer/letters/') && reply !== undefined
      ? [{ at: repliedAt, text: reply.text }]
      : [],
  ),
];

/** Acts that an officer tried with words of this mark. */
const typedWith = ({ evidence: { replies } }: Reading, mark: string): readonly Answered[] =>
  replies.filter(({ body }) => (JSON.stringify(body) ?? '').includes(mark));

const author = (one: Case, n: unknown): unknown =>
  happened(one, 'text-held').find(({ facts }) => facts.n === n)?.facts.by;

/** Whether somebody else than their author signed one of these texts by then; no reply tells which, if none came. */
const isSigned = (one: Case, typed: readonly Answered[], until: number): boolean => {
  const ns = new Set(typed.flatMap(({ reply }) => reply?.body?.waits?.n ?? []));
  return happened(one, 'held-text-ended').some(
    ({ at, facts: { n, became, by } }) =>
      at <= until && became === 'sent' && (ns.size === 0 || ns.has(n)) && by !== author(one, n),
  );
};

/** no letter outside has an officer's own words that no second person signed. */
export const ownWordsSigned = (reading: Reading): readonly string[] => {
  const marks = lettersOutside(reading).flatMap(({ at, text }) =>
    (text.match(ownMark) ?? []).map((mark) => ({ at, mark })),
  );
  return marks.flatMap(({ at, mark }) => {
    const typed = typedWith(reading, mark);
    const of = reading.cases.filter(({ id }) => typed.some(({ path }) => path.includes(id)));
    return of.some((one) => isSigned(one, typed, at)) ? [] : [`“${mark}” left, and nobody had signed it`];
  });
};

/** Officers look every ten hours in the calm, and whoever does not like to wait sends our sentences. */
const readWithin = 14 * dayFor;

const isOver = ({ item }: Version): boolean => ['closed', 'withdrawn'].includes(String(item.stage));

/** no request and no complaint stays open because its text waits for a second person. */
export const noTextWaits = (reading: Reading): readonly string[] => {
  const by = reading.evidence.calmAt + readWithin;
  if (by > reading.evidence.endAt) return [];
  return ['request', 'complaint']
    .flatMap((kind) => ofKind(reading, kind))
    .flatMap(({ id, versions }) => {
      const then = versions.findLast(({ at }) => at <= by);
      if (then === undefined || isOver(then)) return [];
      const { heldTexts = [] } = then.item.state as { readonly heldTexts?: readonly Item[] };
      const long = heldTexts.filter(
        ({ became, since }) => became === undefined && Date.parse(String(since)) < reading.evidence.calmAt,
      );
      return long.map(({ as, since }) => `${id}: ${String(as)} waits since ${String(since)}`);
    });
};
