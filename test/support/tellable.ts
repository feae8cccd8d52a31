import { breachOfficer } from '#test/support/officers.ts';
import type { Answered, World } from './world.ts';

/** A name is always the same person. */
export const [uploader, author, approver] = ['Una Uploader', 'Art Author', 'Abe Approver'] as const;

/** Defaults are made up, different for every `n`. */
export interface Row {
  readonly customerRef?: string;
  readonly name?: string;
  readonly email?: string;
  readonly address?: string;
  readonly segment?: string;
}

export const header = 'customerRef,name,email,address,segment';

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

export const csvOf = (rows: number | readonly Row[]): string => {
  const all = typeof rows === 'number' ? Array.from({ length: rows }, () => ({})) : rows;
  return [header, ...all.map((row, n) => rowOf(n, row)), ''].join('\n');
};

export const letter = {
  subject: 'About your account with us',
  body: 'A person who was not allowed to looked at records of your service {{occurred}}.\n\nWhat we are doing\n\nWe have closed the way in which this was done and told the authorities.',
};

/** What an approver reads in the preview and repeats; the FCC was open all days. */
export const repeated = async (
  world: World,
  id: string,
  which: { readonly list?: number; readonly for?: string } = {},
  who: string = approver,
): Promise<Record<string, unknown>> => {
  const { body } = must(
    await world.call('POST', `${placeOf(id)}/notice/preview`, {
      json: which,
      bearer: await officer(world, who),
    }),
    200,
  );
  const { missing: acknowledged, renderings: _, letters: __, list: ___, ...seen } = body;
  return { ...which, ...seen, acknowledged, fccClosedSince: 'no' };
};

export interface Tellable {
  readonly list: number;
  readonly count: number;
  readonly listSha256: string;
  readonly letterSha256: string;
}

interface Told {
  /** A number of rows, or these; default 3. Ignored with `csv`. */
  readonly rows?: number | readonly Row[];
  readonly csv?: string;
  /** An opened supplement; default: the first list. */
  readonly list?: number;
  /** The urgent exception's letter; `count` is the rows of its classes. */
  readonly urgent?: { readonly count: number; readonly minimized?: boolean };
}

const officer = (world: World, who: string): Promise<string> => world.token(who, breachOfficer);
const placeOf = (id: string): string => `/api/officer/breaches/${id}`;

const must = (answered: Answered, status: number): Answered => {
  if (answered.status !== status) throw new Error(`${answered.status} ${answered.text}`);
  return answered;
};

/** `PUT /{caseId}/recipients`, or a supplement's. */
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

/** `POST /{caseId}/notice`. */
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
 * Freezes a list, writes the letter and approves both, as three persons: `tellable(laptop, id, { rows: 100
 * })`. With `urgent` pass the earlier call's rows: it adds only the exception's letter.
 */
export const tellable = async (world: World, id: string, told: Told = {}): Promise<Tellable> => {
  const { rows = 3, csv = csvOf(rows), list = 1, urgent } = told;
  const frozen = must(await putList(world, id, csv, list), 200).body;
  const which = { ...(list === 1 ? {} : { list }), ...(urgent ? { for: 'urgent' } : {}) };
  const written = must(await writeLetter(world, id, which), 201).body;
  const { letterSha256 } = written;
  const { sha256: listSha256 } = frozen;
  const { count = frozen.count, minimized } = urgent ?? {};
  const approval = { ...(await repeated(world, id, which)), count };
  must(await approve(world, id, minimized === undefined ? approval : { ...approval, minimized }), 200);
  return { list, count, listSha256, letterSha256 };
};
