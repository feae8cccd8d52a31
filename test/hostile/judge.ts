import { parse as readCsv } from 'csv-parse/sync';
import { type DefaultTreeAdapterTypes, parse as readHtml } from 'parse5';
import { mark, product } from './corpus.ts';

/** As a function answers API Gateway. */
export interface Reply {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/** As SES got it. */
export interface SentEmail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** One sentence for each thing that is wrong; none for what is right. */
export type Wrongs = readonly string[];

type Node = DefaultTreeAdapterTypes.Node;

const wrongIf = (isWrong: boolean, sentence: string): Wrongs => (isWrong ? [sentence] : []);

const lineEnd = /[\p{Cc}\p{Zl}\p{Zp}]/u;

const short = (text: string): string => JSON.stringify(text.slice(0, 120));

/** A part of a cell that a spreadsheet runs: whoever opens the file with another separator sees each part as a cell. */
const formula = /^[\s\u200b\ufeff"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const isFormula = (cell: string): boolean =>
  /^[\t\r]/.test(cell) || cell.split(/[;|\t\r\n]/).some((part) => formula.test(part));

export const wrongsOfSheet = (csv: string): Wrongs => {
  const rows = readCsv(csv, { bom: true, relax_column_count: true }) as readonly (readonly string[])[];
  return rows.flat().flatMap((cell) => wrongIf(isFormula(cell), `a cell starts a formula: ${short(cell)}`));
};

const urls = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background']);
const leadsAway = new RegExp(`^[\\s\\p{Cc}]*(?:javascript|vbscript|data):|^(?:\\w+:)?//[^/]*${mark}`, 'iu');

const wrongsOfAttribute = (element: string, name: string, value: string): Wrongs => [
  ...wrongIf(/^on/i.test(name), `<${element}> has a handler, ${name}`),
  ...wrongIf(name.includes(mark), `<${element}> has an attribute that was typed, ${name}`),
  ...wrongIf(urls.has(name) && leadsAway.test(value), `<${element} ${name}> leads to ${short(value)}`),
];

const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

const elementsIn = (node: Node): readonly DefaultTreeAdapterTypes.Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];

/** What was typed is text, and never an element, a handler or a link away from us. */
export const wrongsOfMarkup = (page: string): Wrongs =>
  elementsIn(readHtml(page)).flatMap((element) => {
    const { tagName, attrs } = element;
    return [
      ...wrongIf(tagName === 'script' && textIn(element).includes(mark), 'a script was typed'),
      ...wrongIf(tagName === 'base', 'a page has a base'),
      ...wrongIf(
        tagName === 'meta' && attrs.some(({ value }) => value.includes(mark)),
        'a page says about itself what was typed',
      ),
      ...attrs.flatMap(({ name, value }) => wrongsOfAttribute(tagName, name, value)),
    ];
  });

/** Anything but visible ASCII and the space could end a header, or be read as another one. */
const wrongsOfHeader = (name: string, value: string): Wrongs =>
  wrongIf(!/^[\x20-\x7e]*$/.test(value), `header ${name} is ${short(value)}`);

const wrongsOfHeaders = ({ headers = {}, cookies = [] }: Reply): Wrongs => [
  ...Object.entries(headers).flatMap(([name, value]) => [
    ...wrongIf(!/^[a-z][a-z0-9-]*$/.test(name) || name.includes(mark), `a header is called ${short(name)}`),
    ...wrongsOfHeader(name, String(value)),
  ]),
  ...cookies.flatMap((cookie) => wrongsOfHeader('set-cookie', cookie)),
  ...wrongIf(leadsAway.test(headers.location ?? ''), `we redirect to ${short(headers.location ?? '')}`),
];

const members = new Set(['type', 'title', 'status', 'detail', 'code', 'errors']);
interface Fault {
  readonly pointer?: unknown;
  readonly detail?: unknown;
  readonly code?: unknown;
}

/** A fault of the input is pointed at; a reason of the case has a code. */
const wrongsOfFault = (problem: unknown, { pointer, detail, code }: Fault): Wrongs =>
  problem !== 'invalid-input' && typeof code === 'string'
    ? wrongIf(!/^[a-z]+(-[a-z]+)*$/.test(code), `a reason's code is ${code}`)
    : [
        ...wrongIf(typeof pointer !== 'string' || !/^#(\/|$)/.test(pointer), `a pointer is ${pointer}`),
        ...wrongIf(typeof detail !== 'string' || detail === '', `${pointer} has no words`),
      ];

/** `more`: members that only this door adds. */
const wrongsOfProblem = ({ statusCode }: Reply, body: string, more: ReadonlySet<string>): Wrongs => {
  const problem = JSON.parse(body) as Record<string, unknown>;
  const { code, detail, status, errors } = problem;
  const faults = (errors ?? []) as readonly Fault[];
  return [
    ...wrongIf(status !== statusCode, `a problem says ${status} in a reply of ${statusCode}`),
    ...wrongIf(typeof code !== 'string' || !/^[a-z]+(-[a-z]+)*$/.test(code), `a refusal's code is ${code}`),
    ...wrongIf(typeof detail !== 'string' || detail === '', 'a refusal has no words'),
    ...Object.keys(problem)
      .filter((name) => !members.has(name) && !more.has(name))
      .map((name) => `a problem has a member ${name}`),
    ...wrongIf(code === 'invalid-input' && faults.length === 0, 'invalid input without a pointer'),
    ...faults.flatMap((fault) => wrongsOfFault(code, fault)),
  ];
};

const bodyIn = ({ body = '', isBase64Encoded = false }: Reply): string =>
  isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;

/** A letter as an officer reads it before it goes out. */
const wrongsOfPreviews = (value: unknown): Wrongs => {
  if (typeof value !== 'object' || value === null) return [];
  const { html, subject } = value as { readonly html?: unknown; readonly subject?: unknown };
  return [
    ...(typeof html === 'string' ? wrongsOfMarkup(html) : []),
    ...wrongIf(
      typeof html === 'string' && typeof subject === 'string' && lineEnd.test(subject),
      `a letter's subject is ${short(String(subject))}`,
    ),
    ...Object.values(value).flatMap(wrongsOfPreviews),
  ];
};

/** `isApi`: for programs, which get their refusals as problem+json. */
interface Asked {
  readonly isApi: boolean;
  readonly mayAdd?: readonly string[];
}

export const wrongsOfReply = (reply: Reply, { isApi, mayAdd = [] }: Asked): Wrongs => {
  const { statusCode, headers = {} } = reply;
  const type = headers['content-type'] ?? '';
  const body = bodyIn(reply);
  const isRefusal = statusCode >= 400;
  const isProblem = type === 'application/problem+json';
  return [
    ...wrongIf(statusCode >= 500, `${statusCode}: ${body.slice(0, 300)}`),
    ...wrongIf(isApi && isRefusal && !isProblem, `a refusal of ${statusCode} is ${type}`),
    ...(isProblem ? wrongsOfProblem(reply, body, new Set(mayAdd)) : []),
    ...wrongsOfHeaders(reply),
    ...wrongIf(body.includes(product), 'a template was evaluated'),
    ...(type === 'application/json' && body !== '' ? wrongsOfPreviews(JSON.parse(body)) : []),
    ...(type.startsWith('text/html') ? wrongsOfMarkup(body) : []),
    ...(type.startsWith('text/csv') ? wrongsOfSheet(body) : []),
  ];
};

const oneAddress = /^[!-~]{1,64}@[a-z0-9.-]{4,253}$/i;

/** `from`: our senders. */
export const wrongsOfLetter = (letter: SentEmail, from: readonly string[]): Wrongs => [
  ...wrongIf(!from.includes(letter.from), `a letter is from ${short(letter.from)}`),
  ...wrongIf(letter.to.length !== 1, `a letter is to ${letter.to.length} addresses`),
  ...letter.to.flatMap((to) => wrongIf(!oneAddress.test(to) || /[,;<>]/.test(to), `to ${short(to)}`)),
  ...wrongIf(lineEnd.test(letter.subject), `a subject is ${short(letter.subject)}`),
  ...[letter.subject, letter.text, letter.html].flatMap((part) => [
    ...wrongIf(part.includes(product), 'a letter evaluated a template'),
    ...wrongIf(!part.isWellFormed(), 'a letter has half a character'),
    ...wrongIf(part.includes('\0'), 'a letter has a NUL'),
  ]),
  ...Object.entries(letter.tags).flatMap(([name, value]) =>
    wrongIf(
      !/^[\w-]{1,256}$/.test(name) || !/^[\w-]{1,256}$/.test(value),
      `a tag ${name} is ${short(value)}`,
    ),
  ),
  ...wrongsOfMarkup(letter.html),
];

const shared = { Object, Array, String, Number, Boolean, Function, Promise, Map, Set, Error };
const membersOf = (): string =>
  Object.entries(shared)
    .map(([name, { prototype }]) => `${name}: ${Reflect.ownKeys(prototype).map(String)}`)
    .join('\n');
const asItWas = membersOf();

/** What every object inherits is as it was when this file was loaded. */
export const wrongsOfPrototypes = (): Wrongs =>
  wrongIf(membersOf() !== asItWas || mark in {}, 'a prototype has a new member');
