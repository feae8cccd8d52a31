import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import type { Possible } from '#domain/request/view.ts';
import { memoryDrafts } from '#functions/adapters/memory/drafts.ts';
import { recourseBesideUs } from '#functions/letters/recourse.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import type { SiteRequest } from '#functions/site/exchange.ts';
import { hrefIn } from '#functions/site/language.ts';
import type { SiteNeeds } from '#functions/site/needs.ts';
import { site } from '#functions/site/site.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { testClock } from '#test/support/memory.ts';
import { policies } from '#test/support/policies.ts';
import { cpniRecipients } from '#test/support/recipients.ts';
import { fakeComplaints } from './fake-complaints.ts';
import { linkViews } from './link-views.ts';
import { spokenNow } from './spoken.ts';

/** Of the cookie. */
export const draftKey = 'd'.repeat(64);
const clock = testClock('2026-11-25T06:30:00.000Z');

export const key = '8e03978e-40d5-43dd-bc93-6894a57f9324';
export const receipt = {
  id: 'REQ-7ZZ0000000000000000000000X',
  kind: 'access' as const,
  capacity: 'account-holder' as const,
  receivedAt: '2026-11-25T06:30:00.000Z',
  dueOn: '2026-12-25',
};
export const code = `${receipt.id}.STATUSKEY`;

/** Nothing may be done but what a test says. */
export const nothingPossible: Possible = { write: false, withdraw: false, newLink: false, askAgain: false };
const everythingPossible: Possible = { write: true, withdraw: true, newLink: true, askAgain: false };

/** What the status page is told of the request; English words of the timeline come with it. */
export const viewed = (over: Partial<RequestView> = {}): RequestView => ({
  ...receipt,
  ...{ capacity: 'account-holder', regime: 'us', residence: 'us', stage: 'received' },
  may: everythingPossible,
  timeline: [{ at: receipt.receivedAt, step: 'received', what: '' }],
  ...over,
});

export const aHouse = (over: Partial<SiteNeeds> = {}) => {
  const submissions: unknown[] = [];
  const verdicts: string[][] = [];
  let stage: 'received' | 'withdrawn' = 'received';
  const opens = (id: string, given: string) => {
    if (`${id}.${given}` !== code) throw new NotFound();
  };
  const needs: SiteNeeds = {
    companyName: 'Alder Communications',
    contact: 'privacy@alder.example',
    zone: 'America/Denver',
    language: 'en',
    about: {
      address: '1 Alder Street, Salt Lake City, UT 84101, USA',
      dpo: 'Dana Alder (+1 801 555 0100, dpo@alder.example)',
      siteUrl: 'https://privacy.alder.example',
      policies,
      security: {
        contact: 'mailto:security@alder.example',
        endsOn: '2027-10-01',
      },
      notSelling: { attestedOn: '2026-11-24' },
      cpniRecipients,
    },
    complaints: fakeComplaints(),
    newKey: () => key,
    drafts: memoryDrafts(clock),
    newDraftKey: () => draftKey,
    isSecure: true,
    isBodyNamed: () => true,
    today: () => '2026-11-25',
    recourse: (reader, locale) => recourseBesideUs(letterhead, { ...reader, locale }, '2026-11-25'),
    submit: async (submission) => {
      const typed = submission as Record<string, string>;
      if (!typed.name) throw new InvalidInput([{ pointer: '#/name', detail: 'Enter your name' }]);
      submissions.push(submission);
      return { ...receipt, statusUrl: '/status' };
    },
    receiptOf: async (given) => (given === key ? receipt : undefined),
    verdict: async (...given) => void verdicts.push(given.filter((one) => one !== undefined)),
    status: async (id, given) => {
      opens(id, given);
      return viewed({ stage, ...(stage === 'withdrawn' ? { may: nothingPossible } : {}) });
    },
    write: async (id, given) => needs.status(id, given),
    renew: async (id, given) => needs.status(id, given),
    answerForController: async () => {},
    openLink: async () => linkViews.contact,
    renewLink: async () => {},
    putBack: async () => ({ is: 'nothing-recorded' }),
    restrict: async () => {},
    list: async () => ({ locale: 'en', rows: [], from: 0, seen: '' }),
    admit: async () => ({ letterWaits: false }),
    now: () => Date.parse('2026-11-25T06:30:00.000Z'),
    formSeconds: 0,
    withdraw: async (id, given) => {
      opens(id, given);
      stage = 'withdrawn';
    },
    ...over,
  };
  const ask = ({ path = '/', ...request }: Partial<SiteRequest>) =>
    site(needs)({ method: 'GET', path: hrefIn(spokenNow(), path), query: {}, form: {}, ...request });
  return {
    needs,
    submissions,
    verdicts,
    get: (path: string, query: Record<string, string> = {}) => ask({ path, query }),
    post: (path: string, form: Record<string, string>) => ask({ method: 'POST', path, form }),
    ask,
  };
};
