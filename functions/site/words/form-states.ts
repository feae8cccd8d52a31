import { catalog } from '#functions/letters/catalog.ts';

interface StateWords {
  readonly gone: {
    readonly title: string;
    readonly why: string;
    readonly sent: string;
    readonly begin: string;
  };
  readonly onePage: string;
  /** The form on one page, for a browser that keeps no cookie. */
  readonly noCookie: string;
  /** After a draft ended between two questions. */
  readonly begunAgain: string;
  readonly sent: {
    readonly title: string;
    readonly once: string;
    /** An answer was changed after it was sent. */
    readonly changed: string;
    readonly show: string;
    readonly add: string;
    readonly status: string;
    readonly another: string;
  };
}

/** When the answers are no longer there, or have already become a request. */
export const stateWords = catalog<StateWords>(
  {
    gone: {
      title: 'We no longer have your answers',
      why: 'You have 24 hours to finish the form. After that, nobody can open your answers. Your browser must also accept our one cookie.',
      sent: 'If you already sent a request, nothing changes for it.',
      begin: 'Start again',
    },
    onePage: 'Fill in the form on one page, without a cookie',
    noCookie:
      'Your browser did not send our cookie back, so we cannot keep your answers from page to page. Here is the form on one page. What you just typed is in it.',
    begunAgain:
      'We kept your last answer, but we no longer have the ones before it. You have 24 hours to finish the form. Please answer those questions again.',
    sent: {
      title: 'You already sent this request',
      once: 'We have it, and we recorded it once.',
      changed: 'We recorded your answers as you first sent them, and not what you changed after that.',
      show: 'Show the confirmation',
      add: 'To check it, open the status page with the code in our letter. While the request is open, you can write to us there.',
      status: 'Check a request',
      another: 'Make another request',
    },
  },
  {
    gone: {
      title: 'Ya no tenemos sus respuestas',
      why: 'Tiene 24 horas para terminar el formulario. Después, nadie puede abrir sus respuestas. Además, su navegador debe aceptar nuestra única cookie.',
      sent: 'Si ya envió una solicitud, para ella no cambia nada.',
      begin: 'Empezar de nuevo',
    },
    onePage: 'Llenar el formulario en una sola página, sin cookie',
    noCookie:
      'Su navegador no nos devolvió la cookie, así que no podemos guardar sus respuestas de página en página. Aquí está el formulario en una sola página. Lo que acaba de escribir está en él.',
    begunAgain:
      'Guardamos su última respuesta, pero ya no tenemos las anteriores. Tiene 24 horas para terminar el formulario. Responda otra vez esas preguntas.',
    sent: {
      title: 'Ya envió esta solicitud',
      once: 'La tenemos y la anotamos una sola vez.',
      changed: 'Anotamos sus respuestas como las envió la primera vez, y no lo que cambió después.',
      show: 'Ver la confirmación',
      add: 'Para consultarla, abra la página de estado con el código de nuestra carta. Mientras la solicitud siga abierta, puede escribirnos allí.',
      status: 'Consultar una solicitud',
      another: 'Hacer otra solicitud',
    },
  },
);
