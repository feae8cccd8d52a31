import { codeKey } from '#domain/case/keys.ts';
import type { Finishing } from '#domain/notice/events.ts';
import { html } from '#functions/design-system/html.ts';
import type { Fields } from '../acts/field.ts';
import { type BreachActs, type BreachCase, wholeOf } from '../breach/breach-case.ts';

const reason = { label: 'Reason', control: { kind: 'prose' } } as const;

/** A new way to finish a row does not compile until it has words. */
export const finishingWords: Readonly<Record<Finishing, string>> = {
  corrected: 'The customer is on another list, with the mistake corrected',
  posted: 'We mailed the letter on paper',
  'written-off': 'We cannot notify anybody: write the row off',
};

const rowFields = (list: number, how: Readonly<Record<string, string>>, line: string): Fields => ({
  list: { label: '', control: { kind: 'given', value: list } },
  lines: {
    label: 'Which rows?',
    hint: 'Numbers of lines with spaces between them, or the word all.',
    control: { kind: 'text', width: 30 },
    value: line,
  },
  how: {
    label: 'What became of them?',
    control: { kind: 'choice', options: how },
    ...(Object.keys(how).length === 1 && { value: Object.keys(how)[0] ?? '' }),
  },
  reason,
});

/** `all`, or numbers; what is no number is left for the API to refuse by its place. */
export const linesIn = (typed: unknown): 'all' | readonly (number | string)[] | undefined => {
  if (typeof typed !== 'string' || typed.trim() === '') return undefined;
  if (codeKey(typed) === 'ALL') return 'all';
  return typed
    .split(/[\s,;]+/)
    .filter((one) => one !== '')
    .map((one) => (/^\d{1,7}$/.test(one) ? Number(one) : one));
};

const withLines = ({ lines, ...typed }: Readonly<Record<string, unknown>>) => ({
  ...typed,
  ...(lines === undefined ? {} : { lines: linesIn(lines) }),
});

const { corrected, posted, 'written-off': writtenOff } = finishingWords;

/** The API refuses that such a row was mailed (P38), also while the last letters before a direction are counted. */
const isHeld = (view: BreachCase): boolean => {
  const paperMail = wholeOf(view)?.notice.paperMail;
  return paperMail === 'held' || paperMail === 'draining';
};

export const listActs = {
  'finish-rows': {
    title: 'Finish rejected rows',
    lead: ({ view }) =>
      isHeld(view)
        ? html`<p>Nobody may be notified now. Mail no letter: a row that you would mail on paper stays for later.</p>`
        : html``,
    fields: ({ next, view }, { query }) => ({
      ...rowFields(
        next.list ?? 1,
        isHeld(view) ? { corrected } : { corrected, posted },
        query.get('line') ?? '',
      ),
      reason: { ...reason, optional: true },
    }),
    body: withLines,
    consequence: () => 'These rows count as finished. You cannot undo this.',
    button: 'Finish these rows',
    done: 'The rows are finished.',
  },
  'ask-write-off': {
    title: 'Ask to write off rejected rows',
    lead: () =>
      html`<p>Write a row off only if we cannot find out who the customer is. The people of these rows get no notice.</p>`,
    fields: ({ next }, { query }) =>
      rowFields(next.list ?? 1, { 'written-off': writtenOff }, query.get('line') ?? ''),
    body: withLines,
    consequence: () => 'A second officer must confirm this. Until then the rows are not finished.',
    button: 'Ask a second officer',
    done: 'You asked to write the rows off. A second officer must confirm it.',
  },
  'open-supplement': {
    title: 'Open a supplement',
    lead: () =>
      html`<p>A supplement is a further list, with a letter and an approval of its own. Use it for people found after the first list was approved. We leave out everybody whom another list notifies already.</p>`,
    fields: () => ({
      sameBreach: {
        label: 'Do these people belong to the same breach?',
        hint: 'If not, record a new breach: it has a hold of its own.',
        control: { kind: 'yes-no' },
      },
      reason: { ...reason, label: 'Why were they found later?' },
    }),
    consequence: () => 'The case cannot close before this supplement is sent or canceled.',
    button: 'Open the supplement',
    done: 'The supplement is open. It needs a list next.',
  },
  'cancel-supplement': {
    title: 'Cancel this supplement',
    fields: () => ({ reason }),
    consequence: () => 'Nobody on this supplement is notified through it. Its number is not used again.',
    button: 'Cancel the supplement',
    done: 'The supplement is canceled.',
    isGrave: true,
  },
} as const satisfies BreachActs;
