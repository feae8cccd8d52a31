import { instantText } from '#domain/calendar/instants.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { requests } from '#domain/request/request.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Texts } from '#ports/people.ts';
import type { Secrets } from '#ports/secrets.ts';
import { commitAndStart, type Workflows } from '#ports/workflows.ts';
import { messagesOf } from './messages.ts';
import { openedByKey, type RequestView, viewOf } from './read-request.ts';

export interface Needs {
  readonly cases: Cases;
  readonly texts: Texts;
  readonly secrets: Secrets;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/**
 * The person writes to us, by the key of the status page; the officers are told that a message is there.
 * @throws {NotFound} for an unknown id and a wrong key alike, {AlreadySettled | TooManyMessages | CaseTooLong}
 */
export const sendMessage =
  (needs: Needs) =>
  async (caseId: string, key: string, text: string): Promise<RequestView> => {
    const { cases, texts, workflows, clock } = needs;
    const seen = await openedByKey(needs, caseId, key);
    const now = instantText(clock.now());
    const decide = (textSha256: string) => (met: typeof seen) =>
      decideOfficerAction({ ...met, now }, { type: 'receive-message', textSha256 });
    decide('')(seen);
    const textSha256 = await texts.put(caseId, text);
    const change = cases.change(requests, seen, 'requester', decide(textSha256), 'request');
    const after = await commitAndStart(workflows, 'request', change);
    return { ...viewOf(after), messages: await messagesOf(texts, after) };
  };
