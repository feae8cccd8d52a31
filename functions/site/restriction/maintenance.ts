import { html } from '#functions/design-system/html.ts';
import type { SiteResponse } from '../exchange.ts';
import { page } from '../frame.ts';
import type { SiteLetterhead } from '../needs.ts';
import { restrictionBelow } from './form.ts';
import { restrictionWords } from './words.ts';

/** Seconds; nobody knows when we are done. */
const retryAfter = '600';

/** Instead of every page, while an engineer has the switch on. */
export const maintenancePage = (letterhead: SiteLetterhead): SiteResponse => {
  const { title, later, sent } = restrictionWords(letterhead.language).maintenance;
  const shown = page(letterhead, {
    ...{ title, status: 503 },
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p>${later}</p><p>${sent}</p>${restrictionBelow(letterhead)}`,
  });
  return {
    ...shown,
    headers: { ...shown.headers, 'retry-after': retryAfter },
    problem: { code: 'maintenance', detail: `${later} ${sent}` },
  };
};

/** Styles, and what programs look for, stay. */
export const isClosed = (
  { isInMaintenance }: Pick<SiteLetterhead, 'isInMaintenance'>,
  path: string,
): boolean => isInMaintenance === true && !/^\/(?:assets|\.well-known|api)\//.test(path);
