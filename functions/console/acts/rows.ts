import type { Visit } from '../visit.ts';
import type { Fields } from './field.ts';

type Lists = Readonly<Record<string, string>>;

/** `items.3.what` → list, row, member. */
const rowName = /^(\w+)\.(\d+)\.(.+)$/;

const isIn = (lists: Lists, name: string): RegExpExecArray | null => {
  const found = rowName.exec(name);
  return found !== null && Object.hasOwn(lists, found[1] ?? '') ? found : null;
};

/** Rows in which nothing is typed are left out, so that the API's place of a fault is the page's. */
export const denseRows = (form: URLSearchParams, lists: Lists = {}): URLSearchParams => {
  const places = new Map<string, number>();
  for (const [name, value] of form) {
    const found = value.trim() === '' ? null : isIn(lists, name);
    if (found === null) continue;
    const row = `${found[1]}.${found[2]}`;
    const before = [...places.keys()].filter((one) => one.startsWith(`${found[1]}.`)).length;
    if (!places.has(row)) places.set(row, before);
  }
  const dense = new URLSearchParams();
  for (const [name, value] of form) {
    const found = isIn(lists, name);
    const place = found && places.get(`${found[1]}.${found[2]}`);
    if (found === null) dense.append(name, value);
    else if (place !== undefined && place !== null) dense.append(`${found[1]}.${place}.${found[3]}`, value);
  }
  return dense;
};

/** A list of the body, as the API takes it. */
export const withLists = (
  body: Readonly<Record<string, unknown>>,
  lists: Lists = {},
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Object.hasOwn(lists, name) && typeof value === 'object' && value !== null
        ? Object.values(value)
        : value,
    ]),
  );

/** Asks for one more row of this list. */
export const moreOf = (list: string): string => `more.${list}`;

/** The fields of each row: those typed before, at least `least`, and one more when asked. */
export const rowsOf = (
  { form: sent, typed }: Pick<Visit, 'form' | 'typed'>,
  list: string,
  least: number,
  row: (place: number) => Fields,
): Fields => {
  const form = typed ?? sent;
  const filled = [...form.keys()].map((name) => {
    const found = rowName.exec(name);
    return found?.[1] === list ? Number(found[2]) + 1 : 0;
  });
  const more = form.get('step') === moreOf(list) ? 1 : 0;
  const count = Math.max(least, ...filled) + more;
  return Object.assign(
    {},
    ...Array.from({ length: count }, (_, place) =>
      Object.fromEntries(
        Object.entries(row(place)).map(([name, field]) => [`${list}.${place}.${name}`, field]),
      ),
    ),
  );
};
