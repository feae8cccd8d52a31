import { blocksIn, type CommandBlock, isRehearsed } from './command-blocks.ts';

/** Only version 2 of the AWS CLI has these, and the rehearsal has version 1. */
const versionTwoOnly =
  /--cli-binary-format|--no-cli-pager|--no-cli-auto-prompt|--cli-auto-prompt|--cli-input-yaml|\baws (logs tail|sso login|configure sso|ddb)\b|--output yaml/;
/** Version 2 reads a plain payload as base64, version 1 does not. */
const plainPayload = /--payload(?! fileb:\/\/)\b/;
/** Hides a failure: a shell sees the last command's only. */
const pipedAway = /^\s*aws [^\n]*[^|]\|(?!\|)/m;

type Fault = readonly [isFault: (block: CommandBlock) => boolean, sentence: string];

const faults: readonly Fault[] = [
  [({ mark }) => mark !== 'sh' && mark !== 'sh rehearse', 'its mark is neither `sh rehearse` nor `sh`'],
  [
    (block) => !isRehearsed(block) && block.reason === undefined,
    'it has no reason: write `# Not rehearsed: …` as its first line',
  ],
  [
    (block) => isRehearsed(block) && block.reason !== undefined,
    'it has both the mark and a reason for not being run',
  ],
  [({ commands }) => versionTwoOnly.test(commands), 'only version 2 of the AWS CLI can do this'],
  [({ commands }) => plainPayload.test(commands), 'write the payload as fileb://…, which both versions read'],
  [({ commands }) => pipedAway.test(commands), 'a pipe behind `aws` hides its failure'],
];

export const faultsOf = (block: CommandBlock): readonly string[] => {
  const commands = block.commands.replaceAll('\\\n', ' ').replaceAll(/ +/g, ' ');
  return faults
    .filter(([isFault]) => isFault({ ...block, commands }))
    .map(([, sentence]) => `line ${block.line}: ${sentence}`);
};

/** What a reader of this page could not do as it is written. */
export const faultsIn = (text: string): readonly string[] => {
  const blocks = blocksIn(text);
  const fences = text.match(/^ *```/gm)?.length ?? 0;
  const inline = [...text.matchAll(/`(aws [a-z0-9-]+ [a-z0-9-]+ [^`]*)`/g)];
  return [
    ...blocks.flatMap(faultsOf),
    ...(fences === 2 * blocks.length ? [] : ['a block has no end']),
    ...inline.map(([, command]) => `"${command}" belongs in a block, where the rehearsal runs it`),
  ];
};
