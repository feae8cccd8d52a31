import { ledgerLines } from '../checker/ledger-lines.ts';
import type { Evidence, Item } from '../evidence.ts';
import { hour } from './cast.ts';

/**
 * What a path leaves behind. Two plays of one path may differ in ids and secrets, in marks of possible duplicates, and in
 * instants by what a recovery takes; in nothing else.
 */
export interface Aftermath {
  /** Letters that say the same to the same address. */
  readonly letters: ReadonlyMap<string, readonly Sent[]>;
  /** By kind and place: cases, pages of the ledger. */
  readonly kept: ReadonlyMap<string, unknown>;
  readonly failed: readonly string[];
  /** Letters marked as possible duplicates. */
  readonly marked: number;
}

interface Sent {
  readonly at: number;
  readonly isDoubtful: boolean;
}

/** A task's retries, a lost claim and its events, then the next hour's reconcile. */
export const recoversWithin = 4 * hour;

const masks: readonly (readonly [RegExp, string])[] = [
  [/\b([A-Z]{3})-[0-9A-HJKMNP-TV-Z]{26}\b/g, '$1-…'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'uuid'],
  [/\b[0-9a-f]{12,64}\b/g, 'hash'],
  [/\b[0-9A-HJKMNP-TV-Z]{26,}\b/g, 'secret'],
  // A letter tells the time of its receipt, which a lost call moves.
  [/\b\d{1,2}:\d\d\s(?:AM|PM)\b/g, 'time'],
];
export const masked = (text: string): string =>
  masks.reduce((left, [of, by]) => left.replaceAll(of, by), text);

/** Nothing that happened is told by these. */
const ofChance = new Set([
  'hash',
  'prev',
  'nonce',
  'messageId',
  'owner',
  'possibleDuplicate',
  'revision',
  'expiresAt',
]);

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return masked(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !ofChance.has(name) && inner !== undefined)
      .map(([name, inner]) => [masked(name), plain(inner)])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
};

const keptOf = (item: Item): unknown => {
  if (item.sk === 'CASE') return plain({ stage: item.stage, state: item.state });
  const { states, postedOn } = ledgerLines(item) as Item;
  return plain({ states, postedOn });
};

/** Of a letter's own item, or of a page of the ledger. */
const marksIn = (item: Item): number => {
  const { possibleDuplicate, doubts } = ledgerLines(item) as Item;
  return possibleDuplicate === true ? 1 : Array.isArray(doubts) ? doubts.length : 0;
};

export const aftermathOf = ({ items, inbox, executions }: Evidence): Aftermath => ({
  letters: new Map(
    [...Map.groupBy(inbox, ({ to, subject, text }) => masked(`${to}\n${subject}\n${text}`))].map(
      ([letter, all]) => [
        letter,
        all.map(({ at, outcomeUnknown }) => ({ at, isDoubtful: outcomeUnknown })).sort((a, b) => a.at - b.at),
      ],
    ),
  ),
  kept: new Map(
    items
      .filter(({ sk }) => sk === 'CASE' || String(sk).startsWith('PAGE#'))
      .map((item) => [masked(`${item.pk} ${item.sk}`), keptOf(item)]),
  ),
  failed: executions
    .filter(({ status }) => status !== 'RUNNING')
    .map(({ machine, state }) => `${machine} at ${state}`),
  marked: items.reduce((sum, item) => sum + marksIn(item), 0),
});

/** What a recovery may leave otherwise in the state of a case; a difference anywhere else is a finding. */
const mayDiffer: readonly (readonly [RegExp, string])[] = [
  [/\/possibleDuplicates$/, 'how many letters were marked'],
  [/^REQUEST.*\/acknowledged$/, 'the look-up wrote the first letter, because the step before it could not'],
  [/^BREACH.*\/(?:runStartedAt|sleepsUntil)$/, 'which of its runs had the case last'],
  [
    /\/directions\/\d+\/own\/listed/,
    'a direction that met a fault is kept and listed, and counts when it comes again',
  ],
  [/\/directions\/\d+\/alreadyTold$/, 'the number stands in our own stop, which was accepted first'],
];

/** To the DPO, when the door of a direction could not answer: sending is stopped already. */
const mayCome = /Look now, an entry was refused/;

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

const differencesIn = (at: string, a: unknown, b: unknown): readonly string[] => {
  if (a === b || mayDiffer.some(([where]) => where.test(at))) return [];
  if (isInstant(a) && isInstant(b))
    return Math.abs(Date.parse(a) - Date.parse(b)) <= recoversWithin ? [] : [`${at}: ${a}, then ${b}`];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${at}: ${JSON.stringify(a)}, then ${JSON.stringify(b)}`];
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...names].flatMap((name) => differencesIn(`${at}/${name}`, left[name], right[name]));
};

const firstLines = (letter: string): string => letter.split('\n').slice(0, 2).join(': ');

/** Each with a letter of its own; one that comes twice moves none of the others. Both by time. */
const isEachInTime = (before: readonly Sent[], after: readonly Sent[]): boolean => {
  const left = [...after];
  return before.every(({ at }) => {
    const own = left.findIndex((one) => Math.abs(one.at - at) <= recoversWithin);
    return own >= 0 && left.splice(own, 1).length === 1;
  });
};

const lettersDiffer = (
  letter: string,
  before: readonly Sent[],
  after: readonly Sent[],
): readonly string[] => {
  if (after.length < before.length) return [`lost: ${firstLines(letter)}`];
  const more = after.length - before.length;
  if (before.length === 0 && mayCome.test(letter)) return [];
  if (more > after.filter(({ isDoubtful }) => isDoubtful).length)
    return [`${more} more: ${firstLines(letter)}`];
  return isEachInTime(before, after) ? [] : [`not in time: ${firstLines(letter)}`];
};

/** A letter that came twice, and no mark says so. */
const unmarked = (undisturbed: Aftermath, crashed: Aftermath): readonly string[] => {
  const twice = [...undisturbed.letters].reduce(
    (sum, [letter, { length }]) => sum + Math.max(0, (crashed.letters.get(letter)?.length ?? 0) - length),
    0,
  );
  return twice > crashed.marked ? [`${twice} more letters, ${crashed.marked} marked`] : [];
};

/** In words; empty when the crashed run ended as the undisturbed one. */
export const differences = (undisturbed: Aftermath, crashed: Aftermath): readonly string[] => [
  ...[...new Set([...undisturbed.letters.keys(), ...crashed.letters.keys()])].flatMap((letter) =>
    lettersDiffer(letter, undisturbed.letters.get(letter) ?? [], crashed.letters.get(letter) ?? []),
  ),
  ...[...new Set([...undisturbed.kept.keys(), ...crashed.kept.keys()])].flatMap((place) =>
    differencesIn(place, undisturbed.kept.get(place), crashed.kept.get(place)),
  ),
  ...unmarked(undisturbed, crashed),
  ...crashed.failed.map((one) => `left failed: ${one}`),
];
