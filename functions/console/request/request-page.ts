import type { RequestView } from '#functions/case/case-view.ts';
import { readCase } from '#functions/case/contract.ts';
import { columns } from '#functions/design-system/card.ts';
import { caseHead } from '#functions/design-system/case-head.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { tabsOf } from '../case/evidence-page.ts';
import { giveBackButton, nextCard, otherActs } from '../case/next-cards.ts';
import { sentWords } from '../case/sent-words.ts';
import { signerPage } from '../case/signer-page.ts';
import { storyOf } from '../case/story.ts';
import { textsCard } from '../case/text-page.ts';
import { nameIn, readView, wholeOf } from '../case/worked-case.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { requestActs } from './acts.ts';
import { clockChips, clocksCard } from './clocks-card.ts';
import { factsCard } from './facts-card.ts';
import { filesCard } from './files-card.ts';
import { base, pageOfRequest } from './request-case.ts';
import { requestStory } from './story-words.ts';
import { actGroups, firstAct, nextWords } from './what-is-next.ts';
import { titleOf } from './words.ts';

const headOf = (view: RequestView, first: Markup | undefined, visit: Visit): Markup => {
  const { state, person, id } = view;
  const owner = state.assigned?.to;
  return caseHead({
    title: { text: titleOf(state.kind) },
    about: [
      { text: id },
      { text: person === undefined ? 'person erased' : person.name },
      { text: owner === undefined ? 'nobody has it' : nameIn(view, owner) },
    ],
    chips: clockChips(view, visit),
    ...(first && { actions: first }),
  });
};

const page = (view: RequestView, visit: Visit, done: Markup | undefined): Shown => {
  const casePage = pageOfRequest(view.id);
  const { next } = view;
  const first = firstAct(view, visit);
  const giveBack = giveBackButton({ next, assignee: view.state.assigned?.to, casePage }, visit);
  return {
    ...{ title: titleOf(view.state.kind), back: { href: '/officer/work', text: 'Work list' } },
    body: html`${done}
${headOf(view, first, visit)}
${tabsOf(casePage, '')}
${columns(
  html`${nextCard({ next, casePage, words: nextWords(view) }, visit)}
${storyOf(view, requestStory, visit)}`,
  html`${clocksCard(view, visit)}
${otherActs({ next, casePage }, actGroups, visit, giveBack)}
${textsCard(view, casePage, visit)}
${filesCard(view, visit)}
${factsCard(view, visit)}`,
)}`,
  };
};

export const requestPage: Screen = {
  path: `${base}/{id}`,
  access: readCase.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const view = await readView<RequestView>(visit, id);
    const done = doneBanner({ ...requestActs, ...sentWords }, visit.query);
    const whole = wholeOf<RequestView>(view);
    return whole === undefined ? signerPage(view, pageOfRequest(id), visit, done) : page(whole, visit, done);
  },
};
