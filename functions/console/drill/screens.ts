import { html } from '#functions/design-system/html.ts';
import { endDrill } from '#functions/drill/contract.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { breachScreens } from '../breach/screens.ts';
import { downloads } from '../notice/downloads.ts';
import { noticeScreens } from '../notice/screens.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { type DrillActName, doingOfDrill, drillActNames } from './acts.ts';
import { drillHome } from './drill-page.ts';
import { drillPage, leavePage, practiced } from './practiced.ts';
import { recordsPage } from './records-page.ts';

const nameIn = ({ params: { action = '' } }: Visit): DrillActName | undefined =>
  drillActNames.find((name) => name === action);

/** Nothing is typed on these pages, so there is nothing to lose on the way back. */
const doing =
  (then: (visit: Visit, name: DrillActName) => Shown | Promise<Shown | Moved>) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const name = nameIn(visit);
    return name === undefined ? { to: drillPage } : then(visit, name);
  };

const acts: Screen = {
  ...{ path: `${drillPage}/do/{action}`, access: endDrill.access, acts: drillActNames },
  get: doing((visit, name) => showAct(visit, doingOfDrill(name))),
  post: doing((visit, name) => sendAct(visit, doingOfDrill(name))),
};

const ourPage = /^\/officer(?:\/[\w./-]*)?(?:\?[\w=&.%-]*)?$/;

/** A link of a practiced page that leads to the company's own pages. */
const leave: Screen = {
  path: leavePage,
  access: endDrill.access,
  get: async ({ query }) => {
    const to = query.get('to') ?? '';
    return {
      ...{ title: 'This page is not in the drill', width: 'narrow', at: '/officer/more' },
      body: html`<h1 class="govuk-heading-l">This page is not in the drill</h1>
<p>It is a page of the company’s real data. <a class="govuk-link" href="${ourPage.test(to) ? to : '/officer'}">Open the real page</a></p>
<p><a class="govuk-link" href="${drillPage}">Go back to the drill</a></p>`,
    };
  },
};

/** A drill has no store of files, and a restored table is no matter of practice. */
const isLeftOut = (screen: Screen): boolean =>
  downloads.includes(screen) || screen.path === '/officer/restore';

export const drillScreens: readonly Screen[] = [
  drillHome,
  acts,
  leave,
  recordsPage,
  ...[...breachScreens, ...noticeScreens].filter((screen) => !isLeftOut(screen)).map(practiced),
];
