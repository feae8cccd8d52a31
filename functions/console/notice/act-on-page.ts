import type { Doing } from '../acts/act.ts';
import { doingOf, type InCase } from '../acts/case-acts.ts';
import type { Shown, Visit } from '../visit.ts';
import { captionOf, type NoticeAct, type NoticeCase, pageOf } from './notice-case.ts';

/** An act on a page of ours that shows more than a form. @returns why it cannot be done, as a page */
export const noticeDoing = (
  visit: Visit,
  view: NoticeCase,
  action: string,
  act: NoticeAct,
  about: URLSearchParams = visit.query,
): Doing<InCase<NoticeCase>> | Shown =>
  doingOf(visit, { view, action, about, act, casePage: pageOf(view.id), caption: captionOf(view) });

export const isShown = (one: Doing<InCase<NoticeCase>> | Shown): one is Shown => !('act' in one);
