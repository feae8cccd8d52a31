import type { OutboxEmail } from '#functions/adapters/memory/email.ts';
import { hearingOutcomes, type OutcomePorts } from '#functions/breaker/count-outcomes.ts';
import type { EmailEvent } from '#functions/email-events/contract.ts';
import { recordEmailEvent } from '#functions/email-events/record-email-event.ts';
import type { Ports } from '#ports/index.ts';

const aboutLetter = (
  { messageId, tags }: OutboxEmail,
  eventType: EmailEvent['eventType'],
  bounceSubType: string,
): EmailEvent => ({
  eventType,
  mail: { messageId, tags: { case: [tags.case ?? ''], letter: [tags.letter ?? ''] } },
  ...(eventType === 'Bounce' ? { bounce: { bounceType: 'Permanent', bounceSubType } } : {}),
});

/** SES says of every letter what became of it, in one batch: those to `bounces` come back. @returns what was counted */
export const hear = async (
  ports: OutcomePorts & Pick<Ports, 'waiting'>,
  letters: readonly OutboxEmail[],
  bounces: (to: string) => boolean,
  bounceSubType = 'General',
): Promise<readonly (readonly [string, number])[]> => {
  const counted: (readonly [string, number])[] = [];
  const { handle, finish } = hearingOutcomes(
    ports,
    (name, value) => void counted.push([name, value]),
    recordEmailEvent(ports),
  );
  for (const letter of letters)
    await handle(aboutLetter(letter, bounces(letter.to) ? 'Bounce' : 'Delivery', bounceSubType), 1);
  await finish();
  return counted;
};
