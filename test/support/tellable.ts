import type { Answered, World } from './world.ts';

/** Officers by what they do; the same name is always the same person. */
export const [uploader, author, approver] = ['Una Uploader', 'Art Author', 'Abe Approver'] as const;

/** A row of a list; what is left out is made up, unlike for every `n`. */
export interface Row {
  readonly customerRef?: string;
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
  readonly segment?: string;
}

export const header = 'customerRef,name,email,address,segment';

/** Row number `n` of a list as CSV. */
export const rowOf = (n: number, row: Row = {}): string => {
  const {
    customerRef = `C-${n}`,
    name = `Customer ${n}`,
    email = `c${n}@home.example`,
    address = `${n} Main St`,
    segment = 'general',
  } = row;
  return [customerRef, name, email, address, segment].join(',');
};

/** A list as CSV: so many rows, or these. */
export const csvOf = (rows: number | readonly Row[]): string => {
  const all = typeof rows === 'number' ? Array.from({ length: rows }, () => ({})) : rows;
  return [header, ...all.map((row, n) => rowOf(n, row)), ''].join('\n');
};

export const letter = {
  subject: 'About your account with us',
  body: 'A person who was not allowed to looked at records of your service {{occurred}}.\n\nWe have closed the way in which this was done and told the authorities.',
};

/** What has been frozen, written and approved. */
export interface Tellable {
  readonly list: number;
  readonly count: number;
  readonly listSha256: string;
  readonly letterSha256: string;
}

interface Told {
  /** So many rows, or these; 3 when absent. Ignored when there is `csv`. */
  readonly rows?: number | readonly Row[];
  readonly csv?: string;
  /** A supplement's number; the first list when absent. It must have been opened. */
  readonly list?: number;
  /** The letter of the urgent exception; `count` is then the number of rows of its classes. */
  readonly urgent?: { readonly count: number; readonly minimized?: boolean };
}

const officer = (world: World, who: string): Promise<string> => world.token(who, ['officer']);
const placeOf = (id: string): string => `/api/officer/breaches/${id}`;

const must = (answered: Answered, status: number): Answered => {
  if (answered.status !== status) throw new Error(`${answered.status} ${answered.text}`);
  return answered;
};

/** `PUT /{caseId}/recipients`, or that of a supplement. */
export const putList = async (
  world: World,
  id: string,
  csv: string,
  list = 1,
  who: string = uploader,
): Promise<Answered> =>
  world.call('PUT', `${placeOf(id)}${list === 1 ? '' : `/supplements/${list}`}/recipients`, {
    raw: csv,
    headers: { 'content-type': 'text/csv' },
    bearer: await officer(world, who),
  });

/** `POST /{caseId}/notice`: a version of the letter. */
export const writeLetter = async (
  world: World,
  id: string,
  over: Record<string, unknown> = {},
  who: string = author,
): Promise<Answered> =>
  world.call('POST', `${placeOf(id)}/notice`, {
    json: { ...letter, ...over },
    bearer: await officer(world, who),
  });

/** `POST /{caseId}/notice/approval`. */
export const approve = async (
  world: World,
  id: string,
  json: Record<string, unknown>,
  who: string = approver,
): Promise<Answered> =>
  world.call('POST', `${placeOf(id)}/notice/approval`, { json, bearer: await officer(world, who) });

/**
 * Makes the customers of a breach tellable: freezes a list (`uploader`), writes the letter (`author`) and approves both
 * (`approver`), as three persons over HTTP. The breach may be at any stage before its release, for example
 * `const id = await held(laptop); await tellable(laptop, id, { rows: 100 })`; with that it is released when its hold is over.
 * With `urgent` the list of an earlier call stands (pass the same rows) and only the letter of the exception is added.
 */
export const tellable = async (world: World, id: string, told: Told = {}): Promise<Tellable> => {
  const { rows = 3, csv = csvOf(rows), list = 1, urgent } = told;
  const frozen = must(await putList(world, id, csv, list), 200).body;
  const which = { ...(list === 1 ? {} : { list }), ...(urgent ? { for: 'urgent' } : {}) };
  const written = must(await writeLetter(world, id, which), 201).body;
  const { letterSha256 } = written;
  const { sha256: listSha256 } = frozen;
  const { count = frozen.count, minimized } = urgent ?? {};
  const approval = { ...which, letterSha256, listSha256, count };
  must(await approve(world, id, minimized === undefined ? approval : { ...approval, minimized }), 200);
  return { list, count, listSha256, letterSha256 };
};
