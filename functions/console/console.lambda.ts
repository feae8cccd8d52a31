import {
  apiOrigin,
  chance,
  clock,
  consoleSecret,
  groupsClaim,
  letterhead,
  sessions,
  signIn,
  siteUrl,
  zone,
} from '#functions/adapters/sources.ts';
import { consolePages } from '#functions/platform/console-pages.ts';
import { wire } from '#functions/platform/wire.ts';
import type { Ports } from '#ports/index.ts';
import { apiOver } from './api.ts';
import { consoleOf } from './console.ts';
import { wentWrongPage } from './plain-pages.ts';
import { requestOf } from './request.ts';
import { cookies } from './session/cookies.ts';
import { issuerOf } from './session/issuer.ts';

const sources = {
  ...{ apiOrigin, chance, clock, consoleSecret, groupsClaim, letterhead, sessions, signIn, siteUrl, zone },
};

const pages = (ports: Pick<Ports, keyof typeof sources>) => {
  const { letterhead: company, siteUrl: site } = ports;
  const needs = {
    companyName: company.companyName,
    issuer: issuerOf(ports.signIn, site, ports.groupsClaim),
    apiFor: apiOver(ports.apiOrigin, ports.consoleSecret, ports.clock.sleep),
    cookies: cookies(site.startsWith('https:')),
    sessions: ports.sessions,
    siteUrl: site,
    apiOrigin: ports.apiOrigin,
    zone: ports.zone,
    policies: company.policies,
    cpniRecipients: company.cpniRecipients,
    now: () => ports.clock.now(),
    newKey: () => ports.chance.key(),
  };
  const answer = consoleOf(needs);
  return {
    show: (event: Parameters<typeof requestOf>[0]) => answer(requestOf(event)),
    wentWrong: (event: Parameters<typeof requestOf>[0]) => wentWrongPage(needs, requestOf(event)),
  };
};

export const handler = consolePages(wire(pages, sources));
