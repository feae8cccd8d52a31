import { holdOver } from '#domain/breaker/breaker.ts';
import { isDueOnPaper } from '#domain/breaker/held-letters.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { type IdentifiedHold, mayWait, typedAddressOf } from '#functions/breaker/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { Mailbox, OpenList, WaitingLetter } from '#ports/waiting-letters.ts';
import { type Row, rowsOf } from './listed.ts';

type HoldingPorts = Pick<Ports, 'cases' | 'clock' | 'letters' | 'people'>;

interface Held extends Row {
  readonly since: Instant;
}

/** Writes that they are due. */
const heldIn = async (
  { letters }: HoldingPorts,
  rows: readonly Row[],
  { to }: Mailbox,
  open: readonly IdentifiedHold[],
): Promise<readonly Held[]> => {
  const held: Held[] = [];
  for (const row of rows) {
    const { letter, seen } = row;
    const hold = mayWait(letter.kind) ? holdOver(open, typedAddressOf(to, seen.state))?.id : undefined;
    if (hold === undefined) continue;
    const waits = await letters.hold(letter.caseId, letter, hold);
    if ('since' in waits) held.push({ ...row, since: waits.since });
  }
  return held;
};

/** A question on paper cannot confirm an email address. */
const onPaper = async (
  { people, clock }: HoldingPorts,
  { lane }: Mailbox,
  held: readonly Held[],
): Promise<readonly WaitingLetter[]> => {
  if (lane !== 'tells') return [];
  const now = instantText(clock.now());
  const due = held.filter(({ since, seen }) => isDueOnPaper(since, now, seen.state.zone));
  for (const [caseId, theirs] of Map.groupBy(due, ({ seen }) => seen.id))
    if ((await people.read(caseId))?.postal !== undefined) return theirs.map(({ letter }) => letter);
  return [];
};

/**
 * What a mailbox's next list may have (decision 0036). A held letter stays in its queue and is due in its row of the ledger;
 * after one business day those of one case go to its postal address, and then not by email.
 */
export const goingOut = async (
  ports: HoldingPorts,
  mailbox: Mailbox,
  owed: readonly WaitingLetter[],
  open: readonly IdentifiedHold[],
): Promise<Omit<OpenList, 'window'>> => {
  if (open.length === 0) return { letters: owed };
  const held = await heldIn(ports, await rowsOf(ports, owed), mailbox, open);
  const waits = new Set(held.map(({ letter }) => letter));
  const free = owed.filter((letter) => !waits.has(letter));
  if (free.length > 0) return { letters: free };
  const paper = await onPaper(ports, mailbox, held);
  return paper.length > 0 ? { letters: paper, onPaper: true } : { letters: [] };
};

/** Rows that say that their letters are due: they went out, or nobody owes them. */
export const endHolds = async (
  { letters }: Pick<Ports, 'letters'>,
  over: readonly WaitingLetter[],
  how: 'listed' | 'unsent',
): Promise<void> => {
  for (const letter of over) await letters.endHold(letter.caseId, letter, how);
};
