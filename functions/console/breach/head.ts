import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { button, tag } from '#functions/design-system/blocks.ts';
import { caseHead } from '#functions/design-system/case-head.ts';
import { gateChip } from '#functions/design-system/gate.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { subNavigation } from '#functions/design-system/navigation.ts';
import { pageOfAct } from '../acts/next-list.ts';
import type { Visit } from '../visit.ts';
import { base, pageOfBreach, titleOf, type WholeBreach } from './breach-case.ts';
import { gateOf } from './gate.ts';
import { actsOfSteps, hasUnsent, isMineNow, labelOf } from './steps.ts';
import { counted, shortDay, shortInstant } from './words.ts';

type Reading = Pick<Visit, 'officer' | 'zone' | 'now'>;

/** In reach from the first list on, before the release, too, so that nothing leaves by itself. */
const pause = (view: WholeBreach, visit: Reading): Markup | undefined => {
  const act = view.next.find(({ action }) => action === 'pause-notice');
  if (act === undefined || !isMineNow(act, visit) || !hasUnsent(view)) return undefined;
  return button({
    text: 'Pause this notice',
    href: pageOfAct(pageOfBreach(view.id), act),
    classes: 'govuk-button--warning',
  });
};

/** The one next act of this officer. */
const first = (view: WholeBreach, visit: Reading): Markup | undefined => {
  const act = actsOfSteps(view).find((one) => isMineNow(one, visit));
  return act && button({ text: labelOf(act), href: pageOfAct(pageOfBreach(view.id), act) });
};

const chips = ({ gate, notice: { paused } }: WholeBreach): Markup => {
  const opens = gate.from && `${shortDay(civilDay(gate.from, newYork))}, New York`;
  return html`${gateChip(gateOf(gate.state, gate.from, opens))}${paused !== null && tag({ text: 'Sending paused', classes: 'govuk-tag--orange' })}`;
};

export const headOf = (view: WholeBreach, visit: Reading): Markup => {
  const { record, id } = view;
  return caseHead({
    title: { text: titleOf(view) },
    about: [
      { text: id },
      { text: `recorded by ${record.by.name}, ${shortInstant(record.recordedAt, visit.zone)}` },
      ...(record.cpniTypes.length > 0 ? [{ text: record.cpniTypes.join(', ') }] : []),
      { text: `${counted(record.estimatedCustomers, 'customer')}, estimated` },
    ],
    chips: chips(view),
    actions: html`${first(view, visit)}${pause(view, visit)}`,
  });
};

const tabs = {
  '': 'This breach',
  '/report': 'What to file',
  '/list': 'List',
  '/letter': 'Letter',
  '/sending': 'Sending',
  '/paper': 'On paper',
  '/evidence': 'Evidence',
};

/** The pages of one breach, each with its own address. */
export const tabsOf = (id: string, at: keyof typeof tabs): Markup =>
  subNavigation({
    label: 'Pages of this breach',
    items: Object.entries(tabs).map(([path, text]) => ({
      ...{ text, href: `${pageOfBreach(id)}${path}`, active: path === at },
    })),
  });

export const back = { href: base, text: 'Breaches' };
