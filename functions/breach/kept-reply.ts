import { secondsKept } from '#domain/calendar/periods.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import { tried } from './refused-entry.ts';

type KeepingPorts = Pick<Ports, 'clock' | 'idempotency' | 'texts'>;

/** The stored reply to a repeated call. After a fault here the call counts as new and stops us. */
export const replay = (ports: KeepingPorts, caseId: string, scope: string, key: string | undefined) =>
  tried('replay-not-read', caseId, async () => {
    const answer = key === undefined ? undefined : await ports.idempotency.find(scope, key);
    const text = answer === undefined ? undefined : await ports.texts.read(caseId, answer);
    return text === undefined ? undefined : (JSON.parse(text) as Answer);
  });

/** Not the reply to a fault of ours: the next call tries again. */
export const remembered = async (
  ports: KeepingPorts,
  caseId: string,
  scope: string,
  key: string | undefined,
  answer: Answer,
): Promise<Answer> => {
  if (key !== undefined && (answer.status ?? 200) < 500)
    await tried('replay-not-kept', caseId, async () => {
      const kept = await ports.texts.put(caseId, JSON.stringify(answer));
      const expiresAt = Math.floor(ports.clock.now() / 1000) + secondsKept('idempotency');
      await ports.idempotency.bind(scope, key, kept, kept, expiresAt);
    });
  return answer;
};
