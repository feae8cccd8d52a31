import type { BreachEvent } from '#domain/breach/events.ts';
import type { Audience, Finishing, Frozen, PauseReason } from '#domain/notice/events.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { UndatedEvent } from './exhibit-sentences.ts';
import type { TextByHash } from './words-of.ts';

type Say<E> = (event: E, words: TextByHash) => string;

const rows = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;
const ofList = (list: number): string => (list === 1 ? 'the list' : `supplement ${list}`);
const letters: Readonly<Record<Audience, string>> = { everyone: 'letter', urgent: 'urgent letter' };
const letter = (audience: Audience, list: number): string =>
  `${letters[audience]}${list === 1 ? '' : ` of supplement ${list}`}`;

const frozenWords = ({ count, onPaper, toFinish }: Pick<Frozen, 'count' | 'onPaper' | 'toFinish'>): string =>
  `${rows(count)}, ${rows(onPaper)} on paper, ${rows(toFinish)} rejected.`;

const finished: Readonly<Record<Finishing, string>> = {
  corrected: 'corrected on another list',
  posted: 'mailed on paper',
  'written-off': 'written off',
};

const pauses: Readonly<Record<PauseReason, string>> = {
  officer: 'Sending paused by an officer',
  canary: 'Sending paused: the first letters failed',
  stopped: 'Sending stopped by a fault',
};

const reasonIn = (words: TextByHash, textSha256: string | undefined): string => {
  const { reason } = textSha256 === undefined ? {} : words(textSha256);
  return typeof reason === 'string' && reason !== '' ? ` Reason: ${reason}` : '';
};

/** What moves no date; null: a machine's own step, or told in another place. */
export const undatedSentences: {
  readonly [T in UndatedEvent]: Say<Extract<BreachEvent, { readonly type: T }>> | null;
} = {
  'approval-voided': ({ audience, list }) =>
    `The ${letter(audience, list)} lost its approval: what was approved has changed.`,
  'breach-closed': () => 'The case was closed.',
  'breach-reopened': ({ because }) =>
    because === 'supplement' ? 'Reopened by a supplement.' : 'Reopened: letters came back.',
  'californians-stated': ({ moreThan500 }) =>
    `${moreThan500 ? 'More' : 'Not more'} than 500 Californians were notified, an officer says.`,
  'canary-passed': ({ audience, list }) => `The first emails of the ${letter(audience, list)} arrived.`,
  'clock-restarted': null,
  'controllers-letter-confirmed': () => 'The letter to the companies was confirmed by a second officer.',
  'controllers-letter-sent': ({ sentOn }) =>
    `The letter to the companies was sent on ${dateInWords(sentOn)}.`,
  'controllers-letter-written': ({ decision }) =>
    decision === 'send'
      ? 'The letter to the companies was written.'
      : 'No letter to the companies, an officer decided.',
  'duty-recorded': ({ n }) => `Duty ${n} of another law was recorded.`,
  'entry-refused': ({ entry }) => `An entry was refused and kept (${entry}).`,
  'everyone-accounted': ({ count }) => `Everybody is accounted for: ${rows(count)}.`,
  'legal-hold-started': () => 'The records of this breach are kept until the case closes.',
  'letter-paper-mail-done': null,
  'letter-paper-mail-due': null,
  'letter-returned': null,
  'letter-sent': null,
  'letter-written': ({ audience, list }) => `The ${letter(audience, list)} was written.`,
  'list-freeze-requested': ({ list }) => `An upload was handed over for ${ofList(list)}.`,
  'list-frozen': ({ list, corrected, ...frozen }) => {
    if (corrected === undefined) return `A file was frozen for ${ofList(list)}: ${frozenWords(frozen)}`;
    const frozenHow = frozen.count === corrected.length ? 'frozen' : 'frozen again';
    return `Corrected on a page and put on ${ofList(list)}: ${rows(corrected.length)}. It was ${frozenHow}: ${frozenWords(frozen)}`;
  },
  'list-refused': ({ list, fault }) => `The file for ${ofList(list)} was refused: ${fault}.`,
  'messages-read': null,
  'milestone-handled': null,
  'needs-person': ({ machine }) => `A person must look: ${machine} could not go on.`,
  'note-added': () => 'A note was added.',
  'notice-active': null,
  'notice-approved': ({ audience, list, count }) =>
    `The ${letter(audience, list)} was approved for ${rows(count)}.`,
  'notice-pause-confirmed': () => 'The pause was confirmed by a second officer.',
  'notice-paused': ({ n, because, textSha256 }, words) =>
    `${pauses[because]}${n === undefined ? '' : ` (pause-${n})`}.${reasonIn(words, textSha256)}`,
  'notice-resume-asked': ({ pauses: names, textSha256 }, words) =>
    `An officer asked to end ${names.join(', ')}. A second officer must confirm it.${reasonIn(words, textSha256)}`,
  'notice-resumed': ({ pauses: names, textSha256 }, words) =>
    `${names === undefined ? 'Sending resumed' : `Ended: ${names.join(', ')}`}.${reasonIn(words, textSha256)}`,
  'notice-sent': ({ audience, list }) => `Every email of the ${letter(audience, list)} was sent.`,
  'notice-started': ({ audience, list }) => `Sending of the ${letter(audience, list)} began.`,
  'paper-mail-recorded': ({ postedOn, rows: count }) =>
    `Letters on paper for ${rows(count)} were mailed on ${dateInWords(postedOn)}.`,
  'paper-mail-waiver-asked': ({ paperMailLeft }) =>
    `Closing without ${paperMailLeft.toLocaleString('en-US')} letters on paper was asked.`,
  'paper-mail-waiver-confirmed': () => 'Closing without the last letters on paper was confirmed.',
  'person-revealed': null,
  'published-notice-asked': ({ n }) => `Giving the notice of duty ${n}, which may be published, was asked.`,
  'published-notice-confirmed': ({ n }) =>
    `Giving the notice of duty ${n} was confirmed by a second officer.`,
  'recount-asked': null,
  'report-prepared': () => 'The report to law enforcement was prepared.',
  'request-withheld': ({ request }) => `The answer to ${request} is held back for this breach.`,
  'rows-finished': ({ list, how, finished: count }) =>
    `Rejected rows of ${ofList(list)} were finished: ${rows(count)} ${finished[how]}.`,
  'run-requested': null,
  'run-started': null,
  'supplement-canceled': ({ list }) => `Supplement ${list} was canceled.`,
  'supplement-opened': ({ list, textSha256 }, words) =>
    `Supplement ${list} was opened.${reasonIn(words, textSha256)}`,
  'upload-opened': ({ list }) => `An upload was opened for ${ofList(list)}.`,
  'withheld-ended': ({ request }) => `The answer to ${request} is no longer held back.`,
  'write-off-asked': ({ list, finished: count }) =>
    `Writing off ${rows(count)} of ${ofList(list)} was asked.`,
  'write-off-confirmed': ({ list }) => `The write-off on ${ofList(list)} was confirmed by a second officer.`,
};
