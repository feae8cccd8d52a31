import type { DowntimeStage } from '#domain/downtime/downtime.ts';
import { tag } from '#functions/design-system/blocks.ts';
import type { Markup } from '#functions/design-system/html.ts';
import { readDowntime } from '#functions/downtime/contract.ts';
import type { DowntimeRow, DowntimeView } from '#functions/downtime/downtime-view.ts';
import { mechanismWords } from '#functions/downtime/fcc-letter.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { Visit } from '../visit.ts';

export const downtimesPage = '/officer/downtimes';

export const downtimePage = (id: string): string => `${downtimesPage}/${encodeURIComponent(id)}`;

export const readDowntimeOf = (visit: Pick<Visit, 'api'>, id: string): Promise<DowntimeView> =>
  visit.api.read<DowntimeView>(readDowntime.path.replace('{caseId}', encodeURIComponent(id)));

const stageWords: Readonly<Record<DowntimeStage, readonly [text: string, color: string]>> = {
  down: ['Down', 'red'],
  short: ['Under 4 hours: no question', 'grey'],
  question: ['Anomaly or failure?', 'yellow'],
  anomaly: ['Anomaly', 'green'],
  failure: ['Failure: the FCC must hear', 'red'],
  notified: ['FCC notified', 'green'],
};

export const stageTag = ({ stage }: Pick<DowntimeRow, 'stage'>): Markup => {
  const [text, color] = stageWords[stage];
  return tag({ text, classes: `govuk-tag--${color}` });
};

export const titleOf = ({ mechanism }: Pick<DowntimeRow, 'mechanism'>): string => mechanismWords[mechanism];

export const endOf = ({ to }: Pick<DowntimeRow, 'to'>, zone: string): string =>
  to === null ? 'Still down' : instantInWords(to, zone);
