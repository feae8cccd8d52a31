import type { FirstView, ResultView } from '#functions/broker-action/broker-action-view.ts';
import { readBrokerAction } from '#functions/broker-action/contract.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { nextList } from '../acts/next-list.ts';
import type { Screen, Visit } from '../visit.ts';
import { brokerActionActs, recordActionAct, recordInformationAct } from './acts.ts';
import {
  brokerActionPage,
  brokerActionsPage,
  forumWords,
  measureWords,
  readBrokerActionOf,
  registerTitle,
  titleOf,
} from './broker-action-page.ts';

const text = (name: string, said: string | undefined): readonly Fact[] =>
  said === undefined ? [] : [{ name, value: { text: said } }];

const recorded = ({ recordedAt, by, corrects }: FirstView | ResultView, { zone }: Visit): readonly Fact[] => [
  ...text('Recorded', `${instantInWords(recordedAt, zone)}, by ${by.name}`),
  ...text('Corrects', corrects === null ? undefined : `Entry ${corrects}`),
];

const firstFacts = (entry: FirstView, visit: Visit): Markup => {
  const { on, action, information } = entry;
  return facts(
    [
      ...text('Data broker', action?.against),
      ...text('Action', action ? measureWords[action.measure] : undefined),
      ...text('Before', action ? forumWords[action.before] : undefined),
      ...text('Docket or case', action?.reference),
      ...text(action ? 'On' : 'Learned on', dateInWords(on)),
      ...text('Explanation', action?.explanation),
      ...text('How brokers try to get at records', information?.processes),
      ...text('What we did about it', information?.steps),
      ...recorded(entry, visit),
    ],
    true,
  );
};

const resultFacts = (result: ResultView, visit: Visit): Markup =>
  facts(
    [
      ...text('On', dateInWords(result.on)),
      ...text('What happened', result.what),
      ...recorded(result, visit),
    ],
    true,
  );

const numbered = (n: number, title: string, body: Markup): Markup =>
  card({ id: `entry-${n}`, title: { text: `Entry ${n}: ${title}` }, body });

const done = { recorded: recordActionAct, 'information-recorded': recordInformationAct };

export const one: Screen = {
  path: `${brokerActionsPage}/{id}`,
  access: readBrokerAction.access,
  get: async (visit) => {
    const view = await readBrokerActionOf(visit, visit.params.id ?? '');
    const { id, entry, results, corrected, next } = view;
    const isCorrected = corrected.entries.length + corrected.results.length > 0;
    const first = (given: FirstView): Markup =>
      numbered(given.n, given.action ? 'the action' : 'the information', firstFacts(given, visit));
    const result = (given: ResultView): Markup => numbered(given.n, 'a result', resultFacts(given, visit));
    return {
      ...{ title: titleOf(view), back: { href: brokerActionsPage, text: registerTitle } },
      body: html`${doneBanner({ ...brokerActionActs, ...done }, visit, view)}<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> <span class="pc-typed">${titleOf(view)}</span></h1>
${next.length > 0 && card({ id: 'next', title: { text: 'What is next' }, body: nextList(next, brokerActionPage(id), visit) })}
${first(entry)}
${results.map(result)}
${isCorrected && html`<h2 class="govuk-heading-m">Corrected since</h2><p>Later entries replace these. They are kept as they were recorded.</p>${corrected.entries.map(first)}${corrected.results.map(result)}`}`,
    };
  },
};
