import { mayGroup } from '#domain/case/groups.ts';
import type { SignerView } from '#functions/case/case-view.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Visit } from '../visit.ts';
import type { CaseAct, WholeView, WorkedCase } from './worked-case.ts';
import { nameIn, wholeOf } from './worked-case.ts';

/** Acts on which the matter is decided: who may not do them may not work on the case either. */
const deciding: ReadonlySet<string> = new Set(['record-investigation', 'answer', 'ask', 'give-pack']);

/** Complained of, or decided the matter. */
export const involvedIn = (next: readonly NextAct[]): NextAct['notBy'] =>
  next.find(({ action }) => deciding.has(action))?.notBy ?? [];

/** By name: who works on requests and complaints. */
export const officersFor = ({
  officers,
  next,
}: Pick<WorkedCase, 'officers' | 'next'>): Readonly<Record<string, string>> => {
  const involved = new Set(involvedIn(next).map(({ officer }) => officer));
  return Object.fromEntries(
    officers
      .filter(({ sub, groups }) => !involved.has(sub) && groups.some((one) => mayGroup('request-work', one)))
      .map(({ sub, name }) => [sub, name]),
  );
};

/** No `sub`: nobody. */
export const queueChoice = 'queue';

const assigneeOf = (view: WorkedCase['view']): string | undefined =>
  wholeOf<WholeView>(view)?.state.assigned?.to;

export const cannotWork = (involved: NextAct['notBy']): Markup =>
  html`<p>They cannot work on this complaint:</p><ul class="govuk-list govuk-list--bullet">${involved.map(({ name, why }) => html`<li>${name}, who ${why}</li>`)}</ul>`;

const leftOut = (next: readonly NextAct[]): Markup | undefined => {
  const involved = involvedIn(next);
  return involved.length === 0 ? undefined : insetText({ html: cannotWork(involved) });
};

/** Another officer may have taken it, or given it back, since. */
const assignedNow = (view: WholeView | SignerView): string => {
  const to = wholeOf(view)?.state.assigned?.to;
  return to === undefined
    ? 'Nobody has this case now: it is in the queue.'
    : `This case is assigned to ${nameIn(view, to)}.`;
};

export const assign: CaseAct = {
  title: 'Assign this case',
  lead: ({ view: { next } }) => html`${leftOut(next)}`,
  fields: ({ view }, { officer }: Pick<Visit, 'officer'>) => {
    const { [officer.sub]: me, ...others } = officersFor(view);
    return {
      officer: {
        label: 'Officer',
        hint: 'If the officer is away, their deputy gets the case.',
        control: {
          kind: 'choice',
          options: {
            ...(me !== undefined && { [officer.sub]: `${me} (you)` }),
            ...others,
            [queueChoice]: 'Nobody: back to the queue',
          },
        },
        ...{ value: assigneeOf(view.view) ?? '' },
      },
    };
  },
  body: ({ officer }) => ({ officer: officer === queueChoice ? null : officer }),
  consequence: () =>
    'The officer sees the case on their list. If they do not start within one business day, it goes back to the queue.',
  button: 'Assign',
  done: assignedNow,
};
