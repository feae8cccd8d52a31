import { compareTimes } from '#domain/calendar/times.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { confirmText } from '#functions/held-text/contract.ts';
import type { WaitingSignature } from '#functions/officer/contract.ts';
import type { Visit } from '../visit.ts';

export const readAndSendPath = '/officer/read-and-send';

export const isMine = ({ notMe, notNow }: WaitingSignature): boolean =>
  notMe === undefined && notNow === undefined;

/** A text that waits and that this reader may sign. */
export type Queued = WaitingSignature & Required<Pick<WaitingSignature, 'text'>>;

export const isQueued = (one: WaitingSignature): one is Queued => one.text !== undefined && isMine(one);

/** Of the page of signatures, the texts: oldest due date first, then longest wait. */
export const textsToRead = (signatures: readonly WaitingSignature[]): readonly Queued[] =>
  signatures
    .filter(isQueued)
    .toSorted((a, b) => compareTimes(a.text.dueOn, b.text.dueOn) || compareTimes(a.since, b.since));

export const addressOf = ({ reference, text: { n } }: Queued): string =>
  `${readAndSendPath}?${new URLSearchParams({ case: reference, n: `${n}` })}`;

const countOf = (count: number): string => `${count} ${count === 1 ? 'text waits' : 'texts wait'}`;

/** Leads to the page, and says how many wait; nothing for a reader who signs none. */
export const textsLink = (
  signatures: readonly WaitingSignature[],
  { officer }: Pick<Visit, 'officer'>,
): Markup | false => {
  const count = textsToRead(signatures).length;
  return (
    count > 0 &&
    hasAccess(confirmText.access, officer.groups) &&
    html`<p>${button({ text: `Read and send: ${countOf(count)}`, href: readAndSendPath })}</p>`
  );
};
