import type { Forum, Measure } from '#domain/broker-action/broker-action.ts';
import type { BrokerActionRow, BrokerActionView } from '#functions/broker-action/broker-action-view.ts';
import { readBrokerAction } from '#functions/broker-action/contract.ts';
import type { Visit } from '../visit.ts';

export const brokerActionsPage = '/officer/broker-actions';
export const registerTitle = 'Actions against data brokers';

export const brokerActionPage = (id: string): string => `${brokerActionsPage}/${encodeURIComponent(id)}`;

export const readBrokerActionOf = (visit: Pick<Visit, 'api'>, id: string): Promise<BrokerActionView> =>
  visit.api.read<BrokerActionView>(readBrokerAction.path.replace('{caseId}', encodeURIComponent(id)));

export const measureWords: Readonly<Record<Measure, string>> = {
  proceedings: 'Proceedings instituted',
  petition: 'Petition filed',
};

export const forumWords: Readonly<Record<Forum, string>> = {
  court: 'A court',
  'state-commission': 'A state commission',
  fcc: 'The FCC',
};

/** Information may be long; its first line is its title. */
export const titleOf = ({ entry: { action, information } }: Pick<BrokerActionRow, 'entry'>): string => {
  if (action !== null) return `${measureWords[action.measure]}: ${action.against}`;
  const [first = ''] = (information?.processes ?? '').split('\n');
  return first.length > 80 ? `${first.slice(0, 79)}…` : first;
};

export const lastResult = ({ results }: Pick<BrokerActionRow, 'results'>): string =>
  results.at(-1)?.what ?? 'Nothing recorded yet';
