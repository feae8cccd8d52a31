import { instantText } from '#domain/calendar/instants.ts';
import { WrongCode } from '#domain/request/errors.ts';
import { mailedCodeEnds, workingCode } from '#domain/request/mailed-code.ts';
import type { Ports } from '#ports/index.ts';
import { registered } from '../address-of-record.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { VerdictGiven } from '../contract.ts';
import { countTry, isSameCode, requestNamed } from './code-attempts.ts';

export type CodePorts = Pick<Ports, 'cases' | 'clock' | 'counters' | 'secrets' | 'workflows'>;

/** Eight digits, with any separators. */
export const postedCode = (typed: string): string | undefined => {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : undefined;
};

export const codeMissing = {
  pointer: '#/request',
  detail:
    'A code of eight digits works only with its reference. Enter the reference from the same letter. It begins with REQ-.',
};

export type OpeningCode = Omit<CodePorts, 'workflows'>;

/**
 * Counts before comparing, even without a code; the same refusal for all (R-8, R-18, S8). The same code is one try.
 * @throws {WrongCode}
 */
export const openCode = (ports: OpeningCode) => async (request: string, code: string) => {
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
  return { ...seen, letter, expiresAt, now };
};

/** @throws {WrongCode}; with the right code {AlreadyDecided | AlreadySettled | LinkExpired} */
export const giveCode =
  (ports: CodePorts) =>
  async (request: string, code: string, verdict: VerdictGiven['verdict']): Promise<void> => {
    const { id: caseId, letter, expiresAt, now } = await openCode(ports)(request, code);
    const command = { type: 'give-verdict', code: letter, verdict, expiresAt, now } as const;
    await carryOutAndStart(ports, caseId, 'account-holder', command);
  };
