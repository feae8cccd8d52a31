import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import {
  isAsExpression,
  isBinaryExpression,
  isBlock,
  isCallExpression,
  isConditionalExpression,
  isElementAccessExpression,
  isIdentifier,
  isIfStatement,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isSatisfiesExpression,
  isStringLiteral,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is';
import { withProject } from './text-comparisons.ts';

/*
 * npm run sentences: every sentence of a letter that depends on a fact, with the function that chooses it and the fact,
 * read from the code. Exits 0. test/infra/sentences.prove.test.ts checks what no sentence may depend on.
 */

export interface Chosen {
  readonly file: string;
  readonly chooser: string;
  /** As the catalog has it in English, or its name there. */
  readonly sentence: string;
  /** The condition in the code, outermost first. */
  readonly fact: string;
}

/** Checks of what officers type, and the frame around every letter. */
const noLetters = /\/(?:placeholders|notice-version|forbidden-wording|frame)\.ts$/;
const isLetterFile = (path: string): boolean =>
  !noLetters.test(path) && /\/functions\/(?:[\w-]+\/letters|letters|notice\/letter)\/[\w-]+\.ts$/.test(path);
const isWords = /^(?:say|words|\w+Words)$/;
/** Names, addresses and single words are no sentences. */
const isSentence = (text: string): boolean => /[a-z]+ [a-z]+/.test(text.replace(/\$\{[^}]*\}/g, ''));

const plain = (node: Node, file: SourceFile): string =>
  file.text.slice(node.getStart(file), node.end).replace(/\s+/g, ' ');

type Catalogs = ReadonlyMap<string, Node>;

interface Words {
  /** The variable that holds the words. */
  readonly root: string;
  readonly path: readonly string[];
  readonly facts: readonly string[];
}

/** `say.state.open` → [`state`, `open`]; what is in brackets is a fact. */
const pathOf = (node: Node, file: SourceFile, tables: Catalogs): Words | undefined => {
  if (isIdentifier(node))
    return isWords.test(node.text) || tables.has(node.text)
      ? { root: node.text, path: [], facts: [] }
      : undefined;
  if (isCallExpression(node))
    return isIdentifier(node.expression) ? pathOf(node.expression, file, tables) : undefined;
  if (isPropertyAccessExpression(node)) {
    const inner = pathOf(node.expression, file, tables);
    return inner && { ...inner, path: [...inner.path, node.name.text] };
  }
  if (isElementAccessExpression(node)) {
    const inner = pathOf(node.expression, file, tables);
    const by = node.argumentExpression;
    if (inner === undefined) return undefined;
    return isStringLiteral(by)
      ? { ...inner, path: [...inner.path, by.text] }
      : { ...inner, facts: [...inner.facts, plain(by, file)] };
  }
  return undefined;
};

const bare = (node: Node): Node =>
  isSatisfiesExpression(node) || isAsExpression(node) ? bare(node.expression) : node;

const memberOf = (node: Node | undefined, name: string): Node | undefined =>
  node !== undefined && isObjectLiteralExpression(node)
    ? node.properties
        .filter(isPropertyAssignment)
        .find((one) => (isIdentifier(one.name) || isStringLiteral(one.name)) && one.name.text === name)
        ?.initializer
    : undefined;

/** A constant with sentences in it. */
const isTable = (node: Node | undefined, file: SourceFile): node is Node =>
  node !== undefined && isObjectLiteralExpression(node) && isSentence(plain(node, file));

/** The English words of each catalog or table by its name, and of `say` by the catalog that it comes from. */
const englishIn = (file: SourceFile, known: Catalogs = new Map()): Catalogs => {
  const found = new Map<string, Node>(known);
  const visit = (node: Node): void => {
    if (
      isVariableDeclaration(node) &&
      isIdentifier(node.name) &&
      node.initializer &&
      isCallExpression(node.initializer)
    ) {
      const { expression, arguments: given } = node.initializer;
      const [first] = given;
      const words = isIdentifier(expression) ? found.get(expression.text) : undefined;
      if (first !== undefined && /^catalog/.test(plain(expression, file))) found.set(node.name.text, first);
      else if (words !== undefined) found.set(node.name.text, words);
    }
    if (isVariableDeclaration(node) && isIdentifier(node.name) && isTable(node.initializer, file))
      found.set(node.name.text, node.initializer);
    node.forEachChild(visit);
  };
  visit(file);
  return found;
};

const returns = (node: Node): boolean =>
  node.kind === SyntaxKind.ReturnStatement ||
  (isBlock(node) && node.statements.some((one) => one.kind === SyntaxKind.ReturnStatement));

