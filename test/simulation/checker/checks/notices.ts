import type { ArrivedLetter } from '../../stage.ts';
import { earlyBecause, opensAt } from '../gate.ts';
import { type Case, happened, hour, ofKind, type Reading, type Row, timeText } from '../reading.ts';

/** I1: no customer is told before the hold, every direction and every stop are over. */
export const neverEarly = (reading: Reading): readonly string[] => {
  const breaches = new Map(ofKind(reading, 'breach').map((one) => [one.id, one]));
  return reading.notices.flatMap((letter) => {
    const { at, tags, to } = letter;
    const of = breaches.get(tags.case ?? '');
    const because = of === undefined ? 'its breach is unknown' : earlyBecause(of, letter);
    return because === undefined ? [] : [`${tags.case}: ${to} was told at ${timeText(at)}: ${because}`];
  });
};

/** What a release waits for, beside the hold. */
const enables = [
  ...['notice-approved', 'release-reviewed', 'own-stop-reviewed', 'direction-lifted', 'own-stop-ended'],
  ...['stops-lifted', 'entry-explained', 'breach-determined'],
  ...['receipt-recorded', 'receipt-confirmed', 'receipt-corrected', 'determination-confirmed'],
  ...['notice-drained', 'notice-resumed', 'restore-cleared', 'closure-removed', 'direction-corrected'],
];

/** After a machine failed again and again, somebody looks within a day (`wakeAt`), and reconcile within an hour. */
const startsWithin = 26 * hour;

/** Once nothing bars it, the release comes. */
export const neverLate = (reading: Reading): readonly string[] =>
  ofKind(reading, 'breach').flatMap(({ id, events }) =>
    happened({ events }, 'breach-released').flatMap(({ at }) => {
      const known = events.filter((one) => one.at < at);
      const opens = opensAt(known);
      const last = happened({ events: known }, ...enables).at(-1)?.at ?? 0;
      const late = at - Math.max(opens ?? at, last);
      return late > startsWithin ? [`${id}: released ${Math.round(late / hour)} hours late`] : [];
    }),
  );

const placeOf = ({ caseId, list, page, position }: Row): string => `${caseId} ${list}-${page} ${position}`;
const noticePlace = ({ tags }: ArrivedLetter): string => `${tags.case} ${tags.page} ${tags.position}`;
const letterPlace = ({ tags, to }: ArrivedLetter): string => `${tags.case} ${tags.letter} ${tags.of} ${to}`;

/** Also of letters that were erased since. */
const markedLetters = ({ evidence: { items, erased } }: Reading): ReadonlySet<string> =>
  new Set(
    [...items, ...erased.map(({ item }) => item)]
      .filter(({ sk, possibleDuplicate }) => String(sk).startsWith('LETTER#') && possibleDuplicate === true)
      .map(({ pk, kind, of }) => `${String(pk).split('#')[1]} ${String(kind)} ${String(of)}`),
  );

/** All but one of them: nobody could know that they had gone. They may arrive in any order. */
const isExcused = (copies: readonly ArrivedLetter[]): boolean =>
  copies.filter(({ outcomeUnknown }) => !outcomeUnknown).length <= 1;

/**
 * At most one letter for each case, kind and recipient. Another is lawful only where the simulation made the outcome of
 * the ones before it unknown, and the record says that it may be a duplicate.
 */
export const neverTwice = (reading: Reading): readonly string[] => {
  const [marked, doubtful] = [
    markedLetters(reading),
    new Set(reading.rows.filter(({ isDoubtful }) => isDoubtful).map(placeOf)),
  ];
  const isNotice = new Set(reading.notices);
  const places = Map.groupBy(
    reading.evidence.inbox.filter(({ tags }) => tags.case !== undefined),
    (one) => (isNotice.has(one) ? noticePlace(one) : letterPlace(one)),
  );
  return [...places].flatMap(([place, copies]) => {
    if (copies.length === 1) return [];
    const [first] = copies as [ArrivedLetter];
    const { case: id, letter, of } = first.tags;
    const isMarked = isNotice.has(first)
      ? doubtful.has(noticePlace(first))
      : marked.has(`${id} ${letter} ${of}`);
    if (!isExcused(copies)) return [`${place}: ${copies.length} letters, and their outcome was known`];
    return isMarked ? [] : [`${place}: ${copies.length} letters, not marked`];
  });
};

const unknowable = ['dies-before', 'dies-after', 'reply-lost', 'slow'];

/** A mark says that something happened: without a fault there is nothing to doubt. */
export const noFalseDoubt = ({ rows, evidence }: Reading): readonly string[] =>
  evidence.faults.some(({ kind }) => unknowable.includes(kind))
    ? []
    : rows.filter(({ isDoubtful }) => isDoubtful).map((row) => `${placeOf(row)}: marked without a fault`);

interface List {
  readonly breach: Case;
  readonly list: string;
  readonly count: number;
}

const listsOf = (breach: Case): readonly List[] => {
  const canceled = happened(breach, 'supplement-canceled').map(({ facts }) => facts.list);
  const frozen = happened(breach, 'list-frozen').filter(({ facts }) => !canceled.includes(facts.list));
  const last = new Map(frozen.map(({ facts }) => [String(facts.list), Number(facts.count)]));
  return [...last].map(([list, count]) => ({ breach, list, count }));
};

const wrongIn = ({ breach, list, count }: List, rows: readonly Row[]): readonly string[] => {
  if (breach.item.stage !== 'closed') return [];
  const isWaived = happened(breach, 'paper-mail-waiver-confirmed').length > 0;
  const refs = new Set(rows.map(({ ref }) => ref));
  const paperMailLeft = rows.filter(({ is, postedOn }) => is === 'postal' && postedOn === '');
  return [
    ...(refs.size === count && rows.length === count ? [] : [`${rows.length} rows of ${count} recipients`]),
    ...rows.filter(({ is }) => is === 'open').map((row) => `${placeOf(row)} is neither told nor postal`),
    ...(isWaived ? [] : paperMailLeft.map((row) => `${placeOf(row)} was never mailed on paper`)),
  ].map((wrong) => `${breach.id}, list ${list}: ${wrong}`);
};

/** I3: everyone on a frozen list is told or gets paper mail, exactly once, before the breach closes. */
export const everyoneAccounted = (reading: Reading): readonly string[] =>
  ofKind(reading, 'breach')
    .flatMap(listsOf)
    .flatMap((list) =>
      wrongIn(
        list,
        reading.rows.filter((row) => row.caseId === list.breach.id && row.list === list.list),
      ),
    );

/** Who counts as told got a letter; SES takes back those that bounce. */
export const toldGotLetter = ({ rows, notices, evidence }: Reading): readonly string[] => {
  const arrived = new Set(notices.map(noticePlace));
  const missing = rows.filter((row) => row.is === 'told' && !arrived.has(placeOf(row)));
  const bounced = evidence.faults.filter(({ kind }) => kind === 'bounced' || kind === 'complained-of').length;
  return missing.length > bounced
    ? missing.map((row) => `${placeOf(row)} counts as told, without a letter`)
    : [];
};
