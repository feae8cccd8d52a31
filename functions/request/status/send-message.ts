import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { type KeyPorts, openedByKey } from '../status-key.ts';
import { messagesOf } from './messages.ts';
import { type ByKey, type OneCase, viewOf } from './read-request.ts';

/** @throws {NotFound} also for a wrong key, {AlreadySettled | TooManyMessages | CaseTooLong} */
export const sendMessage =
  (ports: KeyPorts & Pick<Ports, 'texts' | 'workflows' | 'clock'>) =>
  async ({ caseId, text }: OneCase & { readonly text: string }, { bearer }: ByKey) => {
    const { cases, texts, workflows, clock } = ports;
    const seen = await openedByKey(ports, caseId, bearer);
    const now = instantText(clock.now());
    const decide = (textSha256: string) => (met: typeof seen) =>
      decideOfficerAction({ ...met, now }, { type: 'receive-message', textSha256 });
    decide('')(seen);
    const textSha256 = await texts.put(caseId, text);
    const change = cases.change(requests, seen, 'requester', decide(textSha256), 'request');
    const after = await commitAndStart(workflows, 'request', change);
    return {
      status: 201 as const,
      body: { ...viewOf(after, civilDay(now, seen.state.zone)), messages: await messagesOf(texts, after) },
    };
  };
