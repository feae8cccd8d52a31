import { resolve } from 'node:path';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import { isBinaryExpression, isCallExpression, isPropertyAccessExpression } from 'typescript/unstable/ast/is';
import { API, type Project, type Type, TypeFlags, type UnionType } from 'typescript/unstable/sync';

/*
 * node infra/commands/text-comparisons.ts, part of `npm run check`.
 *
 * An instant or a day does not compile in a comparison (decision 0021), but its text would. So each comparison of
 * texts in functions/ is listed here, with why no time is in it. Exit 1 for another one, or for one that is gone.
 */

const listed = [
  // Two milestones of one instant, members of an object, names of countries, states and officers.
  'domain/breach/milestones.ts: a.name < b.name',
  'domain/case/canonical-json.ts: a < b',
  'domain/case/canonical-json.ts: a > b',
  "ports/officers.ts: a.name.localeCompare(b.name, 'en')",
  'site/words/countries.ts: one.name.localeCompare(other.name, language)',
  'site/words/us-states.ts: one.words.localeCompare(other.words, language)',
  // Keys of the store, in the order in which DynamoDB keeps them; their days all have one width.
  'adapters/memory/cases.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/cases.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/cases.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/cases.ts: placeOf(row) > after',
  'adapters/memory/cases.ts: placeOf(row) > after',
  'adapters/memory/cases.ts: placeOf(row) > after',
  'adapters/memory/letters.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/letters.ts: placeOf(row) > after',
  'adapters/memory/controller-names.ts: slug > after',
  'adapters/memory/lookups.ts: id > after',
  'adapters/memory/expressions.ts: a < b',
];

const orders = new Set([
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
]);
const sorts = new Set(['sort', 'toSorted', 'localeCompare']);

const hasText = (type: Type | undefined): boolean => {
  if (type === undefined) return false;
  if ((type.flags & TypeFlags.StringLike) !== 0) return true;
  const parts = (type.flags & TypeFlags.UnionOrIntersection) !== 0 ? (type as UnionType).getTypes() : [];
  return parts.some(hasText);
};

/** Comparisons and sorts by the order of texts; the compiler says what is a text. */
export const textComparisons = ({ checker, program }: Project, folder: string): readonly string[] => {
  const root = `${resolve(folder)}/`;
  const comparesTexts = (node: Node): boolean => {
    if (isBinaryExpression(node) && orders.has(node.operatorToken.kind))
      return [node.left, node.right].some((side) => hasText(checker.getTypeAtLocation(side)));
    if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return false;
    const { text } = node.expression.name;
    return sorts.has(text) && (text === 'localeCompare' || node.arguments.length === 0);
  };
  const foundIn = (file: SourceFile): readonly string[] => {
    const found: string[] = [];
    const visit = (node: Node): void => {
      if (comparesTexts(node)) {
        const text = file.text.slice(node.getStart(file), node.end).replace(/\s+/g, ' ');
        found.push(`${file.fileName.slice(root.length)}: ${text}`);
      }
      node.forEachChild(visit);
    };
    visit(file);
    return found;
  };
  return program
    .getSourceFileNames()
    .filter((path) => path.startsWith(root))
    .flatMap((path) => {
      const file = program.getSourceFile(path);
      return file === undefined ? [] : foundIn(file);
    });
};

/** What is in the first and not in the second, each as often. */
export const without = (all: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

export interface Unlisted {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export const unlistedIn = (found: readonly string[]): Unlisted => ({
  added: without(found, listed),
  gone: without(listed, found),
});

export const withProject = <T>(config: string, read: (project: Project) => T): T => {
  const api = new API();
  try {
    const [project] = api.updateSnapshot({ openProjects: [resolve(config)] }).getProjects();
    if (project === undefined) throw new Error(`${config} names no program.`);
    return read(project);
  } finally {
    api.close();
  }
};

if (import.meta.main) {
  const found = withProject('tsconfig.json', (project) => textComparisons(project, 'functions'));
  const { added, gone } = unlistedIn(found);
  for (const one of added)
    console.error(`${one}\n  compares texts: is one a time? Use times.ts, or list it here.`);
  for (const one of gone) console.error(`${one}\n  is listed in text-comparisons.ts and gone.`);
  console.log(
    `${added.length} comparisons of texts that may be times; ${listed.length} of keys and names, listed.`,
  );
  process.exitCode = added.length + gone.length > 0 ? 1 : 0;
}
