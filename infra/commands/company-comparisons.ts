import { resolve } from 'node:path';
import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import {
  isArrowFunction,
  isBinaryExpression,
  isCallExpression,
  isElementAccessExpression,
  isIdentifier,
  isPropertyAccessExpression,
} from 'typescript/unstable/ast/is';
import { type Project, type Type, TypeFlags } from 'typescript/unstable/sync';
import { without, withProject } from './text-comparisons.ts';

/*
 * node infra/commands/company-comparisons.ts, part of `npm run check`.
 *
 * A company is what the register says: nothing compares the name that a person typed. Whatever in functions/ does
 * more with a `TypedCompanyName` than pass it on, show it to the compiler as absent or ask the register is listed here,
 * with why. Exit 1 for another one, or for one that is gone.
 */

const listed = [
  // Keys by which officers find a case, and by which a preservation covers what the register never had (P47).
  "domain/find-keys.ts: typed.includes('@')",
  'domain/find-keys.ts: findKey(typed)',
  "preservation/covers.ts: findKeysIn(person ?? '')",
  "preservation/record-preservation.ts: person.includes('@')",
  // Which cases and preservations typed a name that the register has now: they get its id.
  'controller/name-companies.ts: keysOf(person)',
  'controller/name-companies.ts: keysOf(typed)',
  // The register itself.
  'adapters/dynamodb-controller-names.ts: isName(typed)',
  'adapters/dynamodb-controller-names.ts: holderOf(typed)',
  'adapters/dynamodb-controller-names.ts: formerHolders(typed)',
  'adapters/memory/controller-names.ts: isName(typed)',
  'adapters/memory/controller-names.ts: findKey(typed)',
  // Shown to an officer, and hidden from one who may not see it.
  'console/case/person-page.ts: shownValue(name, value)',
  'case/masks.ts: [name, typed, postal, phone, account, company, aboutWhom, recipient]',
];

const comparisons = new Set([
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.ExclamationEqualsToken,
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
  SyntaxKind.InKeyword,
]);
const defaults = new Set([SyntaxKind.QuestionQuestionToken, SyntaxKind.BarBarToken]);

/** What a file says that has one: a member or a variable, the type, or the person who typed it. */
const mayHave = /compan|Person\b|people\b|ControllerNames/i;

/** The register is asked; it alone says which company a text names. */
const asksRegister = 'resolve';

/** As the compiler writes it: the name alone, or beside absent and empty. */
const isNamed = /^(?:TypedCompanyName|string|undefined|null|""|\s\|\s)+$/;

const isValue = (node: Node): boolean =>
  isIdentifier(node) ||
  isPropertyAccessExpression(node) ||
  isElementAccessExpression(node) ||
  (isBinaryExpression(node) && defaults.has(node.operatorToken.kind));

const isUndefined = (node: Node): boolean => isIdentifier(node) && node.text === 'undefined';

/** What is done with the value: a comparison, a call, a part of it, a text made of it, a place that forgets what it is. */
const useOf = (node: Node): Node | undefined => {
  const { parent } = node;
  if (parent === undefined) return undefined;
  if (isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind))
    return isUndefined(parent.left) || isUndefined(parent.right) ? undefined : parent;
  if (isCallExpression(parent) && parent.expression !== node) {
    const { expression } = parent;
    const asks = isPropertyAccessExpression(expression) && expression.name.text === asksRegister;
    return asks ? undefined : parent;
  }
  if (isPropertyAccessExpression(parent) && parent.expression === node)
    return parent.parent && isCallExpression(parent.parent) ? parent.parent : parent;
  if (parent.kind === SyntaxKind.TemplateSpan) return parent.parent;
  return parent.kind === SyntaxKind.ArrayLiteralExpression ? parent : undefined;
};

/** Values of the type that the compiler expects to be any text: from there on nothing knows what it was. */
const mayForget = ({ parent }: Node): boolean =>
  parent !== undefined &&
  (isArrowFunction(parent) ||
    [
      SyntaxKind.ReturnStatement,
      SyntaxKind.VariableDeclaration,
      SyntaxKind.PropertyAssignment,
      SyntaxKind.ShorthandPropertyAssignment,
    ].includes(parent.kind));

/** Each use of a typed company name that is more than passing it on. */
export const companyUses = ({ checker, program }: Project, folder: string): readonly string[] => {
  const root = `${resolve(folder)}/`;
  const compound = TypeFlags.Union | TypeFlags.Intersection;
  const isTypedName = (type: Type | undefined): boolean => {
    if (type === undefined || (type.flags & compound) === 0) return false;
    const words = checker.typeToString(type);
    return words.includes('TypedCompanyName') && isNamed.test(words);
  };
  const forgets = (node: Node): boolean => {
    if (!mayForget(node)) return false;
    const wanted = checker.getContextualType(node as never);
    return wanted !== undefined && /^(?:string|undefined|\s\|\s)+$/.test(checker.typeToString(wanted));
  };
  /** The API of this compiler cannot say some types of tuples, which no text has: then each by itself. */
  const typesAt = (nodes: readonly Node[]): readonly (Type | undefined)[] => {
    try {
      return nodes.length === 0 ? [] : checker.getTypeAtLocation(nodes);
    } catch {
      return nodes.length === 1 ? [undefined] : nodes.flatMap((node) => typesAt([node]));
    }
  };
  const foundIn = (file: SourceFile): readonly string[] => {
    const asked: Node[] = [];
    const visit = (node: Node): void => {
      if (isValue(node) && (useOf(node) !== undefined || mayForget(node))) asked.push(node);
      node.forEachChild(visit);
    };
    if (mayHave.test(file.text)) visit(file);
    const types = typesAt(asked);
    const uses = asked.flatMap((node, at) => {
      if (!isTypedName(types[at])) return [];
      return useOf(node) ?? (forgets(node) ? (node.parent as Node) : []);
    });
    return [...new Set(uses)].map((use) => {
      const text = file.text.slice(use.getStart(file), use.end).replace(/\s+/g, ' ');
      return `${file.fileName.slice(root.length)}: ${text}`;
    });
  };
  return program
    .getSourceFileNames()
    .filter((path) => path.startsWith(root))
    .flatMap((path) => {
      const file = program.getSourceFile(path);
      return file === undefined ? [] : foundIn(file);
    });
};

if (import.meta.main) {
  const found = withProject('tsconfig.json', (project) => companyUses(project, 'functions'));
  const [added, gone] = [without(found, listed), without(listed, found)];
  for (const one of added)
    console.error(
      `${one}\n  does more with a typed company name than ask the register (R-9): ask by the register's id.`,
    );
  for (const one of gone) console.error(`${one}\n  is listed in company-comparisons.ts and gone.`);
  console.log(`${added.length} uses of a typed company name beside the register; ${listed.length} listed.`);
  process.exitCode = added.length + gone.length > 0 ? 1 : 0;
}
