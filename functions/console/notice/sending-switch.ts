import { html, type Markup } from '#functions/design-system/html.ts';
import type { SendingShown } from '#functions/notice/sending/read-sending.ts';
import type { Visit } from '../visit.ts';
import { stoppedBy } from './halt-words.ts';

const nameIn =
  ({ stops }: SendingShown) =>
  (sub: string): string =>
    stops.find(({ by }) => by === sub)?.name ?? 'an officer';

export const switchReading = (sending: SendingShown, { officer, zone }: Pick<Visit, 'officer' | 'zone'>) => ({
  ...{ officer, zone },
  nameOf: nameIn(sending),
});

/** Says which stops of all notices are open now and who set each, or that none is (law of stopping 7). */
export const switchNow = (sending: SendingShown, visit: Pick<Visit, 'officer' | 'zone'>): string => {
  const waits = sending.proposal === null ? '' : ' A request to resume waits for a second officer.';
  const all = stoppedBy('All notices: stopped', sending.stops, switchReading(sending, visit));
  return all === undefined ? 'All notices: running. No stop is open.' : `${all}${waits}`;
};

/** The switch for all notices, in one line: it explains why nothing leaves although nothing here is paused. */
export const switchLine = (sending: SendingShown, visit: Pick<Visit, 'officer' | 'zone'>): Markup =>
  sending.paused
    ? html`<p><strong>All notices to customers are stopped.</strong> ${switchNow(sending, visit)} <a class="govuk-link" href="/officer/sending">Who, why and how to go on</a></p>`
    : html`<p>All notices: running. <a class="govuk-link" href="/officer/sending">Stop all notices to customers</a></p>`;
