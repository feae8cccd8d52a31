import type { Instant } from '#domain/calendar/times.ts';
import { policyOf } from '#domain/policy/versions.ts';
import { html } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { postedInWords } from '#functions/letters/policy.ts';
import type { SiteNeeds } from './needs.ts';

const words = catalog(
  { policy: 'Privacy policy that applies', version: (posted: string) => `The version ${posted}` },
  { policy: 'Política de privacidad que se aplica', version: (posted) => `La versión ${posted}` },
);

/** The version of the posted policy that governs a case, as a row of its facts (P48). */
export const policyFact = (
  { about, language, zone }: Pick<SiteNeeds, 'about' | 'language' | 'zone'>,
  governed: { readonly policy?: string; readonly receivedAt: Instant },
) => {
  const version = policyOf(about.policies, governed);
  if (version === undefined) return undefined;
  const say = words(language);
  return {
    key: { text: say.policy },
    value: {
      html: html`<a class="govuk-link" href="${version.url}" rel="noreferrer">${say.version(postedInWords(version, zone, language))}</a>`,
    },
  };
};
