import { createHash } from 'node:crypto';
import type { Account } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { secretKey } from '#domain/case/keys.ts';
import { given } from '#domain/case/words-out.ts';
import { WrongCode, WrongPassphrase } from '#domain/request/errors.ts';
import { fetchRecords, openingLetter, openRecords, passphraseMark } from '#domain/request/records.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { registered } from '../address-of-record.ts';
import type { RecordsAsked } from '../contract.ts';
import { countTry, isSameCode, requestNamed } from '../verification/code-attempts.ts';
import { packageKey } from './put-package.ts';

export type RecordsPorts = Pick<Ports, 'cases' | 'clock' | 'counters' | 'files' | 'secrets'>;

/** Seconds that a download link works. */
const addressFor = 15 * 60;
/** Compared when no passphrase is set; never matches, because a code has only digits. */
const nothing = '--------';

export interface RecordsAddress {
  readonly url: string;
  readonly expiresAt: Instant;
}

interface RecordsInContext {
  readonly seen: StoredCase<Request, RequestEvent>;
  readonly register: Account | undefined;
  readonly now: Instant;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A keyed hash: stored data does not reveal the eight digits (S8). */
const markOf = ({ secrets }: RecordsPorts, caseId: string, passphrase: string): Promise<string> =>
  secrets.code(caseId, `passphrase ${sha256(secretKey(passphrase))}`);

const meet = async (ports: RecordsPorts, typed: string): Promise<RecordsInContext | undefined> => {
  const seen = await requestNamed(ports, typed);
  if (seen === undefined) return undefined;
  const register = await registered(ports, seen.state);
  return { seen, register, now: instantText(ports.clock.now()) };
};

const open = async (
  ports: RecordsPorts,
  { seen, register, now }: RecordsInContext,
  code: string,
  mark: string,
) => {
  const letter = openingLetter(seen.state, register, now);
  const of = letter ?? 'none';
  const free = await countTry(ports, seen.id, `records#${of}`, code, now);
  const right = isSameCode(code, await ports.secrets.code(seen.id, of));
  if (!free || !right || letter === undefined) throw new WrongCode();
  return ports.cases.change(requests, seen, 'account-holder', (met) => openRecords(met.state, letter, mark));
};

const again = async (ports: RecordsPorts, { seen, register, now }: RecordsInContext, mark: string) => {
  const { id: caseId, state } = seen;
  const known = passphraseMark(state, register, now);
  const of = state.records?.opened?.letter ?? 'none';
  const free = await countTry(ports, caseId, `fetch#${of}`, mark, now);
  if (!free || !isSameCode(mark, known ?? nothing)) throw new WrongPassphrase();
  return ports.cases.change(requests, seen, 'account-holder', (met) => fetchRecords(met.state, mark));
};

/**
 * R-18, 47 CFR 64.2010. Every refusal reads the same.
 * @throws {WrongCode | WrongPassphrase | FetchedOften}
 */
export const giveRecords =
  (ports: RecordsPorts) =>
  async ({ request, code, passphrase }: RecordsAsked): Promise<{ readonly body: RecordsAddress }> => {
    const { files, clock } = ports;
    const met = await meet(ports, request);
    if (met === undefined) throw code === undefined ? new WrongPassphrase() : new WrongCode();
    const { id: caseId } = met.seen;
    const mark = await markOf(ports, caseId, passphrase);
    const digits = code?.replace(/\D/g, '');
    const { state } = await (digits === undefined ? again(ports, met, mark) : open(ports, met, digits, mark));
    const name = { name: given(`records-${caseId}.zip`), contentType: 'application/zip' };
    const key = packageKey(caseId, state.package);
    const url = await files.createDownloadUrl(key, name, addressFor);
    return { body: { url, expiresAt: instantText(clock.now() + addressFor * 1000) } };
  };
