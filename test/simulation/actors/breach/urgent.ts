import { type Deed, isHeld, type Scene } from './deed.ts';
import { agencies, type Consultation, instant, minute } from './office.ts';
import { barsNotice } from './view.ts';

const stateOf = ({ view }: Scene): string | undefined => view.notice.urgent?.state;

/** The class is told before the hold ends, so all of this happens in it (47 CFR 64.2011(b)(2), R-12). */
const isPossible = (scene: Scene): boolean => {
  const { view, matter, isStray, workplace } = scene;
  const isSilent =
    view.directions.some(barsNotice) || view.ownStops.stops.some(({ state }) => isStopOwed(state));
  const isReported = view.clocks.lawEnforcementToldAt !== null && isHeld(view);
  return matter.isUrgent && !isStray && isReported && !isSilent && !workplace.stage.isCalm();
};

const isStopOwed = (state: string): boolean => ['received', 'in-force', 'review-owed'].includes(state);

const hasList = ({ view }: Scene): boolean => view.notice.noticeLists[0]?.listSha256 != null;

/** A telephone call with an agency, and what it said is typed in. */
export const consult: Deed = {
  name: 'ask for an urgent exception',
  isDue: (scene) =>
    isPossible(scene) && hasList(scene) && [undefined, 'ended-by-stop'].includes(stateOf(scene)),
  do: async ({ workplace, view, matter }) => {
    const before = matter.consultations.at(-1)?.at;
    // The call of before the stop, typed again: it no longer counts (law of stopping 10).
    const isOld = before !== undefined && workplace.chance('types the old call') < 0.3;
    const at = isOld ? before : workplace.stage.now();
    const agency = workplace.pick('agency', [...agencies]);
    const outcome = workplace.pick<Consultation['outcome']>('outcome', [
      'no-objection',
      'no-objection',
      'asked-to-minimize',
      'objected',
    ]);
    matter.consultations.push({ agency, at, outcome });
    workplace.stage.note('consulted', { title: matter.title, agency, outcome });
    await workplace.stage.sleep(7 * minute);
    await workplace.act(view.id, 'urgent-exception', {
      ...{ agency, contact: 'Special Agent Roe', consultedAt: instant(at), outcome },
      class: 'sim-swap',
      ...(outcome === 'no-objection' ? {} : { asked: 'Leave out how it was done.' }),
    });
  },
};

/** After an objection: does the agency direct us to wait? */
export const askWhetherDirected: Deed = {
  name: 'ask whether the agency directs us',
  isDue: (scene) => isPossible(scene) && stateOf(scene) === 'agency-to-be-asked',
  do: async ({ workplace, view, matter }) => {
    const { agency } = matter.consultations.at(-1) ?? { agency: 'FBI' };
    const askedAt = instant(workplace.stage.now() - 6 * minute);
    const question = {
      agency,
      official: 'Special Agent Roe',
      askedAt,
      answer: 'We will not put it in writing.',
    };
    await workplace.act(view.id, 'urgent-exception/question', question);
  },
};

/** Only the DPO, on counsel's written advice. */
export const proceed: Deed = {
  name: 'proceed after an objection',
  isDue: (scene) => isPossible(scene) && stateOf(scene) === 'counsel-to-advise',
  do: async ({ workplace, view }) => {
    await workplace.act(view.id, 'urgent-exception/proceeding', {
      counsel: 'Carla Counsel',
      advisedAt: instant(workplace.stage.now() - 6 * minute),
      documentHash: 'b'.repeat(64),
      reason: 'Numbers are being taken over now.',
    });
  },
};
