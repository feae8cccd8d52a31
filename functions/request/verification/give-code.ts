import { instantText } from '#domain/calendar/instants.ts';
import { WrongCode } from '#domain/request/errors.ts';
import { mailedCodeEnds, workingCode } from '#domain/request/mailed-code.ts';
import type { Ports } from '#ports/index.ts';
import { registered } from '../address-of-record.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { VerdictGiven } from '../contract.ts';
import { countTry, isSameCode, requestNamed } from './code-attempts.ts';

export type CodePorts = Pick<Ports, 'cases' | 'clock' | 'counters' | 'secrets' | 'workflows'>;

/**
 * Takes the code of a letter to the postal address of record (R-18, S8). A try is counted before it is compared, also where
 * there is no code, and everything that does not fit is refused in the same words. The same wrong code is one try.
 * @throws {WrongCode}, and to whoever has the right code {AlreadyDecided | AlreadySettled | LinkExpired}
 */
export const giveCode =
  (ports: CodePorts) =>
  async (request: string, code: string, verdict: VerdictGiven['verdict']): Promise<void> => {
    const seen = await requestNamed(ports, request);
    if (seen === undefined) throw new WrongCode();
    const { id: caseId, state } = seen;
    const { expiresAt } = mailedCodeEnds(state);
    const now = instantText(ports.clock.now());
    const letter = workingCode(state, await registered(ports, state), now);
    const of = letter ?? 'none';
    const free = await countTry(ports, caseId, `code#${of}`, code, expiresAt);
    const right = isSameCode(code, await ports.secrets.code(caseId, of));
    if (!free || !right || letter === undefined) throw new WrongCode();
    const command = { type: 'give-verdict', code: letter, verdict, expiresAt, now } as const;
    await carryOutAndStart(ports, caseId, 'account-holder', command);
  };
