import type { CaseId, Kind } from '#domain/case/case.ts';
import { type TextField, type Warning, warningsIn } from '#domain/case/officer-text.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import { workedNounOf } from '#domain/nouns.ts';
import { ownWordsIn, type ReadingPorts } from '#functions/held-text/offers.ts';
import { type Locale, localeOf } from '#functions/letters/catalog.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Letter } from '#ports/letters.ts';
import type { PreviewAsked } from './contract.ts';
import { maskedAddress } from './masks.ts';

type Seen = Pick<StoredCase<{ readonly stage: string }>, 'id' | 'state'>;

/** `locale`: of its reader. */
export interface Drafted {
  readonly kind: string;
  readonly letter: Letter;
  readonly locale: string;
}

/** What an act would write, before anything is stored or sent. */
export interface Draft {
  readonly seen: Seen;
  readonly letters: readonly Drafted[];
  /** An officer's own words, for the gate. */
  readonly fields: readonly TextField[];
  /** What the officer should know before they send it, beside what their words say. */
  readonly warnings?: readonly Warning[];
}

export interface LetterShown {
  readonly kind: string;
  /** Masked; empty when we know no address. */
  readonly to: string;
  readonly onPaper: boolean;
  readonly subject: string;
  readonly text: string;
  readonly language: Locale;
}

export interface Preview {
  readonly letters: readonly LetterShown[];
  /** An officer's own words are in it: a second person reads it first, whether or not something is sealed. */
  readonly waits: boolean;
  readonly warnings: readonly Warning[];
}

/** By the words that the person will read. */
const blank = '████';

/** As our kept copy reads. */
const shownOf = ({ kind, letter, locale }: Drafted): LetterShown => {
  const { to, subject, text, secrets = [] } = letter;
  return {
    kind,
    to: to === '' ? '' : maskedAddress(to),
    onPaper: !isEmailAddress(to),
    subject,
    text: secrets.reduce((left, secret) => left.replaceAll(secret, blank), text),
    language: localeOf(locale),
  };
};

type Asked = PreviewAsked & { readonly caseId: CaseId; readonly by: string };

/** How each act writes. */
export type Drafting = (said: Asked & { readonly noun: Kind }, officer: string) => Promise<Draft>;

/** A preview gets no key of ours: what stands in for a secret is blanked as in the kept copy. */
export const noSecrets = {
  derive: async () => 'SECRET-OF-THIS-LETTER',
  code: async () => '00000000',
  issue: async () => undefined,
};

/** The letters as their readers will get them. @throws what the act itself would throw */
export const previewLetters =
  <P>(drafting: (ports: P) => Drafting) =>
  (ports: P & ReadingPorts) =>
  async (
    said: Asked,
    { officer }: { readonly officer: { readonly name: string } },
  ): Promise<{ readonly body: Preview }> => {
    const asked = { ...said, noun: workedNounOf(said.caseId).kind };
    const { seen, letters, fields, warnings = [] } = await drafting(ports)(asked, officer.name);
    const waits = (await ownWordsIn(ports, seen as never, fields)).length > 0;
    return { body: { letters: letters.map(shownOf), waits, warnings: [...warnings, ...warningsIn(fields)] } };
  };
