import type { OurWords } from '#domain/case/words-out.ts';
import { type ParentsRight, parentsRights } from '#domain/request/child-ages.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { outcomePolicies } from '#domain/request/outcomes.ts';
import { isVerified, type Request } from '#domain/request/state.ts';
import type { Outcome } from '#domain/request/vocabulary.ts';
import { catalog } from './catalog.ts';

const words = catalog<Readonly<Record<ParentsRight, string>>>(
  {
    'parent-reads':
      'The child is under 13. You may read what we collected about the child, have it deleted, and tell us to collect no more. Then we collect nothing more without your consent.',
    'parent-deletes':
      'The child is 13 to 15. You may have the data deleted. We do not show parents what a child of this age wrote or said.',
    'child-asks': 'The child is 16 or older now, and may ask us about this data without you.',
  },
  {
    'parent-reads':
      'El menor tiene menos de 13 años. Usted puede leer lo que recopilamos, hacer que lo borremos y pedirnos que no recopilemos más. Entonces no recopilamos nada más sin su consentimiento.',
    'parent-deletes':
      'El menor tiene de 13 a 15 años. Usted puede hacer que borremos los datos. No mostramos a los padres lo que un menor de esa edad escribió o dijo.',
    'child-asks': 'El menor tiene 16 años o más, y puede hacernos una solicitud sobre estos datos sin usted.',
  },
);

const limits = catalog<readonly string[]>(
  [
    'What we collect about a child can include recordings of calls and voice data.',
    'A recording can also have the other person’s voice. We cannot delete that person’s part for you.',
    'Copies in our backups go when each backup is overwritten. We use backups only if data is lost.',
  ],
  [
    'Lo que recopilamos sobre un menor puede incluir grabaciones de llamadas y datos de voz.',
    'Una grabación también puede tener la voz de la otra persona. No podemos borrar la parte de esa persona por usted.',
    'Las copias en nuestros respaldos se borran cuando cada respaldo se sobrescribe. Usamos los respaldos solo si se pierden datos.',
  ],
);

/** The same whatever was deleted, and with a legal hold (P24, R-10, R-20). */
export const childLimits = (request: Request, outcome: Outcome): readonly OurWords[] =>
  kindPolicies[request.kind].aboutChild && outcomePolicies[outcome].isDone ? limits(request.locale) : [];

/** To a parent who has shown it; by the child's age as given, or as an officer corrected it. */
export const parentsRight = (request: Request): readonly OurWords[] => {
  const { capacity, childAge, locale } = request;
  const isParent = capacity === 'guardian' && isVerified(request);
  return isParent && childAge ? [words(locale)[parentsRights[childAge]]] : [];
};
