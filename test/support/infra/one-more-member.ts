import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API, type Diagnostic } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Paths from the root. */
export const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${folder}/${path}`);

export const textOf = (path: string): string => readFileSync(root + path, 'utf8');

const addedTo = (name: string): string => `added-to-${name}`;

const list = /^((?:export )?const (\w+) = \[\s*(?:'|\.\.\.)[^\]]*?),?(\s*\] as const)/gm;

export const listsIn = (text: string): readonly string[] =>
  [...text.matchAll(list)].map(([, , name = '']) => name);

/** Adds one member to each list. */
export const withMembers = (text: string): string =>
  text.replace(
    list,
    (_, members: string, name: string, end: string) => `${members}, '${addedTo(name)}'${end}`,
  );

export const withVariant = (text: string, name: string): string => {
  const begins = new RegExp(`^export type ${name} =(?=\\s*(?:/\\*.*?\\*/\\s*)*(\\|?)\\s*(.))`, 'ms');
  const [found, bar, first] = begins.exec(text) ?? [];
  if (found === undefined) throw new Error(`There is no union ${name}.`);
  const member = first === "'" ? `'${addedTo(name)}'` : `{ readonly type: '${addedTo(name)}' }`;
  return text.replace(found, `${found} | ${member}${bar === '|' ? '' : ' |'}`);
};

const messagesOf = ({ text, messageChain = [] }: Diagnostic): readonly string[] => [
  text,
  ...messageChain.flatMap(messagesOf),
];

/** Only members that a compiler message is about, not those in types it prints. */
const membersIn = (message: string): readonly string[] => {
  const [, property] = /Property '"?added-to-(\w+)"?' (?:is missing|does not exist)/.exec(message) ?? [];
  const [, value] = /^Type '"added-to-(\w+)"' is not assignable/.exec(message) ?? [];
  const [, missing = ''] = /missing the following properties from type .*: ([^:]*)$/.exec(message) ?? [];
  const several = [...missing.matchAll(/added-to-(\w+)/g)].map(([, name]) => name);
  return [property, value, ...several].filter((name) => name !== undefined);
};

/** List or union → files in which a new member does not compile. Reads the changed sources from memory. */
export const refusals = (
  folder: string,
  changed: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> => {
  const config = `${root}${folder}.tsconfig.json`;
  const texts = new Map([...changed].map(([path, text]) => [root + path, text]));
  texts.set(config, JSON.stringify({ extends: './tsconfig.json', include: [folder] }));
  const fs = {
    readFile: (path: string) => texts.get(path),
    fileExists: (path: string) => (texts.has(path) ? true : undefined),
  };
  const api = new API({ fs });
  try {
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    if (project === undefined) throw new Error(`There is no program of ${folder}.`);
    const refused = new Map<string, Set<string>>();
    for (const diagnostic of project.program.getSemanticDiagnostics())
      for (const name of messagesOf(diagnostic).flatMap(membersIn)) {
        const files = refused.get(name) ?? new Set();
        refused.set(name, files.add((diagnostic.fileName ?? '').slice(root.length)));
      }
    return refused;
  } finally {
    api.close();
  }
};
