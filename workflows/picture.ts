import { type Asl, type State, statesIn } from './asl.ts';

/** Mermaid flowchart; dashed lines follow when a task's retries are used up. */
export const picture = (asl: Asl): string => {
  const titles = statesIn(asl).map(([title]) => title);
  const id = (title: string) => `s${titles.indexOf(title)}`;
  const linesOf = ({ States }: Pick<Asl, 'States'>): string[] =>
    Object.entries(States).flatMap(([title, state]) => [
      ...(state.ItemProcessor === undefined ? [`  ${id(title)}${shape(title, state)}`] : box(title, state)),
      ...arrows(state).map(({ to, line }) => `  ${id(title)} ${line} ${id(to)}`),
    ]);
  const box = (title: string, { ItemProcessor }: State): string[] => [
    `  subgraph ${id(title)}["${title}"]`,
    ...linesOf(ItemProcessor ?? { States: {} }).map((line) => `  ${line}`),
    '  end',
  ];
  const lines = linesOf(asl);
  return ['```mermaid', 'flowchart TD', `  start((" ")) --> ${id(asl.StartAt)}`, ...lines, '```'].join('\n');
};

const shape = (title: string, { Type }: State): string => {
  if (Type === 'Choice') return `{"${title}"}`;
  if (Type === 'Wait') return `[/"${title}"/]`;
  if (Type === 'Succeed' || Type === 'Fail') return `(["${title}"])`;
  return `["${title}"]`;
};

const arrows = (state: State): { to: string; line: string }[] => [
  ...(state.Choices ?? []).map((choice) => ({ to: choice.Next, line: `-->|${word(choice)}|` })),
  ...(state.Default ? [{ to: state.Default, line: '-->|otherwise|' }] : []),
  ...(state.Next ? [{ to: state.Next, line: '-->' }] : []),
  ...(state.Catch ?? []).map((caught) => ({ to: caught.Next, line: '-.->' })),
];

const word = (choice: NonNullable<State['Choices']>[number]): string =>
  choice.StringEquals ?? (choice.BooleanEquals ? 'yes' : 'no');

export const withPictures = (readme: string, machines: readonly { name: string; asl: Asl }[]): string =>
  machines.reduce((text, { name, asl }) => {
    const block = new RegExp(`(<!-- ${name}: .*? -->\n)[^]*?(<!-- /${name} -->)`);
    if (!block.test(text)) throw new Error(`workflows/README.md has no place for the picture of ${name}.`);
    return text.replace(block, (_whole, opens, closes) => `${opens}${picture(asl)}\n${closes}`);
  }, readme);
