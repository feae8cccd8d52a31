import { type Clause, clauseOfRegister, clauses } from '#domain/certificate/evidence.ts';
import { readEvidence } from '#functions/certificate/contract.ts';
import type { CertificateEvidence, GapFound, RegisterCounted } from '#functions/certificate/evidence-view.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { type Fact, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { listTrainings } from '#functions/training/contract.ts';
import type { TrainingList } from '#functions/training/training-view.ts';
import { drillPage } from '../drill/practiced.ts';
import { trainingsTable } from '../training/training-page.ts';
import type { Screen } from '../visit.ts';
import { clauseWords } from './clauses.ts';
import { gapWords, registerWords, stageInWords } from './gap-words.ts';

export const base = '/officer/certificate-evidence';
const certificates = '/officer/certificates';

const numbered = (count: number): string => count.toLocaleString('en-US');

/** Counts by month have no page of their own, and neither has one drill. */
const hasPage = (id: string): boolean => /^(?!CER)[A-Z]{3}-/.test(id);

const reference = (id: string): Markup =>
  hasPage(id) ? html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>` : html`${id}`;

/** Red, and in words: a reader who sees no color reads "Gap". */
const gapItem = ({ gap, clause, entries }: GapFound, isWithClause: boolean): Markup => {
  const { what, close } = gapWords[gap];
  return html`<li>${tag({ text: 'Gap', classes: 'govuk-tag--red' })} ${isWithClause && `${clause}: `}<strong>${what}</strong> What would close it: ${close}${
    entries.length > 0 &&
    html`<ul class="govuk-list pc-small pc-wrap">${entries.map((id) => html`<li>${reference(id)}</li>`)}</ul>`
  }</li>`;
};

const gapList = (found: readonly GapFound[], isWithClause = false): Markup =>
  html`<ul class="govuk-list govuk-list--spaced">${found.map((one) => gapItem(one, isWithClause))}</ul>`;

const countOf = ({ register, count, byStage }: RegisterCounted): Markup => {
  const isTold = byStage.length > 1;
  const stages = byStage.map(({ stage, count: own }) => `${numbered(own)} ${stageInWords(stage)}`).join(', ');
  return count === null
    ? html`<p>${registerWords[register]}: counted once the filing of this certificate is confirmed.</p>`
    : html`<p>${registerWords[register]}: <strong>${numbered(count)}</strong>${isTold && ` (${stages})`}.</p>`;
};

const samplesOf = ({ register, samples }: RegisterCounted): Markup | false =>
  samples.length > 0 &&
  scrollingTable(`Samples: ${registerWords[register]}`, {
    ...{ caption: 'Samples, with the seal of each history', captionClasses: 'govuk-table__caption--s' },
    classes: 'pc-table--small',
    head: [{ text: 'Entry' }, { text: 'SHA-256' }],
    rows: samples.map(({ id, hash }) => [
      { html: html`<span class="pc-wrap">${reference(id)}</span>` },
      { html: html`<code class="pc-hash">${hash}</code>` },
    ]),
  });

const clauseSection = (clause: Clause, evidence: CertificateEvidence, trainings: TrainingList): Markup => {
  const { title, recorded, check, outside } = clauseWords[clause];
  const said = (name: string, text: string | undefined): readonly Fact[] =>
    text === undefined ? [] : [{ name, value: { text } }];
  const own = evidence.registers.filter((one) => one.clause === clause);
  const found = evidence.gaps.filter((one) => one.clause === clause);
  return html`<h2 class="govuk-heading-m">${clause}: ${title}</h2>
${facts([...said('Recorded in', recorded ?? 'Nothing: the clause asks for no record'), ...said('Checked', check), ...said('Not in this system', outside)], true)}
${own.map((one) => html`${countOf(one)}${samplesOf(one)}`)}
${clause === '64.2009(b)' && trainings.trainings.length > 0 && trainingsTable(`Trainings of ${evidence.year}`, trainings.trainings)}
${clause === clauseOfRegister.drills && html`<p><a class="govuk-link" href="${drillPage}/records/${evidence.year}">Who took part in the drills of ${evidence.year}</a></p>`}
${found.length > 0 && gapList(found)}`;
};

const summary = ({ gaps }: CertificateEvidence): Markup =>
  gaps.length === 0
    ? html`<p>The checks of this system found no gap. They see only what is recorded here.</p>`
    : html`<p>${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}. The file for the FCC can be printed all the same, and does not name them.</p>${gapList(gaps, true)}`;

const one: Screen = {
  path: `${base}/{id}`,
  access: readEvidence.access,
  get: async (visit) => {
    const path = readEvidence.path.replace('{year}', encodeURIComponent(visit.params.id ?? ''));
    const evidence = await visit.api.read<CertificateEvidence>(path);
    const { year, dueOn, madeAt, madeBy, seal } = evidence;
    const trainings = await visit.api.read<TrainingList>(`${listTrainings.path}?year=${year}`);
    const title = `For the signer: CPNI certificate for ${year}`;
    return {
      ...{ title, at: certificates },
      back: { href: `${certificates}/${year}`, text: `CPNI certificate for ${year}` },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">Not for filing</span> ${title}</h1>
<p>What this system has recorded for each clause of 47 CFR 64.2001 to 64.2011. Made by ${madeBy} on ${instantInWords(madeAt, visit.zone)}. The certificate is due by ${dateInWords(dueOn)}.</p>
<p>You decide what you sign. Breaches in hold, and transfers under an order that forbids us to tell anybody, are never in this file, whether there are any or not.</p>
<h2 class="govuk-heading-m">Gaps</h2>
${summary(evidence)}
${clauses.map((clause) => clauseSection(clause, evidence, trainings))}
<p class="pc-small">Seal of all entries that were counted: <code class="pc-wrap">${seal}</code></p>`,
    };
  },
};

/** What the officer who signs reads first; it is not filed. */
export const forSignerScreens: readonly Screen[] = [one];
