import { numberGivenIn } from '#domain/account/denied-numbers.ts';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { PersonalDataMissing } from '#domain/case/errors.ts';
import { rowsInLetter } from '#domain/case/letter-limits.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { Told } from '#domain/request/letter-lanes.ts';
import { counted, mayWait } from '#functions/breaker/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter } from '#ports/letters.ts';
import type { Mailbox, OpenList, WaitingLetter } from '#ports/waiting-letters.ts';
import { type ListedCase, letterList } from '../letters/letter-list.ts';
import { type ListedQuestion, questionList } from '../letters/question-list.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { type Row, rowsOf } from './listed.ts';

export type WritingPorts = Pick<Ports, 'cases' | 'people' | 'secrets' | 'letterhead' | 'clock'> & {
  readonly letters: Pick<Ports['letters'], 'heldSince'>;
};

/** Longer than its links work, so that the page says what became of them. */
const linkOfPage = (
  ports: WritingPorts,
  { id, to }: Mailbox,
  { window }: OpenList,
  zone: string,
): Promise<string> => {
  const { expiresAt } = rosterLinkExpiry(ports.clock.now(), zone);
  return issuedSecret(ports, id, 'list', window, to, expiresAt);
};

/** Name and contact as typed, for a company's contact. */
export const typedIn = async ({ people }: Pick<Ports, 'people'>, { caseId }: WaitingLetter) => {
  const person = await people.read(caseId);
  return person && `${person.name}\n${person.email ?? person.postal ?? ''}`;
};

const questionOf = async (ports: WritingPorts, { letter, seen }: Row): Promise<readonly ListedQuestion[]> => {
  const { caseId, link } = letter;
  if (link === undefined) return [];
  const isNotice = link.purpose === 'adopt';
  const typed = isNotice ? await typedIn(ports, letter) : undefined;
  return [
    {
      ...{ caseId, request: seen.state, page: isNotice ? 'adopt' : 'verify' },
      secret: await ports.secrets.derive(caseId, link.purpose, link.serial),
      expiresOn: civilDay(link.expiresAt, seen.state.zone),
      ...(typed === undefined ? {} : { typed }),
    },
  ];
};

/** One row a case, whatever it owes. */
const caseOf = async (ports: WritingPorts, rows: readonly Row[]): Promise<readonly ListedCase[]> => {
  const [first] = rows;
  if (first === undefined) return [];
  const { id: caseId, state: request } = first.seen;
  const kinds = rows.map(({ letter }) => letter.kind as Told);
  const { account = '' } = (await ports.people.read(caseId)) ?? {};
  const numberGiven = numberGivenIn(account);
  const key = await ports.secrets.derive(caseId, 'status', 1);
  return [{ caseId, request, kinds, numberGiven, key }];
};

const written = async <T>(all: readonly Promise<readonly T[]>[]) => {
  const [first, ...more] = (await Promise.all(all)).flat();
  // Only cases that exist are listed, and a case is never deleted.
  if (first === undefined) throw new TypeError('a list without a case');
  return [first, ...more] as const;
};

/** @throws {PersonalDataMissing} */
const addressOf = async (
  { people }: Pick<Ports, 'people'>,
  { to }: Mailbox,
  { letters: [first], onPaper }: OpenList,
): Promise<string> => {
  if (onPaper !== true) return to;
  const postal = (await people.read(first?.caseId ?? ''))?.postal;
  if (postal === undefined) throw new PersonalDataMissing();
  return postal;
};

/** Counts for the network of its first letter that may wait in a hold. */
const countedList = (rows: readonly Row[], letter: Letter): Letter => {
  const first = rows.find((row) => mayWait(row.letter.kind));
  const { kind = '' } = first?.letter ?? {};
  return counted({ kind, to: letter.to, network: first?.seen.state.network }, letter);
};

/** Then the list says why it comes late, not that there were too many (decision 0036). */
const wasHeld = async ({ letters }: WritingPorts, rows: readonly Row[]): Promise<boolean> => {
  const since = await Promise.all(
    rows
      .filter(({ letter }) => mayWait(letter.kind))
      .map(({ letter }) => letters.heldSince(letter.caseId, letter)),
  );
  return since.some((at) => at !== undefined);
};

export const writeList = async (ports: WritingPorts, mailbox: Mailbox, list: OpenList): Promise<Letter> => {
  const { letterhead, clock } = ports;
  const rows = await rowsOf(ports, list.letters);
  const groups = [...Map.groupBy(rows, ({ letter }) => letter.caseId).values()];
  const shown = groups.slice(0, rowsInLetter);
  const zone = rows[0]?.seen.state.zone ?? 'UTC';
  const to = await addressOf(ports, mailbox, list);
  const page = {
    to,
    secret: await linkOfPage(ports, mailbox, list, zone),
    rest: groups.length - shown.length,
    wasHeld: await wasHeld(ports, shown.flat()),
  };
  if (mailbox.lane === 'tells') {
    const on = civilDay(instantText(clock.now()), zone);
    const cases = await written(shown.map((group) => caseOf(ports, group)));
    return countedList(rows, letterList(letterhead, cases, page, on));
  }
  const questions = shown.flatMap((group) => group.slice(-1).map((row) => questionOf(ports, row)));
  return countedList(rows, questionList(letterhead, await written(questions), page));
};
