import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { compile } from 'sass';
import { icon } from '#functions/site/assets/icon.ts';
import { statusScript, verifyScript } from '#functions/site/assets/scripts.ts';

/*
 * The pages' styles and islands, from functions/design-system/{styles,islands}. `npm run web` writes them into
 * functions/design-system/compiled as modules, so that neither the laptop nor synth compiles or reads a file.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = 'functions/design-system';
const sheets = ['site', 'console'] as const;
const islands = ['site', 'console'] as const;

/** govuk's own list: what reads `type="module"`. */
const browsers = ['chrome111', 'firefox113', 'safari16.4'];

type Paints = 'ink' | 'paper' | 'line';
const paints = (property: string): Paints =>
  /^(color|fill)$/.test(property) ? 'ink' : property.startsWith('background') ? 'paper' : 'line';

/** Our name for each color that govuk and MOJ fix, by what it paints: the dark gives every name another color. */
const names: Readonly<Record<string, Partial<Readonly<Record<Paints, string>>>>> = {
  '#ffffff': { ink: '--pc-on-button', paper: '--govuk-body-background-colour', line: '--pc-on-button' },
  // As a ground it is the bar below what has the focus.
  '#0b0c0c': {
    ink: '--govuk-text-colour',
    paper: '--govuk-focus-text-colour',
    line: '--govuk-text-colour',
  },
  '#484949': { ink: '--govuk-secondary-text-colour', line: '--govuk-secondary-text-colour' },
  '#f3f3f3': { paper: '--pc-quiet', line: '--pc-quiet' },
  '#f4f8fb': { paper: '--pc-quiet' },
  '#cecece': { paper: '--pc-quiet-hover', line: '--govuk-border-colour' },
  '#858686': { line: '--pc-quiet-shadow' },
  '#0f7a52': { paper: '--pc-button', ink: '--govuk-success-colour', line: '--govuk-success-colour' },
  '#0b5c3e': { paper: '--pc-button-hover' },
  '#083d29': { line: '--pc-button-shadow', ink: '--pc-green-ink' },
  '#cfe4dc': { paper: '--pc-green-paper' },
  '#ca3535': { paper: '--pc-warning', ink: '--govuk-error-colour', line: '--govuk-error-colour' },
  '#982828': { paper: '--pc-warning-hover' },
  '#651b1b': { line: '--pc-warning-shadow', ink: '--pc-red-ink' },
  '#f4d7d7': { paper: '--pc-red-paper' },
  '#0f385c': { ink: '--pc-blue-ink', line: '--pc-button-shadow' },
  '#1d70b8': { ink: '--pc-blue-ink', line: '--pc-blue-ink' },
  '#d2e2f1': { paper: '--pc-blue-paper' },
  '#0b4144': { ink: '--pc-teal-ink' },
  '#d0e6e7': { paper: '--pc-teal-paper' },
  '#2a1950': { ink: '--pc-purple-ink' },
  '#54319f': { ink: '--pc-purple-ink', line: '--pc-purple-ink' },
  '#ddd6ec': { paper: '--pc-purple-paper' },
  '#651b3e': { ink: '--pc-magenta-ink' },
  '#98285d': { ink: '--pc-magenta-ink', line: '--pc-magenta-ink' },
  '#f4d7e5': { paper: '--pc-magenta-paper' },
  '#7a3c1c': { ink: '--pc-orange-ink' },
  '#f47738': { line: '--pc-orange-ink' },
  '#fde4d7': { paper: '--pc-orange-paper' },
  '#ffee80': { paper: '--pc-yellow-paper' },
  '#ffdd00': { line: '--govuk-focus-colour' },
};

const fixedColor =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([^)]*\)|\b(?:black|white|gr[ae]y|red)\b/gi;
const reference = /((?:var|url)\([^)]*\))/;

/**
 * Sass writes one declaration a line. A custom property may have the color itself, as it is the name.
 * @throws for a color without a name
 */
export const named = (css: string): string => {
  const unknown: string[] = [];
  let selector = '';
  const lines = css.split('\n').map((line) => {
    if (line.endsWith('{')) selector = line.slice(0, -1).trim();
    const [, property = '', value = ''] = /^\s*([a-z-]+): (.*);$/.exec(line) ?? [];
    if (property === '' || property.startsWith('--')) return line;
    const nameOf = (color: string): string => {
      const kind = paints(property);
      // What has the focus stays dark on yellow.
      const isFocused = kind === 'ink' && selector.includes(':focus');
      const name = isFocused ? '--govuk-focus-text-colour' : names[color.toLowerCase()]?.[kind];
      if (name === undefined) unknown.push(`${color} for ${property} of ${selector}`);
      return `var(${name})`;
    };
    const byName = value
      .replace(/var\((--govuk-[\w-]+), *[^()]+\)/g, 'var($1)')
      .split(reference)
      .map((part) => (reference.test(part) ? part : part.replace(fixedColor, nameOf)));
    return line.replace(value, () => byName.join(''));
  });
  if (unknown.length > 0) throw new Error(`a color without a name of ours: ${unknown.join('; ')}`);
  return lines.join('\n');
};

/** Their license asks for it in every copy. */
const notice =
  '/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */\n';

const written = '// Written by `npm run web`.\n';

/** A module that exports the text under this name. */
const moduleOf = (name: string, text: string): string =>
  `${written}export const ${name} = \`${text.replace(/[\\`]|\$(?=\{)/g, '\\$&')}\`;\n`;

const versionOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Part of a file's address, so that pages need not load the file to name it. */
const versionsOf = (texts: ReadonlyMap<string, string>): string =>
  `${written}export const versions = {\n${[...texts].map(([name, text]) => `  '${name}': '${versionOf(text)}',\n`).join('')}} as const;\n`;

const shape = { minify: true, lineLimit: 120, target: browsers } as const;

const sheetOf = async (name: string): Promise<string> => {
  const { css } = compile(`${root}${folder}/styles/${name}.scss`, {
    loadPaths: [root, `${root}node_modules`],
    quietDeps: true,
  });
  return (await transform(named(css), { loader: 'css', ...shape })).code;
};

const islandOf = async (name: string) => {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${folder}/islands/${name}.ts`],
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    ...shape,
  });
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
};

/** By path in the repository. */
export const webFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  const texts = new Map([
    ['icon.svg', icon],
    ['verify.js', verifyScript],
    ['status.js', statusScript],
  ]);
  for (const name of sheets) texts.set(`${name}.css`, `${notice}${await sheetOf(name)}`);
  for (const name of islands) texts.set(`${name}.js`, `${notice}${(await islandOf(name)).code}`);
  for (const [name, text] of texts) {
    const [of = '', ending = ''] = name.split('.');
    if (!/^(site|console)\./.test(name)) continue;
    const exported = `${of}${ending === 'css' ? 'Css' : 'Js'}`;
    files.set(`${folder}/compiled/${of}-${ending}.ts`, moduleOf(exported, text));
  }
  return files.set(`${folder}/compiled/versions.ts`, versionsOf(texts));
};

/** What an island is made from. */
export const islandInputs = async (): Promise<readonly string[]> =>
  (await Promise.all(islands.map(islandOf))).flatMap(({ inputs }) => inputs);
