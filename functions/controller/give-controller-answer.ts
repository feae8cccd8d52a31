import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput, LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import { controllerAnswers } from '#domain/request/events.ts';
import type { LinkAfter } from '#functions/request/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretPurpose, SecretRecord } from '#ports/secrets.ts';
import type { ControllerAnswerGiven } from './contract.ts';

const asked = {
  adopt: controllerAnswers,
  object: ['object'],
  roster: ['confirm', 'refuse'],
} as const satisfies Partial<Record<SecretPurpose, readonly ControllerAnswerGiven['answer'][]>>;

type Purpose = keyof typeof asked;
type Act<K extends Purpose, P, After = void> = (
  ports: P,
) => (link: SecretRecord, answer: (typeof asked)[K][number]) => Promise<After>;

/** By the purpose of the link. */
interface Acts<A, O, R> {
  readonly adopt: Act<'adopt', A, LinkAfter>;
  readonly object: Act<'object', O>;
  readonly roster: Act<'roster', R>;
}

/** Consumes the link, unless its act keeps it. @throws {UnknownLink | LinkExpired | InvalidInput} or a refusal of the act */
export const giveControllerAnswer =
  <A, O, R>(acts: Acts<A, O, R>) =>
  (ports: A & O & R & Pick<Ports, 'secrets' | 'clock'>) =>
  async ({ secret: typed, answer }: ControllerAnswerGiven) => {
    const { secrets, clock } = ports;
    const secret = codeKey(typed);
    const link = await secrets.find(secret);
    if (link === undefined || !(link.purpose in asked)) throw new UnknownLink();
    const purpose = link.purpose as Purpose;
    const answers: readonly string[] = asked[purpose];
    if (!answers.includes(answer))
      throw new InvalidInput([{ pointer: '#/answer', detail: `Choose ${answers.join(' or ')}.` }]);
    if (link.expiresAt !== undefined && !isAfter(link.expiresAt, instantText(clock.now())))
      throw new LinkExpired();
    const after = await acts[purpose](ports)(link, answer as never);
    if (after !== 'keep') await secrets.discard(secret);
    return { body: { answer } };
  };
