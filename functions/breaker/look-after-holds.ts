import { isOpen } from '#domain/breaker/breaker.ts';
import { isSent } from '#domain/case/shared-decider.ts';
import { isSameLetter } from '#domain/case/shared-events.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import type { HeldLetter } from '#ports/letters.ts';
import { holdsOf } from './hold-letters.ts';

/** Held letters looked through in an hour. */
const passSize = 500;

type IsOver = (held: HeldLetter) => boolean;

const idsIn = (items: readonly HeldLetter[], prefix: string): readonly string[] => [
  ...new Set(items.flatMap(({ caseId }) => (caseId.startsWith(prefix) ? [caseId] : []))),
];

type Count = (name: 'BreakerOpen', value: number) => void;

/** Every hour: how many holds are open, and letters that are listed as held and wait no more. */
export const lookAfterHolds =
  (count: Count) => (ports: Pick<Ports, 'cases' | 'clock' | 'letters'>) => async (): Promise<void> => {
    count('BreakerOpen', (await holdsOf(ports)).filter(isOpen).length);
    await dropHeld(ports);
  };

/**
 * Held letters that went out in another way, or that nobody owes any more, for example after a withdrawal, leave the list of held
 * letters. Mostly the lists do it (send-lists.ts); this is for complaints, and for a record that was lost.
 */
const dropHeld = async ({ cases, letters }: Pick<Ports, 'cases' | 'letters'>): Promise<void> => {
  const { items } = await letters.held(undefined, passSize);
  const [asked, complained] = await Promise.all([
    cases.findAll(requests, idsIn(items, 'REQ-')),
    cases.findAll(complaints, idsIn(items, 'CMP-')),
  ]);
  const isOver = new Map<string, IsOver>([
    ...asked.map(({ id, history }) => [id, (held: HeldLetter) => isSent(history, held)] as const),
    ...complained.map(({ id, state }) => {
      const isOwed = (held: HeldLetter) => state.lettersOwed.some((one) => isSameLetter(one, held));
      return [id, (held: HeldLetter) => !isOwed(held)] as const;
    }),
  ]);
  for (const held of items)
    if (isOver.get(held.caseId)?.(held)) await letters.endHold(held.caseId, held, 'unsent');
};
