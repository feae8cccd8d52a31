import { createHash } from 'node:crypto';
import { type Breaker, breakerIdOf, breakers, decideOpening, isOpen } from '#domain/breaker/breaker.ts';
import { holdsToOpen } from '#domain/breaker/find-holds.ts';
import type { Outcome } from '#domain/breaker/outcomes.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { listKind } from '#domain/case/letter-limits.ts';
import type { EmailEvent, EmailEventOutcome } from '#functions/email-events/contract.ts';
import type { Ports } from '#ports/index.ts';
import { holdsOf, mayWait } from './hold-letters.ts';

export type OutcomePorts = Pick<Ports, 'cases' | 'clock' | 'outcomes' | 'returns'>;

/** SES did not send it: its address is on the account's suppression list, and that is not in the bounce rate of the account. */
const suppressed = 'OnAccountSuppressionList';

/** A full mailbox is no wrong address; a complaint is about the letter, not the address. */
const outcomeOf = ({ eventType, bounce }: EmailEvent): 'delivered' | 'bounced' | undefined => {
  if (eventType === 'Delivery') return 'delivered';
  if (eventType !== 'Bounce' || bounce?.bounceType === 'Transient') return undefined;
  return bounce?.bounceSubType === suppressed ? undefined : 'bounced';
};

const mayCount = ({ mail: { tags } }: EmailEvent): boolean => {
  const [kind = ''] = tags.letter ?? [];
  return mayWait(kind) || kind === listKind;
};

/**
 * What an event says of a letter to a typed address. `later`: the letter is not recorded as sent yet. As of a returned letter,
 * only the message id that SES gave us says which letter it is.
 */
const readOutcome = async (
  { clock, returns }: Pick<OutcomePorts, 'clock' | 'returns'>,
  event: EmailEvent,
): Promise<Outcome | 'later' | undefined> => {
  const became = outcomeOf(event);
  if (became === undefined || !mayCount(event)) return undefined;
  const { messageId, tags } = event.mail;
  const letter = await returns.find(tags.case[0] ?? '', messageId);
  if (letter === undefined) return 'later';
  if (letter.typed === undefined) return undefined;
  const id = createHash('sha256').update(messageId, 'utf8').digest('hex').slice(0, 12);
  return { id, ...letter.typed, bounced: became === 'bounced', at: instantText(clock.now()) };
};

type Count = (name: 'BreakerOpen', value: number) => void;

const actor = 'machine:record-email-events';

/** Opens what has to be held; the first hold of a year makes the year's item. Safe to repeat. */
const openHolds = async (
  ports: Pick<OutcomePorts, 'cases' | 'clock'>,
  window: readonly Outcome[],
): Promise<boolean> => {
  const { cases, clock } = ports;
  const found = holdsToOpen(window, await holdsOf(ports));
  if (found.length === 0) return false;
  const id = breakerIdOf(new Date(clock.now()).getUTCFullYear());
  const decide = (breaker: Breaker) => decideOpening(breaker, found);
  const first = decide({ holds: [] });
  const { opened } = await cases.open(breakers, id, actor, instantText(clock.now()), first);
  if (!opened) await cases.change(breakers, id, actor, ({ state }) => decide(state));
  return true;
};

/** A batch's outcomes in one write; then the holds that follow from all that is known. */
const countOutcomes =
  (count: Count) =>
  (ports: Omit<OutcomePorts, 'returns'>) =>
  async (news: readonly Outcome[]): Promise<void> => {
    if (news.length === 0) return;
    const window = await ports.outcomes.record(news);
    if (await openHolds(ports, window)) count('BreakerOpen', (await holdsOf(ports)).filter(isOpen).length);
  };

type Handle = (event: EmailEvent, attempt: number) => Promise<EmailEventOutcome>;

/** How often an event about a letter that is not recorded yet comes back. */
const tries = 3;

/** Reads the outcome of each event beside `record`. `finish`: counts those of the batch, which fails as a whole if it cannot. */
export const hearingOutcomes = (ports: OutcomePorts, count: Count, record: Handle) => {
  const heard: Outcome[] = [];
  const handle: Handle = async (event, attempt) => {
    const result = await record(event, attempt);
    const outcome = await readOutcome(ports, event);
    if (outcome === 'later') return result === 'ignored' && attempt < tries ? 'later' : result;
    if (outcome !== undefined) heard.push(outcome);
    return result;
  };
  return { handle, finish: () => countOutcomes(count)(ports)(heard) };
};
