import type { Doing } from '../acts/act.ts';
import { doingOf, type InCase } from '../acts/case-acts.ts';
import { type BreachAct, type BreachCase, captionOf, pageOfBreach } from '../breach/breach-case.ts';
import type { Shown, Visit } from '../visit.ts';

/** An act on a page of ours that shows more than a form. @returns why it cannot be done, as a page */
export const noticeDoing = (
  visit: Visit,
  view: BreachCase,
  action: string,
  act: BreachAct | undefined,
  about: URLSearchParams = visit.query,
): Doing<InCase<BreachCase>> | Shown =>
  doingOf(visit, { view, action, about, act, casePage: pageOfBreach(view.id), caption: captionOf(view) });

export const isShown = (one: Doing<InCase<BreachCase>> | Shown): one is Shown => !('act' in one);
