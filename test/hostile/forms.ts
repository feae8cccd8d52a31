import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { formQuestions } from '#domain/request/form-questions.ts';
import { allScreens } from '#functions/console/rooms.ts';
import type { Known } from './prepared.ts';
import { siteUrl, type World } from './world.ts';

const screens = await allScreens();

/** A form as a page of ours shows it. */
export interface Form {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly cookies: readonly string[];
}

type Element = DefaultTreeAdapterTypes.Element;

const elementsIn = (node: DefaultTreeAdapterTypes.Node): readonly Element[] => [
  ...('tagName' in node ? [node] : []),
  ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : []),
];

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const firstOption = (element: Element): string =>
  elementsIn(element)
    .filter(({ tagName }) => tagName === 'option')
    .map((option) => attribute(option, 'value') ?? '')
    .find((value) => value !== '') ?? '';

/** In a field that a person fills in. */
export const typed = 'What a person types.';

const typedIn = (element: Element): string => {
  if (element.tagName === 'select') return firstOption(element);
  const value = attribute(element, 'value') ?? '';
  return value === '' ? typed : value;
};

/** Of several answers to one question, the first. */
const fieldsIn = (form: Element): Form['fields'] => {
  const fields = new Map<string, string>();
  for (const element of elementsIn(form)) {
    const name = attribute(element, 'name');
    if (name === undefined || !['input', 'select', 'textarea', 'button'].includes(element.tagName)) continue;
    if (!fields.has(name)) fields.set(name, typedIn(element));
  }
  return [...fields];
};

/** Forms of a page that send something. */
export const formsOn = (page: string, address: string, cookies: readonly string[]): readonly Form[] =>
  elementsIn(parse(page))
    .filter((element) => element.tagName === 'form' && attribute(element, 'method')?.toLowerCase() === 'post')
    .map((form) => {
      const { pathname, search } = new URL(attribute(form, 'action') ?? address, `${siteUrl}${address}`);
      return { action: `${pathname}${search}`, fields: fieldsIn(form), cookies };
    });

export const publicPages = [
  ...[
    '/',
    '/request',
    '/request/one-page',
    '/request/files',
    '/verify',
    '/adopt',
    '/list',
    '/status',
    '/records',
  ],
  ...['/complaint', ...Object.keys(formQuestions).map((question) => `/request/${question}`)],
];

const inBoth = publicPages.flatMap((path) => [path, `/es${path === '/' ? '' : path}`]);

/** Every page of the console with what this company has. */
export const consolePages = ({ ids, letters }: Known): readonly string[] =>
  screens.flatMap(({ path, acts = [] }) => {
    const withAct = path.includes('{action}') ? acts.map((act) => path.replace('{action}', act)) : [path];
    const noun = /^\/officer\/(request|complaint|breach)/.exec(path)?.[1];
    const prefix = noun === undefined ? '' : { request: 'REQ', complaint: 'CMP', breach: 'BRE' }[noun];
    const theirs = ids.filter((id) => id.startsWith(prefix ?? '')).slice(0, 2);
    const letter = letters[0]?.split('/') ?? [];
    return withAct.flatMap((one) =>
      theirs.map((id) =>
        one
          .replace('{kind}', letter[1] ?? 'kind')
          .replace('{of}', letter[2] ?? 'of')
          .replace(/\{(id|caseId|case)\}/, id)
          .replace('{slug}', 'acme-voice')
          .replace('{number}', '4711')
          .replace(/\{\w+\}/g, '1'),
      ),
    );
  });

export interface Seen {
  readonly forms: readonly Form[];
  /** Pages that the console showed to the DPO. */
  readonly shown: number;
}

/** Looks at every page, and takes its forms. */
export const formsOf = async (world: World, known: Known): Promise<Seen> => {
  const forms: Form[] = [];
  let shown = 0;
  const look = async (target: string, cookies: readonly string[]): Promise<void> => {
    const { reply } = await world.call({ method: 'GET', target, cookies });
    if (reply.statusCode !== 200) return;
    shown += 1;
    forms.push(...formsOn(reply.body ?? '', target, cookies));
  };
  for (const target of inBoth) await look(target, known.drafts);
  shown = 0;
  const officer = [await world.signIn('Dana DPO')];
  for (const target of new Set(consolePages(known))) await look(target, officer);
  return { forms, shown };
};
