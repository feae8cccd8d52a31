import { accountNumberOf } from '#domain/account/number.ts';
import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { isOut } from '#domain/case/shared-decider.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { Request, RequestEvent } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { howToWrite } from '../letters/how-to-write.ts';
import { type SendingPorts, tell } from '../limits/within-limits.ts';
import { requesterOf } from '../requester.ts';
import { statusKey } from '../status-key.ts';

export type AcknowledgingPorts = SendingPorts & Pick<Ports, 'people' | 'letterhead' | 'secrets'>;

const ours = { kind: 'acknowledgement', of: 'receipt' } as const;

/** To the typed address, with the status key, once (P52). @returns undefined also while it waits for a list (S12) */
export const sendAcknowledgement = async (
  ports: AcknowledgingPorts,
  { id: caseId, state: request, history }: StoredCase<Request, RequestEvent>,
): Promise<LetterFact | undefined> => {
  const { people, letters, letterhead } = ports;
  // An officer took the case back to its start; a letter that is out, singly or in a list, is not sent again.
  if (isOut(history, ours)) return undefined;
  const { to, account = '' } = await requesterOf(people, caseId);
  await people.keepUntil(caseId, '', requestKeptUntil(request.dueOn));
  const key = await statusKey(ports, caseId, to);
  const numberGiven = accountNumberOf(account) !== undefined;
  const compose = async () => acknowledgement(letterhead, caseId, request, { to, key, numberGiven });
  const letter = await tell(ports, caseId, request, ours, to, compose);
  if (request.entry?.howToWrite)
    await letters.sendOnce(caseId, { kind: 'how-to-write', of: 'receipt' }, async () =>
      howToWrite(letterhead, caseId, request, to),
    );
  return letter;
};
