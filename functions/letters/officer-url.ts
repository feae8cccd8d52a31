import type { CaseId } from '#domain/case/case.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { InsidePart } from './frame.ts';

type Site = Pick<Letterhead, 'siteUrl'>;

/** The cases that have a page of their own. */
const hasPage = /^(?:REQ|BRE|CMP)-/;

export const workListUrl = ({ siteUrl }: Site): string => `${siteUrl}/officer`;

/**
 * `/officer/cases/REQ-…`; the work list for what has no page of its own. One folder for every kind: no address in
 * a letter names the matter (R-29, P40).
 */
export const officerUrl = (site: Site, caseId: CaseId): string =>
  hasPage.test(caseId) ? `${workListUrl(site)}/cases/${caseId}` : workListUrl(site);

export const workListLink = (site: Site): InsidePart => ({
  label: 'Open the work list:',
  link: workListUrl(site),
});

/** To the case, or to the work list if it has no page. */
export const caseLink = (site: Site, caseId: CaseId): InsidePart => {
  const link = officerUrl(site, caseId);
  return link === workListUrl(site) ? workListLink(site) : { label: 'Open the case:', link };
};
