import { type Kind, prefixes } from '#functions/adapters/table-shape.ts';
import type { Kinds } from './families.ts';

/*
 * Which kinds of cases a bundle reads, and on which it commits (decision 0084). It can read only nouns that it holds. It commits where
 * it says so: at each call of `cases.open` and `cases.change`, by the noun's name there. A few files commit on a noun that they are handed; this
 * table says which kinds that can be, and a file that is not in it does not get a role.
 */

const all = Object.keys(prefixes) as Kind[];
const persons: readonly Kind[] = ['request', 'complaint'];
const worked: readonly Kind[] = [...persons, 'breach'];

/** File → the kinds of the noun that it is handed. */
const handed: Readonly<Record<string, readonly Kind[]>> = {
  'functions/held-text/gate.ts': persons,
  'functions/held-text/end-held-text.ts': persons,
  'functions/case/files/attach-scan.ts': persons,
  'functions/case/files/erase-kept.ts': persons,
  'functions/case/files/download-file.ts': persons,
  'functions/retention/erase-case.ts': persons,
  'functions/paper-mail/read-letter.ts': persons,
  'functions/case/add-note.ts': worked,
  'functions/case/reveal-person.ts': worked,
  'functions/case/flag-case.ts': worked,
  // The caller says which noun, at its own call.
  'functions/breach/reply-in-time.ts': [],
  // Each noun of which one person can leave the second signature missing; their letters, and the returned ones.
  'functions/case/tell-second-missing.ts': all,
  'functions/email-events/record-email-event.ts': all,
};

/** `requests = { kind: "request", …`, as esbuild writes a noun. */
const noun = /\b(\w+) = \{\s*(?:\.\.\.\{\s*)?kind: "([a-z-]+)",\s*\w/g;
const commit = /\bcases\d*\.(change|open)\d*\(\s*(?:\.\.\.\(?\[)?\s*([\w.]+)/g;
/**
 * Only these write a breach's floors: the compiler keeps commands that move one to `carryOutAny`, which stops letters as well, and a release
 * or an exception first gives an older breach its floors.
 */
const floorWrite = /\bcarryOutAny\d*\(|\breleases\d*\.\w+\(/;

const isKind = (word: string): word is Kind => Object.hasOwn(prefixes, word);

/** @param parts of a bundle, each after `// <file>`. @throws for a commit on a noun that nobody can tell */
export const kindsWritten = (parts: readonly string[]): Required<Kinds> => {
  const known = new Map<string, Kind>();
  for (const part of parts)
    for (const [, name = '', kind = ''] of part.matchAll(noun)) if (isKind(kind)) known.set(name, kind);
  const [written, opened] = [new Set<Kind>(), new Set<Kind>()];
  for (const part of parts) {
    const file = part.slice(0, part.indexOf('\n'));
    for (const [, method, name = ''] of part.matchAll(commit)) {
      const kind = known.get(name);
      const kinds = kind === undefined ? handed[file] : [kind];
      if (kinds === undefined)
        throw new Error(`${file} commits on ${name}: infra/constructs/kinds-written.ts`);
      for (const one of kinds) {
        written.add(one);
        if (method === 'open') opened.add(one);
      }
    }
  }
  const nouns = [...new Set(known.values())];
  return {
    nouns,
    writes: nouns.filter((kind) => written.has(kind)),
    opens: nouns.filter((kind) => opened.has(kind)),
    floors: parts.some((part) => floorWrite.test(part)) ? ['breach'] : [],
  };
};
