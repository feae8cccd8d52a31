import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { details, insetText, warningText } from '#functions/design-system/blocks.ts';
import { card, columns, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { readDrill } from '#functions/drill/contract.ts';
import type { DrillView } from '#functions/drill/drill-view.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { oneClick } from '../acts/one-click.ts';
import type { Screen, Visit } from '../visit.ts';
import { actPageOf, type DrillActName, drillActs, drillRows } from './acts.ts';
import { drillPage, listFile, practiceAddress, readDrillOf } from './practiced.ts';

const click = (visit: Visit, name: DrillActName, isSecondary = true): Markup =>
  oneClick(visit, {
    ...{ action: actPageOf(name), text: drillRows[name].act.button, fields: {} },
    ...(isSecondary && { classes: 'govuk-button--secondary' }),
  });

const recordsLink = ({ now: at, zone }: Visit): Markup =>
  html`<p><a class="govuk-link" href="${drillPage}/records/${civilDate(instantText(at), zone).year}">Training records of this year</a></p>`;

const about = html`<p>A drill is a practice breach, from its discovery to its end, on the pages that you would use. It counts the company’s own days. Nobody gets a letter, and no case of the company is touched. A call from the FBI comes, entries are mistyped, somebody is missing, and a letter comes back.</p>`;

const none = (visit: Visit): Markup => html`<h1 class="govuk-heading-xl">Drill</h1>
${about}
<p>One drill is open at a time, and everybody who works on breaches can take part. No drill begins while a real breach is open.</p>
${click(visit, 'start', false)}${recordsLink(visit)}`;

const paused = (visit: Visit): Markup => html`<h1 class="govuk-heading-xl">Drill</h1>
${warningText({ text: 'The drill is paused: a real breach was recorded.' })}
<p><a class="govuk-link" href="/officer/breaches">Go to the real breaches</a>. When they are closed, the drill can go on. You can also end it now.</p>
${click(visit, 'resume')}<p><a class="govuk-link" href="${actPageOf('end')}">${drillRows.end.act.title}</a></p>`;

const now = (drill: DrillView, visit: Visit): Markup => {
  const { scenes, of, waitsForTime, isFinished } = drill;
  const scene = scenes.at(-1);
  if (isFinished)
    return card({
      title: { text: 'The drill is finished' },
      body: html`<p>Every step is done. End the drill to keep its record.</p>`,
    });
  return card({
    title: { text: `Step ${scenes.length} of ${of}: ${scene?.title ?? ''}` },
    body: html`${insetText({ text: scene?.told ?? '' })}${!waitsForTime && click(visit, 'colleague')}
<p><a class="govuk-link" href="${listFile}" download>The practice list of customers (CSV)</a></p>`,
  });
};

const breachLink = ({ breach }: DrillView): Markup =>
  breach === null
    ? html`<a class="govuk-link" href="${practiceAddress('/officer/breaches/new')}">Record the practice breach</a>`
    : html`<a class="govuk-link" href="${practiceAddress(`/officer/breaches/${breach.id}`)}">${breach.title ?? breach.id}</a>`;

const clock = (drill: DrillView, visit: Visit): Markup => {
  const { zone } = visit;
  return card({
    title: { text: 'Practice clock' },
    body: html`${facts([
      { name: 'Now', value: { text: instantInWords(drill.practiceAt, zone) } },
      {
        name: 'Next event by itself',
        value: { text: drill.nextAt === null ? 'None' : instantInWords(drill.nextAt, zone) },
      },
      { name: 'Practice breach', value: { html: breachLink(drill) } },
    ])}
<div class="govuk-button-group">${drill.isRunning ? click(visit, 'stop') : html`${click(visit, 'next')}${click(visit, 'hour')}${click(visit, 'day')}${click(visit, 'run')}`}</div>
${drill.isRunning && html`<p>A minute is a day. <a class="govuk-link" href="${drillPage}">Show the present</a></p>`}`,
  });
};

const story = ({ scenes, isFinished }: DrillView, { zone }: Visit): Markup | false => {
  const past = isFinished ? scenes : scenes.slice(0, -1);
  if (past.length === 0) return false;
  return card({
    title: { text: 'What happened' },
    body: timeline({
      headingLevel: 3,
      items: past.toReversed().map(({ title, told, openedAt }) => ({
        label: { text: title },
        text: told,
        datetime: { timestamp: String(openedAt), words: instantInWords(openedAt, zone) },
      })),
    }),
  });
};

const caught = ({ caught: all }: DrillView): Markup =>
  card({
    title: { text: 'What was caught' },
    body:
      all.length === 0
        ? html`<p>Nothing yet. What a rule refuses appears here.</p>`
        : html`<ul class="govuk-list govuk-list--bullet">${all.map(({ by, wall }) => html`<li>${by}: ${wall}</li>`)}</ul>`,
  });

const emails = ({ emails: newest, emailCount }: DrillView, { zone }: Visit): Markup =>
  card({
    title: { text: 'Practice emails' },
    body: html`<p>${emailCount} so far. Nobody was sent them.</p>${newest.map(({ at, to, subject, text }) =>
      details({
        summaryHtml: html`<span class="pc-typed">${instantInWords(at, zone)}, to ${to}: ${subject}</span>`,
        html: html`<div class="pc-typed">${text}</div>`,
      }),
    )}`,
  });

const running = (drill: DrillView, visit: Visit): Markup => html`<h1 class="govuk-heading-xl">Drill</h1>
${warningText({ text: 'DRILL. This is practice. Nothing here is real, and nobody gets a letter.' })}
<p>Started by ${drill.startedByName} on ${instantInWords(drill.startedAt, visit.zone)}. ${drill.isLeftOpen && 'Nobody took a step for two weeks: end it, or go on.'}</p>
${columns(html`${now(drill, visit)}${story(drill, visit)}`, html`${clock(drill, visit)}${caught(drill)}${emails(drill, visit)}`)}
<p><a class="govuk-link" href="${actPageOf('end')}">${drillRows.end.act.title}</a></p>${recordsLink(visit)}`;

const bodyOf = (drill: DrillView | null, visit: Visit): Markup => {
  if (drill === null) return none(visit);
  return drill.pausedAt === null ? running(drill, visit) : paused(visit);
};

/** One drill for everybody who works on breaches. */
export const drillHome: Screen = {
  path: drillPage,
  access: readDrill.access,
  get: async (visit) => {
    const { drill } = await readDrillOf(visit);
    return {
      ...{ title: drill === null ? 'Drill' : 'DRILL', at: '/officer/more' },
      body: html`${doneBanner(drillActs, visit, drill)}${bodyOf(drill, visit)}`,
    };
  },
};
