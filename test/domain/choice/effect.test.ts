import { describe, expect, it } from 'vitest';
import { storedDay } from '#domain/calendar/times.ts';
import { effectOf } from '#domain/choice/effect.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { takersIn } from '#domain/choice/recipients.ts';
import type { Choice } from '#domain/choice/register.ts';
import { cpniRecipients } from '#test/support/recipients.ts';

const own = 'own-communications-marketing';
const third = 'third-parties';
const at = '2026-11-24T18:00:00.000Z';
const row = (use: Choice['use'], is: Choice['is'], over: Partial<Choice> = {}): Choice => ({
  ...{ use, is, since: at, request: 'R' },
  ...(is === 'allowed' && { notice: currentNotice.id }),
  ...over,
});
const acme = { uses: [third], recipientsByUse: { [third]: ['acme'] } } as const;
const both = { uses: [own, third], recipientsByUse: { [third]: ['acme'] } } as const;
const ofAcme = { use: third, recipient: 'acme' } as const;
const takerOf = takersIn(cpniRecipients, storedDay('2026-11-24'));

describe('what a permission does: letter, answer, preview read one effect (R-5)', () => {
  it.each([
    {
      what: 'of one recipient alone (R-6)',
      ...{ permits: acme, choices: [row(third, 'allowed', ofAcme)], is: 'in-effect', off: [] },
    },
    {
      // The register has no row of its own for a recipient that a denial of everybody covers.
      what: 'of a recipient under a denied use (R-5)',
      ...{ permits: acme, choices: [row(third, 'denied')], is: 'denied', off: [ofAcme] },
    },
    {
      what: 'of two, one of which is denied',
      ...{ permits: both, choices: [row(own, 'allowed'), row(third, 'denied')] },
      ...{ is: 'partly', off: [ofAcme] },
    },
    {
      what: 'under a report about a child (R-20)',
      ...{ permits: acme, choices: [row(third, 'denied', { isBlock: true })], is: 'stopped', off: [ofAcme] },
    },
    {
      what: 'of a recipient whose clause is over (P27)',
      permits: {
        uses: ['agents-affiliates-communications-marketing'] as const,
        recipientsByUse: { 'agents-affiliates-communications-marketing': ['past-seller'] },
      },
      choices: [row('agents-affiliates-communications-marketing', 'allowed', { recipient: 'past-seller' })],
      is: 'stopped',
      off: [{ use: 'agents-affiliates-communications-marketing', recipient: 'past-seller' }],
    },
  ] as const)('$what: $is', ({ permits, choices, is, off }) =>
    expect(effectOf(permits, choices, takerOf)).toEqual({ is, off }),
  );
});
