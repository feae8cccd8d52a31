import { html } from '#functions/design-system/html.ts';
import { type BreachActs, wholeOf } from '../breach/breach-case.ts';

/** Rows of postal.csv, or all of them with their number. */
const rowsOf = ({ which, named, rows: _, ...typed }: Readonly<Record<string, unknown>>) => ({
  ...typed,
  ...(which === 'all' ? { rows: 'all' } : named === undefined ? {} : { rows: named }),
});

export const paperActs = {
  'record-paper-mail': {
    title: 'Record that paper letters were mailed',
    lead: ({ view }) => {
      const notice = wholeOf(view)?.notice;
      const left = notice === undefined ? 0 : notice.postal - notice.paperMailed;
      return html`<p>We know of <strong>${left.toLocaleString('en-US')}</strong> paper letters without a mailing day. Count the letters that you mailed.</p>`;
    },
    fields: () => ({
      postedOn: { label: 'On which day did you mail them?', control: { kind: 'day' } },
      which: {
        label: 'Which letters?',
        control: { kind: 'choice', options: { all: 'All that were left to mail', named: 'Only some' } },
      },
      count: {
        label: 'How many letters, if all?',
        hint: 'Letters that were added after you printed are not marked as mailed.',
        control: { kind: 'number' },
        optional: true,
      },
      rows: {
        label: 'Which rows, if only some?',
        hint: 'One on each line, as in the column row of postal.csv, such as 1-0-3.',
        control: { kind: 'lines' },
        optional: true,
      },
    }),
    body: ({ which, rows, ...typed }) => rowsOf({ ...typed, which, named: rows }),
    consequence: () => 'These people count as notified on that day. You cannot undo this.',
    button: 'Record the mailing',
    done: 'The mailing is recorded.',
  },
  'ask-paper-mail-waiver': {
    title: 'Ask to close without the last paper letters',
    fields: () => ({
      reason: { label: 'Why can these letters not be mailed?', control: { kind: 'prose' } },
    }),
    consequence: () => 'A second officer must confirm this. It covers only the letters that are left now.',
    button: 'Ask a second officer',
    done: 'You asked to close without the last paper letters. A second officer must confirm it.',
  },
} as const satisfies BreachActs;
