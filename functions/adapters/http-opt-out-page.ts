import type { OptOutPage } from '#ports/opt-out-page.ts';
import { callOutside } from './outside-call.ts';

/** The form with "Restrict" chosen. */
const page = '/request/one-page?kind=cpni-restrict';

/** ms; a person would have left. */
const patience = 10_000;

/** Up: a 200 with a form. A page that says 503 is down, whatever it offers. */
export const httpOptOutPage = (siteUrl: string, privateOrigins: readonly string[]): OptOutPage => ({
  isUp: async () => {
    try {
      const answer = await callOutside(`${siteUrl}${page}`, { method: 'GET', patience, privateOrigins });
      return answer.status === 200 && answer.text.includes('<form');
    } catch {
      return false;
    }
  },
});
