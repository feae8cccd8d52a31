import { PersonalDataMissing } from '#domain/case/errors.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { Ports } from '#ports/index.ts';
import { type ActingPorts, applyOfficerAction, summaryOf } from './take-officer-action.ts';

/**
 * How the person wants letters on paper from now on, also those that wait to be mailed. The history says that it was
 * changed, never to what: a format may tell of a disability. @throws {NotFound | PersonalDataMissing}
 */
export const changeFormat =
  (ports: ActingPorts & Pick<Ports, 'people'>) =>
  async ({
    caseId,
    format,
    by,
  }: {
    readonly caseId: string;
    readonly format: LetterFormat;
    readonly by: string;
  }) => {
    const after = await applyOfficerAction(ports)(caseId, { type: 'change-format' }, by);
    if (!(await ports.people.setFormat(caseId, format))) throw new PersonalDataMissing();
    return { body: { ...summaryOf(after), format } };
  };
