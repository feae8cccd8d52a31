import { globSync, readFileSync } from 'node:fs';
import { expect, expectTypeOf, it } from 'vitest';
import type { GivenWords, OfficersOwnWords, WordsOut } from '#domain/case/words-out.ts';
import type { ComplaintView } from '#functions/complaint/status/read-complaint.ts';
import type { catalog } from '#functions/letters/catalog.ts';
import type { Draft, Part } from '#functions/letters/frame.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import type { DownloadFile } from '#ports/files.ts';
import type { Uploads } from '#ports/uploads.ts';
import type { Webhooks } from '#ports/webhooks.ts';

const root = new URL('../../', import.meta.url).pathname;

/** Calls by which words or bytes leave the house: mail, mail in bulk, webhooks, files and their names, packages for a system. */
const wayOut =
  /\b(?:sendOnce|webhooks\.post|bulkEmail\.send|files\.put|createDownloadUrl|systemPackages\.(?:put|keep))\(|'content-disposition':/g;

interface Source {
  readonly file: string;
  readonly text: string;
}

const sources = (): readonly Source[] =>
  globSync('functions/**/*.ts', { cwd: root })
    .filter((file) => !/^functions\/(?:adapters|ports)\//.test(file))
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }));

/** How often each file has one. */
const waysOut = (all: readonly Source[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    all
      .map(({ file, text }) => [file, [...text.matchAll(wayOut)].length] as const)
      .filter(([, n]) => n > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** As found. Who adds one shows first that an officer's own words come to it past the gate, or never. */
const known: Readonly<Record<string, number>> = {
  'functions/account/address-change.ts': 1,
  'functions/account/import-accounts.ts': 3,
  'functions/account/import-result.ts': 1,
  'functions/account/record-change.ts': 1,
  'functions/breach/breach-clock.ts': 1,
  'functions/breach/prepare-report.ts': 1,
  'functions/breach/reply-in-time.ts': 1,
  'functions/breach/take-direction.ts': 1,
  'functions/campaign/tell-silence-is-no.ts': 1,
  'functions/case/export-case.ts': 1,
  'functions/case/files/download-file.ts': 1,
  'functions/case/hand-over.ts': 1,
  'functions/case/sheet-reply.ts': 1,
  'functions/case/tell-second-missing.ts': 1,
  'functions/certificate/remind-of-certificate.ts': 1,
  'functions/complaint/complaint-clock.ts': 1,
  'functions/complaint/machine/ask-investigator.ts': 1,
  'functions/complaint/machine/write-complaint-letters.ts': 1,
  'functions/console/reply.ts': 1,
  'functions/controller/tell-roster.ts': 1,
  'functions/digest/tell-late-cases.ts': 1,
  'functions/digest/tell-waiting-texts.ts': 1,
  'functions/downtime/tell-downtimes.ts': 2,
  'functions/drill/world/ports.ts': 1,
  'functions/holder/push-instructions.ts': 1,
  'functions/holder/tell-not-pushed.ts': 1,
  'functions/holder/upload-package.ts': 1,
  'functions/notice/accounting/download.ts': 3,
  'functions/notice/accounting/rows-to-finish.ts': 1,
  'functions/notice/list/freeze-list.ts': 3,
  'functions/notice/sending/ask-notice.ts': 1,
  'functions/notice/sending/send-page.ts': 1,
  'functions/request/answer/ask-officer.ts': 1,
  'functions/request/answer/declare-records.ts': 1,
  'functions/request/answer/fetch-records.ts': 1,
  'functions/request/answer/put-package.ts': 1,
  'functions/request/answer/send-answer.ts': 1,
  'functions/request/intake/acknowledge-request.ts': 1,
  'functions/request/intake/restriction.ts': 1,
  'functions/request/limits/send-lists.ts': 1,
  'functions/request/limits/within-limits.ts': 3,
  'functions/request/public/first-letter.ts': 1,
  'functions/request/request-clock.ts': 1,
  'functions/request/roster/notify-controller.ts': 1,
  'functions/request/roster/tell-contacts.ts': 1,
  'functions/request/send-owed-letters.ts': 1,
  'functions/transfer/check-statistics.ts': 1,
  'functions/transfer/keep-document.ts': 1,
  'functions/transfer/read-transfer.ts': 1,
};

it('each call by which words leave the house is known, and no other is there (R-10)', () => {
  expect(waysOut(sources())).toEqual(known);
});

it('a planted one is found', () => {
  const planted = { file: 'functions/case/planted.ts', text: 'await webhooks.post(url, said.text);' };
  expect(waysOut([...sources(), planted])).toEqual({ ...known, [planted.file]: 1 });
});

/** A form’s bare string, and what waits for a second person. */
type NotOut = string | OfficersOwnWords;

it('subject, text, list, label, file name, webhook, status page: no bare string of a form (R-10)', () => {
  expectTypeOf<NotOut>().not.toExtend<Draft['subject']>();
  expectTypeOf<NotOut>().not.toExtend<Part>();
  expectTypeOf<{ list: NotOut[] }>().not.toExtend<Part>();
  expectTypeOf<{ heading: NotOut }>().not.toExtend<Part>();
  expectTypeOf<{ label: NotOut; link: string }>().not.toExtend<Part>();
  expectTypeOf<{ label: NotOut; code: string }>().not.toExtend<Part>();
  expectTypeOf<NotOut>().not.toExtend<DownloadFile['name']>();
  expectTypeOf<NotOut>().not.toExtend<Parameters<Uploads['createDownloadUrl']>[2]>();
  expectTypeOf<NotOut>().not.toExtend<Parameters<Webhooks['post']>[2]>();
  type Message = NonNullable<RequestView['messages']>[number] | ComplaintView['messages'][number];
  expectTypeOf<Message['text']>().toEqualTypeOf<WordsOut>();
  expectTypeOf<ReturnType<ReturnType<typeof catalog<string>>>>().toExtend<WordsOut>();
});

/** Compiled by the types’ test alone: each plants what somebody might write. */
const planted = (
  said: { readonly text: string },
  webhooks: Webhooks,
  draft: Draft,
  known: GivenWords,
): readonly unknown[] => [
  // @ts-expect-error a subject of a form’s field
  { ...draft, subject: said.text } satisfies Draft,
  // @ts-expect-error a subject with a form’s field in it
  { ...draft, subject: `About ${said.text}` } satisfies Draft,
  // @ts-expect-error a paragraph of a form’s field
  { ...draft, parts: [said.text] } satisfies Draft,
  // @ts-expect-error a file named by a form’s field
  { name: `${said.text}.pdf`, contentType: 'application/pdf' } satisfies DownloadFile,
  // @ts-expect-error a webhook that says a form’s field
  webhooks.post('https://system.example', {}, JSON.stringify(said)),
  { ...draft, subject: known, parts: [known] } satisfies Draft,
];

it('a letter is made by one function, which takes no such string (R-10)', () => {
  const makes = (text: string): boolean => /\bhtml: page\(/.test(text);
  expect(
    sources()
      .filter(({ text }) => makes(text))
      .map(({ file }) => file),
  ).toEqual(['functions/letters/frame.ts']);
  expect(planted).toBeTypeOf('function');
});

/**
 * What a catalog’s function may take as a bare `string`, by its name: a day, a reference, a word of our own lists, of settings or of a
 * register. Who adds one decides whether an officer can type it; then it is `WordsOut`.
 */
const blanks: ReadonlySet<string> = new Set([
  // A day or an instant in words.
  ...[
    'on',
    'at',
    'before',
    'dueOn',
    'receivedOn',
    'newDate',
    'effectiveOn',
    'until',
    'promised',
    'from',
    'to',
    'when',
    'due',
  ],
  // A reference of ours.
  ...['id', 'caseId', 'first', 'request', 'reference'],
  // Of our own lists and buttons.
  ...['channel', 'kind', 'use', 'button', 'governs', 'notice', 'posted'],
  // Of settings, or of a register that an officer alone cannot change.
  ...['address', 'body', 'company', 'contact', 'cost', 'dpo', 'framework', 'recipient'],
  // Of a notice, which its own approvals read whole.
  ...['name', 'hours'],
]);

/** Functions in a catalog, which stand as a property: `subject: (caseId: string) =>`. */
const blanksIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(/^\s+(?:readonly )?(?:['\w-]+: \(|\w+\()([^()]*: string[^()]*)\)(?: =>|: string)/gm),
  ].flatMap(([, all = '']) => [...all.matchAll(/(\w+)\??: string\b/g)].map(([, name = '']) => name));

it('a catalog’s function takes a bare string only for what no officer types (R-10)', () => {
  const letters = sources().filter(
    ({ file, text }) =>
      /\/letters?\//.test(file) && /\bcatalog\b/.test(text) && !/officer-letters/.test(file),
  );
  const found = letters.flatMap(({ file, text }) =>
    blanksIn(text).flatMap((name) => (blanks.has(name) ? [] : [`${file}: ${name}`])),
  );
  expect(found).toEqual([]);
  expect(new Set(letters.flatMap(({ text }) => blanksIn(text))).size).toBeGreaterThan(25);
  expect(blanksIn('    law: (basis: string) => `Legal basis: ${basis}`,')).toEqual(['basis']);
});
