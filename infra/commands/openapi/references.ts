import { posix } from 'node:path';
import {
  isBindingElement,
  isCallExpression,
  isClassDeclaration,
  isExportDeclaration,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isNamedExports,
  isNamedImports,
  isNamespaceImport,
  isObjectBindingPattern,
  isPropertyAccessExpression,
  isStringLiteral,
  isVariableDeclaration,
  isVariableStatement,
  type Node,
  type SourceFile,
} from 'typescript/unstable/ast';

/** A name that a file of ours declares at its top. */
export interface Declared {
  readonly file: string;
  readonly name: string;
}

interface Module {
  /** By name: what declares it. */
  readonly declared: ReadonlyMap<string, Node>;
  /** By local name; `*` for a whole module. */
  readonly imported: ReadonlyMap<string, Declared>;
  readonly passedOn: ReadonlyMap<string, Declared>;
  readonly passesAllOf: readonly string[];
}

export interface References {
  /** Everything that the code below these nodes of a file may run: what it names, and what that names. */
  reachedFrom(file: string, nodes: readonly Node[]): readonly (Declared & { readonly node: Node })[];
}

/** `#domain/case/errors.ts`, or a path from the importing file. */
const fileOf = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  return specifier.replace(/^#(?:functions\/|(?=domain\/|ports\/))/, 'functions/');
};

const textIn = (node: Node | undefined): string => (node && isStringLiteral(node) ? node.text : '');

const loading = /^(?:\(await (import\(.*\))\)|await (import\(.*\))|\w+ = partOf\(\(\) => (import\(.*\))\))$/s;

/** Names of the module that this code imports at run time; none for other code. */
const loadedIn = (file: string, code: Node, names: readonly string[]): readonly Declared[] => {
  const call = loading
    .exec(code.getText())
    ?.slice(1)
    .find((one) => one !== undefined);
  const [, specifier] = /^import\('([^']+)'\)$/.exec(call ?? '') ?? [];
  return specifier === undefined ? [] : names.map((name) => ({ file: fileOf(file, specifier), name }));
};

const atRunTime = /(?<!typeof )\bimport\(/g;
const followed =
  /\(await import\('[^']+'\)\)\.\w|\} = await import\('[^']+'\)|= partOf\(\(\) => import\('[^']+'\)\)/g;

/** @throws for an import at run time in another form than `loadedBy` follows: what is behind it would be left out */
const mustFollowAll = (file: string, code: string): void => {
  const [all, known] = [atRunTime, followed].map((form) => code.match(form)?.length ?? 0);
  if (all !== known) throw new Error(`${file} imports at run time in a form that is not followed`);
};

const namesIn = (node: Node): readonly string[] => {
  const names: string[] = [];
  const look = (one: Node): void => {
    if (isIdentifier(one)) names.push(one.text);
    // `{ changeFormat: format }` declares `format`.
    else if (isBindingElement(one) && one.name) look(one.name);
    else one.forEachChild(look);
  };
  look(node);
  return names;
};

const moduleOf = (file: string, source: SourceFile): Module => {
  mustFollowAll(file, source.text);
  const declared = new Map<string, Node>();
  const imported = new Map<string, Declared>();
  const passedOn = new Map<string, Declared>();
  const passesAllOf: string[] = [];
  for (const statement of source.statements) {
    if (isVariableStatement(statement))
      for (const one of statement.declarationList.declarations)
        for (const name of namesIn(one.name)) declared.set(name, one);
    else if (isFunctionDeclaration(statement) || isClassDeclaration(statement)) {
      if (statement.name) declared.set(statement.name.text, statement);
    } else if (isImportDeclaration(statement)) {
      const from = fileOf(file, textIn(statement.moduleSpecifier));
      const bindings = statement.importClause?.namedBindings;
      if (bindings && isNamespaceImport(bindings))
        imported.set(bindings.name.text, { file: from, name: '*' });
      if (bindings && isNamedImports(bindings))
        for (const { name, propertyName } of bindings.elements)
          imported.set(name.text, { file: from, name: (propertyName ?? name).text });
    } else if (isExportDeclaration(statement) && statement.moduleSpecifier) {
      const from = fileOf(file, textIn(statement.moduleSpecifier));
      const clause = statement.exportClause;
      if (clause === undefined) passesAllOf.push(from);
      else if (isNamedExports(clause))
        for (const { name, propertyName } of clause.elements)
          passedOn.set(name.text, { file: from, name: (propertyName ?? name).text });
    }
  }
  return { declared, imported, passedOn, passesAllOf };
};

/** Reads names alone: a parameter that is named like a declaration counts for it. `sourceOf` takes a path from the root. */
export const references = (sourceOf: (file: string) => SourceFile | undefined): References => {
  const modules = new Map<string, Module | undefined>();
  const known = (file: string): Module | undefined => {
    if (!modules.has(file)) {
      const source = file.startsWith('functions/') ? sourceOf(file) : undefined;
      modules.set(file, source && moduleOf(file, source));
    }
    return modules.get(file);
  };

  const declarationOf = ({ file, name }: Declared): (Declared & { readonly node: Node }) | undefined => {
    const module = known(file);
    const node = module?.declared.get(name);
    if (node !== undefined) return { file, name, node };
    const next = module?.passedOn.get(name) ?? module?.imported.get(name);
    if (next !== undefined) return declarationOf(next);
    for (const other of module?.passesAllOf ?? []) {
      const found = declarationOf({ file: other, name });
      if (found !== undefined) return found;
    }
    return undefined;
  };

  /** Of another module, which the code imports when it is called (decision 0068). */
  const loadedBy = (file: string, node: Node): readonly Declared[] => {
    if (isPropertyAccessExpression(node)) return loadedIn(file, node.expression, [node.name.text]);
    if (isVariableDeclaration(node) && node.initializer && isObjectBindingPattern(node.name)) {
      const names = node.name.elements.map((one) => (one.propertyName ?? one.name)?.getText() ?? '');
      return loadedIn(file, node.initializer, names);
    }
    // `part('readCase')`, where `part` is `partOf(() => import('./read-case.ts'))`.
    if (!isCallExpression(node) || !isIdentifier(node.expression)) return [];
    const part = known(file)?.declared.get(node.expression.text);
    return part === undefined ? [] : loadedIn(file, part, [textIn(node.arguments[0])]);
  };

  const namedBy = new Map<Node, readonly Declared[]>();
  const namedIn = (file: string, node: Node): readonly Declared[] => {
    const before = namedBy.get(node);
    if (before !== undefined) return before;
    const found: Declared[] = [];
    const look = (one: Node): void => {
      found.push(...loadedBy(file, one));
      if (isIdentifier(one)) found.push({ file, name: one.text });
      else if (isPropertyAccessExpression(one) && isIdentifier(one.expression)) {
        const whole = known(file)?.imported.get(one.expression.text);
        if (whole?.name === '*') found.push({ file: whole.file, name: one.name.text });
        else found.push({ file, name: one.expression.text });
      } else if (isPropertyAccessExpression(one)) look(one.expression);
      else one.forEachChild(look);
    };
    look(node);
    namedBy.set(node, found);
    return found;
  };

  const reachedFrom: References['reachedFrom'] = (file, nodes) => {
    const reached = new Map<Node, Declared & { readonly node: Node }>();
    const waiting = nodes.map((node) => ({ file, node }));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
      for (const name of namedIn(next.file, next.node)) {
        const found = declarationOf(name);
        if (found === undefined || reached.has(found.node)) continue;
        reached.set(found.node, found);
        waiting.push(found);
      }
    return [...reached.values()];
  };
  return { reachedFrom };
};
