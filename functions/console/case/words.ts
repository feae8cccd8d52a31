import { type Day, millisecondsOf } from '#domain/calendar/times.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { ClockState } from '#domain/case/shared-events.ts';

export const formatWords: Readonly<Record<LetterFormat, string>> = {
  standard: 'Standard print',
  'large-print': 'Large print',
  braille: 'Braille',
  audio: 'Audio recording',
  'relay-call': 'A relay call (711): we read the letter out',
};

/** "Mon, Nov 23, 2026". */
export const shortDay = (day: Day): string =>
  new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' },
  }).format(millisecondsOf(day));

export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;

/** What waits for an officer. After the end of a case only unread messages and letters on paper do. */
export const waitingWords = (
  {
    unread = 0,
    waitingForPost = [],
    returned = [],
  }: Pick<ClockState, 'waitingForPost' | 'returned'> & { readonly unread?: number },
  isOver: boolean,
): string | undefined => {
  if (unread > 0)
    return `The person wrote to us: ${counted(unread, 'message')} that nobody has read. Reply, or read it and add a note.`;
  if (waitingForPost.length > 0)
    return `${counted(waitingForPost.length, 'letter')} must be mailed on paper.`;
  return returned.length > 0 && !isOver ? 'A letter came back. Mail it on paper, or add a note.' : undefined;
};
