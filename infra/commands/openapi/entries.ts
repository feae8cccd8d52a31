import { fileURLToPath } from 'node:url';
import {
  type CallExpression,
  type Expression,
  isCallExpression,
  isIdentifier,
  isObjectLiteralExpression,
  type Node,
} from 'typescript/unstable/ast';
import {
  API,
  type Checker,
  type Program,
  type Signature,
  SignatureKind,
  type Type,
} from 'typescript/unstable/sync';
import { actionDoor } from '#functions/breach/contract.ts';
import { functions } from '#infra/functions.ts';
import type { Route } from '#ports/routes.ts';
import { type RouteName, routeNames } from './names.ts';
import { references } from './references.ts';
import { type RefusalCode, refusalOf } from './refusals.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the code behind a route says of itself, as types. */
export interface Behind {
  /** What it answers; a union where it answers in several ways. */
  readonly reply: Type;
  /** Its `query`; absent where it reads none. */
  readonly query: Type | undefined;
  /** Every one that its code names; some wait behind a rule that this route never asks. */
  readonly refusals: readonly RefusalCode[];
  /** Takes the code of a status page as its bearer token. */
  readonly takesCode: boolean;
  /** Sent twice with the same `Idempotency-Key`, it is done once. */
  readonly isOnce: boolean;
}

export interface Entries {
  readonly checker: Checker;
  /** By route: `POST /api/requests`. */
  readonly behind: ReadonlyMap<string, Behind>;
  readonly names: ReadonlyMap<string, RouteName>;
  close(): void;
}

const must = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(what);
  return found;
};

const callsIn = (node: Node): readonly CallExpression[] => {
  const found: CallExpression[] = [];
  const look = (one: Node): void => {
    if (isCallExpression(one) && isIdentifier(one.expression) && /^(?:d|rawD)oor$/.test(one.expression.text))
      found.push(one);
    one.forEachChild(look);
  };
  look(node);
  return found;
};

const namesOnce = (options: Expression | undefined): boolean =>
  options !== undefined &&
  isObjectLiteralExpression(options) &&
  options.properties.some(
    (one) => 'name' in one && one.name !== undefined && isIdentifier(one.name) && one.name.text === 'once',
  );

const isHandler = (statement: Node): boolean => /^export const handler\b/.test(statement.getText());

const typesIn = (checker: Checker, program: Program) => {
  const partOf = (type: Type, name: string): Type | undefined => {
    const symbol = checker.getPropertyOfType(type, name);
    return symbol && checker.getTypeOfSymbol(symbol);
  };
  const signatureOf = (type: Type): Signature =>
    must(
      checker.getSignaturesOfType(type, SignatureKind.Call)[0],
      `${checker.typeToString(type)} is no function`,
    );
  const returned = (signature: Signature): Type =>
    must(checker.getReturnTypeOfSignature(signature), 'no return type');
  /** Of `wire(useCase, …)`. */
  const useCaseOf = (wired: Type): Signature =>
    signatureOf(returned(signatureOf(must(partOf(wired, 'in'), 'not wired'))));
  const replyOf = (useCase: Signature): Type => {
    const promise = returned(useCase);
    return promise.isTypeReference() ? must(checker.getTypeArguments(promise)[0], 'no promise') : promise;
  };
  const typeAt = (node: Node | undefined): Type =>
    must(node && checker.getTypeAtLocation(node), 'no type here');
  const breachReplies = (): Type => {
    const file = must(program.getSourceFile(`${root}functions/breach/actions.ts`), 'no actions.ts');
    const module = must(checker.getSymbolAtLocation(file), 'no module');
    const exported = checker.getExportsOfModule(module).find(({ name }) => name === 'BreachReplies');
    return checker.getDeclaredTypeOfSymbol(must(exported, 'no BreachReplies'));
  };
  return { partOf, useCaseOf, replyOf, typeAt, breachReplies };
};

const keyOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

/** Reads every entry with the compiler's own types. Call `close` at the end: it is a process. */
export const readEntries = (routes: readonly Route[]): Entries => {
  const api = new API({ cwd: root });
  const [project] = api
    .updateSnapshot({ openProjects: [`${root}infra/commands/openapi/tsconfig.json`] })
    .getProjects();
  const { checker, program } = must(project, 'no project');
  const { partOf, useCaseOf, replyOf, typeAt, breachReplies } = typesIn(checker, program);
  const behind = new Map<string, Behind>();
  const { reachedFrom } = references((file) => program.getSourceFile(root + file));

  const ofBreach = breachReplies();
  const breachReplyTo = new Map(
    checker
      .getPropertiesOfType(ofBreach)
      .map(({ name }) => [
        keyOf(actionDoor(name as Parameters<typeof actionDoor>[0])),
        must(partOf(ofBreach, name), name),
      ]),
  );

  /** Of the rows that a call names; undefined for rows known only at run time. */
  const keysIn = (row: Type): readonly string[] | undefined => {
    const rows = row.isUnionType() ? (row.getTypes() ?? []) : [row];
    const keys = rows.map((one) => {
      const [method, path] = ['method', 'path'].map((name) => must(partOf(one, name), `no ${name}`));
      return method?.isStringLiteralType() && path?.isStringLiteralType()
        ? `${method.value} ${path.value}`
        : '';
    });
    return keys.includes('') ? undefined : keys;
  };

  for (const [name, file] of Object.entries(functions)) {
    const its = routes.filter(({ handler }) => handler === name).map(keyOf);
    if (its.length === 0) continue;
    const source = must(program.getSourceFile(root + file), file);
    for (const statement of source.statements)
      for (const call of callsIn(statement)) {
        const [row, wired, options] = call.arguments;
        const useCase = useCaseOf(typeAt(wired));
        const context = checker.getParameterType(useCase, 1);
        const [query, key, code] = ['query', 'idempotencyKey', 'bearer'].map(
          (part) => context && partOf(context, part),
        );
        const keys = keysIn(typeAt(row)) ?? its.filter((one) => !behind.has(one));
        const isRaw = isIdentifier(call.expression) && call.expression.text === 'rawDoor';
        // A function that makes doors names what they need beside the call.
        const rest = isHandler(statement) ? call.arguments.slice(1) : [statement];
        const refusals = reachedFrom(file, rest).flatMap(({ node }) => refusalOf(node) ?? []);
        for (const one of keys.filter((each) => its.includes(each)))
          behind.set(one, {
            reply: breachReplyTo.get(one) ?? replyOf(useCase),
            query,
            refusals,
            takesCode: code !== undefined,
            isOnce: isRaw || key !== undefined || namesOnce(options),
          });
      }
  }
  const names = routeNames({ checker, program, root }, routes);
  return { checker, behind, names, close: () => api.close() };
};
