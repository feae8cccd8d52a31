import * as z from 'zod/mini';
import { instantText } from '#domain/calendar/instants.ts';
import { line, prose } from '#functions/case/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { WaitingRestriction } from '#ports/waiting-restrictions.ts';

export const restrictionTyped = z.object({
  account: line(64, 'Give the account number.'),
  name: z.optional(
    line(200, 'Tell us your name.').check(z.regex(/^[^<>]*$/, 'Please write your name without < and >.')),
  ),
  contact: z.optional(prose(1000, 'Give an address for our letter.')),
});

/** Received once it is kept; nothing else is asked or read. @throws {Unavailable} */
export const keepRestriction =
  (
    ports: Pick<Ports, 'chance' | 'clock'> & {
      readonly waitingRestrictions: Pick<Ports['waitingRestrictions'], 'put'>;
    },
  ) =>
  async (
    { account, name, contact }: z.output<typeof restrictionTyped>,
    from: Pick<WaitingRestriction, 'source' | 'language'>,
  ): Promise<WaitingRestriction> => {
    const { chance, clock, waitingRestrictions } = ports;
    const restriction: WaitingRestriction = {
      ...{ id: chance.caseId('request'), receivedAt: instantText(clock.now()), ...from, account },
      ...(name && { name }),
      ...(contact && { contact }),
    };
    await waitingRestrictions.put(restriction);
    return restriction;
  };
