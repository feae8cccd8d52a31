import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { InCase } from '../acts/case-acts.ts';
import type { Visit } from '../visit.ts';
import { counted, type NoticeAct, type NoticeActs, type NoticeCase, wholeOf } from './notice-case.ts';

type Context = InCase<NoticeCase>;

/** What the second officer reads, with the seal that the answer repeats. */
const proposalFor = ({ view, next }: Context, confirms: string) =>
  view.proposals.find(
    ({ proposal, ...one }) =>
      proposal.confirms === confirms && ('list' in one ? one.list : undefined) === next.list,
  );

const numberIn = (value: unknown, name: string): number | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Readonly<Record<string, unknown>>)[name];
  return typeof found === 'number' ? found : undefined;
};

const reasonsIn = (texts: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string =>
  Object.values(texts)
    .map(({ reason }) => reason)
    .filter((reason) => typeof reason === 'string')
    .join('\n');

const shown =
  (confirms: string, about: (what: unknown) => string | undefined) =>
  (context: Context, { zone }: Visit): Markup => {
    const found = proposalFor(context, confirms);
    if (found === undefined)
      return html`<p>Another officer’s request is no longer there. Go back to the case.</p>`;
    const { by, since, texts, proposal } = found;
    const what = about(proposal.what);
    return summaryList({
      rows: [
        { key: { text: 'Asked by' }, value: { text: wholeOf(context.view)?.names[by] ?? by } },
        { key: { text: 'Asked at' }, value: { text: instantInWords(since, zone) } },
        what !== undefined && { key: { text: 'About' }, value: { text: what } },
        {
          key: { text: 'Reason' },
          value: { text: reasonsIn(texts) || 'No reason is kept.', classes: 'pc-typed' },
        },
      ],
    });
  };

const sealOf = (confirms: string) => (context: Context) =>
  ({
    proposalSha256: {
      label: '',
      control: { kind: 'given', value: proposalFor(context, confirms)?.proposalSha256 ?? '' },
    },
  }) as const;

const confirming = (
  confirms: string,
  about: (what: unknown) => string | undefined,
  words: Pick<NoticeAct, 'title' | 'consequence' | 'button' | 'done' | 'isGrave'>,
): NoticeAct => ({ ...words, lead: shown(confirms, about), fields: sealOf(confirms) });

/** The second officer’s. */
export const confirmActs = {
  'confirm-pause': confirming('pause', () => undefined, {
    title: 'Confirm the pause',
    consequence: () =>
      'Sending stays paused for longer than one business day. You can resume it at any time.',
    button: 'Confirm the pause',
    done: 'You confirmed the pause. Sending stays paused until an officer resumes it.',
  }),
  'confirm-write-off': {
    ...confirming(
      'write-off',
      (what) => {
        const rows = numberIn(what, 'finished');
        return rows === undefined
          ? undefined
          : counted(rows, 'finished row, with these', 'finished rows, with these');
      },
      {
        title: 'Confirm the write-off',
        consequence: () => 'We will not notify the people of these rows. You cannot undo this.',
        button: 'Confirm the write-off',
        done: 'You confirmed the write-off.',
        isGrave: true,
      },
    ),
    fields: (context) => ({
      ...sealOf('write-off')(context),
      list: { label: '', control: { kind: 'given', value: context.next.list ?? 1 } },
    }),
  },
  'confirm-paper-mail-waiver': confirming(
    'paper-mail-waiver',
    (what) => {
      const left = numberIn(what, 'paperMailLeft');
      return left === undefined
        ? undefined
        : counted(left, 'paper letter that is not mailed', 'paper letters that are not mailed');
    },
    {
      title: 'Confirm closing without the last paper letters',
      consequence: () => 'The case may close although these letters were never mailed. You cannot undo this.',
      button: 'Confirm',
      done: 'You confirmed that the case may close without the last paper letters.',
      isGrave: true,
    },
  ),
} as const satisfies NoticeActs;
