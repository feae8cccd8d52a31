import type { BreachView, toSign } from '#functions/breach/view.ts';
import type { NextAct } from '#functions/next/next-act.ts';
import type { Act } from '../acts/act.ts';
import type { InCase } from '../acts/case-acts.ts';
import type { Visit } from '../visit.ts';

interface WithNext {
  readonly next: readonly NextAct[];
}

/** As the API shows it to an officer who reads breaches. */
export type WholeBreach = BreachView & WithNext;

/** A stand-in gets only what waits for a signature. */
export type BreachCase = WholeBreach | (ReturnType<typeof toSign> & WithNext);

export type BreachAct = Act<InCase<BreachCase>>;
export type BreachActs = Readonly<Record<string, BreachAct>>;

export const base = '/officer/breaches';

export const pageOfBreach = (id: string): string => `${base}/${encodeURIComponent(id)}`;

export const readBreachCase = ({ api }: Pick<Visit, 'api'>, id: string): Promise<BreachCase> =>
  api.read(`/api/officer/breaches/${encodeURIComponent(id)}`);

export const wholeOf = (view: BreachCase): WholeBreach | undefined => ('stage' in view ? view : undefined);

/** An erased text leaves no title. */
export const titleOf = ({ title }: Pick<BreachView, 'title'>): string => title ?? 'Title erased';

/** Which case, above a form. */
export const captionOf = (view: BreachCase): string => {
  const whole = wholeOf(view);
  return whole === undefined ? view.id : `${titleOf(whole)} (${view.id})`;
};

/** The `sub` itself where no name is known. */
export const nameIn = (view: BreachCase, sub: string): string => view.names[sub] ?? sub;
