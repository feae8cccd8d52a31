import type { Group } from '#domain/case/groups.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { instantInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Session } from '#ports/sessions.ts';

const groupWords: Readonly<Record<Group, string>> = {
  officer: 'officers',
  'breach-officer': 'breach officers',
  supervisor: 'supervisors',
  dpo: 'the DPO',
  'stand-in': 'stand-ins',
  auditor: 'auditors',
};

/** "a, b or c". */
export const orList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

export const inGroups = (groups: readonly Group[]): string =>
  orList(groups.map((group) => groupWords[group]));

type Reader = Pick<Session, 'sub' | 'groups'>;

const isOfGroup = ({ mayBy }: NextAct, groups: readonly string[]): boolean =>
  mayBy.some((group) => groups.includes(group));

/** Why this officer cannot do it; undefined: they can. */
export const whyNotMe = (next: NextAct, { sub, groups }: Reader): string | undefined => {
  const mine = next.notBy.find(({ officer }) => officer === sub);
  if (mine) return `Not you: you ${mine.why}.`;
  if (next.onlyBy && !next.onlyBy.some(({ officer }) => officer === sub))
    return `Only ${orList(next.onlyBy.map(({ name }) => name))} can do it.`;
  if (!isOfGroup(next, groups)) return `Not you: this is for ${inGroups(next.mayBy)}.`;
  return undefined;
};

const others = (notBy: NextAct['notBy'], { sub }: Reader): readonly string[] =>
  notBy.filter(({ officer }) => officer !== sub).map(({ name, why }) => `Not ${name}, who ${why}.`);

/** Who may do it, who may not and why, and from when. An earliest moment is never called due. */
export const whoMay = (next: NextAct, reader: Reader, zone: string): Markup => {
  const mine = whyNotMe(next, reader);
  const isForGroups = next.onlyBy === undefined && isOfGroup(next, reader.groups);
  const lines = [
    mine,
    ...others(next.notBy, reader),
    mine !== undefined && isForGroups && `This is for ${inGroups(next.mayBy)}.`,
    next.from !== undefined && `Not possible before ${instantInWords(next.from, zone)}.`,
  ].filter((line): line is string => typeof line === 'string');
  return html`${lines.map((line) => html`<span class="pc-who">${line}</span> `)}`;
};
