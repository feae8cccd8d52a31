import type { ComplaintView } from '#functions/case/case-view.ts';
import { html } from '#functions/design-system/html.ts';
import { casePage } from '../case/case-page.ts';
import { filesCard } from '../case/files-card.ts';
import { storyOf } from '../case/story.ts';
import { complaintActs } from './acts.ts';
import { clockChips, clocksCard, factsCard, involvedCard } from './cards.ts';
import { base } from './complaint-case.ts';
import { complaintStory } from './story-words.ts';
import { actFor, actGroups, nextWords } from './what-is-next.ts';
import { topicTitles } from './words.ts';

export const complaintPage = casePage<ComplaintView>({
  ...{ base, acts: complaintActs, actGroups, actFor, nextWords },
  titleOf: ({ state }) => topicTitles[state.topic],
  ...{ chips: clockChips, clocksCard },
  story: (view, visit) => storyOf(view, complaintStory, visit),
  factCards: (view, visit) => html`${involvedCard(view)}
${filesCard(view, visit)}
${factsCard(view, visit)}`,
});
