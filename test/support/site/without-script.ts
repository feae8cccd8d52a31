import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SiteRequest, SiteResponse } from '#functions/site/exchange.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;
type Typed = Readonly<Record<string, string>>;

export const elementsIn = (node: Node): readonly Element[] => {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
  return 'tagName' in node ? [node, ...inside] : inside;
};

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

interface Control {
  readonly name: string;
  readonly type: string;
  /** Undefined: not sent as it is. */
  readonly value: string | undefined;
  readonly options: readonly string[];
}

const controlOf = (element: Element): Control => {
  const name = attribute(element, 'name') ?? '';
  const has = (flag: string) => attribute(element, flag) !== undefined;
  if (element.tagName === 'textarea') return { name, type: 'textarea', value: textIn(element), options: [] };
  if (element.tagName === 'select') {
    const options = elementsIn(element).filter(({ tagName }) => tagName === 'option');
    const value = (option: Element | undefined) => option && (attribute(option, 'value') ?? textIn(option));
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
    return { name, type: 'select', value: value(chosen), options: options.map((one) => value(one) ?? '') };
  }
  const type = attribute(element, 'type') ?? 'text';
  const value = attribute(element, 'value') ?? '';
  const isOne = type === 'radio' || type === 'checkbox';
  return { name, type, value: isOne && !has('checked') ? undefined : value, options: isOne ? [value] : [] };
};

export interface ShownPage extends SiteResponse {
  readonly address: string;
  readonly elements: readonly Element[];
}

const buttonIn = (form: Element, words: string): Element | undefined =>
  elementsIn(form).find((one) => one.tagName === 'button' && textIn(one).trim() === words);

/** What a pressed button adds to its form. */
const pressed = (form: Element, words: string | undefined): Typed => {
  const button = words === undefined ? undefined : buttonIn(form, words);
  const name = button && attribute(button, 'name');
  return button && name ? { [name]: attribute(button, 'value') ?? '' } : {};
};

/**
 * The first form in the main part, as a browser would send it after the person has filled it in. `press`: the words
 * of the button, where a page has more forms or buttons than one.
 */
const formData = ({ elements, address }: ShownPage, typed: Typed, press?: string) => {
  const main = elements.find(({ tagName }) => tagName === 'main');
  const forms = main ? elementsIn(main).filter(({ tagName }) => tagName === 'form') : [];
  const form = forms.find((one) => press === undefined || buttonIn(one, press));
  if (form === undefined) throw new Error(`${address} has no form with a button ${press ?? 'of any name'}`);
  const controls = elementsIn(form)
    .filter(({ tagName }) => ['input', 'textarea', 'select'].includes(tagName))
    .map(controlOf);
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) {
    const ours = controls.filter((one) => one.name === name);
    if (ours.length === 0) throw new Error(`${address} does not ask for ${name}`);
    const offered = ours.flatMap(({ options }) => options);
    if (offered.length > 0 && !offered.includes(value))
      throw new Error(`${address}: ${name} offers no ${value}`);
  }
  for (const { name, value } of controls) {
    if (name in typed ? sent.has(name) : value === undefined) continue;
    sent.append(name, (typed[name] ?? value ?? '').replace(/\r?\n/g, '\r\n'));
  }
  const all = { ...Object.fromEntries(sent), ...pressed(form, press) };
  return { action: attribute(form, 'action') ?? address, form: all };
};

type Ask = (request: Partial<SiteRequest>) => Promise<SiteResponse>;

/** A browser without JavaScript; `keepsCookies: false` sends none back. */
export const withoutScript = (ask: Ask, { keepsCookies = true } = {}) => {
  const jar: Record<string, string> = {};
  let pages = 0;
  const go = async (method: string, address: string, form: Typed = {}, hops = 0): Promise<ShownPage> => {
    const url = new URL(address, 'https://privacy.example');
    const cookies = keepsCookies ? { ...jar } : {};
    const query = Object.fromEntries(url.searchParams);
    const response = await ask({ method, path: url.pathname, query, form, cookies });
    const [pair = ''] = (response.cookie ?? '').split(';');
    if (pair !== '') jar[pair.slice(0, pair.indexOf('='))] = pair.slice(pair.indexOf('=') + 1);
    const { location } = response.headers;
    if (response.status === 303 && location !== undefined) {
      if (hops > 5) throw new Error(`${address} leads nowhere`);
      return go('GET', location, {}, hops + 1);
    }
    pages += 1;
    return { ...response, address: url.pathname, elements: elementsIn(parse(response.body)) };
  };
  const submit = (page: ShownPage, typed: Typed = {}, press?: string): Promise<ShownPage> => {
    const { action, form } = formData(page, typed, press);
    return go('POST', action, form);
  };
  return {
    jar,
    open: (address: string) => go('GET', address),
    post: (address: string, form: Typed) => go('POST', address, form),
    submit,
    data: formData,
    seen: () => pages,
  };
};
