import { readBreach } from '#functions/breach/contract.ts';
import { card, cards, columns } from '#functions/design-system/card.ts';
import { clockFigure } from '#functions/design-system/clock-figure.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { readSettings, type SettingsView } from '#functions/officer/contract.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { letterSection, listSection, sendingSection } from '../notice/sections.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { breachActs } from './acts.ts';
import { base, readBreachCase, titleOf, type WholeBreach, wholeOf } from './breach-case.ts';
import { directionsCard, lawEnforcementCard } from './cards.ts';
import { clockOf } from './clock-of.ts';
import { dutiesCard } from './duties-card.ts';
import { gateSection } from './gate.ts';
import { back, headOf, tabsOf } from './head.ts';
import { otherActs } from './other-acts.ts';
import { plannerCard } from './planner.ts';
import { recordCard } from './record-facts.ts';
import { stepsOf } from './steps.ts';
import { storyCard } from './timeline.ts';
import { toSignPage } from './to-sign-page.ts';

const picture = (view: WholeBreach, visit: Visit): Markup | undefined => {
  const clock = clockOf(view, visit);
  if (clock === undefined) return undefined;
  const { leftOut } = view.hold;
  return html`${clockFigure(clock)}${leftOut !== null && html`<p class="pc-small">The picture leaves out days of waiting in its middle. No notice on any of them.</p>`}`;
};

const nextCard = (view: WholeBreach, visit: Visit): Markup =>
  card({
    ...{ id: 'next', title: { text: 'What is next, and who may do it' } },
    body: stepsOf(view, visit),
  });

const page = (view: WholeBreach, visit: Visit, { lawCheck }: SettingsView): Shown => ({
  ...{ title: titleOf(view), back },
  body: html`${doneBanner(breachActs, visit, view)}
${headOf(view, visit)}
${tabsOf(view.id, '')}
${gateSection(view, lawCheck, visit, picture(view, visit))}
${plannerCard(view)}
${cards([lawEnforcementCard(view, visit), directionsCard(view, visit), listSection(view), letterSection(view)])}
${columns(nextCard(view, visit), html`${sendingSection(view, visit)}${otherActs(view, visit)}`)}
${dutiesCard(view, visit)}
${columns(storyCard(view, visit), recordCard(view, visit))}`,
});

/** One page that an officer lives in, and that counsel shows to a regulator. */
export const breachPage: Screen = {
  path: `${base}/{id}`,
  access: readBreach.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const [view, settings] = await Promise.all([
      readBreachCase(visit, id),
      visit.api.read<SettingsView>(readSettings.path),
    ]);
    const whole = wholeOf(view);
    return whole === undefined ? toSignPage(view, visit) : page(whole, visit, settings);
  },
};
