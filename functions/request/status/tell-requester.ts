import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { PersonGone } from '#domain/case/errors.ts';
import { viaPost } from '#domain/case/paper-mail.ts';
import { letterFact } from '#domain/case/shared-events.ts';
import type { Owed } from '#domain/request/officer-action-events.ts';
import { decideVerb, toTell } from '#domain/request/officer-actions.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { House } from '#functions/letters/letterhead.ts';
import { withoutAccount } from '#functions/letters/without-account.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Letter, Letters } from '#ports/letters.ts';
import type { People, Texts } from '#ports/people.ts';
import type { Secrets } from '#ports/secrets.ts';
import { codeIn, deliveredTo } from '../answer/delivered-to.ts';
import { duplicateJoined } from '../letters/duplicate-joined.ts';
import { extension } from '../letters/extension.ts';
import { message } from '../letters/message.ts';
import { newDate } from '../letters/new-date.ts';
import { messageArrived } from '../letters/officer-letters.ts';
import { question } from '../letters/question.ts';
import { recordsCode } from '../letters/records-code.ts';
import { reopened } from '../letters/reopened.ts';
import { reachedAt } from '../requester.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly texts: Texts;
  readonly secrets: Secrets;
  readonly letters: Letters;
  readonly clock: Clock;
  readonly house: House;
  readonly officersAddress: string;
}

type Seen = StoredCase<Request, RequestEvent>;

const reasonOf = ({ history }: Seen) => {
  const events = history.flatMap((commit) => commit.events);
  return events.findLast((event) => event.type === 'request-reopened')?.reason ?? 'new-facts';
};

/** A new code for records goes where the answer went, while that is an address of record. @throws {PersonGone} */
const newCode = async (needs: Needs, { id, state }: Seen, { kind, of }: Owed): Promise<Letter> => {
  if (state.stage !== 'closed' || state.answer === undefined) throw new PersonGone();
  const to = await deliveredTo(needs, state, state.answer);
  if (to === undefined) throw new PersonGone();
  const code = await codeIn(needs, id, state, state.answer, { kind, of }, state.closedAt);
  return recordsCode(needs.house, id, state, to, code);
};

/** The letter that a verb owes, in the words of the officer who used it. */
const compose = async (needs: Needs, seen: Seen, owed: Owed): Promise<Letter> => {
  const { people, texts, house, officersAddress } = needs;
  const { id, state } = seen;
  if (owed.kind === 'message-arrived') return messageArrived(house, id, state, officersAddress);
  if (owed.kind === 'records-code') return newCode(needs, seen, owed);
  const to = await reachedAt(needs, id, state);
  if (owed.kind === 'reopened') return reopened(house, id, state, to, reasonOf(seen));
  if (owed.kind === 'new-date') return newDate(house, id, state, to);
  if (owed.kind === 'duplicate-joined')
    return duplicateJoined(house, id, state, to, state.joinedInto ?? { id, dueOn: state.dueOn });
  const written = await texts.read(id, owed.textSha256 ?? '');
  if (written === undefined) throw new PersonGone();
  const text = withoutAccount(written, (await people.read(id))?.account);
  if (owed.kind === 'question') return question(house, id, state, to, text);
  if (owed.kind === 'message') return message(house, id, state, to, text);
  const promisedOn = state.earlier?.findLast(({ because }) => because === 'extended')?.dueOn ?? state.dueOn;
  return extension(house, id, state, to, { promisedOn, text });
};

/** Writes what officers' verbs owe the person, each letter once (R-24); it is done when the last has gone. */
export const tellRequester =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, letters, clock } = needs;
    const seen = await cases.read(requests, caseId);
    for (const owed of toTell(seen.state)) {
      const { kind, of } = owed;
      const sent = await letters.sendOnce(caseId, { kind, of }, () => compose(needs, seen, owed));
      const verb = { type: 'tell-owed', letter: letterFact(sent) } as const;
      await cases.change(requests, caseId, 'machine:tell-requester', ({ id, state, history }) =>
        viaPost(state, decideVerb({ id, state, history, now: instantText(clock.now()) }, verb), false),
      );
    }
  };
