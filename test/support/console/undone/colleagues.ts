import { groupsOf } from '#infra/local/officers.ts';
import type { Answered } from '#test/support/world.ts';
import type { OfficerName, Round, Stage } from './round.ts';

/** @throws {Error} where a colleague's call was refused */
export const done = async (call: Promise<Answered>): Promise<Answered> => {
  const answered = await call;
  if (answered.status >= 300) throw new Error(`${answered.status} ${answered.text}`);
  return answered;
};

// biome-ignore lint/suspicious/noExplicitAny: a scenario reads the JSON as any client would
export type Shown = any;

/** Over the API, below `/api/officer`. */
export const as =
  ({ laptop }: Stage, who: OfficerName) =>
  async (method: 'GET' | 'POST' | 'PUT', path: string, json?: object): Promise<Shown> =>
    (
      await done(
        laptop.call(method, `/api/officer${path}`, {
          bearer: await laptop.token(who, groupsOf(who)),
          ...(method !== 'GET' && { json: { ...json } }),
        }),
      )
    ).body;

/** Of the act that the API offers now: `do/correct-result?n=2`. */
const addressOf = ({ next }: Shown, act: string): string => {
  const found = next.find(({ action }: Shown) => action === act);
  if (found === undefined)
    throw new Error(`${act} is not offered, but ${next.map((one: Shown) => one.action)}`);
  const about = aboutNames.flatMap((name) =>
    found[name] === undefined ? [] : [[name, String(found[name])]],
  );
  return `do/${act}?${new URLSearchParams(Object.fromEntries(about))}`;
};
const aboutNames = ['n', 'list', 'audience', 'kind', 'of'] as const;

interface At {
  readonly by: OfficerName;
  readonly act: string;
  /** Of the API, below `/api/officer`. */
  readonly path: string;
  /** Of the console, below `/officer`; absent: the same. */
  readonly page?: string;
  /** Of the act, where the API offers none. */
  readonly at?: string;
}

/** Of an entry that the API shows, and that has a page of its own. */
export const roundAt = async (
  stage: Stage,
  { by, act, path, page = path, at }: At,
  isSo: (shown: Shown) => boolean,
  told: Omit<Round, 'by' | 'page' | 'isSo'>,
): Promise<Round> => {
  const read = () => as(stage, by)('GET', path);
  const address = at ?? addressOf(await read(), act);
  return { by, page: `/officer${page}/${address}`, ...told, isSo: async () => isSo(await read()) };
};

/** Where the API takes the act that it offers now. */
export const pathOffered = async (
  stage: Stage,
  who: OfficerName,
  path: string,
  act: string,
): Promise<string> => {
  const { next } = await as(stage, who)('GET', path);
  return next.find(({ action }: Shown) => action === act).path.replace('/api/officer', '');
};
