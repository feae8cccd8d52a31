import type { Day } from '#domain/calendar/times.ts';
import { hasAccess } from '#domain/case/groups.ts';
import type { ClosureAct } from '#domain/closure/closures.ts';
import { addClosure, askRemoval, confirmRemoval, readClosures } from '#functions/closure/contract.ts';
import type { ClosuresView } from '#functions/closure/read-closures.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Act } from '../acts/act.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import { whoMay, whyNotMe } from '../acts/who-may.ts';
import type { Screen, Visit } from '../visit.ts';

const page = '/officer/closing-days';

const read = ({ api }: Visit): Promise<ClosuresView> => api.read<ClosuresView>(readClosures.path);

const why = {
  label: 'How do we know?',
  hint: 'For example, the FCC’s public notice with its number.',
  control: { kind: 'prose' } as const,
};

/** Another officer may have added or removed one since. */
const daysNow = ({ days, proposals }: ClosuresView): string => {
  const on = (list: readonly { readonly day: Day }[]) => list.map(({ day }) => dateInWords(day)).join(', ');
  const waits = proposals.length === 0 ? '' : ` Removal waits for another officer: ${on(proposals)}.`;
  return `${days.length === 0 ? 'No closing day is on the list.' : `Closing days: ${on(days)}.`}${waits}`;
};

const closingActs = {
  add: {
    title: 'Add a closing day',
    lead: () => html`<p>A day on which the FCC’s offices were closed. It is no business day for a hold.</p>`,
    // The day goes into the path.
    fields: () => ({ day: { label: 'Day', control: { kind: 'day' } }, reason: why }),
    body: ({ reason }) => ({ reason }),
    consequence: () =>
      'The day counts at once. It moves the first day for customers later, and never a deadline.',
    button: 'Add the day',
    done: daysNow,
  },
  remove: {
    title: 'Ask to remove a closing day',
    fields: () => ({ reason: { ...why, label: 'Why was the office open?' } }),
    consequence: () => 'Another officer must confirm it. Until then the day stays closed.',
    button: 'Ask for the removal',
    done: 'The removal waits for another officer.',
  },
  confirm: {
    title: 'Confirm that the office was open',
    lead: (view, { params }) => {
      const asked = view.proposals.find(({ day }) => String(day) === params.day);
      return html`<p>${asked === undefined ? 'Nothing waits for this day.' : `Reason: ${asked.reason ?? 'none'}`}</p>`;
    },
    fields: (view, { params }) => ({
      proposalSha256: {
        label: '',
        control: {
          kind: 'given',
          value: view.proposals.find(({ day }) => String(day) === params.day)?.proposalSha256 ?? '',
        },
      },
    }),
    consequence: () =>
      'The first day for customers of open breaches may move earlier. What is released does not change.',
    button: 'Confirm',
    done: daysNow,
    isGrave: true,
    asksTwice: true,
  },
} as const satisfies Readonly<Record<string, Act<ClosuresView>>>;

/** Without a day the API says so, and the form comes back with what was typed. */
const pathOf = (path: string, day: string): string =>
  path.replace('{day}', encodeURIComponent(day === '' ? 'none' : day));

const doing = async (
  visit: Visit,
  name: keyof typeof closingActs,
  { method, path }: { readonly method: 'POST' | 'PUT'; readonly path: string },
  day: string,
) => ({
  ...{ act: closingActs[name], context: await read(visit), method, path: pathOf(path, day) },
  ...{ casePage: page, name, caption: 'Closing days' },
});

const table = ({ days }: ClosuresView, { officer, zone }: Visit): Markup => {
  const act = ({ day, next }: ClosuresView['days'][number]): Markup => {
    const actOf = (action: ClosureAct) => next.find((one) => one.action === action);
    const [confirm, ask] = [actOf('confirm-closure-removal'), actOf('ask-closure-removal')];
    const isMine = (one: NextAct | undefined) => one !== undefined && whyNotMe(one, officer) === undefined;
    if (confirm)
      return isMine(confirm)
        ? html`<a class="govuk-link" href="${page}/${String(day)}/confirm">Confirm the removal<span class="govuk-visually-hidden"> of ${dateInWords(day)}</span></a>`
        : html`Removal asked for. ${whoMay(confirm, officer, zone)}`;
    return html`${isMine(ask) && html`<a class="govuk-link" href="${page}/${String(day)}/remove">Ask to remove<span class="govuk-visually-hidden"> ${dateInWords(day)}</span></a>`}`;
  };
  return scrollingTable('Closing days', {
    head: ['Day', 'Entered', 'Reason', 'Act'].map((text) => ({ text })),
    firstCellIsHeader: true,
    rows: days.map((one) => [
      { text: dateInWords(one.day) },
      { text: one.at === null ? 'In the settings' : instantInWords(one.at, zone) },
      { text: one.reason ?? '' },
      { html: act(one) },
    ]),
  });
};

const list: Screen = {
  path: page,
  access: readClosures.access,
  get: async (visit) => {
    const view = await read(visit);
    const canAdd = hasAccess(addClosure.access, visit.officer.groups);
    return {
      title: 'Closing days',
      body: html`${doneBanner(closingActs, visit, view)}<h1 class="govuk-heading-xl">Closing days</h1>
<p>Days on which the FCC’s offices were closed, beside weekends and federal holidays. They make a hold longer. They never move a deadline.</p>
${view.days.length === 0 ? emptyState('No closing day is known', { text: 'A snow day or a government shutdown appears here when an officer enters it.' }) : table(view, visit)}
${canAdd && button({ href: `${page}/add`, text: closingActs.add.title })}`,
    };
  },
};

export const closingDayScreens: readonly Screen[] = [
  list,
  screenOfAct(`${page}/add`, addClosure.access, (visit) =>
    doing(visit, 'add', addClosure, visit.form.get('day') || 'none'),
  ),
  screenOfAct(`${page}/{day}/remove`, askRemoval.access, (visit) =>
    doing(visit, 'remove', askRemoval, visit.params.day ?? ''),
  ),
  screenOfAct(`${page}/{day}/confirm`, confirmRemoval.access, (visit) =>
    doing(visit, 'confirm', confirmRemoval, visit.params.day ?? ''),
  ),
];
