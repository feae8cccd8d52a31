import { expect } from 'vitest';
import { civilDate } from '#domain/calendar/instants.ts';
import { get, held, post } from '#test/support/breach/breach-life.ts';
import { breachOfficer } from '#test/support/officers.ts';
import { csvOf, type Row, tellable } from '#test/support/tellable.ts';
import type { InboxEmail, MovedWorld } from '#test/support/world.ts';

/** Law enforcement is notified; the hold ends on 5 December, New York. */
export const toldAt = '2026-11-24T18:00:00Z';
/** Five minutes after the hold (F5). */
export const releasedAt = '2026-12-05T05:05:00.000Z';

export const minutes = (n: number): string => new Date(Date.parse(releasedAt) + n * 60_000).toISOString();

export const ready = async (laptop: MovedWorld, rows: number | readonly Row[]): Promise<string> => {
  const id = await held(laptop);
  await tellable(laptop, id, { csv: csvOf(rows) });
  return id;
};

export const letters = async (laptop: MovedWorld): Promise<readonly InboxEmail[]> =>
  (await laptop.mail()).filter(({ to }) => to.endsWith('@home.example'));

export const noticeOf = async (laptop: MovedWorld, id: string) => (await get(laptop, `/${id}`)).body.notice;

type Line = Readonly<Record<string, string>>;

/** From the answer, or from the URL in it. */
const file = async (laptop: MovedWorld, id: string, name: string): Promise<readonly Line[]> => {
  const answered = await get(laptop, `/${id}/${name}`);
  const location = answered.headers.get('location');
  const text = location === null ? answered.text : await (await fetch(location)).text();
  const [header = '', ...lines] = text.trim().split(/\r?\n/);
  const columns = header.split(',');
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
    );
  return lines.map((line) => {
    const found = cells(line);
    return Object.fromEntries(columns.map((column, at) => [column, found[at] ?? '']));
  });
};

export const proof = (laptop: MovedWorld, id: string): Promise<readonly Line[]> =>
  file(laptop, id, 'proof.csv');
export const postal = (laptop: MovedWorld, id: string): Promise<readonly Line[]> =>
  file(laptop, id, 'postal.csv');

const paperMailed = ['sent', 'delivered', 'bounced', 'complained', 'rejected'];

export interface Agreement {
  readonly states: Readonly<Record<string, number>>;
  readonly letters: number;
  /** `marked`: possible duplicates; `twice`: real ones. */
  readonly marked: readonly string[];
  readonly twice: readonly string[];
}

/**
 * Every valid recipient is in the ledger once, has a letter only with its message id there, and is on the
 * paper mail list only if not emailed. Only marked rows may have two letters.
 */
export const agreeing = async (
  laptop: MovedWorld,
  id: string,
  refs: readonly string[],
): Promise<Agreement> => {
  const rows = await proof(laptop, id);
  expect(rows.map(({ customerRef }) => customerRef).toSorted()).toEqual(refs.toSorted());
  const inbox = Map.groupBy(await letters(laptop), ({ to }) => to.replace(/^c(\d+)@.*$/, 'C-$1'));
  const wrong = rows.filter(({ customerRef = '', state = '', messageId, possibleDuplicate }) => {
    const got = inbox.get(customerRef) ?? [];
    if (!paperMailed.includes(state)) return got.length > 0 && possibleDuplicate !== 'yes';
    const isThere = got.some((one) => one.id === messageId);
    return !isThere || (got.length > 1 && possibleDuplicate !== 'yes');
  });
  expect(wrong).toEqual([]);
  const told = ['sent', 'delivered'];
  const onPaper = rows
    .filter(({ state = '' }) => !told.includes(state))
    .map(({ customerRef }) => customerRef);
  expect((await postal(laptop, id)).map(({ customerRef }) => customerRef).toSorted()).toEqual(
    onPaper.toSorted(),
  );
  const states: Record<string, number> = {};
  for (const { state = '' } of rows) states[state] = (states[state] ?? 0) + 1;
  return {
    states,
    letters: [...inbox.values()].reduce((sum, all) => sum + all.length, 0),
    marked: rows
      .filter(({ possibleDuplicate }) => possibleDuplicate === 'yes')
      .map(({ customerRef = '' }) => customerRef),
    twice: [...inbox].filter(([, all]) => all.length > 1).map(([ref]) => ref),
  };
};

export const refsOf = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `C-${n}`);

export const mailAll = async (laptop: MovedWorld, id: string) => {
  const { postal: onPaper, paperMailed: done } = await noticeOf(laptop, id);
  const postedOn = civilDate(await laptop.now(), 'America/Denver').toString();
  return post(laptop, `/${id}/postal`, { postedOn, rows: 'all', count: onPaper - done });
};

export const switchSending = async (laptop: MovedWorld, paused: boolean, who: string, more: object = {}) =>
  laptop.call('PUT', '/api/officer/sending', {
    json: { paused, reason: 'A test.', ...(paused ? {} : { stops: ['stop-all-1'] }), ...more },
    bearer: await laptop.token(who, breachOfficer),
  });

export interface LaneRun {
  readonly name: string;
  readonly machine: string;
  readonly status: string;
  readonly transitions: number;
  readonly states: readonly string[];
}

export const runsOf = async (laptop: MovedWorld, machine = 'customer-notice'): Promise<readonly LaneRun[]> =>
  (await laptop.call('GET', '/local/executions')).body.filter((run: LaneRun) => run.machine === machine);
