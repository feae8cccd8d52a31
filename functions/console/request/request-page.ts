import type { RequestView } from '#functions/case/case-view.ts';
import { html } from '#functions/design-system/html.ts';
import { casePage } from '../case/case-page.ts';
import { storyOf } from '../case/story.ts';
import { requestActs } from './acts.ts';
import { clockChips, clocksCard } from './clocks-card.ts';
import { deletionCard } from './deletion-card.ts';
import { factsCard } from './facts-card.ts';
import { filesCard } from './files-card.ts';
import { holdersCard } from './holders-card.ts';
import { base } from './request-case.ts';
import { requestStory } from './story-words.ts';
import { actFor, actGroups, nextWords } from './what-is-next.ts';
import { titleOf } from './words.ts';

export const requestPage = casePage<RequestView>({
  ...{ base, acts: requestActs, actGroups, actFor, nextWords },
  titleOf: ({ state }) => titleOf(state.kind),
  ...{ chips: clockChips, clocksCard },
  story: (view, visit) => storyOf(view, requestStory, visit),
  factCards: (view, visit) => html`${holdersCard(view, visit)}
${deletionCard(view)}
${filesCard(view, visit)}
${factsCard(view, visit)}`,
});
