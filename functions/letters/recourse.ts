import type { Day } from '#domain/calendar/times.ts';
import { type Authority, type RecourseReader, recourseFor } from '#domain/request/recourse.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import { catalog } from './catalog.ts';
import type { Part } from './frame.ts';
import { complaintLink } from './links.ts';

interface Words {
  readonly begin: string;
  readonly agency: Readonly<Record<'fcc' | 'ftc', { readonly label: string; readonly link: string }>>;
  readonly complain: string;
  turnTo(body: string, cost: string): string;
  panel(cost: string): string;
  arbitration(framework: string): string;
  steps(body: string): readonly string[];
  readonly award: string;
  readonly hr: Readonly<Record<'panel' | 'none', string>>;
  readonly authority: Readonly<Record<Authority, string>>;
}

const words = catalog<Words>(
  {
    begin: 'If you are not satisfied, you can do any of these:',
    agency: {
      fcc: {
        label: 'Complain to the Federal Communications Commission (FCC), 1-888-225-5322:',
        link: 'https://consumercomplaints.fcc.gov',
      },
      ftc: {
        label: 'Complain to the Federal Trade Commission (FTC), unless it is about phone records:',
        link: 'https://reportfraud.ftc.gov',
      },
    },
    complain: 'Complain to us. We will confirm that we have your complaint, look into it and answer you:',
    panel: (cost) =>
      `Go to your data protection authority, ${cost}. For data about your work or application, a panel of these authorities decides.`,
    turnTo: (body, cost) => `Go to ${body}, an independent body, ${cost}:`,
    arbitration: (framework) =>
      `If this does not resolve a claim under the ${framework}, you may choose binding arbitration by the ICDR-AAA. You must first take three steps:`,
    steps: (body) => [
      'Raise the claim with us.',
      `Use ${body}. It is free.`,
      'Raise the claim with the US Department of Commerce, through your data protection authority.',
    ],
    award:
      'The arbitrators can order that data is shown, corrected, deleted or returned. They cannot award money.',
    hr: {
      panel:
        'Data about your work for us is not part of this. For that data, go to your data protection authority. A panel of these authorities decides, and it costs you nothing.',
      none: 'Data about your work for us is not part of this.',
    },
    authority: {
      eu: 'You also have the right to complain to your data protection authority and to go to court.',
      us: 'You can also complain to your state attorney general and go to court.',
      other: 'You can also complain to the data protection authority where you live and go to court.',
      unknown:
        'You can also complain to the data protection authority or the state attorney general where you live, and go to court.',
    },
  },
  {
    begin: 'Si no está conforme, puede hacer cualquiera de estas cosas:',
    agency: {
      fcc: {
        label: 'Quejarse ante la Comisión Federal de Comunicaciones (FCC), 1-888-225-5322:',
        link: 'https://consumercomplaints.fcc.gov',
      },
      ftc: {
        label:
          'Quejarse ante la Comisión Federal de Comercio (FTC), salvo que se trate de registros telefónicos:',
        link: 'https://ReporteFraude.ftc.gov',
      },
    },
    complain:
      'Quejarse ante nosotros. Le confirmaremos que recibimos su queja, la revisaremos y le responderemos:',
    panel: () =>
      'Acudir a su autoridad de protección de datos, sin costo para usted. Sobre los datos de su trabajo o candidatura decide un panel de estas autoridades.',
    turnTo: (body) => `Acudir a ${body}, un organismo independiente, sin costo para usted:`,
    arbitration: (framework) =>
      `Si esto no resuelve un reclamo bajo el ${framework}, puede elegir un arbitraje vinculante de ICDR-AAA. Antes debe dar tres pasos:`,
    steps: (body) => [
      'Plantear el reclamo ante nosotros.',
      `Acudir a ${body}. Es gratis.`,
      'Plantear el reclamo ante el Departamento de Comercio de Estados Unidos, por medio de su autoridad de protección de datos.',
    ],
    award:
      'Los árbitros pueden ordenar mostrar, corregir, borrar o devolver datos. No pueden ordenar un pago.',
    hr: {
      panel:
        'Los datos sobre su trabajo para nosotros no entran en esto. Para esos datos, acuda a su autoridad de protección de datos. Decide un panel de estas autoridades y no le cuesta nada.',
      none: 'Los datos sobre su trabajo para nosotros no entran en esto.',
    },
    authority: {
      eu: 'También tiene derecho a quejarse ante su autoridad de protección de datos y a acudir a los tribunales.',
      us: 'También puede quejarse ante el fiscal general de su estado y acudir a los tribunales.',
      other:
        'También puede quejarse ante la autoridad de protección de datos del lugar donde vive y acudir a los tribunales.',
      unknown:
        'También puede quejarse ante la autoridad de protección de datos o el fiscal general del lugar donde vive, y acudir a los tribunales.',
    },
  },
);

interface Named {
  /** The agency that is named before our own way. */
  readonly first: readonly Part[];
  readonly rest: readonly Part[];
}

type Reader = RecourseReader & { readonly locale?: string };

const partsFor = (letterhead: Letterhead, reader: Reader, on: Day): Named => {
  const { body, url, cost } = letterhead.recourse;
  const say = words(reader.locale);
  const named = recourseFor(letterhead, reader, on);
  const { arbitration: framework, authority } = named;
  const agency = say.agency[named.agency];
  return {
    first: named.agency === 'fcc' ? [agency] : [],
    rest: [
      ...(named.body ? [{ label: say.turnTo(body, cost), link: url }] : []),
      ...(named.panel ? [say.panel(cost)] : []),
      ...(named.agency === 'ftc' ? [agency] : []),
      ...(framework
        ? [
            say.arbitration(framework.name),
            { list: say.steps(body) },
            say.award,
            say.hr[framework.hr ? 'panel' : 'none'],
          ]
        : []),
      ...(authority ? [say.authority[authority]] : []),
    ],
  };
};

/** P53, P55, R-16, R-25. `on`: the day of the letter. No letter says how to file: we record none of the steps. */
export const recourse = (letterhead: Letterhead, reader: Reader, on: Day): readonly Part[] => {
  const say = words(reader.locale);
  const { first, rest } = partsFor(letterhead, reader, on);
  return [
    say.begin,
    ...first,
    { label: say.complain, link: complaintLink(letterhead, reader.locale) },
    ...rest,
  ];
};

/** For a page with a button of its own to complain to us. */
export const recourseBesideUs = (letterhead: Letterhead, reader: Reader, on: Day): readonly Part[] => {
  const { first, rest } = partsFor(letterhead, reader, on);
  return [...first, ...rest];
};
