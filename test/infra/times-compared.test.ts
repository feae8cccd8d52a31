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

/** Comparisons of texts that stay, and why. */
const kept = [
  // Two milestones of one instant, keys of an object, sets and lists of references, names of countries: no times.
  'domain/breach/milestones.ts: a.name < b.name',
  'domain/case/canonical-json.ts: a < b',
  'domain/case/canonical-json.ts: a > b',
  'domain/controller/decider.ts: contacts .map(({ id, from }) => JSON.stringify([id, from])) .sort()',
  'domain/controller/decider.ts: contacts .map(({ id }) => id) .toSorted()',
  'domain/controller/decider.ts: current.sort()',
  'notice/accounting/corrected-rows.ts: [...coveredByLists].sort()',
  'notice/accounting/finish-rows.ts: [...new Set([...known, ...corrected])].sort()',
  'notice/accounting/record-paper-mail.ts: [...new Set(rows)].sort()',
  'notice/list/sort-rows.ts: [...coveredByLists].sort()',
  'notice/list/sort-rows.ts: [...states].sort()',
  'notice/list/sort-rows.ts: a < b',
  "site/words/countries.ts: one.name.localeCompare(other.name, 'en')",
  // Keys of the store, in the order in which DynamoDB keeps them; their instants all have one width.
  'adapters/dynamodb-case-lists.ts: a < b',
  'adapters/dynamodb-case-lists.ts: a > b',
  'adapters/letters.ts: rank(a) < rank(b)',
  'adapters/memory/cases.ts: a.rank < b.rank',
  'adapters/memory/cases.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/cases.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/cases.ts: placeOf(row) > after',
  'adapters/memory/cases.ts: placeOf(row) > after',
  'adapters/memory/cases.ts: wakeAt < before',
  'adapters/memory/ledger.ts: [...pages.keys()].sort()',
  'adapters/memory/letters.ts: placeOf(a) < placeOf(b)',
  'adapters/memory/letters.ts: placeOf(row) > after',
  // The line before holds both to one width.
  'case/chain.ts: String(commit.at) < String(before.at)',
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
    const names = project.program.getSourceFileNames().filter((name) => name.startsWith(`${root}functions/`));
    return names.flatMap((name) => {
      const file = project.program.getSourceFile(name);
      const found: string[] = [];
      const keep = (node: Node): void => {
        const text = file?.text.slice(node.getStart(file), node.end).replace(/\s+/g, ' ');
        found.push(`${name.slice(`${root}functions/`.length)}: ${text}`);
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

it('nothing compares a time as a text: the year 10000 is not before 2026 (R-2)', () => {
  expect([...textComparisons()].sort()).toEqual([...kept].sort());
});
