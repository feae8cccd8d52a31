import { accounts } from '#domain/account/account.ts';
import { instantText, parseInstant } from '#domain/calendar/instants.ts';
import { WrongCode } from '#domain/request/errors.ts';
import { mailedCodeEnds, workingCode } from '#domain/request/mailed-code.ts';
import { requests, type Verdict } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { carryOut } from '../carry-out.ts';
import { countTry, isSameCode } from './code-attempts.ts';

export type CodePorts = Pick<Ports, 'cases' | 'clock' | 'counters' | 'secrets' | 'workflows'>;

export interface Typed {
  /** Reference of the request, as the letter shows it. */
  readonly request: string;
  /** Eight digits. */
  readonly code: string;
  readonly verdict: Verdict;
}

/** Tries are remembered longer than any extension makes a code live. */
const triesKeptFor = 100 * 86_400;

/**
 * Takes the code of a letter to the postal address of record (R-18, S8). A try is counted before it is compared, also where
 * there is no code, and everything that does not fit is refused in the same words. The same wrong code is one try.
 * @throws {WrongCode}, and to whoever has the right code {AlreadyDecided | AlreadySettled | LinkExpired}
 */
export const giveCode =
  (ports: CodePorts) =>
  async ({ request: typed, code, verdict }: Typed): Promise<void> => {
    const { cases, secrets, workflows, clock } = ports;
    const caseId = typed.trim().toUpperCase();
    const seen = /^REQ-[0-9A-Z]{26}$/.test(caseId) ? await cases.find(requests, caseId) : undefined;
    if (seen === undefined) throw new WrongCode();
    const { expiresAt } = mailedCodeEnds(seen.state);
    const now = instantText(clock.now());
    const { account } = seen.state;
    const known = account === undefined ? undefined : await cases.find(accounts, account);
    const letter = workingCode(seen.state, known?.state, now);
    const of = letter ?? 'none';
    const forgottenAt = parseInstant(expiresAt).epochMilliseconds / 1000 + triesKeptFor;
    const free = await countTry(ports, caseId, `code#${of}`, code, forgottenAt);
    const right = isSameCode(code, await secrets.code(caseId, of));
    if (!free || !right || letter === undefined) throw new WrongCode();
    const command = { type: 'give-verdict', code: letter, verdict, expiresAt, now } as const;
    const change = carryOut(cases, caseId, 'account-holder', command, 'request');
    await commitAndStart(workflows, 'request', change);
  };
