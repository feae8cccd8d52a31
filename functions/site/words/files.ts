import type { AskedPurpose, FileType } from '#domain/case/file-kinds.ts';
import { catalog } from '#functions/letters/catalog.ts';

interface FilesWords {
  readonly title: string;
  readonly why: string;
  readonly limits: string;
  readonly who: string;
  readonly safe: string;
  readonly attached: string;
  readonly none: string;
  readonly full: string;
  readonly purposeAsked: string;
  readonly purpose: Readonly<Record<AskedPurpose, { readonly words: string; readonly hint: string }>>;
  readonly typeAsked: string;
  readonly type: Readonly<Record<FileType, string>>;
  readonly choose: string;
  readonly remove: string;
  /** Of a file, for a screen reader and the list. */
  named(n: number, type: string, size: string): string;
  size(bytes: number): string;
  readonly mail: string;
  mailHint(address: string): string;
  readonly goOn: string;
  readonly pick: {
    title(type: string): string;
    readonly label: string;
    readonly hint: string;
    readonly upload: string;
    readonly wait: string;
    readonly refused: string;
    readonly refusedHow: string;
    readonly back: string;
  };
  readonly wrong: Readonly<Record<'purpose' | 'type' | 'store', string>>;
  notOfType(type: string): string;
  readonly summary: {
    readonly label: string;
    readonly none: string;
    count(files: number): string;
    readonly byMail: string;
  };
}

const inUnits = (bytes: number, language: string): string => {
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: unit === 'KB' ? 0 : 1 });
  return `${shown.format(Math.max(value, unit === 'KB' ? 1 : 0))} ${unit}`;
};

/** The pages on which a person attaches files. */
export const filesWords = catalog<FilesWords>(
  {
    title: 'Attach files',
    why: 'You do not have to attach anything. A file can help us answer faster.',
    limits:
      'You can attach up to three files. Each can have up to 5 MB and must be a PDF, a PNG or JPEG picture, or a text file.',
    who: 'Only our privacy officers can open your files.',
    safe: 'Cover what we do not need, such as a Social Security number or a card number. If you do not send the request, we delete the files after two days.',
    attached: 'Your files',
    none: 'You have not attached a file.',
    full: 'You have attached three files. To attach another one, remove a file first.',
    purposeAsked: 'What does the file show?',
    purpose: {
      'what-is-wrong': {
        words: 'What is wrong',
        hint: 'For example a bill. We keep it as long as we keep your request.',
      },
      'who-i-am': {
        words: 'Who I am, or that I may ask for somebody',
        hint: 'For example signed permission. We delete it once we know who is asking, and within 30 days at the latest.',
      },
    },
    typeAsked: 'What type of file is it?',
    type: { pdf: 'PDF document', png: 'PNG picture', jpeg: 'JPEG picture', txt: 'text file' },
    choose: 'Choose the file',
    remove: 'Remove',
    named: (n, type, size) => `File ${n}: ${type}, ${size}`,
    size: (bytes) => inUnits(bytes, 'en'),
    mail: 'I will mail copies on paper',
    mailHint: (address) =>
      `Mail them to: ${address}. Please send copies, not originals. Write the reference on them that our letter will give you.`,
    goOn: 'Continue',
    pick: {
      title: (type) => `Choose a ${type}`,
      label: 'File',
      hint: 'At most 5 MB.',
      upload: 'Attach the file',
      wait: 'Attaching a large file can take a minute. After that, you come back to the list of your files.',
      refused: 'If you see an error message in code',
      refusedHow:
        'Then the file was not attached. It may be larger than 5 MB, or this page was open for more than an hour. Go back in your browser and try again with a smaller file. You can also mail copies on paper.',
      back: 'Back',
    },
    wrong: {
      purpose: 'Choose what the file shows.',
      type: 'Choose the type of the file.',
      store:
        'We cannot take files right now. Please try again in a few minutes, or choose to mail copies on paper. Your answers are kept.',
    },
    notOfType: (type) =>
      `One file was not a ${type}, so we removed it. Choose its real type, or save it as a PDF and try again.`,
    summary: {
      label: 'Files',
      none: 'No file attached',
      count: (files) => (files === 1 ? 'One file attached' : `${files} files attached`),
      byMail: 'You will mail copies on paper.',
    },
  },
  {
    title: 'Adjuntar archivos',
    why: 'No tiene que adjuntar nada. Un archivo puede ayudarnos a responder antes.',
    limits:
      'Puede adjuntar hasta tres archivos. Cada uno puede tener hasta 5 MB y debe ser un PDF, una imagen PNG o JPEG, o un archivo de texto.',
    who: 'Solo nuestros oficiales de privacidad pueden abrir sus archivos.',
    safe: 'Tape lo que no necesitamos, como un número de Seguro Social o de tarjeta. Si no envía la solicitud, borramos los archivos después de dos días.',
    attached: 'Sus archivos',
    none: 'No ha adjuntado ningún archivo.',
    full: 'Ya adjuntó tres archivos. Para adjuntar otro, quite uno primero.',
    purposeAsked: '¿Qué muestra el archivo?',
    purpose: {
      'what-is-wrong': {
        words: 'Lo que está mal',
        hint: 'Por ejemplo, una factura. Lo guardamos mientras guardemos su solicitud.',
      },
      'who-i-am': {
        words: 'Quién soy, o que puedo pedirlo por otra persona',
        hint: 'Por ejemplo, un permiso firmado. Lo borramos cuando sepamos quién hace la solicitud, a más tardar en 30 días.',
      },
    },
    typeAsked: '¿Qué tipo de archivo es?',
    type: { pdf: 'documento PDF', png: 'imagen PNG', jpeg: 'imagen JPEG', txt: 'archivo de texto' },
    choose: 'Elegir el archivo',
    remove: 'Quitar',
    named: (n, type, size) => `Archivo ${n}: ${type}, ${size}`,
    size: (bytes) => inUnits(bytes, 'es-US'),
    mail: 'Enviaré copias en papel por correo',
    mailHint: (address) =>
      `Envíelas a: ${address}. Mande copias, no originales. Escriba en ellas la referencia que le dará nuestra carta.`,
    goOn: 'Continuar',
    pick: {
      title: (type) => `Elija el archivo: ${type}`,
      label: 'Archivo',
      hint: '5 MB como máximo.',
      upload: 'Adjuntar el archivo',
      wait: 'Adjuntar un archivo grande puede tardar un minuto. Después vuelve a la lista de sus archivos.',
      refused: 'Si ve un mensaje de error en código',
      refusedHow:
        'Entonces el archivo no quedó adjunto. Quizá tiene más de 5 MB, o esta página estuvo abierta más de una hora. Regrese con su navegador e inténtelo con un archivo más pequeño. También puede enviar copias en papel por correo.',
      back: 'Atrás',
    },
    wrong: {
      purpose: 'Elija qué muestra el archivo.',
      type: 'Elija el tipo de archivo.',
      store:
        'Ahora no podemos recibir archivos. Inténtelo otra vez en unos minutos o elija enviar copias en papel por correo. Guardamos sus respuestas.',
    },
    notOfType: (type) =>
      `Un archivo no era del tipo «${type}», así que lo quitamos. Elija su tipo real, o guárdelo como PDF e inténtelo otra vez.`,
    summary: {
      label: 'Archivos',
      none: 'Ningún archivo adjunto',
      count: (files) => (files === 1 ? 'Un archivo adjunto' : `${files} archivos adjuntos`),
      byMail: 'Usted enviará copias en papel por correo.',
    },
  },
);
