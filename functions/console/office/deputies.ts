import { hasAccess } from '#domain/case/groups.ts';
import { handOver, putDeputy } from '#functions/case/contract.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { type DeputiesView, readDeputies } from '#functions/officer/contract.ts';
import type { Act } from '../acts/act.ts';
import { doneBanner } from '../acts/case-acts.ts';
import type { Fields } from '../acts/field.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen, Visit } from '../visit.ts';
import { officerOptions } from './officers.ts';

const page = '/officer/deputies';
type Officers = Readonly<Record<string, string>>;

const isSenior = ({ officer }: Visit): boolean => hasAccess(handOver.access, officer.groups);
/** Only a supervisor names a deputy for somebody else (R-24). */
const namesForOthers = ({ officer }: Visit): boolean => officer.groups.includes('supervisor');

const choice = (label: string, options: Officers, hint?: string) => ({
  ...{ label, control: { kind: 'choice', options } as const },
  ...(hint !== undefined && { hint }),
});

const withoutMe = (options: Officers, { officer }: Visit): Officers =>
  Object.fromEntries(Object.entries(options).filter(([sub]) => sub !== officer.sub));

/** Only a supervisor acts for somebody else. */
const whose = (label: string, options: Officers, visit: Visit): Fields =>
  namesForOthers(visit)
    ? { officer: { ...choice(label, options, 'Leave it open for yourself.'), optional: true } }
    : {};

const days: Fields = {
  from: { label: 'First day', control: { kind: 'day' } },
  to: { label: 'Last day', hint: 'This day counts.', control: { kind: 'day' } },
};

/** In force and planned, as this officer sees them. */
const deputiesNow = ({ deputies }: DeputiesView): string =>
  deputies.length === 0
    ? 'No deputy is named.'
    : `Deputies: ${deputies.map(({ officer, deputy, from, to }) => `${deputy.name} for ${officer.name}, ${dateInWords(from)} to ${dateInWords(to)}`).join('; ')}.`;

const deputyActs = {
  name: {
    title: 'Name a deputy',
    fields: (options, visit) => ({
      ...whose('Who is away', options, visit),
      deputy: choice('Who stands in', namesForOthers(visit) ? options : withoutMe(options, visit)),
      ...days,
    }),
    consequence: () =>
      'From the first day to the last, new work and letters for the officer go to the deputy.',
    button: 'Name the deputy',
    done: deputiesNow,
  },
  end: {
    title: 'End a deputy',
    fields: (options, visit) => whose('Whose deputy ends', options, visit),
    body: (typed) => ({ ...typed, deputy: null }),
    consequence: () => 'From now on, work and letters go to the officer again.',
    button: 'End it',
    done: deputiesNow,
  },
  'hand-over': {
    title: 'Hand over the work of an officer who leaves',
    fields: (options) => ({
      leaves: choice('Who leaves', options),
      to: choice('Who takes over', options),
      on: { label: 'Last day', control: { kind: 'day' } },
    }),
    consequence: () =>
      'Open cases go to the successor now, up to 200 in one step. What the officer wrote or asked for stays theirs: nobody signs it for them.',
    button: 'Hand over',
    done: 'The work is handed over. If more than 200 cases were open, hand over again.',
    asksTwice: true,
  },
} as const satisfies Readonly<Record<string, Act<Officers, DeputiesView>>>;

const actAt = (name: keyof typeof deputyActs, row: typeof putDeputy | typeof handOver): Screen =>
  screenOfAct(`${page}/${name}`, row.access, async (visit) => ({
    ...{ act: deputyActs[name], context: await officerOptions(visit), method: row.method, path: row.path },
    ...{ casePage: page, name, caption: 'Deputies' },
  }));

const inForce = ({ deputies, today }: DeputiesView): Markup =>
  deputies.length === 0
    ? emptyState('No deputy is named', { text: 'Before you are away, name who stands in for you.' })
    : scrollingTable('Deputies', {
        head: ['Officer', 'Deputy', 'From', 'To', `Today, ${dateInWords(today)}`].map((text) => ({ text })),
        rows: deputies.map((one) => [
          { text: one.officer.name },
          { text: one.deputy.name },
          { text: dateInWords(one.from) },
          { text: dateInWords(one.to) },
          { text: one.inForce ? `New work goes to ${one.getsCases?.name ?? one.deputy.name}` : 'Not yet' },
        ]),
      });

const gone = ({ left }: DeputiesView): Markup | false =>
  left.length > 0 &&
  html`<h2 class="govuk-heading-m">Officers who left</h2>
${scrollingTable('Officers who left', { head: ['Officer', 'Successor', 'Last day'].map((text) => ({ text })), rows: left.map(({ officer, successor, on }) => [{ text: officer.name }, { text: successor.name }, { text: dateInWords(on) }]) })}`;

const list: Screen = {
  path: page,
  access: readDeputies.access,
  get: async (visit) => {
    const view = await visit.api.read<DeputiesView>(readDeputies.path);
    const canName = hasAccess(putDeputy.access, visit.officer.groups);
    const link = (name: string, text: string) =>
      button({ href: `${page}/${name}`, text, classes: 'govuk-button--secondary' });
    return {
      title: 'Deputies',
      body: html`${doneBanner(deputyActs, visit, view)}<h1 class="govuk-heading-xl">Deputies</h1>
<p>${view.ofEverybody ? 'You see everybody’s deputies.' : 'You see what concerns you.'}</p>
${inForce(view)}${gone(view)}
${canName && html`<div class="govuk-button-group">${link('name', deputyActs.name.title)}${view.deputies.length > 0 && link('end', deputyActs.end.title)}${isSenior(visit) && link('hand-over', 'Hand over the work of an officer')}</div>`}`,
    };
  },
};

export const deputyScreens: readonly Screen[] = [
  list,
  actAt('name', putDeputy),
  actAt('end', putDeputy),
  actAt('hand-over', handOver),
];
