import { floorToMinute, instantText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { addressKey, linesKey } from '#domain/case/keys.ts';
import { isEmailAddress, wasNotDelivered } from '#domain/case/paper-mail.ts';
import { isToComplainant } from '#domain/complaint/letters.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import type { Topic } from '#domain/complaint/vocabulary.ts';
import { type PolicyVersion, policyOf } from '#domain/policy/versions.ts';
import { requests } from '#domain/request/request.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import type { Ports } from '#ports/index.ts';
import type { StoredLetter } from '#ports/letters.ts';
import type { Person } from '#ports/people.ts';
import type { Seen } from '../carry-out.ts';
import { type ByKey, type Message, messagesOf, type OneCase } from '../status/read-complaint.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';

/** A letter as its reader got it, without secrets. */
export interface PackedLetter {
  readonly sentAt: Instant;
  /** Civil date of mailing on paper. */
  readonly postedOn?: Day;
  readonly subject: string;
  readonly text: string;
  /** SHA-256 (hex) of our copy. */
  readonly sha256: string;
}

/** The version of the posted policy that governs a case (P48). */
export interface PackedPolicy {
  readonly id: string;
  readonly postedAt: Instant;
  readonly url: string;
  /** SHA-256 (hex) of the text as posted. */
  readonly sha256: string;
}

/** What this reader asked and when, and the letters that this reader was sent; nothing else. */
export interface RecoursePack {
  readonly id: string;
  readonly madeAt: Instant;
  readonly topic: Topic;
  readonly receivedAt: Instant;
  readonly dueOn: Day;
  readonly policy?: PackedPolicy;
  readonly said: string;
  readonly messages: readonly Message[];
  readonly letters: readonly PackedLetter[];
  /** Only a request whose key proved the link, and whose requester has this reader's address. */
  readonly request?: {
    readonly id: string;
    readonly kind: RequestKind;
    readonly receivedAt: Instant;
    readonly policy?: PackedPolicy;
    readonly said: string;
    readonly letters: readonly PackedLetter[];
  };
}

export type PackPorts = Pick<Ports, 'cases' | 'clock' | 'letters' | 'people' | 'policies' | 'texts'>;

/** Without a version when none was posted at receipt. */
const policyIn = (
  policies: readonly PolicyVersion[],
  governed: Parameters<typeof policyOf>[1],
): { readonly policy?: PackedPolicy } => {
  const policy = policyOf(policies, governed);
  return policy === undefined ? {} : { policy };
};

/** A letter on paper counts once it was mailed, also one that came back as an email before. */
const isOut = ({ needsPaperMail, postedOn, undelivered, returned }: StoredLetter): boolean => {
  if (postedOn !== undefined) return true;
  const isMissing = returned !== undefined && wasNotDelivered(returned);
  return undelivered !== true && needsPaperMail !== true && !isMissing;
};

const lettersIn = async (
  { letters }: Pick<Ports, 'letters'>,
  caseId: CaseId,
  isTheirs: (letter: StoredLetter) => boolean,
): Promise<readonly PackedLetter[]> =>
  (await letters.list(caseId))
    .filter((one) => isTheirs(one) && isOut(one))
    .map(({ sentAt, postedOn, subject, text, sha256 }) => ({
      ...{ sentAt: floorToMinute(sentAt), subject, text, sha256 },
      ...(postedOn === undefined ? {} : { postedOn }),
    }));

const keyOf = (to: string): string => (isEmailAddress(to) ? addressKey(to) : linesKey(to));

const addressesOf = ({ email, postal }: Pick<Person, 'email' | 'postal'>): readonly string[] =>
  [email, postal].flatMap((to) => (to === undefined ? [] : [keyOf(to)]));

/**
 * The code of a request's status page opens no letter: a person who complains with it under another address gets nothing
 * of what was written to the requester.
 */
const requestIn = async (
  ports: PackPorts,
  { linked }: Complaint,
  complainant: Person,
): Promise<Pick<RecoursePack, 'request'>> => {
  if (linked?.proven !== true) return {};
  const [found, person] = [
    await ports.cases.find(requests, linked.request),
    await ports.people.read(linked.request),
  ];
  if (found === undefined || person === undefined) return {};
  const requesters = addressesOf(person);
  const theirs = addressesOf(complainant).filter((to) => requesters.includes(to));
  if (theirs.length === 0) return {};
  const { kind, receivedAt } = found.state;
  return {
    request: {
      ...{ id: found.id, kind, receivedAt: floorToMinute(receivedAt), said: person.details ?? '' },
      ...policyIn(ports.policies, found.state),
      letters: await lettersIn(ports, found.id, ({ to }) => theirs.includes(keyOf(to))),
    },
  };
};

/** */
export const packOf = async (ports: PackPorts, seen: Seen): Promise<RecoursePack> => {
  const { id, state } = seen;
  const person = (await ports.people.read(id)) ?? { name: '' };
  return {
    ...{ id, madeAt: floorToMinute(instantText(ports.clock.now())) },
    ...{ topic: state.topic, receivedAt: floorToMinute(state.receivedAt), dueOn: state.dueOn },
    ...policyIn(ports.policies, state),
    said: person.details ?? '',
    messages: await messagesOf(ports.texts, seen),
    letters: await lettersIn(ports, id, ({ kind }) => isToComplainant(kind)),
    ...(await requestIn(ports, state, person)),
  };
};

/** For the complainant. @throws {NotFound} for an unknown id and a wrong key alike */
export const composePack =
  (ports: PackPorts & KeyPorts) =>
  async ({ caseId }: OneCase, { bearer }: ByKey): Promise<RecoursePack> =>
    packOf(ports, await openedByKey(ports, caseId, bearer));
