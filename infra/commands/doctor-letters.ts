import type { Settings } from '#infra/settings/shape.ts';
import type { Account } from './doctor-account.ts';
import { type Finding, judged } from './doctor-finding.ts';

/** May SES send, to everybody, as fast as the settings say? */
export const sending = async ({ ses }: Settings, account: Account): Promise<readonly Finding[]> => {
  const { enabled, production, enforcement, perSecond, perDay } = await account.sending();
  return [
    judged(enabled && enforcement !== 'SHUTDOWN', 'SES may send.', [
      'SES has paused sending for this account.',
      'No letter goes out: no answer, no code, no notice to customers.',
      'Answer the review in the SES console (Account dashboard), then `aws sesv2 put-account-sending-attributes --sending-enabled`.',
    ]),
    judged(enforcement !== 'PROBATION', 'SES reviews nothing in this account.', [
      'SES has this account under review.',
      'If the review ends badly, SES pauses sending, and no letter goes out.',
      'Answer the review in the SES console (Account dashboard) before you deploy.',
    ]),
    judged(production, 'SES is out of its sandbox.', [
      `SES is in its sandbox (${perDay} letters a day, to verified addresses only).`,
      'Requesters and customers would get no letter at all.',
      'Ask for production access: `aws sesv2 put-account-details --production-access-enabled --mail-type TRANSACTIONAL --website-url https://…`.',
    ]),
    judged(
      perSecond >= ses.lettersPerSecond && perDay >= ses.lettersPerDay,
      `SES lets us send ${perSecond} letters a second and ${perDay} a day, as many as ses in the settings asks for.`,
      [
        `SES lets us send ${perSecond} letters a second and ${perDay} a day, but ses in the settings says ${ses.lettersPerSecond} and ${ses.lettersPerDay}.`,
        'A notice to many customers would take longer than its plan says.',
        'Ask Service Quotas for more, or write what SES grants as `ses.lettersPerSecond` and `ses.lettersPerDay`.',
      ],
    ),
  ];
};
