import * as z from 'zod/mini';
import { deniableUses, optOutUses } from '#domain/choice/uses.ts';
import { accountNumber } from '#functions/account/contract.ts';
import { confirmation, day, line, prose } from '#functions/case/contract.ts';
import { recipient } from '#functions/cpni-check/contract.ts';
import type { Route } from '#ports/routes.ts';

const base = '/api/officer/campaigns';
const row = { handler: 'work-campaign', auth: 'officer' } as const;

const noCampaign = 'Give the reference of the campaign; it begins with CAM-.';
const campaignId = z.string(noCampaign).check(z.trim(), z.regex(/^CAM-[0-9a-f]{40}$/, noCampaign));
const ofCampaign = { ...row, params: { caseId: campaignId } } as const;

const noNumber = 'Give the number of the mailing.';
const ofMailing = {
  ...row,
  params: {
    caseId: campaignId,
    n: z.pipe(z.string(noNumber).check(z.regex(/^[1-9]\d{0,3}$/, noNumber)), z.transform(Number)),
  },
} as const;

/** Accounts of one mailing; a longer list needs several. */
const mostAccounts = 1000;

const accounts = z
  .array(accountNumber, 'Give each account number.')
  .check(
    z.minLength(1, 'Give at least one account number.'),
    z.maxLength(mostAccounts, `Give at most ${mostAccounts} accounts. Record the rest as another mailing.`),
  );

const listBody = 131_072;

/** Those that begin in a year (47 CFR 64.2009(c)): `?year=2026`; a CSV file for `accept: text/csv`. */
export const listCampaigns = { ...row, method: 'GET', path: base, access: 'request-reading' } as const;

/** The notice of the right to opt out as it is mailed, in both languages: what counsel confirms. */
export const readOptOutNotice = {
  ...row,
  method: 'GET',
  path: '/api/officer/opt-out-notice',
  access: 'request-reading',
} as const;

/** A stand-in sees what waits for a signature. */
export const readCampaign = {
  ...ofCampaign,
  method: 'GET',
  path: `${base}/{caseId}`,
  access: 'request-to-sign',
} as const;

/** Before anything of it leaves (47 CFR 64.2009(c), (d)). */
export const recordCampaign = {
  ...row,
  method: 'POST',
  path: base,
  access: 'request-work',
  body: z.object({
    description: prose(5000, 'Describe the campaign.'),
    /** The specific CPNI. */
    cpni: prose(5000, 'Say which phone records the campaign uses.'),
    products: prose(5000, 'Say which products and services it offers.'),
    uses: z
      .array(z.enum(deniableUses, 'Choose uses from the list.'))
      .check(z.minLength(1, 'Choose at least one use.')),
    startsOn: day('Give the first day like 2026-12-01.'),
    endsOn: day('Give the last day like 2026-12-31.'),
  }),
} as const;

/** A supervisor or the DPO, and never who recorded it (47 CFR 64.2009(d)). */
export const confirmCampaign = {
  ...ofCampaign,
  method: 'POST',
  path: `${base}/{caseId}/confirmation`,
  access: 'supervising',
  body: confirmation,
} as const;

export const declineCampaign = {
  ...ofCampaign,
  method: 'POST',
  path: `${base}/{caseId}/declining`,
  access: 'supervising',
  body: z.object({ reason: prose(5000, 'Say why the campaign must not run.') }),
} as const;

/** Opt-out notices that were mailed on paper, on one day, to a list of accounts. No route takes one by email. */
export const recordMailing = {
  ...ofCampaign,
  method: 'POST',
  path: `${base}/{caseId}/mailings`,
  access: 'request-work',
  maxBody: listBody,
  body: z.object({
    /** Version of the notice of the right to opt out. */
    notice: line(40, 'Give the version of the notice that was mailed.'),
    uses: z
      .array(z.enum(optOutUses, 'Choose uses that a notice of the right to say no can allow.'))
      .check(z.minLength(1, 'Choose at least one use.')),
    recipients: z.optional(
      z
        .array(recipient)
        .check(
          z.minLength(1, 'Name a recipient, or leave this out.'),
          z.maxLength(20, 'Name at most 20 recipients.'),
        ),
    ),
    mailedOn: day('Give the day of the mailing like 2026-12-01.'),
    /** Counsel confirms the text before it is mailed; the second officer says so, too. */
    counselOn: day('Give the day on which counsel confirmed the text of the notice, like 2026-12-01.'),
    accounts,
  }),
} as const;

/** Another officer (R-13, class A). Repeated after a fault, it finishes what was cut off. */
export const confirmMailing = {
  ...ofMailing,
  method: 'POST',
  path: `${base}/{caseId}/mailings/{n}/confirmation`,
  access: 'request-signing',
  body: confirmation,
} as const;

export const declineMailing = {
  ...ofMailing,
  method: 'POST',
  path: `${base}/{caseId}/mailings/{n}/declining`,
  access: 'request-signing',
  body: z.object({ reason: prose(5000, 'Say why the mailing must not count.') }),
} as const;

/** Letters that came back: nobody read them, so silence says nothing. One officer, at once. */
export const recordReturns = {
  ...ofMailing,
  method: 'POST',
  path: `${base}/{caseId}/mailings/{n}/returns`,
  access: 'request-work',
  maxBody: listBody,
  body: z.object({ accounts }),
} as const;

export const routes: readonly Route[] = [
  listCampaigns,
  readOptOutNotice,
  readCampaign,
  recordCampaign,
  confirmCampaign,
  declineCampaign,
  recordMailing,
  confirmMailing,
  declineMailing,
  recordReturns,
];
