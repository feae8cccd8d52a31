import type { Request } from '#domain/request/state.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { policies } from '#test/support/policies.ts';
import { cpniRecipients } from '#test/support/recipients.ts';

export const id = 'REQ-7ZZABCDEFGHJKMNPQRSTVWXYZ0';
export const secret = 'SECRETSECRETSECRETSECRET99';
export const to = 'pat@home.example';
export const recipient = { to, on: '2026-11-24' };

/** Typed text with everything that must not leave its place. */
export const typed = {
  name: 'Pat <b>Person</b>',
  email: 'pat@home.example',
  text: 'My account 5550123456789 <script>alert(1)</script>',
  item: 'Recordings of line 5550123456789',
  account: '5550123456789',
};

export const letterhead: Letterhead = {
  companyName: 'Example Communications',
  companyAddress: 'Example Communications, 75 Example Street, Salt Lake City, UT 84101, USA',
  companyContact: '+1 801 555 0199, privacy@example.com',
  siteUrl: 'https://privacy.example.com',
  dpo: 'Dana Example (+1 801 555 0100, dpo@example.com)',
  recourse: {
    body: 'JAMS',
    url: 'https://www.jamsadr.com/DPF-Dispute-Resolution',
    cost: 'at no cost to you',
    complaintUrl: 'https://privacy.example.com/complaint',
    contractRef: 'JAMS-2026-1',
    validUntil: '2027-12-31',
    covers: 'everybody',
  },
  policies,
  cpniRecipients,
  framework: {
    name: 'EU-U.S. Example Framework',
    eu: true,
    ukExtension: true,
    swiss: true,
    hr: true,
    listedUntil: '2027-12-31',
  },
};

export const requestIn = (locale: string, over: Partial<Request> = {}): Request =>
  ({
    kind: 'access',
    capacity: 'account-holder',
    channel: 'web',
    receivedAt: '2026-11-24T18:00:00.000Z',
    receivedOn: '2026-11-24',
    regime: 'eu',
    residence: 'eu',
    ruleset: 'requests-30-days',
    dueOn: '2026-12-24',
    workBy: '2026-12-24',
    zone: 'America/Denver',
    plan: [],
    handledMilestones: [],
    faults: 0,
    stage: 'acknowledged',
    locale,
    ...over,
  }) as Request;
