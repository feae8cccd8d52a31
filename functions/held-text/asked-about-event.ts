import type { CaseId, EventBase } from '#domain/case/case.ts';
import { sealedIn } from '#domain/case/officer-text.ts';
import type { WorkState } from '#domain/case/shared-events.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';

/** In which fields a person says what they want; the others say who they are. A new one does not compile until it is decided. */
const isWish: Readonly<Record<keyof Person, boolean>> = {
  name: false,
  email: false,
  postal: false,
  phone: false,
  company: false,
  companyId: false,
  account: false,
  details: true,
  aboutWhom: true,
  wrong: true,
  shows: true,
  recipient: true,
  format: false,
};

const wishesOf = (person: Person): readonly string[] =>
  Object.entries(person).flatMap(([field, text]) => (isWish[field as keyof Person] ? [text] : []));

/** List A on what a person typed. Each text by itself: nobody asks a question over two of them. */
export const asksAboutEvent = (texts: readonly string[]): boolean =>
  texts.some((text) => sealedIn([{ pointer: '#', text }]).length > 0);

export interface AskedPorts {
  readonly cases: Pick<Ports['cases'], 'find'>;
  readonly people: Pick<Ports['people'], 'read'>;
  readonly texts: Pick<Ports['texts'], 'read'>;
}

type Asking = Pick<StoredCase<unknown>, 'id' | 'state' | 'history'>;

const messagesIn = ({ history }: Asking): readonly string[] =>
  history.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'message-received' && 'textSha256' in event ? [`${event.textSha256}`] : [],
    ),
  );

/** Of the same person about the same matter: the case that this one was split from, and duplicates that joined it. */
const partsOf = ({ state, history }: Asking): readonly CaseId[] => [
  ...[(state as Partial<Request>).splitFrom ?? []].flat(),
  ...history.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'duplicate-joined' && 'from' in event ? [`${event.from}`] : [],
    ),
  ),
];

/** What may change {@link isAskedAboutEvent}: the person wrote, an officer says so, or a duplicate joined. */
export const maySayMore = (events: readonly EventBase[]): boolean =>
  events.some(
    (event) =>
      event.type === 'message-received' || event.type === 'duplicate-joined' || 'asksAboutEvent' in event,
  );

/**
 * Whether this person asks about a security event: list A marks their own words in the receipt or a message, or an officer says
 * so in a note. Then only our sentences leave the case. Knows of no hold.
 */
export const isAskedAboutEvent =
  (ports: AskedPorts) =>
  async (asking: Asking, known: readonly CaseId[] = []): Promise<boolean> => {
    const { id, state } = asking;
    if ((state as WorkState).asksAboutEvent === true) return true;
    const person = await ports.people.read(id);
    if (person !== undefined && asksAboutEvent(wishesOf(person))) return true;
    for (const sha256 of messagesIn(asking)) {
      const text = await ports.texts.read(id, sha256);
      if (text !== undefined && asksAboutEvent([text])) return true;
    }
    for (const part of partsOf(asking).filter((one) => one !== id && !known.includes(one))) {
      const found = await ports.cases.find(requests, part);
      if (found && (await isAskedAboutEvent(ports)(found, [...known, id]))) return true;
    }
    return false;
  };
