import type { Checker, Symbol as Named, Program } from 'typescript/unstable/sync';
import type { Route } from '#ports/routes.ts';
import { commentOf } from './comments.ts';

/** What a contract calls a route, and what its comment says about it. */
export interface RouteName {
  readonly name: string;
  readonly about: string;
}

/** Tables of rows, beside the contracts' own constants. */
const tables = [
  { file: 'functions/case/commands.ts', table: 'caseCommands', noun: 'Case' },
  { file: 'functions/breach/action-rows.ts', table: 'actionRows', noun: 'Breach' },
] as const;

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** By route: `POST /api/requests`. @throws {Error} for a route that no contract names */
export const routeNames = (
  { checker, program, root }: { readonly checker: Checker; readonly program: Program; readonly root: string },
  routes: readonly Route[],
): ReadonlyMap<string, RouteName> => {
  const found = new Map<string, RouteName>();
  const exportsOf = (file: string): readonly Named[] => {
    const source = program.getSourceFile(root + file);
    const module = source && checker.getSymbolAtLocation(source);
    return module === undefined ? [] : checker.getExportsOfModule(module);
  };
  const literal = (row: Named, part: string): string | undefined => {
    const type = checker.getTypeOfSymbol(row);
    const symbol = type && checker.getPropertyOfType(type, part);
    const value = symbol && checker.getTypeOfSymbol(symbol);
    return value?.isStringLiteralType() ? value.value : undefined;
  };
  const take = (row: Named, noun = ''): void => {
    const [method, path] = [literal(row, 'method'), literal(row, 'path')];
    if (method === undefined || path === undefined) return;
    const name = camel(row.name);
    const isTaken = [...found.values()].some((one) => one.name === name);
    const about = commentOf(row, checker);
    found.set(`${method} ${path}`, { name: isTaken || name === noun ? name + noun : name, about });
  };
  const nouns = new Set(
    program
      .getSourceFileNames()
      .flatMap((file) => /functions\/([\w-]+)\/contract\.ts$/.exec(file)?.[1] ?? []),
  );
  for (const noun of nouns) for (const one of exportsOf(`functions/${noun}/contract.ts`)) take(one);
  for (const file of ['functions/case/files/contract.ts', 'functions/case/commands.ts'])
    for (const one of exportsOf(file)) take(one);
  for (const { file, table, noun } of tables) {
    const rows = exportsOf(file).find(({ name }) => name === table);
    const type = rows && checker.getTypeOfSymbol(rows);
    for (const one of type ? checker.getPropertiesOfType(type) : []) take(one, noun);
  }
  for (const { method, path } of routes)
    if (path.startsWith('/api/') && !found.has(`${method} ${path}`))
      throw new Error(`${method} ${path} has no name`);
  return found;
};
