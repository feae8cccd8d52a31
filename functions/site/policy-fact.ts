import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { policyOf } from '#domain/policy/versions.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { postedInWords } from '#functions/letters/policy.ts';
import type { SiteNeeds } from './needs.ts';

const words = catalog(
  { policy: 'Privacy policy that applies', version: (posted: string) => `The version ${posted}` },
  { policy: 'Política de privacidad que se aplica', version: (posted) => `La versión ${posted}` },
);

type PolicyNeeds = Pick<SiteNeeds, 'about' | 'language' | 'zone'>;

interface Governed {
  readonly policy?: string;
  readonly receivedAt: Instant;
}

const linkTo = ({ about, language, zone }: PolicyNeeds, governed: Governed): Markup | undefined => {
  const version = policyOf(about.policies, governed);
  return (
    version &&
    html`<a class="govuk-link" href="${version.url}" rel="noreferrer">${words(language).version(postedInWords(version, zone, language))}</a>`
  );
};

/** The version of the posted policy that governs a case, as a row of its facts (P48). */
export const policyFact = (needs: PolicyNeeds, governed: Governed) => {
  const link = linkTo(needs, governed);
  return link && { key: { text: words(needs.language).policy }, value: { html: link } };
};

/** The version that is in force now, beside a text that people agree to (P48). */
export const policyNow = (needs: PolicyNeeds & Pick<SiteNeeds, 'now'>): Markup | undefined => {
  const link = linkTo(needs, { receivedAt: instantText(needs.now()) });
  return link && html`<p>${words(needs.language).policy}: ${link}</p>`;
};
