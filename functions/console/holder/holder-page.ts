import type { Holder } from '#domain/holder/holder.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { readHolder } from '#functions/holder/contract.ts';
import type { HolderRow, HolderView } from '#functions/holder/holder-view.ts';
import type { Visit } from '../visit.ts';

export const holdersPage = '/officer/holders';

export const holderPage = (id: string): string => `${holdersPage}/${encodeURIComponent(id)}`;

export const readHolderOf = (visit: Pick<Visit, 'api'>, id: string): Promise<HolderView> =>
  visit.api.read<HolderView>(readHolder.path.replace('{caseId}', encodeURIComponent(id)));

const stageWords: Readonly<Record<Holder['stage'], readonly [text: string, color: string]>> = {
  waiting: ['Waits for a second officer', 'yellow'],
  'in-force': ['In the register', 'green'],
  declined: ['Declined', 'grey'],
  removed: ['Removed', 'grey'],
};

const tagOf = ([text, color]: readonly [string, string]): Markup =>
  tag({ text, classes: `govuk-tag--${color}` });

/** A system in the register can wait as well, with a change or its removal. */
export const stageTags = ({ stage, waits }: Pick<HolderRow, 'stage' | 'waits'>): Markup =>
  html`${tagOf(stageWords[stage])} ${waits && stage !== 'waiting' && tagOf(['A change waits for a second officer', 'yellow'])}`;

export const titleOf = ({ name }: Pick<HolderRow, 'name'>): string => name;
