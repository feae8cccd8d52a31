import { millisecondsOf } from '#domain/calendar/times.ts';
import type { Access } from '#domain/case/groups.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { html } from '#functions/design-system/html.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Moved, Screen, Shown, Visit } from '../visit.ts';
import { whatWasTyped } from '../what-was-typed.ts';
import type { Act, Doing, Done, Press } from './act.ts';
import { sendAct, showAct } from './do-act.ts';
import { actAt } from './next-list.ts';
import { hasSentences, type OurSentences } from './ours.ts';
import { whoMay, whyNotMe } from './who-may.ts';

/** A case as its pages know it. */
export interface CaseWithNext {
  readonly next: readonly NextAct[];
}

/** What an act's page knows: the case, and what the act is about. */
export interface InCase<V> {
  readonly view: V;
  readonly next: NextAct;
}

export interface CaseActs<V extends CaseWithNext> {
  /** `/officer/breaches`. */
  readonly base: string;
  readonly access: Access;
  readonly read: (visit: Visit, id: string) => Promise<V>;
  /** Which case, in a few words: its reference and title. */
  readonly caption: (view: V) => string;
  /** For the fields that somebody outside reads. */
  readonly ours?: (view: V, visit: Pick<Visit, 'api' | 'now'>) => Promise<OurSentences | undefined>;
  readonly acts: Readonly<Record<string, Act<InCase<V>>>>;
}

/** Enough for the pages of the acts: another page says what is so after them. */
type Presses<V extends CaseWithNext> = Omit<CaseActs<V>, 'acts'> & {
  readonly acts: Readonly<Record<string, Press<InCase<V>>>>;
};

/** It was done meanwhile, or it is not this officer's to do. */
const cannot = (
  { form, typed = form }: Pick<Visit, 'form' | 'typed'>,
  { casePage, caption }: Pick<Doing<unknown>, 'casePage' | 'caption'>,
  title: string,
  why: Markup | string,
): Shown => ({
  ...{ title, status: 409, width: 'narrow', back: { href: casePage, text: caption } },
  body: html`<h1 class="govuk-heading-l">${title}</h1><p>${why}</p>${whatWasTyped(typed)}<p><a class="govuk-link" href="${casePage}">Go to the case</a></p>`,
});

/** What an act's page is made of. */
export interface ActInCase<V extends CaseWithNext> {
  readonly view: V;
  readonly action: string;
  /** `n`, `list`, `audience`, `kind` and `of`, as an address has them. */
  readonly about: URLSearchParams;
  readonly act: Press<InCase<V>> | undefined;
  readonly casePage: string;
  readonly caption: string;
}

/** For a page that shows more than its form. @returns why it cannot be done, as a page */
export const doingOf = <V extends CaseWithNext>(
  visit: Pick<Visit, 'officer' | 'zone' | 'now' | 'form' | 'typed'>,
  { view, action, about, act, casePage, caption }: ActInCase<V>,
): Doing<InCase<V>> | Shown => {
  const { officer, zone, now } = visit;
  const next = actAt(view.next, action, about);
  if (act === undefined || next === undefined)
    return cannot(
      ...([visit, { casePage, caption }, 'This cannot be done now'] as const),
      'It may be done already, by you or by somebody else, or something else must come first.',
    );
  const isTooEarly = next.from !== undefined && millisecondsOf(next.from) > now;
  if (isTooEarly || whyNotMe(next, officer) !== undefined)
    return cannot(visit, { casePage, caption }, act.title, whoMay(next, officer, zone));
  const method = next.method === 'PUT' ? 'PUT' : 'POST';
  return { act, context: { view, next }, method, path: next.path, casePage, name: action, caption };
};

const doingAt = async <V extends CaseWithNext>(
  { base, read, caption, acts, ours }: Presses<V>,
  visit: Visit,
): Promise<Doing<InCase<V>> | Shown> => {
  const { id = '', action = '' } = visit.params;
  const view = await read(visit, id);
  const casePage = `${base}/${encodeURIComponent(id)}`;
  const doing = doingOf(visit, {
    ...{ view, action, about: visit.query, act: acts[action], casePage, caption: caption(view) },
  });
  // Read only for a form that somebody outside reads words of.
  if (!('act' in doing) || !hasSentences(doing.act.fields(doing.context, visit))) return doing;
  return { ...doing, ours: await ours?.(view, visit) };
};

/** The page of each act of a case: `{base}/{id}/do/{action}`. */
export const actScreen = <V extends CaseWithNext>(given: Presses<V>): Screen => {
  const at =
    (then: (visit: Visit, doing: Doing<InCase<V>>) => Shown | Promise<Shown | Moved>) =>
    async (visit: Visit): Promise<Shown | Moved> => {
      const doing = await doingAt(given, visit);
      return 'act' in doing ? then(visit, doing) : doing;
    };
  return {
    path: `${given.base}/{id}/do/{action}`,
    access: given.access,
    acts: Object.keys(given.acts),
    get: at(showAct),
    post: at(sendAct),
  };
};

const repeated =
  'You sent this before, and it was done then, once. Nothing was done now. This page shows what is so now.';

/** Said after an act: what is so now, whatever others did meanwhile (law of stopping 7). `state`: what this page has read. */
export const doneBanner = <S>(
  acts: Readonly<Record<string, { readonly done: Done<S> }>>,
  visit: Pick<Visit, 'query' | 'officer' | 'zone'>,
  state: S,
): Markup | undefined => {
  const name = visit.query.get('done') ?? '';
  const done = Object.hasOwn(acts, name) ? acts[name]?.done : undefined;
  if (done === undefined) return undefined;
  if (typeof done === 'function')
    return notificationBanner({ titleText: 'Now', text: done(state, visit), role: 'alert' });
  return visit.query.has('again')
    ? notificationBanner({ text: repeated, role: 'alert' })
    : notificationBanner({ type: 'success', titleText: 'What you did', text: done });
};
