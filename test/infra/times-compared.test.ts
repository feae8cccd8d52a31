import { fileURLToPath } from 'node:url';
import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import { isBinaryExpression, isCallExpression, isPropertyAccessExpression } from 'typescript/unstable/ast/is';
import { API, type Type, TypeFlags, type UnionType } from 'typescript/unstable/sync';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

const orders = new Set([
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
]);
const sorts = new Set(['sort', 'toSorted', 'localeCompare']);

/** Texts that are no times, and why their order is needed. */
const noTimes = [
  'breach/milestones.ts: a.name < b.name', // two milestones of one instant
  'case/canonical-json.ts: a < b', // keys of an object
  'case/canonical-json.ts: a > b',
  'controller/decider.ts: contacts .map(({ id, from }) => JSON.stringify([id, from])) .sort()', // a set, compared
  'controller/decider.ts: contacts .map(({ id }) => id) .toSorted()',
  'controller/decider.ts: current.sort()',
];

const hasText = (type: Type | undefined): boolean => {
  if (type === undefined) return false;
  if ((type.flags & TypeFlags.StringLike) !== 0) return true;
  const parts = (type.flags & TypeFlags.UnionOrIntersection) !== 0 ? (type as UnionType).getTypes() : [];
  return parts.some(hasText);
};

/** Comparisons and sorts of a file that the compiler knows, by its checker: those of texts. */
const textComparisons = (): readonly string[] => {
  const api = new API();
  try {
    const [project] = api.updateSnapshot({ openProjects: [`${root}tsconfig.json`] }).getProjects();
    if (project === undefined) throw new Error('no project');
    const names = project.program
      .getSourceFileNames()
      .filter((name) => name.startsWith(`${root}functions/domain/`));
    return names.flatMap((name) => {
      const file = project.program.getSourceFile(name);
      const found: string[] = [];
      const keep = (node: Node): void => {
        const text = file?.text.slice(node.getStart(file), node.end).replace(/\s+/g, ' ');
        found.push(`${name.slice(`${root}functions/domain/`.length)}: ${text}`);
      };
      const visit = (node: Node): void => {
        const isOrder = isBinaryExpression(node) && orders.has(node.operatorToken.kind);
        if (
          isOrder &&
          [node.left, node.right].some((side) => hasText(project.checker.getTypeAtLocation(side)))
        )
          keep(node);
        if (isCallExpression(node) && isPropertyAccessExpression(node.expression)) {
          const { text } = node.expression.name;
          if (sorts.has(text) && (text === 'localeCompare' || node.arguments.length === 0)) keep(node);
        }
        node.forEachChild(visit);
      };
      if (file !== undefined) visit(file);
      return found;
    });
  } finally {
    api.close();
  }
};

it('the domain compares no time as a text: the year 10000 is not before 2026 (R-2)', () => {
  expect([...textComparisons()].sort()).toEqual([...noTimes].sort());
});