/** In the order of the file. */
const chosenIn = (file: SourceFile, folder: string, shared: Catalogs): readonly Chosen[] => {
  const english = englishIn(file, shared);
  const all: Chosen[] = [];
  const add = (chooser: string, sentence: string, facts: readonly string[]): void => {
    if (facts.length > 0)
      all.push({ file: file.fileName.slice(folder.length), chooser, sentence, fact: facts.join(' and ') });
  };
  const textAt = (node: Node | undefined, otherwise: string): string =>
    (node === undefined ? otherwise : plain(node, node.getSourceFile())).replace(
      /^\(.*?\)(?:: \w+)? => /,
      '',
    );
  /** Of a table, each member. */
  const addWords = (chooser: string, { root, path, facts: by }: Words, facts: readonly string[]): void => {
    const found = path.reduce<Node | undefined>(
      (node, name) => memberOf(node && bare(node), name),
      english.get(root),
    );
    const node = found && bare(found);
    const [fact] = by;
    if (fact === undefined || node === undefined || !isObjectLiteralExpression(node)) {
      add(chooser, textAt(node, [root, ...path].join('.')), [...facts, ...by]);
      return;
    }
    for (const member of node.properties.filter(isPropertyAssignment)) {
      const name = plain(member.name, member.getSourceFile());
      add(chooser, textAt(member.initializer, ''), [...facts, `${fact} is ${name}`]);
    }
  };
  const visit = (node: Node, chooser: string, facts: readonly string[]): void => {
    const under = (child: Node, ...more: readonly string[]) => visit(child, chooser, [...facts, ...more]);
    if (isConditionalExpression(node)) {
      const fact = plain(node.condition, file);
      under(node.condition);
      under(node.whenTrue, fact);
      under(node.whenFalse, `not (${fact})`);
      return;
    }
    if (isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken) {
      under(node.left);
      under(node.right, plain(node.left, file));
      return;
    }
    if (isIfStatement(node)) {
      under(node.thenStatement, plain(node.expression, file));
      if (node.elseStatement) under(node.elseStatement, `not (${plain(node.expression, file)})`);
      return;
    }
    if (isBlock(node)) {
      const over: string[] = [];
      for (const one of node.statements) {
        under(one, ...over);
        if (isIfStatement(one) && returns(one.thenStatement))
          over.push(`not (${plain(one.expression, file)})`);
      }
      return;
    }
    if (isCallExpression(node) && /^catalog/.test(plain(node.expression, file))) {
      const [first] = node.arguments;
      if (first !== undefined) visit(first, chooser, facts);
      return;
    }
    const words = pathOf(node, file, english);
    if (words !== undefined && words.path.length + words.facts.length > 0) {
      addWords(chooser, words, facts);
      return;
    }
    const isText =
      isStringLiteral(node) ||
      node.kind === SyntaxKind.TemplateExpression ||
      node.kind === SyntaxKind.NoSubstitutionTemplateLiteral;
    if (isText && isSentence(plain(node, file))) {
      add(chooser, plain(node, file), facts);
      return;
    }
    const isNamed = isVariableDeclaration(node) && isIdentifier(node.name) && chooser === '';
    const name = isNamed && isIdentifier(node.name) ? node.name.text : chooser;
    node.forEachChild((child) => visit(child, name, facts));
  };
  visit(file, '', []);
  return all;
};

export const chosenSentences = (): readonly Chosen[] =>
  withProject('tsconfig.json', ({ program }) => {
    const folder = `${process.cwd()}/functions/`;
    const files = program
      .getSourceFileNames()
      .filter(isLetterFile)
      .flatMap((path) => program.getSourceFile(path) ?? []);
    // A catalog of a file of its own is known to the others; `words` is another one in each file.
    const shared = new Map(
      files.flatMap((file) => [...englishIn(file)].filter(([name]) => name !== 'words' && name !== 'say')),
    );
    return files.flatMap((file) => chosenIn(file, folder, shared));
  });

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

if (import.meta.main) {
  const all = chosenSentences();
  for (const [file, rows] of Map.groupBy(all, (one) => one.file)) {
    console.log(`\n${file}`);
    for (const { chooser, sentence, fact } of rows)
      console.log(`  ${chooser}: ${short(sentence, 110)}\n    if ${short(fact, 150)}`);
  }
  const choosers = new Set(all.map(({ file, chooser }) => `${file} ${chooser}`));
  console.log(
    `\n${all.length} sentences depend on a fact; ${choosers.size} functions choose them, in ${new Set(all.map(({ file }) => file)).size} files.`,
  );
}
