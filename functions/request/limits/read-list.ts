import { createHash } from 'node:crypto';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import type { Ports } from '#ports/index.ts';
import type { WaitingLetter } from '#ports/waiting-letters.ts';
import { listLocale } from '../letters/question-list.ts';
import { contactsNow } from '../roster/contacts.ts';
import { isOwed, type Row, rowsOf } from './listed.ts';
import { typedIn } from './write-list.ts';

export type ReadingPorts = Pick<Ports, 'cases' | 'people' | 'secrets' | 'waiting' | 'clock'>;

export interface ListedRow {
  readonly id: string;
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly dueOn: string;
  /** Absent in a list that asks nothing. */
  readonly question?: {
    readonly asks: 'requester' | 'controller';
    readonly secret: string;
    readonly until: string;
    /** Of a person who named a company, as typed. */
    readonly typed?: string;
  };
  /** Opens the status page. */
  readonly code?: string;
}

export interface ListView {
  readonly locale: Locale;
  readonly rows: readonly ListedRow[];
  /** A hash of what the rows ask: "none of these" means what was shown. */
  readonly seen: string;
}

const shown = ({ seen: { id, state } }: Row) => ({
  id,
  kind: state.kind,
  receivedOn: state.receivedOn,
  dueOn: state.dueOn,
});

/** Without what this address, or anybody, has answered: its link is used up. */
const questionOf = async (ports: ReadingPorts, row: Row): Promise<readonly ListedRow[]> => {
  const { secrets, clock } = ports;
  const { letter, seen } = row;
  const { link, of: contact } = letter;
  if (link === undefined || !isOwed(row) || !isAfter(link.expiresAt, instantText(clock.now()))) return [];
  const secret = await secrets.derive(letter.caseId, link.purpose, link.serial);
  if ((await secrets.find(secret)) === undefined) return [];
  const until = civilDate(link.expiresAt, seen.state.zone).toString();
  if (link.purpose !== 'adopt') return [{ ...shown(row), question: { asks: 'requester', secret, until } }];
  // What a person typed is only for who is a contact today.
  const current = await contactsNow(ports, seen.state.controller);
  if (!current.some(({ id }) => id === contact)) return [];
  const typed = await typedIn(ports, letter);
  return [{ ...shown(row), question: { asks: 'controller', secret, until, ...(typed ? { typed } : {}) } }];
};

const toldOf = async ({ secrets }: ReadingPorts, row: Row): Promise<readonly ListedRow[]> => {
  const key = await secrets.derive(row.letter.caseId, 'status', 1);
  return [{ ...shown(row), code: `${row.letter.caseId}.${key}` }];
};

/** One row a case: its newest letter. */
const newest = (letters: readonly WaitingLetter[]): readonly WaitingLetter[] => [
  ...new Map(letters.map((letter) => [letter.caseId, letter])).values(),
];

/** The page behind a list's last link; reading it changes nothing (S12). @throws {UnknownLink | LinkExpired} */
export const readList =
  (ports: ReadingPorts) =>
  async (typed: string): Promise<ListView> => {
    const { secrets, waiting, clock } = ports;
    const link = await secrets.find(codeKey(typed));
    if (link?.purpose !== 'list' || link.expiresAt === undefined) throw new UnknownLink();
    if (!isAfter(link.expiresAt, instantText(clock.now()))) throw new LinkExpired();
    const rows = await rowsOf(ports, newest(await waiting.list(link.caseId, link.serial)));
    const each = rows.map((row) => (row.letter.link ? questionOf(ports, row) : toldOf(ports, row)));
    const open = (await Promise.all(each)).flat();
    const ids = open.map(({ id }) => id).join(' ');
    return {
      locale: listLocale(rows.map(({ seen: { id, state } }) => ({ caseId: id, request: state }))),
      rows: open,
      seen: createHash('sha256').update(ids).digest('hex'),
    };
  };
