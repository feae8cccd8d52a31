import { createHash } from 'node:crypto';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import { LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { rowsInLetter } from '#domain/case/letter-limits.ts';
import { isDoneAtReceipt } from '#domain/request/at-receipt.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import type { Ports } from '#ports/index.ts';
import type { WaitingLetter } from '#ports/waiting-letters.ts';
import { listLocale } from '../letters/question-list.ts';
import { contactsNow, type Reachable } from '../roster/contacts.ts';
import { isOwed, isToldAnyway, linkWorks, type Row, rowsOf } from './listed.ts';
import { typedIn } from './write-list.ts';

export type ReadingPorts = Pick<Ports, 'cases' | 'people' | 'secrets' | 'waiting' | 'clock'>;

export interface ListedRow {
  readonly id: string;
  readonly kind: RequestKind;
  readonly receivedOn: Day;
  /** Absent for what its first letter closes. */
  readonly dueOn?: Day;
  /** Absent in a list that asks nothing. */
  readonly question?: {
    readonly asks: 'requester' | 'controller';
    readonly secret: string;
    readonly until: Day;
    /** Nothing depends on it but what a company is told. */
    readonly optional?: true;
    /** Of a person who named a company, as typed. */
    readonly typed?: string;
  };
  /** Opens the status page. */
  readonly code?: string;
}

export interface ListView {
  readonly locale: Locale;
  /** At most 50, from `from` on. */
  readonly rows: readonly ListedRow[];
  readonly from: number;
  /** Where the next ones start. */
  readonly next?: number;
  /** A hash of these rows: "none of these" means what was shown. */
  readonly seen: string;
}

const shown = ({ seen: { id, state } }: Row) => ({
  id,
  kind: state.kind,
  receivedOn: state.receivedOn,
  ...(isDoneAtReceipt(state) ? {} : { dueOn: state.dueOn }),
});

/** Without what this address, or anybody, has answered: its link is used up. */
const questionOf = async (
  ports: ReadingPorts,
  row: Row,
  contacts: readonly Reachable[],
): Promise<readonly ListedRow[]> => {
  const { letter, seen } = row;
  const { link, of } = letter;
  if (link === undefined) return [];
  const secret = await ports.secrets.derive(letter.caseId, link.purpose, link.serial);
  if ((await ports.secrets.find(secret)) === undefined) return [];
  const until = civilDay(link.expiresAt, seen.state.zone);
  if (link.purpose !== 'adopt') return [{ ...shown(row), question: { asks: 'requester', secret, until } }];
  // What a person typed is only for who is a contact today.
  if (!contacts.some(({ id }) => of.endsWith(id))) return [];
  const typed = await typedIn(ports, letter);
  return [{ ...shown(row), question: { asks: 'controller', secret, until, ...(typed ? { typed } : {}) } }];
};

const isOpen =
  (now: Instant) =>
  (row: Row): boolean =>
    isToldAnyway(row) || isOwed(row, now);

const toldOf = async ({ secrets }: ReadingPorts, row: Row): Promise<readonly ListedRow[]> => {
  const key = await secrets.derive(row.letter.caseId, 'status', 1);
  return [{ ...shown(row), code: `${row.letter.caseId}.${key}` }];
};

/** A letter that tells may have a link, which is optional. */
const rowOf = async (
  ports: ReadingPorts,
  row: Row,
  contacts: readonly Reachable[],
): Promise<readonly ListedRow[]> => {
  if (!isToldAnyway(row)) return questionOf(ports, row, contacts);
  const [told] = await toldOf(ports, row);
  const now = instantText(ports.clock.now());
  const [asked] = linkWorks(row, now) ? await questionOf(ports, row, contacts) : [];
  const question = asked?.question && { ...asked.question, optional: true as const };
  return told === undefined ? [] : [{ ...told, ...(question && { question }) }];
};

/** One row a case: its newest letter. */
const newest = (letters: readonly WaitingLetter[]): readonly WaitingLetter[] => [
  ...new Map(letters.map((letter) => [letter.caseId, letter])).values(),
];

/** The page behind a list's last link; reading it changes nothing (S12). @throws {UnknownLink | LinkExpired} */
export const readList =
  (ports: ReadingPorts) =>
  async (typed: string, start = 0): Promise<ListView> => {
    const { secrets, waiting, clock } = ports;
    const now = instantText(clock.now());
    const link = await secrets.find(codeKey(typed));
    if (link?.purpose !== 'list' || link.expiresAt === undefined) throw new UnknownLink();
    if (!isAfter(link.expiresAt, now)) throw new LinkExpired();
    const all = await rowsOf(ports, newest(await waiting.list(link.caseId, link.serial)));
    const open = all.filter(isOpen(now));
    const from = start < open.length ? start : 0;
    const slice = open.slice(from, from + rowsInLetter);
    // A list of notices is of one company.
    const notice = slice.find(({ letter }) => letter.link?.purpose === 'adopt');
    const contacts = notice ? await contactsNow(ports, notice.seen.state.controller) : [];
    const each = slice.map((row) => rowOf(ports, row, contacts));
    const rows = (await Promise.all(each)).flat();
    const ids = rows.map(({ id }) => id).join(' ');
    return {
      locale: listLocale(all.map(({ seen: { id, state } }) => ({ caseId: id, request: state }))),
      ...{ rows, from },
      ...(from + rowsInLetter < open.length ? { next: from + rowsInLetter } : {}),
      seen: createHash('sha256').update(ids).digest('hex'),
    };
  };
