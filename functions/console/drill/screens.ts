import { html } from '#functions/design-system/html.ts';
import { endDrill } from '#functions/drill/contract.ts';
import { practiceList } from '#functions/drill/play/made-up.ts';
import { sendAct, showAct } from '../acts/do-act.ts';
import { breachScreens } from '../breach/screens.ts';
import { downloads } from '../notice/downloads.ts';
import { noticeScreens } from '../notice/screens.ts';
import { fileHeaders } from '../reply.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { type DrillActName, doingOfDrill, drillActNames } from './acts.ts';
import { drillHome } from './drill-page.ts';
import { drillPage, leavePage, listFile, practiced } from './practiced.ts';
import { recordsPage } from './records-page.ts';

const nameIn = ({ params: { action = '' } }: Visit): DrillActName | undefined =>
  drillActNames.find((name) => name === action);

/** Nothing is typed on these pages, so there is nothing to lose on the way back. */
const doing =
  (then: (visit: Visit, name: DrillActName) => Shown | Promise<Shown | Moved>) =>
  async (visit: Visit): Promise<Shown | Moved> => {
    const name = nameIn(visit);
    if (name === undefined) return { to: drillPage };
    const answer = await then(visit, name);
    return 'to' in answer ? answer : { ...answer, title: `DRILL: ${answer.title}`, at: '/officer/more' };
  };

const acts: Screen = {
  ...{ path: `${drillPage}/do/{action}`, access: endDrill.access, acts: drillActNames },
  get: doing((visit, name) => showAct(visit, doingOfDrill(name))),
  post: doing((visit, name) => sendAct(visit, doingOfDrill(name))),
};

/** As the data team of the script sends it. */
const practiceListFile: Screen = {
  ...{ path: listFile, access: endDrill.access },
  get: async () => ({
    ...{ status: 200, body: practiceList },
    headers: fileHeaders('text/csv; charset=utf-8', 'DRILL-practice-list.csv'),
  }),
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
  practiceListFile,
  ...[...breachScreens, ...noticeScreens].filter((screen) => !isLeftOut(screen)).map(practiced),
];
