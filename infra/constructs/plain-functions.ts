import MagicString from 'magic-string';
import { parseSync } from 'oxc-parser';

/*
 * Arrow functions of a bundle are written as functions (decision 0068): V8 puts a function's body off until it is called, but reads that
 * of an arrow function within another in full. One that uses what it has from around it (`this`, `arguments`, `super`, `new.target`)
 * stays as it is.
 */

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Arrow extends Node {
  readonly async: boolean;
  readonly expression: boolean;
  readonly typeParameters?: Node | null;
  readonly params: readonly Node[];
  readonly returnType?: Node | null;
  readonly body: Node;
}
/** Whose `this` it is: an arrow function has none of its own. */
type Around = { isArrow: boolean; usesOuter: boolean };

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const isArrow = (node: Node): node is Arrow => node.type === 'ArrowFunctionExpression';

/** Each has a `this` of its own. So has a field of a class, which is taken for part of what is around it: less is changed then. */
const owners = new Set(['FunctionExpression', 'FunctionDeclaration']);
const isOuter = (node: Node): boolean =>
  ['ThisExpression', 'Super', 'MetaProperty'].includes(node.type) ||
  (node.type === 'Identifier' && (node as Node & { name: string }).name === 'arguments');

/** Arrow functions that use nothing from around them, those within others first. */
const plainArrows = (program: Node): readonly Arrow[] => {
  const [found, around]: [Arrow[], Around[]] = [[], []];
  const visit = (node: Node): void => {
    const own = isArrow(node) || owners.has(node.type);
    if (own) around.push({ isArrow: isArrow(node), usesOuter: false });
    if (isOuter(node))
      for (let n = around.length - 1; around[n]?.isArrow; n--) (around[n] as Around).usesOuter = true;
    for (const part of Object.values(node).flat()) if (isNode(part)) visit(part);
    if (own && !around.pop()?.usesOuter && isArrow(node)) found.push(node);
  };
  visit(program);
  return found;
};

/** File → what became of its code: most files are in every bundle. */
const done = new Map<string, { readonly code: string; readonly plain: string }>();

/** The same code, with a function for each arrow function that needs nothing from around it. @param name ends in `.js` or `.ts` */
export const withPlainFunctions = (name: string, code: string): string => {
  if (!code.includes('=>')) return code;
  const seen = done.get(name);
  if (seen?.code === code) return seen.plain;
  const text = new MagicString(code);
  for (const arrow of plainArrows(parseSync(name, code).program as unknown as Node)) {
    const from = arrow.async ? arrow.start + 'async'.length : arrow.start;
    const ahead = [arrow.typeParameters, arrow.params.at(-1), arrow.returnType];
    const sign = code.indexOf('=>', Math.max(from, ...ahead.map((one) => one?.end ?? 0)));
    const isBare =
      arrow.params.length === 1 && arrow.params[0]?.start === from + code.slice(from).search(/\S/);
    text.prependRight(from, `${arrow.async ? ' ' : ''}function${isBare ? ' (' : ' '}`);
    text.overwrite(sign, sign + 2, `${isBare ? ')' : ''}${arrow.expression ? '{return (' : ''}`);
    if (arrow.expression) text.appendLeft(arrow.end, ')}');
  }
  const plain = text.toString();
  done.set(name, { code, plain });
  return plain;
};
