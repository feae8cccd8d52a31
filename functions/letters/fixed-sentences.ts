import type { OurWords } from '#domain/case/words-out.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { outcomePolicies } from '#domain/request/outcomes.ts';
import type { Outcome, RequestKind } from '#domain/request/vocabulary.ts';
import { catalog } from './catalog.ts';

const words = catalog(
  {
    securityEvents:
      'We do not answer questions about security events in this letter. If the law requires us to tell you about one, we will write to you separately.',
    deleted: 'We have deleted this data, except what the law requires us to keep',
    recordKept:
      'We keep the record of this request and what the law requires us to keep, and delete it when that ends.',
    correctionNoted:
      'Where the law requires us to keep a record as it was, we note your correction beside it.',
  },
  {
    securityEvents:
      'En esta carta no respondemos preguntas sobre incidentes de seguridad. Si la ley nos obliga a informarle de alguno, le escribiremos por separado.',
    deleted: 'Borramos estos datos, excepto lo que la ley nos obliga a conservar',
    recordKept:
      'Conservamos el registro de esta solicitud y lo que la ley nos obliga a conservar, y lo borramos cuando eso termine.',
    correctionNoted:
      'Si la ley nos obliga a conservar un registro como estaba, anotamos al lado la corrección que usted pidió.',
  },
);

/** In every answer to a request or complaint, breach or not. */
export const onSecurityEvents = (locale?: string): OurWords => words(locale).securityEvents;

export interface FixedSentences {
  /** Before the items, with no mark at its end. */
  readonly deleted: OurWords | undefined;
  readonly afterItems: readonly OurWords[];
  /** Last of our own words, before the recourse. */
  readonly last: OurWords;
}

/**
 * The only words about what we keep or leave out that no item explains. They follow from the kind and from
 * `outcome` as told, never from what is withheld: said only where something was, they would reveal it.
 */
export const fixedSentences = (
  { kind, locale }: { readonly kind: RequestKind; readonly locale: string },
  outcome: Outcome,
): FixedSentences => {
  const say = words(locale);
  const { keptByLaw } = kindPolicies[kind];
  const isDeletion = keptByLaw === 'after-deletion';
  const after: Readonly<Record<typeof keptByLaw, readonly OurWords[]>> = {
    'after-deletion': [say.recordKept],
    'record-only': [say.recordKept],
    'after-correction': [say.correctionNoted],
    'not-said': [],
  };
  return {
    deleted: isDeletion && outcomePolicies[outcome].isDone ? say.deleted : undefined,
    afterItems: after[keptByLaw],
    last: onSecurityEvents(locale),
  };
};
