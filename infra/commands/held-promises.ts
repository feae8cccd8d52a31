import { relative, resolve } from 'node:path';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import { API, type Project } from 'typescript/unstable/sync';

/*
 * node infra/commands/held-promises.ts [tsconfig.json] [folder…], part of `npm run check`.
 *
 * Finds a named promise that is left alone while something else is awaited (Biome does not): if it rejects,
 * Node ends the process. Use `Promise.all`, attach `.catch`, or start it later. Exit 1 when there is one.
 */

const functions = new Set([
  ...[SyntaxKind.ArrowFunction, SyntaxKind.FunctionDeclaration, SyntaxKind.FunctionExpression],
  ...[SyntaxKind.MethodDeclaration, SyntaxKind.Constructor, SyntaxKind.GetAccessor, SyntaxKind.SetAccessor],
]);
const shortCircuits = new Set([
  ...[SyntaxKind.AmpersandAmpersandToken, SyntaxKind.BarBarToken, SyntaxKind.QuestionQuestionToken],
]);

/** Skips inner functions, which run at another time. */
const inSameFunction = (root: Node, wanted: (node: Node) => boolean): readonly Node[] => {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (wanted(node)) found.push(node);
    if (!functions.has(node.kind)) node.forEachChild(visit);
  };
  root.forEachChild(visit);
  return found;
};

const everywhere = (root: Node, wanted: (node: Node) => boolean): readonly Node[] => {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (wanted(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(root);
  return found;
};

const isWithin = (inner: Node, outer: Node): boolean => inner.pos >= outer.pos && inner.end <= outer.end;

const functionAround = (node: Node): Node =>
  node.parent === undefined || functions.has(node.parent.kind)
    ? (node.parent ?? node)
    : functionAround(node.parent);

const isOptional = (node: Node, parent: Node): boolean => {
  if (is.isIfStatement(parent)) return node !== parent.expression;
  if (is.isConditionalExpression(parent)) return node !== parent.condition;
  if (is.isBinaryExpression(parent))
    return shortCircuits.has(parent.operatorToken.kind) && node === parent.right;
  if (is.isForStatement(parent)) return node !== parent.initializer;
  if (is.isForOfStatement(parent) || is.isForInStatement(parent)) return node !== parent.expression;
  return (
    is.isWhileStatement(parent) ||
    is.isCaseClause(parent) ||
    is.isDefaultClause(parent) ||
    is.isCatchClause(parent)
  );
};

const branchOf = (node: Node): Node =>
  node.parent === undefined || functions.has(node.kind) || isOptional(node, node.parent)
    ? node
    : branchOf(node.parent);

const isAwait = (node: Node): boolean =>
  is.isAwaitExpression(node) || (is.isForOfStatement(node) && node.awaitModifier !== undefined);

interface Named {
  readonly name: Node & { readonly text: string };
  readonly start: Node;
}

const namedIn = (node: Node): readonly Named[] => {
  if (is.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.EqualsToken)
    return is.isIdentifier(node.left) ? [{ name: node.left, start: node.right }] : [];
  if (!is.isVariableDeclaration(node) || node.initializer === undefined) return [];
  const start = node.initializer;
  const names = is.isIdentifier(node.name)
    ? [node.name]
    : everywhere(node.name, is.isBindingElement).flatMap((one) =>
        is.isBindingElement(one) && one.name !== undefined && is.isIdentifier(one.name) ? [one.name] : [],
      );
  return names.map((name) => ({ name, start }));
};

/** Starts a promise without a handler. */
const isStarted = (start: Node): boolean => {
  if (is.isAwaitExpression(start)) return false;
  if (is.isCallExpression(start) && is.isPropertyAccessExpression(start.expression)) {
    const { text } = start.expression.name;
    if (text === 'catch' || text === 'allSettled' || (text === 'then' && start.arguments.length > 1))
      return false;
  }
  return everywhere(start, (node) => is.isCallExpression(node) || is.isNewExpression(node)).length > 0;
};

/** Something is awaited before anything surely handles this promise. */
const isLeftAlone = ({ name, start }: Named): boolean => {
  const around = functionAround(name);
  const uses = inSameFunction(
    around,
    (node) => is.isIdentifier(node) && node.text === name.text && node.pos >= start.end,
  );
  return inSameFunction(
    around,
    (node) => isAwait(node) && node.pos >= start.end && isWithin(node, branchOf(name)),
  ).some((wait) => !uses.some((use) => use.pos < wait.end && isWithin(wait, branchOf(use))));
};

/** An unnamed promise in a list, before an element that awaits: `[start(), await other()]`. */
const isBesideAwait = (node: Node): boolean => {
  const { parent } = node;
  if (!is.isCallExpression(node) || parent === undefined) return false;
  const list = is.isArrayLiteralExpression(parent)
    ? parent.elements
    : is.isCallExpression(parent) || is.isNewExpression(parent)
      ? (parent.arguments ?? [])
      : [];
  const at = list.indexOf(node as never);
  return at >= 0 && list.slice(at + 1).some((one) => isAwait(one) || inSameFunction(one, isAwait).length > 0);
};

export const heldPromises = (project: Project, folders: readonly string[]): readonly string[] => {
  const { checker, program } = project;
  const isPromise = (node: Node): boolean => {
    const type = checker.getTypeAtLocation(node);
    return type !== undefined && /^(readonly )?\(?Promise(Like)?</.test(checker.typeToString(type));
  };
  const told = (file: SourceFile, node: Node): string => {
    const line = file.text.slice(0, node.getStart(file)).split('\n').length;
    return `${relative('.', file.fileName)}:${line} ${node.getText(file).replace(/\s+/g, ' ').slice(0, 90)}`;
  };
  const heldIn = (file: SourceFile): readonly string[] => [
    ...everywhere(file, (node) =>
      namedIn(node).some((one) => isStarted(one.start) && isLeftAlone(one) && isPromise(one.name)),
    ).map((node) => told(file, node)),
    ...everywhere(file, (node) => isBesideAwait(node) && isPromise(node)).map((node) => told(file, node)),
  ];
  return program
    .getSourceFileNames()
    .filter((path) => folders.some((folder) => path.startsWith(`${resolve(folder)}/`)))
    .flatMap((path) => {
      const file = program.getSourceFile(path);
      return file === undefined ? [] : heldIn(file);
    });
};

if (import.meta.main) {
  const [config = 'tsconfig.json', ...folders] = process.argv.slice(2);
  const api = new API();
  const [project] = api.updateSnapshot({ openProjects: [resolve(config)] }).getProjects();
  if (project === undefined) throw new Error(`${config} names no program.`);
  const found = heldPromises(project, folders.length > 0 ? folders : ['functions', 'infra', 'workflows']);
  for (const one of found) console.error(`${one}\n  is left alone while something else is awaited.`);
  api.close();
  process.exitCode = found.length > 0 ? 1 : 0;
}
