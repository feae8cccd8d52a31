import type { Scope } from '#domain/preservation/cover.ts';
import type { PreservationStage } from '#domain/preservation/preservation.ts';
import { tag } from '#functions/design-system/blocks.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { readPreservation } from '#functions/preservation/contract.ts';
import type { PreservationRow, PreservationView } from '#functions/preservation/preservation-view.ts';
import type { Visit } from '../visit.ts';

export const preservationsPage = '/officer/preservations';

export const preservationPage = (id: string): string => `${preservationsPage}/${encodeURIComponent(id)}`;

export const readPreservationOf = (visit: Pick<Visit, 'api'>, id: string): Promise<PreservationView> =>
  visit.api.read<PreservationView>(readPreservation.path.replace('{caseId}', encodeURIComponent(id)));

const stageWords: Readonly<Record<PreservationStage, readonly [text: string, color: string]>> = {
  recorded: ['Deletions stopped; not all records looked through yet', 'yellow'],
  'in-force': ['In force', 'green'],
  ending: ['Ended; records get their end back', 'blue'],
  ended: ['Ended', 'grey'],
};

export const stageTag = ({ stage, endWaits }: Pick<PreservationRow, 'stage' | 'endWaits'>): Markup => {
  const [text, color] = stageWords[stage];
  return tag({
    text: endWaits ? `${text}; its end waits for a second person` : text,
    classes: `govuk-tag--${color}`,
  });
};

export const scopeWords: Readonly<Record<Scope, string>> = {
  person: 'A person or a company',
  account: 'An account',
  case: 'One request or complaint',
  period: 'All requests and complaints of a period',
};
