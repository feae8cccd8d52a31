import { fileURLToPath } from 'node:url';
import type { Node } from 'typescript/unstable/ast';
import * as is from 'typescript/unstable/ast/is';
import {
  API,
  type Checker,
  type Symbol as Declared,
  type Project,
  type Type,
} from 'typescript/unstable/sync';
import { portActions } from '#infra/constructs/port-actions.ts';

/*
 * node infra/commands/port-names.ts, part of `npm run check`.
 *
 * Powers are read from the bundles (decision 0011), by the names of ports. Finds each place in functions/ that calls a port by another
 * name, or something else by a port's. Exit 1 when there is one.
 */

/** Root of the repository, with a slash at the end. */
const root = fileURLToPath(new URL('../../', import.meta.url));

function* below(node: Node): Generator<Node> {
  const children: Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) {
    yield child;
    yield* below(child);
  }
}

const placesOf = ({ declarations }: Declared): readonly string[] =>
  declarations.map(({ path, index }) => `${path}:${index}`);

/** Where each method of a port is declared → the port. */
const methodsOf = ({ program, checker }: Project): ReadonlyMap<string, string> => {
  const source = program.getSourceFile(`${root}functions/ports/index.ts`);
  const all = [...(source ? below(source) : [])].filter(is.isInterfaceDeclaration);
  const own = all.find(({ name }) => name.text === 'AwsPorts');
  const members = [...(own ? below(own) : [])].filter(is.isPropertySignatureDeclaration);
  return new Map(
    members.flatMap(({ name }) => {
      const symbol = checker.getSymbolAtLocation(name);
      const type = symbol && checker.getTypeOfSymbol(symbol);
      const port = (symbol?.name ?? '') as keyof typeof portActions;
      return (type ? checker.getPropertiesOfType(type) : [])
        .filter((method) => method.name in portActions[port])
        .flatMap(placesOf)
        .map((place) => [place, port] as const);
    }),
  );
};

const textOf = (name: Node | undefined): string | undefined =>
  name && is.isIdentifier(name) ? name.text : undefined;
/** `cases` of `cases` and of `ports.cases`. */
const lastName = (node: Node): string | undefined =>
  is.isPropertyAccessExpression(node) ? textOf(node.name) : textOf(node);

/** Nodes of a file that would hide a power from the reader of the bundles, or show one that is not there. */
const wrongIn = (nodes: readonly Node[], checker: Checker, methods: ReadonlyMap<string, string>) => {
  const [ports, names] = [
    new Set(methods.values()),
    new Set(Object.values(portActions).flatMap(Object.keys)),
  ];
  const portOf = (symbol: Declared | undefined) =>
    symbol && placesOf(symbol).flatMap((place) => methods.get(place) ?? [])[0];
  const portIn = (type: Type | undefined) =>
    type && checker.getPropertiesOfType(type).flatMap((one) => portOf(one) ?? [])[0];

  const accesses = nodes.filter(is.isPropertyAccessExpression).filter(({ name }) => names.has(name.text));
  const accessed = checker.getSymbolAtLocation(accesses.map(({ name }) => name));
  const misnamed = accesses.filter(({ expression }, at) => {
    const [port, name = ''] = [portOf(accessed[at]), lastName(expression)];
    return port === undefined ? ports.has(name) : port !== name;
  });

  const declared = nodes
    .filter(
      (one) => is.isVariableDeclaration(one) || is.isParameterDeclaration(one) || is.isBindingElement(one),
    )
    .flatMap(({ name }) => (name && is.isIdentifier(name) ? [name] : []));
  const types = checker.getTypeAtLocation(declared);
  const renamed = declared
    .filter(({ text }, at) => ![undefined, text].includes(portIn(types[at])))
    .map(({ parent }) => parent);

  const taken = nodes.filter(is.isBindingElement).filter(({ parent, name, propertyName = name }) => {
    const method = textOf(propertyName);
    if (method === undefined || !names.has(method)) return false;
    const type = checker.getTypeAtLocation(parent);
    return portOf(type && checker.getPropertyOfType(type, method)) !== undefined;
  });
  const computed = nodes
    .filter(is.isElementAccessExpression)
    .filter(({ expression }) => portIn(checker.getTypeAtLocation(expression)) !== undefined);

  const values = nodes.filter(
    (one) =>
      ports.has(lastName(one) ?? '') &&
      !(
        is.isPropertyAccessExpression(one.parent) &&
        [one.parent.expression, one.parent.name].includes(one as never)
      ) &&
      !is.isBindingElement(one.parent) &&
      !is.isVariableDeclaration(one.parent),
  );
  const disguised = values.filter((one) => {
    if (portIn(checker.getTypeAtLocation(one)) === undefined) return false;
    const expected = checker.getContextualType(one as never);
    return expected !== undefined && portIn(expected) === undefined;
  });
  return [...misnamed, ...renamed, ...taken, ...computed, ...disguised];
};

/** @param planted path → source, in memory only: then only these files are read. @returns `path: text` of each such place */
export const misnamedIn = (planted: Readonly<Record<string, string>> = {}): readonly string[] => {
  const config = `${root}functions.tsconfig.json`;
  const files = Object.keys(planted);
  const said = JSON.stringify({
    extends: './tsconfig.json',
    include: files.length > 0 ? [] : ['functions'],
    files,
  });
  const texts = new Map([
    [config, said],
    ...Object.entries(planted).map(([path, text]) => [root + path, text] as const),
  ]);
  const api = new API({
    fs: { readFile: (path) => texts.get(path), fileExists: (path) => (texts.has(path) ? true : undefined) },
  });
  try {
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    if (project === undefined) throw new Error('There is no program of functions.');
    const methods = methodsOf(project);
    if (methods.size === 0) throw new Error('No method of a port was found.');
    return project.program.getSourceFileNames().flatMap((path) => {
      const source = /\/functions\/(?!adapters\/|ports\/)/.test(path) && project.program.getSourceFile(path);
      if (!source) return [];
      const wrong = wrongIn([...below(source)], project.checker, methods);
      return wrong.map((node) => `${path.slice(root.length)}: ${node.getText(source)}`);
    });
  } finally {
    api.close();
  }
};

if (import.meta.main) {
  const found = misnamedIn();
  for (const one of found)
    console.error(`${one}\n  uses a port by another name, or its name for something else.`);
  console.log(`${found.length} ports by another name.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
