import type { CertificateFilingView } from '#functions/certificate/filing-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { card, type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { nextList } from '../acts/next-list.ts';
import type { Visit } from '../visit.ts';

type Filing = NonNullable<CertificateFilingView['filing']>;

const stages: Readonly<Record<Filing['stage'], readonly [text: string, color: string]>> = {
  waiting: ['Waits for a second person', 'yellow'],
  confirmed: ['Filed', 'green'],
  declined: ['Declined', 'grey'],
};

const stageTag = (filing: CertificateFilingView['filing']): Markup => {
  const [text, color] = filing === null ? ['No filing recorded', 'blue'] : stages[filing.stage];
  return tag({ text, classes: `govuk-tag--${color}` });
};

const factsOf = (filing: Filing, { zone }: Visit): readonly Fact[] => {
  const said = (name: string, text: string | null): readonly Fact[] =>
    text === null ? [] : [{ name, value: { text } }];
  const by = (one: Filing['second']) => one && `${one.name}, ${instantInWords(one.at, zone)}`;
  return [
    ...said('Filed', dateInWords(filing.filedOn)),
    ...said('FCC confirmation', filing.confirmation),
    ...said('Recorded by', by(filing.recorded)),
    ...said('Second person', by(filing.second)),
    ...said('Reason', filing.reason),
    ...said('Corrected by', by(filing.corrected)),
    ...said('Why', filing.corrected?.reason ?? null),
  ];
};

const numbered = (count: number): string => count.toLocaleString('en-US');

/** How far the answers of the year have an end; nothing here is about one customer. */
const dating = ({ year, filing, answers }: CertificateFilingView, { zone }: Visit): Markup => {
  if (answers === null)
    return html`<p>Answers to other systems about uses of phone records in ${year} are kept without an end${filing?.stage === 'waiting' ? ' until somebody confirms this filing' : ''}.</p>`;
  const kept = instantInWords(answers.keptUntil, zone);
  if (answers.isKeptLonger)
    return html`<p>Answers to other systems in ${year} are kept until ${kept} at least. None of them is erased for now.</p>`;
  return answers.doneAt === null
    ? html`<p>Each answer to another system in ${year} is kept until ${kept} at least. So far ${numbered(answers.answers)} answers have this end: ${answers.percent}% of the way through the year. The system goes on each hour by itself.</p>`
    : html`<p>All ${numbered(answers.answers)} answers to other systems in ${year} are kept until ${kept}, and erased after that. This was finished on ${instantInWords(answers.doneAt, zone)}.</p>`;
};

/** Whether the certificate was filed, what can be done, and what follows for the answers of the year. */
export const filingCard = (view: CertificateFilingView, page: string, visit: Visit): Markup => {
  const { year, dueOn, filing, next } = view;
  return card({
    ...{ id: 'filing', title: { text: 'Filing with the FCC' } },
    body: html`<p>${stageTag(filing)}</p>
<p>The certificate for ${year} is due by ${dateInWords(dueOn)} (47 CFR 64.2009(e)).</p>
${filing !== null && facts(factsOf(filing, visit), true)}
${dating(view, visit)}
${next.length > 0 && nextList(next, page, visit)}`,
  });
};
