import { brotliCompressSync } from 'node:zlib';
import type { ApiDocument } from './documents.ts';

const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join(',\n');

const linesOf = (parts: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(parts).map(([name, part]) => `${JSON.stringify(name)}: ${JSON.stringify(part)}`);

/** JSON with a line for each path and each component, so that a diff shows what changed for a caller. */
export const documentText = ({ paths, components, ...head }: ApiDocument): string => {
  const groups = Object.entries(components).map(
    ([name, parts]) => `${JSON.stringify(name)}: {\n${indented(linesOf(parts))}\n}`,
  );
  return `{\n${[
    ...linesOf(head),
    `"paths": {\n${indented(linesOf(paths))}\n}`,
    `"components": {\n${groups.join(',\n')}\n}`,
  ].join(',\n')}\n}\n`;
};

/** A module of ours that holds the text packed: a start of the function does not read 400 KB for a route that few call. */
export const moduleText = (name: string, document: ApiDocument): string => {
  const packed = brotliCompressSync(documentText(document)).toString('base64');
  return `// Written by \`npm run openapi\`; test/openapi has it as JSON.\nexport const ${name} =\n  '${packed}';\n`;
};
