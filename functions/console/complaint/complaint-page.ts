import type { ComplaintView } from '#functions/case/case-view.ts';
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
import { complaintActs } from './acts.ts';
import { clockChips, clocksCard, factsCard, involvedCard } from './cards.ts';
import { base, pageOfComplaint } from './complaint-case.ts';
import { complaintStory } from './story-words.ts';
import { actGroups, firstAct, nextWords } from './what-is-next.ts';
import { topicTitles } from './words.ts';

const headOf = (view: ComplaintView, first: Markup | undefined, visit: Visit): Markup => {
  const { state, person, id } = view;
  const owner = state.assigned?.to;
  return caseHead({
    title: { text: topicTitles[state.topic] },
    about: [
      { text: id },
      { text: person === undefined ? 'person erased' : person.name },
      { text: owner === undefined ? 'nobody has it' : nameIn(view, owner) },
    ],
    chips: clockChips(view, visit),
    ...(first && { actions: first }),
  });
};

const page = (view: ComplaintView, visit: Visit, done: Markup | undefined): Shown => {
  const casePage = pageOfComplaint(view.id);
  const { next, state } = view;
  const first = firstAct(view, visit);
  const giveBack = giveBackButton({ next, assignee: state.assigned?.to, casePage }, visit);
  return {
    ...{ title: topicTitles[state.topic], back: { href: '/officer/work', text: 'Work list' } },
    body: html`${done}
${headOf(view, first, visit)}
${tabsOf(casePage, '')}
${columns(
  html`${nextCard({ next, casePage, words: nextWords(view) }, visit)}
${storyOf(view, complaintStory, visit)}`,
  html`${clocksCard(view, visit)}
${otherActs({ next, casePage }, actGroups, visit, giveBack)}
${involvedCard(view)}
${textsCard(view, casePage, visit)}
${factsCard(view, visit)}`,
)}`,
  };
};

export const complaintPage: Screen = {
  path: `${base}/{id}`,
  access: readCase.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const view = await readView<ComplaintView>(visit, id);
    const done = doneBanner({ ...complaintActs, ...sentWords }, visit.query);
    const whole = wholeOf<ComplaintView>(view);
    return whole === undefined
      ? signerPage(view, pageOfComplaint(id), visit, done)
      : page(whole, visit, done);
  },
};
