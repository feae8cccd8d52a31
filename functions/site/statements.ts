import type { SiteResponse } from './exchange.ts';
import { contactLink } from './frame.ts';
import { hrefIn } from './language.ts';
import type { SiteNeeds } from './needs.ts';
import { statement } from './statement.ts';
import { words as accessibility } from './words/accessibility.ts';
import { words as privacy } from './words/privacy.ts';

/** Days on which somebody last read them against what we do. */
const changedOn = '2026-11-26';

export const accessibilityPage = (needs: SiteNeeds): SiteResponse => {
  const { title, lead, sections } = accessibility(needs.language);
  const facts = {
    contact: contactLink(needs.contact),
    complaint: hrefIn(needs.language, '/complaint'),
  };
  return statement(needs, { title, lead, sections: sections(facts) }, changedOn);
};

/** Names the data protection officer and how to reach them (P50). */
export const privacyPage = (needs: SiteNeeds): SiteResponse => {
  const { title, lead, sections } = privacy(needs.language);
  const facts = {
    company: needs.companyName,
    address: needs.about.address,
    dpo: contactLink(needs.about.dpo),
    request: hrefIn(needs.language, '/request'),
    complaint: hrefIn(needs.language, '/complaint'),
  };
  return statement(needs, { title, lead, sections: sections(facts) }, changedOn);
};
