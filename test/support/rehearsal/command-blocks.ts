import { readFileSync } from 'node:fs';

/** A fenced block of a page in infra/, with the mark that says who runs it. */
export interface CommandBlock {
  /** The nearest heading of level 2 above it. */
  readonly heading: string;
  /** Line of its first command in the page, from 1. */
  readonly line: number;
  /** What follows the fence: `sh rehearse` is run by the rehearsal, `sh` has a reason. */
  readonly mark: string;
  /** Why the rehearsal does not run it. */
  readonly reason: string | undefined;
  /** Without the indentation of a list. */
  readonly commands: string;
}

export type GuidePage = 'infra/DEPLOY.md' | 'infra/RUNBOOK.md';
export const guidePages: readonly GuidePage[] = ['infra/DEPLOY.md', 'infra/RUNBOOK.md'];

export const textOfPage = (page: GuidePage): string =>
  readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');

const fence = /^( *)```(.*)$/;
const reasonIn = (commands: string): string | undefined => /^# Not rehearsed: (.+)$/m.exec(commands)?.[1];

/** In the order of the page. */
export const blocksIn = (text: string): readonly CommandBlock[] => {
  const blocks: CommandBlock[] = [];
  let heading = '';
  let open: { indent: string; mark: string; line: number; commands: string[] } | undefined;
  for (const [index, row] of text.split('\n').entries()) {
    const [isFence, indent = '', mark = ''] = fence.exec(row) ?? [];
    if (isFence === undefined) {
      if (open !== undefined) open.commands.push(row.replace(open.indent, ''));
      else if (row.startsWith('## ')) heading = row.slice(3);
    } else if (open === undefined) {
      open = { indent, mark: mark.trim(), line: index + 2, commands: [] };
    } else {
      const commands = open.commands.join('\n');
      blocks.push({ heading, line: open.line, mark: open.mark, reason: reasonIn(commands), commands });
      open = undefined;
    }
  }
  return blocks;
};

export const isRehearsed = ({ mark }: CommandBlock): boolean => mark === 'sh rehearse';

/** The words that a reader sets before the block: `${CASE:?reference of the case}`. */
export const wantedBy = ({ commands }: CommandBlock): readonly string[] => [
  ...new Set([...commands.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name = '']) => name)),
];
