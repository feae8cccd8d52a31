import type { StopShown } from '#functions/breach/stops-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { type BreachCase, wholeOf } from './breach-case.ts';
import { shortDay } from './words.ts';

/** None for a stand-in, who sees only what waits for a signature. */
export const stopsIn = (view: BreachCase): readonly StopShown[] => wholeOf(view)?.stops ?? [];

/** Enough to find its paper: office, reference, last day, and who recorded it. */
export const stopLine = ({ name, lastDay, by }: StopShown): string =>
  `${name}. Last day: ${shortDay(lastDay)}. Recorded by ${by.name}.`;

/** For check boxes, by the name that the API takes. */
export const choicesOf = (stops: readonly StopShown[]): Readonly<Record<string, string>> =>
  Object.fromEntries(stops.map((one) => [one.id, stopLine(one)]));

export const stopList = (lines: readonly string[]): Markup =>
  html`<ul class="govuk-list govuk-list--bullet">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** Its days run, or its review is owed. */
export const isBarring = ({ state, review }: StopShown): boolean =>
  review !== null || state === 'in-force' || state === 'accepted' || state === 'received';
