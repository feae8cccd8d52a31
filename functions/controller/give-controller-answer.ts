import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { InvalidInput, LinkExpired, UnknownLink } from '#domain/case/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { SecretPurpose, SecretRecord, Secrets } from '#ports/secrets.ts';
import type { ControllerAnswerGiven } from './contract.ts';

/** What a link of some purpose may say, and what comes of it. */
export interface Asked {
  readonly answers: readonly ControllerAnswerGiven['answer'][];
  act(link: SecretRecord, answer: ControllerAnswerGiven['answer']): Promise<void>;
}

export interface Needs {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly asked: Readonly<Partial<Record<SecretPurpose, Asked>>>;
}

/**
 * The only thing that consumes a link to a controller's contact; opening it decides nothing.
 * @throws {UnknownLink | LinkExpired | InvalidInput} and what the matter itself refuses
 */
export const giveControllerAnswer =
  ({ secrets, clock, asked }: Needs) =>
  async ({ secret: typed, answer }: ControllerAnswerGiven): Promise<void> => {
    const secret = typed.toUpperCase();
    const link = await secrets.find(secret);
    const toConfirm = link && asked[link.purpose];
    if (link === undefined || toConfirm === undefined) throw new UnknownLink();
    if (!toConfirm.answers.includes(answer))
      throw new InvalidInput([{ pointer: '#/answer', detail: `Choose ${toConfirm.answers.join(' or ')}.` }]);
    if (link.expiresAt !== undefined && !isAfter(link.expiresAt, instantText(clock.now())))
      throw new LinkExpired();
    await toConfirm.act(link, answer);
    await secrets.discard(secret);
  };
