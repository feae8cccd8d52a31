import type { OptOutPage } from '#ports/opt-out-page.ts';

/** The form with "Restrict" chosen. */
const page = '/request/one-page?kind=cpni-restrict';

/** ms; a person would have left. */
const patience = 10_000;

/** Up: a 200 with a form. A page that says 503 is down, whatever it offers. */
export const httpOptOutPage = (siteUrl: string): OptOutPage => ({
  isUp: async () => {
    try {
      const answer = await fetch(`${siteUrl}${page}`, { signal: AbortSignal.timeout(patience) });
      return answer.status === 200 && (await answer.text()).includes('<form');
    } catch {
      return false;
    }
  },
});
