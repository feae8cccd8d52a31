import { readCase } from '#functions/case/contract.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { columns } from '#functions/design-system/card.ts';
import { caseHead } from '#functions/design-system/case-head.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { doneBanner } from '../acts/case-acts.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { involvedIn } from './assign-act.ts';
import { tabsOf } from './evidence-page.ts';
import { type ActGroups, actButton, giveBackButton, nextCard, otherActs, takeButton } from './next-cards.ts';
import { sentWords } from './sent-words.ts';
import { signerPage } from './signer-page.ts';
import { textsCard } from './text-page.ts';
import { type CaseActTable, nameIn, readView, type WholeView, wholeOf } from './worked-case.ts';

/** What the page of a request and that of a complaint each say in their own way. */
export interface CasePage<V extends WholeView> {
  /** `/officer/requests`. */
  readonly base: string;
  readonly acts: CaseActTable<V>;
  readonly actGroups: ActGroups;
  readonly titleOf: (view: V) => string;
  /** The one next act of this officer. */
  readonly actFor: (view: V, visit: Visit) => NextAct | undefined;
  /** One sentence, true now: who has it. */
  readonly nextWords: (view: V) => string;
  readonly chips: (view: V, visit: Visit) => Markup;
  readonly clocksCard: (view: V, visit: Visit) => Markup;
  readonly story: (view: V, visit: Visit) => Markup;
  readonly factCards: (view: V, visit: Visit) => Markup;
}

/** A case that nobody has is taken first, by an officer who did not decide the matter (R-25). */
const firstAct = <V extends WholeView>(
  { actFor }: CasePage<V>,
  view: V,
  casePage: string,
  visit: Visit,
): Markup | undefined => {
  const act = actFor(view, visit);
  if (act !== undefined) return actButton(casePage, act);
  const isTaken = view.queue !== 'officer' || view.state.assigned !== undefined;
  if (isTaken || involvedIn(view.next).some(({ officer }) => officer === visit.officer.sub)) return undefined;
  return takeButton({ next: view.next, casePage }, visit);
};

/** The same whether or not something happened (R-10). */
const onlyOurs =
  'This person asks about a security event. Own words cannot leave this case: write with our sentences, which leave at once.';

const page = <V extends WholeView>(
  given: CasePage<V>,
  view: V,
  casePage: string,
  visit: Visit,
  done: Markup | undefined,
): Shown => {
  const { next, state, person, id } = view;
  const [title, first, owner] = [
    given.titleOf(view),
    firstAct(given, view, casePage, visit),
    state.assigned?.to,
  ];
  const giveBack = giveBackButton({ next, casePage }, owner, visit);
  const head = caseHead({
    title: { text: title },
    about: [
      { text: id },
      { text: person === undefined ? 'person erased' : person.name },
      { text: owner === undefined ? 'nobody has it' : nameIn(view, owner) },
    ],
    chips: given.chips(view, visit),
    ...(first && { actions: first }),
  });
  return {
    ...{ title, back: { href: '/officer/work', text: 'Work list' } },
    body: html`${done}
${head}
${tabsOf(casePage, '')}
${view.asksAboutEvent && insetText({ text: onlyOurs })}
${columns(
  html`${nextCard({ next, casePage, words: given.nextWords(view) }, visit)}
${given.story(view, visit)}`,
  html`${given.clocksCard(view, visit)}
${otherActs({ next, casePage }, given.actGroups, visit, giveBack)}
${textsCard(view, casePage, visit)}
${given.factCards(view, visit)}`,
)}`,
  };
};

/** The page of one case, also for a reader who only signs. */
export const casePage = <V extends WholeView>(given: CasePage<V>): Screen => ({
  path: `${given.base}/{id}`,
  access: readCase.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const view = await readView<V>(visit, id);
    const at = `${given.base}/${encodeURIComponent(id)}`;
    const done = doneBanner({ ...given.acts, ...sentWords }, visit, view);
    const whole = wholeOf<V>(view);
    return whole === undefined ? signerPage(view, at, visit, done) : page(given, whole, at, visit, done);
  },
});
