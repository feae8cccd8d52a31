import { parseSync } from 'oxc-parser';
import type { MutantOfFile } from '../stryker/report.ts';

/*
 * Mutants of a use case. Guards and bounds as Stryker makes them (ConditionalExpression, LogicalOperator, EqualityOperator), and what
 * it does not make: a statement, an `await` or the order of two writes is lost. Stryker itself would install 200 packages for each
 * commit and needs an API that TypeScript 7 does not have.
 */

export const kinds = ['guard', 'bound', 'statement', 'await', 'order'] as const;
export type MutantKind = (typeof kinds)[number];

export interface UseCaseMutant extends MutantOfFile {
  readonly kind: MutantKind;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
type Fields = Readonly<Record<string, unknown>>;
type Change = Pick<UseCaseMutant, 'kind' | 'replacement'> & { readonly from: number; readonly to: number };

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const fieldsOf = (node: Node): Fields => node as Node & Fields;
const childrenOf = (node: Node): readonly Node[] =>
  Object.values(fieldsOf(node))
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
const has = (node: Node, found: (inner: Node) => boolean): boolean =>
  found(node) || childrenOf(node).some((child) => has(child, found));

interface Around {
  readonly isTried: boolean;
  readonly isReturned: boolean;
  readonly isStatement: boolean;
  readonly isForced: boolean;
}

const bounds: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const unequal: Readonly<Record<string, string>> = { '===': '!==', '!==': '===' };
const other: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' };
const quantors: Readonly<Record<string, string>> = { some: 'every', every: 'some' };

/** Whether the value decides something by itself. */
const isTest = (node: Node): boolean =>
  (node.type === 'BinaryExpression' && /^([!=]==|[<>]=?)$/.test(String(fieldsOf(node).operator))) ||
  (node.type === 'LogicalExpression' && fieldsOf(node).operator !== '??');

const isAwaited = (node: Node): boolean =>
  node.type === 'ExpressionStatement' &&
  fieldsOf(fieldsOf(node).expression as Node).type === 'AwaitExpression';

/** A look changes nothing, so that its place among others says nothing. */
const looks = /^(read|find|list|get|known|seen)|(Of|Among)$/;
const calleeName = (call: unknown): string => {
  if (!isNode(call)) return '';
  const { callee, property, name } = fieldsOf(call);
  return typeof name === 'string' ? name : calleeName(property ?? callee);
};
const isLook = (statement: Node): boolean => {
  const { expression, declarations } = fieldsOf(statement);
  const awaited = isNode(expression)
    ? expression
    : fieldsOf((declarations as readonly Node[])[0] as Node).init;
  return looks.test(calleeName(fieldsOf(awaited as Node).argument));
};

/** `const x = await …` may trade places with a write that does not use x. */
const awaitedNames = (node: Node): readonly string[] | undefined => {
  if (isAwaited(node)) return [];
  if (node.type !== 'VariableDeclaration') return undefined;
  const [declared, ...more] = fieldsOf(node).declarations as readonly Node[];
  if (declared === undefined || more.length > 0) return undefined;
  const { id, init } = fieldsOf(declared);
  if (!isNode(id) || !isNode(init) || init.type !== 'AwaitExpression') return undefined;
  const names: string[] = [];
  has(id, (inner) => {
    if (inner.type === 'Identifier') names.push(String(fieldsOf(inner).name));
    return false;
  });
  return names;
};

const changesOf = (program: Node, source: string): readonly Change[] => {
  const changes: Change[] = [];
  const text = ({ start, end }: Node): string => source.slice(start, end);
  const change = (kind: MutantKind, { start, end }: Pick<Node, 'start' | 'end'>, replacement: string): void =>
    void changes.push({ kind, from: start, to: end, replacement });
  const force = (node: Node, ...values: readonly string[]): void => {
    for (const value of values) change('guard', node, value);
  };
  const order = (before: Node, after: Node): void => {
    const names = awaitedNames(before);
    const uses = (inner: Node): boolean =>
      inner.type === 'Identifier' && names?.includes(String(fieldsOf(inner).name)) === true;
    if (names === undefined || awaitedNames(after) === undefined) return;
    if (isLook(before) || isLook(after) || has(after, uses)) return;
    const between = source.slice(before.end, after.start);
    change('order', { start: before.start, end: after.end }, text(after) + between + text(before));
  };

  const visit = (node: Node, { isTried, isReturned, isStatement, isForced }: Around): void => {
    const { test, left, right, operator, expression, body, callee, argument } = fieldsOf(node);
    if (/^(IfStatement|ConditionalExpression|WhileStatement|DoWhileStatement|ForStatement)$/.test(node.type))
      if (isNode(test))
        // A loop that never ends says nothing about the tests.
        force(test, ...(/While|For/.test(node.type) ? ['false'] : ['true', 'false']));
    if (node.type === 'LogicalExpression' && isNode(left) && isNode(right)) {
      const opposite = other[String(operator)];
      if (opposite !== undefined) change('guard', node, `(${text(left)}) ${opposite} (${text(right)})`);
      // The whole is forced where it is a test.
      for (const side of [left, right]) if (isTest(side)) force(side, operator === '&&' ? 'true' : 'false');
    }
    if (node.type === 'BinaryExpression' && isNode(left) && isNode(right)) {
      const bound = bounds[String(operator)];
      const opposite = unequal[String(operator)];
      if (bound !== undefined) change('bound', node, `${text(left)} ${bound} ${text(right)}`);
      else if (opposite !== undefined && !isForced)
        change('guard', node, `${text(left)} ${opposite} ${text(right)}`);
    }
    if (node.type === 'CallExpression' && isNode(callee) && callee.type === 'MemberExpression') {
      const property = fieldsOf(callee).property as Node;
      const opposite = quantors[text(property)];
      if (opposite !== undefined)
        change(
          'bound',
          node,
          source.slice(node.start, property.start) + opposite + source.slice(property.end, node.end),
        );
    }
    // What a log says is for people: test/infra holds the words that alarms read.
    const isLog = node.type === 'ExpressionStatement' && /^console\.\w+\(/.test(text(node));
    if (node.type === 'ExpressionStatement' && isNode(expression) && expression.type !== 'Literal' && !isLog)
      change('statement', node, ';');
    // Outside of `try`, a promise returned is awaited by who called.
    // Elsewhere types refuse a promise in place of its value.
    if (node.type === 'AwaitExpression' && isNode(argument) && (isReturned ? isTried : isStatement))
      change('await', node, text(argument));
    if (Array.isArray(body))
      for (const [at, statement] of body.entries())
        if (at > 0) order(body[at - 1] as Node, statement as Node);

    const isFunction = /Function/.test(node.type);
    for (const child of childrenOf(node)) {
      const isBlock = node.type === 'TryStatement' && child === fieldsOf(node).block;
      const isValue = node.type === 'ReturnStatement' || (isFunction && child === body);
      visit(child, {
        isTried: isBlock || (isTried && !isFunction),
        isReturned: isValue,
        isStatement: node.type === 'ExpressionStatement',
        // `true` and `false` say more than its opposite.
        isForced: child === test || (node.type === 'LogicalExpression' && isTest(child)),
      });
    }
  };
  visit(program, { isTried: false, isReturned: false, isStatement: false, isForced: false });
  return changes;
};

const positionOf = (source: string, offset: number) => {
  const lines = source.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
};

/** Each changes one place. @param file from the root */
export const mutantsOf = (file: string, source: string): readonly UseCaseMutant[] => {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} is no code: ${errors[0]?.message}`);
  const mutants = changesOf(program as unknown as Node, source).map(({ from, to, ...change }) => ({
    ...change,
    file,
    source,
    mutatorName: change.kind,
    status: 'Pending',
    location: { start: positionOf(source, from), end: positionOf(source, to) },
  }));
  const known = new Set<string>();
  return mutants.filter(({ location: { start, end }, replacement }) => {
    const key = JSON.stringify([start, end, replacement]);
    return !known.has(key) && known.add(key);
  });
};
