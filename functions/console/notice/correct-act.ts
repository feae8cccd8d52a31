import { readSince } from '#domain/calendar/times.ts';
import { html } from '#functions/design-system/html.ts';
import type { RejectedRows } from '#functions/notice/accounting/rejected-rows.ts';
import { rejectionWords } from '#functions/notice/list/rejection-words.ts';
import type { Field, Fields } from '../acts/field.ts';
import { type BreachAct, type BreachActs, type BreachCase, wholeOf } from '../breach/breach-case.ts';
import { listTitle, listWords } from './notice-case.ts';

type Row = RejectedRows['rows'][number];
type Shown = Pick<Row, 'row' | 'fields' | 'customerRef'> & { readonly heading: string };

const text = (label: string, more: Partial<Field> = {}): Field => ({
  ...{ label, control: { kind: 'text', width: 30 }, optional: true },
  ...more,
});

const isKnownSince = (typed: string): boolean => readSince(typed.trim()) !== undefined;

const shownAs = (row: Row): Shown => {
  const { list, line, reason, customerRef, fields } = row;
  const which = customerRef === null ? '' : `, reference ${customerRef}`;
  const lacks = fields === null ? ' Look it up in your file and type the row.' : '';
  return { ...row, heading: `${listTitle(list)}, line ${line}${which}: ${rejectionWords[reason]}${lacks}` };
};

/** As uploaded; what we know of the row for sure cannot be typed anew. */
const fieldsOfRow = ({ row, customerRef, fields, heading }: Shown): Fields => {
  const { name, email, address, segment, locale, addressSince = '', customerRef: ref } = fields ?? {};
  const value = (given: string | undefined) => (given === undefined ? {} : { value: given });
  const all: Readonly<Record<string, Field | false>> = {
    later: { label: 'Leave this row for later', heading, control: { kind: 'tick' }, optional: true },
    customerRef: customerRef === null && text('Account number or other reference', value(ref)),
    name: text('Name', value(name)),
    email: text('Email address', value(email)),
    address: text('Postal address', { ...value(address), control: { kind: 'prose', rows: 3 } }),
    addressSince:
      !isKnownSince(addressSince) &&
      text('Address known since', { value: addressSince, hint: 'A day, like 2026-11-24.' }),
    segment: text('Segment', value(segment)),
    locale: text('Language', { ...value(locale), hint: 'es for a letter in Spanish.' }),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([column, field]) => (field ? [[`rows.${row}.${column}`, field]] : [])),
  );
};

/** Rows that this officer typed while another corrected or finished them: their text stays, and the API says so. */
const goneIn = (form: URLSearchParams, rows: readonly Row[]): readonly Shown[] => {
  const typed = [...form.keys()].flatMap((name) => /^rows\.(\d{1,3}-\d{1,7})\.\w+$/.exec(name)?.[1] ?? []);
  const gone = new Set(typed.filter((name) => !rows.some(({ row }) => row === name)));
  return [...gone].map((row) => ({
    ...{ row, fields: null, customerRef: null },
    heading: `${row.replace(/^(\d+)-/, 'List $1, line ')}: another officer corrected or finished this row. Leave it for later.`,
  }));
};

type Typed = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const plain = (typed: unknown): string =>
  String(typed ?? '')
    .replaceAll('\r\n', '\n')
    .trim();

/** On another list there may be room for its segment. */
const isRightElsewhere = ({ reason }: Row): boolean => reason === 'too-many-segments';

const isChanged = (row: Row, typed: Typed[string]): boolean =>
  isRightElsewhere(row) ||
  Object.entries(fieldsOfRow(shownAs(row))).some(
    ([name, { value }]) => plain(value) !== plain(typed[name.slice(name.lastIndexOf('.') + 1)]),
  );

const leftAsIs = (rows: readonly Row[]): string => {
  const some = rows.filter(isRightElsewhere).length;
  const others = some === rows.length ? '' : 'Rows that you leave as they are stay rejected. ';
  return some === 0
    ? others.trim()
    : `${others}A row with too many segments is put on this list as it is, unless you leave it for later.`;
};

/** Without the rows for later, and those that are as they were. */
const bodyOf =
  (found: readonly Row[]) =>
  ({ list, rows = {} }: Readonly<Record<string, unknown>>) => ({
    list,
    rows: Object.fromEntries(
      Object.entries(rows as Typed).filter(([name, typed]) => {
        const row = found.find((one) => one.row === name);
        return typed.later === undefined && (row === undefined || isChanged(row, typed));
      }),
    ),
  });

const whereTo = (n: number): string =>
  n === 1
    ? 'These rows join the list, which is not approved yet.'
    : `These rows join ${listWords(n)}. The other lists, their letters and their approvals stay as they are.`;

const hasUrgentApproval = (view: BreachCase, n: number): boolean =>
  wholeOf(view)?.notice.noticeLists.find((one) => one.n === n)?.urgent?.approvedBy != null;

const consequenceOf = (view: BreachCase, n: number): string => {
  const urgent = hasUrgentApproval(view, n) ? 'The approval of the urgent letter no longer counts. ' : '';
  const approves = `${urgent}You cannot approve it: another officer must, with its letter.`;
  return n === 1
    ? `This freezes the list again, with these rows. ${approves}`
    : `This freezes ${listWords(n)} with these rows. ${approves} After the approval, finish the rows on the lists that they come from.`;
};

const listIn = ({ next: { list = 1 } }: { readonly next: { readonly list?: number } }): number => list;

export const correctAct = ({ rows, more }: RejectedRows) =>
  ({
    title: 'Correct rejected rows',
    lead: (of) => html`<p>${whereTo(listIn(of))} ${leftAsIs(rows)} We recorded that you saw these names.</p>
${more > 0 && html`<p>This page shows ${rows.length} rows. ${more.toLocaleString('en-US')} more come when these are corrected or finished.</p>`}`,
    fields: (of, { form, typed = form }) => ({
      list: { label: '', control: { kind: 'given', value: listIn(of) } },
      ...(Object.assign({}, ...[...rows.map(shownAs), ...goneIn(typed, rows)].map(fieldsOfRow)) as Fields),
    }),
    body: bodyOf(rows),
    consequence: (of) => consequenceOf(of.view, listIn(of)),
    button: 'Put these rows on the list',
    done: 'The corrected rows are on this list, and the list is frozen with them.',
  }) as const satisfies BreachAct;

/** Its page reads the rows. */
export const correctActs = {
  'correct-rows': correctAct({ rows: [], more: 0 }),
} as const satisfies BreachActs;
