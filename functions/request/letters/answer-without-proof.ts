import type { OurWords, SentWords } from '#domain/case/words-out.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { relationPolicyOf } from '#domain/request/relations.ts';
import type { Answer } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { fixedSentences } from '#functions/letters/fixed-sentences.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

/** What would show who is asking. `customer`: nothing, because such records are a customer’s alone. */
export type Shows = 'outsider' | 'personnel' | 'customer';

interface Words {
  subject(caseId: string): string;
  readonly corrected: string;
  readonly refused: string;
  readonly silent: string;
  readonly evidence: Readonly<Record<Shows, string>>;
  readonly howTo: string;
  decidedBy(officer: SentWords): string;
}

const words = catalog<Words>(
  {
    subject: (caseId) => `Our answer to your request ${caseId}`,
    corrected:
      'If we have data that belongs to your email address, it now has your correction. You confirmed the address, so we needed no other proof.',
    refused:
      'We could not confirm who is asking, so we have not shown, changed or deleted any data because of this request.',
    silent:
      'This letter does not say whether we have data about you. Everybody who asks this way gets the same letter.',
    evidence: {
      outsider:
        'To show who you are, you have two choices. Write to us from an email address that you gave us earlier, and confirm it. Or show us valid photo ID in person.',
      personnel:
        'To show who you are, come to us with valid photo ID. Or ask us for a code: we mail it to the address we have on file.',
      customer:
        'Records of a phone service are for its customer alone. If you have an account with us, please ask again as its customer.',
    },
    howTo: 'Reach us at the address below. We will then reopen this request.',
    decidedBy: (officer) => `Decided by: ${officer}.`,
  },
  {
    subject: (caseId) => `Nuestra respuesta a su solicitud ${caseId}`,
    corrected:
      'Si tenemos datos que corresponden a su correo electrónico, ya llevan la corrección que pidió. Usted confirmó la dirección, así que no hizo falta otra prueba.',
    refused:
      'No pudimos confirmar quién hace la solicitud, así que no hemos mostrado, cambiado ni borrado ningún dato por esta solicitud.',
    silent:
      'Esta carta no dice si tenemos datos de usted. Toda persona que pide algo de esta manera recibe la misma carta.',
    evidence: {
      outsider:
        'Para mostrar quién es, tiene dos opciones. Escríbanos desde un correo electrónico que nos dio antes y confírmelo. O muéstrenos en persona una identificación válida con foto.',
      personnel:
        'Para mostrar quién es, venga con una identificación válida con foto. O pídanos un código: lo enviamos por correo postal a la dirección que tenemos registrada.',
      customer:
        'Los registros de un servicio telefónico son solo para su cliente. Si tiene una cuenta con nosotros, haga la solicitud como cliente.',
    },
    howTo: 'Comuníquese con nosotros en la dirección de abajo. Entonces reabriremos esta solicitud.',
    decidedBy: (officer) => `Decidió: ${officer}.`,
  },
);

export const showsBy = (request: Request): Shows => {
  if (kindPolicies[request.kind].needsAccountHolder) return 'customer';
  return relationPolicyOf(request)?.isHr ? 'personnel' : 'outsider';
};

const howToShow = (say: ReturnType<typeof words>, by: Shows): readonly OurWords[] =>
  by === 'customer' ? [say.evidence[by]] : [say.evidence[by], say.howTo];

/** To somebody else without proof: no word of an officer’s, and the same whether or not we have data. */
export const answerWithoutProof = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { outcome }: Pick<Answer, 'outcome'>,
  officer: SentWords,
  to: Recipient,
): Letter => {
  const { locale } = request;
  const say = words(locale);
  const fixed = fixedSentences(request, outcome);
  const said =
    outcome === 'refused'
      ? [say.refused, say.silent, ...howToShow(say, showsBy(request)), say.decidedBy(officer)]
      : [say.corrected, say.silent];
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [...said, ...fixed.afterItems, fixed.last],
  });
};
