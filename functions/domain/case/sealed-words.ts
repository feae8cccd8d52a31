/*
 * Both lists of words about what is sealed (P40, R-10), English and Spanish, over `wordsKey`: lower-case letters without
 * accents, digits, and one space between words. Each pattern takes linear time: no unbounded repeat inside another.
 */

/** At most `n` words in between. */
const gap = (n: number): string => `(?:\\w+ ){0,${n}}`;

const agencies =
  '(?:law enforcement\\w*|enforcement (?:agenc\\w+|officials?|authorit\\w+)|authorities|police|(?:federal|state|special|government) (?:agents?|agenc\\w+|officials?|investigators?)|detectives?|investigators?|prosecutors?|sheriff\\w*|the (?:feds|bureau|government|agents?|agency(?! (?:that|which)))|an agency(?! (?:that|which)))';
const agenciesEs =
  '(?:autoridad(?:es)?|policia\\w*|fiscal(?:ia)?|agentes?(?: federales?)?|agencias?(?: federal(?:es)?)?|investigadores|el gobierno)';
const silently = '(?:wait|hold|keep|delay|stay|remain|pause|postpone|refrain|stop)';
const saying =
  '(?:tell|say|talk|name|write about|confirm (?:or|that|whether|any)|speak|discuss|comment|explain|disclose|reveal|share|announce|notify|go into|get into|give (?:you |any |more |further |out |the |those |these )*(?:details?|information|reasons?|answers?))';
const notYet =
  '(?:yet|at this (?:time|point|stage|moment)|right now|at present|for now|for the moment|at the moment|currently|until (?:we are|we have been|they|someone|it is|further))';
const unable =
  '(?:cannot|can not|can t|cant|could not|couldn t|may not|must not|not (?:yet )?(?:able|allowed|permitted|free|authorized|cleared|in a position)|n t (?:able|allowed|permitted|free|authorized|cleared)|unable)';
const data =
  '(?:data|info|information|logs?|records?|accounts?|details|files?|calls|call (?:history|records?|logs?|details?|lists?)|history|bills?|statements?|cpni|numbers?|systems?|data ?base|network|servers?|portal)';
const dataEs =
  '(?:datos|informacion|registros?|cuentas?|llamadas|historial|expedientes?|archivos|sistemas?|base de datos|red|numeros?|lista|facturas?)';
const outsiders =
  '(?:someone|somebody|an? (?:\\w+ )?(?:outsider|stranger|third party|employee|worker|contractor|person|individual|caller|thief|criminal|scammer|fraudster)|scammers?|fraudsters?|crooks?|(?:bad|malicious|threat|rogue|hostile) \\w+|outsiders?|strangers?|criminals?|thieves|unknown \\w+|people who|persons? who|a person)';
const outsidersEs =
  '(?:alguien|un (?:tercero|extrano|desconocido|empleado|delincuente|ex empleado)|terceros|desconocid[oa]s?|delincuentes|una persona (?:ajena|no autorizada|desconocida)|personas (?:ajenas|no autorizadas|desconocidas))';
const reached =
  '(?:accessed|used|sold|posted|got (?:in|into|hold|at|access|their|his|her)|gained access|broke in\\w*|had access|viewed|looked (?:at|up|into|through)|saw|seen|copied|downloaded|obtained|took|taken|stole|stolen|exposed|acquired|logged in\\w*|opened(?! an? (?:\\w+ )?account))';

/** Rigid, so they count also where a sentence or a line ends between the words. */
const terms = (): readonly string[] => [
  // Agencies by name.
  'fbi',
  'federal ?bureau',
  'secret ?service',
  'usss',
  'law ?enforcement',
  'homeland security',
  'department of justice',
  'cyber ?crime\\w*',
  '(?:u ?s|us|district|united states) attorney\\w*',
  'federal (?:agents?|agenc(?:y|ies)|authorit\\w+|investigat\\w+|officials?|case|inquiry|police)',
  'gag',
  '(?:hands are tied|lips are sealed)',
  'green light',
  'dark web',
  'broken into',
  'infiltrat\\w*',
  'impersonat\\w*',
  'embargo\\w*',
  'under (?:strict |direct )?orders',
  'ties (?:our|my) hands',
  '(?:privacy|data|serious) incidents?',
  'incidentes? de (?:privacidad|datos)',
  'neither confirm nor deny',
  '(?:confirm or|confirm nor) deny',
  'ni confirm\\w+ ni (?:neg|desm)\\w+',
  'under seal',
  'national security',
  'servicio ?secreto',
  'buro federal',
  'oficina federal',
  'fuerzas del orden',
  'orden publico',
  'seguridad nacional',
  'departamento de justicia',
  'agentes federales',
  'autoridades (?:federales|policiales)',
  'agencias? federal(?:es)?',
  'delitos? (?:informaticos?|ciberneticos?)',
  // The event.
  'br(?:ea|e|ee|ae)ch(?:es|ed|ing)?(?! (?:of )?(?:the |our |your |this |that |any )?(?:contract|agreement|terms|lease|warranty))',
  // The device or the page of the requester, elsewhere, is theirs to speak of.
  '(?<!your (?:\\w+ )?(?:phone|cell|device|computer|laptop|facebook|instagram|whatsapp|social media)(?: account)? (?:was|is|got|were|has been|had been) )hack(?:s|ed|er|ers|ing|ea\\w+|eo\\w*)?(?! (?:el|su|la|tu) (?:facebook|instagram|whatsapp|telefono|celular|computadora))',
  'pretext\\w*',
  'ransomware',
  'malware',
  'spyware',
  'cyber ?(?:attack|security|incident|event|intrusion|thie)\\w*',
  'cyber ?\\w* attack\\w*',
  'intruders?',
  'intrusions?',
  'data (?:leak|theft|loss|exposure|spill|compromise|incident)\\w*',
  'compromised',
  '(?<!questions about )security (?:incident|event|breach|issue|problem|matter|lapse|failure|compromise)s?',
  'wrong hands',
  'suspicious (?:activity|access)',
  // Not where the letter says what our checks prevent.
  '(?<!(?:prevent|avoid|against) (?:any )?)unauthorized (?:access|disclosure|persons?|part(?:y|ies)|individuals?|viewing|acquisition|intrusion|third|entry|release|activity|people|someone|exposure|download\\w*|copy\\w*)',
  '(?:improper|illegal|unlawful|illicit|wrongful)(?:ly)? access(?:ed)?',
  'jackeo\\w*',
  'pirat\\w+ informatic\\w+',
  'ciber ?(?:ataque|seguridad|delincuente|incidente|delito)\\w*',
  'ataque (?:informatico|cibernetico)',
  'intrus[oa]s?',
  'intrusion(?:es)?',
  'filtracion(?:es)?',
  'fugas? de (?:datos|informacion|registros)',
  'brechas?',
  'vulneracion(?:es)?',
  'robo de (?:datos|informacion|registros)',
  'manos (?:equivocadas|ajenas)',
  '(?<!preguntas sobre )(?:incidente|evento|problema|fallo|falla|asunto)s? de (?:ciber)?seguridad',
  '(?<!(?:evitar|prevenir|contra) (?:el |los |un )?)(?:acceso|accesos|divulgacion|entrada|consulta)s? (?:no autorizad[oa]s?|indebid[oa]s?|ilegal(?:es)?|ilicit[oa]s?|sin (?:autorizacion|permiso))',
  'accedi\\w+ (?:sin|de manera indebida|indebidamente|ilegalmente)',
  // Silence.
  'not at liberty',
  'sworn to secrecy',
  'no estamos en libertad',
  'secreto (?:de sumario|del sumario|de la investigacion)',
];

/** Within one sentence. */
const phrases = (): readonly string[] => [
  // An agency that asks, knows or decides.
  `${agencies} ${gap(5)}(?:asked|asks|told|direct\\w*|request\\w*|instruct\\w*|order\\w*|requir\\w*|wants?|wanted|needs?|needed|advised|agree\\w*|allow\\w*|let|lets|permit\\w*|clear\\w*|investigat\\w+|contacted|involved|signs? off|signed off|says|said|look\\w* into|has your|have your)`,
  `(?:notified|notify|report(?:ed|ing)? (?:this |it |the matter |what happened )?to|contacted|informed|alerted|told|work\\w* with|cooperat\\w* with|coordinat\\w+ with|turned over to|handed (?:it |this |the matter )?(?:over )?to|waiting (?:for|on)|hear from|go ahead from|permission from|clearance from|approval (?:from|of)|request (?:of|from)|orders? (?:of|from)|direction (?:of|from)|asked by|told by|instructed by|directed by|ordered by|in the hands of|involved the|called) ${gap(2)}${agencies}`,
  `(?:criminal|ongoing|active|pending|open|police|forensic|government|official|confidential|sealed) ${gap(1)}investigation`,
  'investigation ' +
    gap(4) +
    '(?:under way|underway|ongoing|finish\\w*|is over|ends?|complet\\w+|conclud\\w+|prevents?|going on|jeopard\\w+|interfere\\w*)',
  `(?:interfere|jeopardize|compromise|harm|hurt|hinder|impede|endanger) ${gap(3)}investigation`,
  `${agenciesEs} ${gap(5)}(?:pidi\\w+|piden?|han? pedido|solicit\\w+|orden\\w+|indic\\w+|dij\\w+|exig\\w+|instruy\\w+|quier\\w+|requier\\w+|requir\\w+|permit\\w+|autori(?:ce|cen|zan|zaron|zo)|investig\\w+|recomend\\w+)`,
  `(?:avis(?:amos|ado|aron)|notific(?:amos|ado)|inform(?:amos|ado)|denunci(?:amos|ado)|report(?:amos|ado)|colabor\\w+ con|cooper\\w+ con|coordin\\w+ con|trabaj\\w+ con|alertamos|contactamos|a (?:peticion|solicitud) de|por orden de|por indicacion de|instrucciones de|permiso de|en manos de) ${gap(2)}${agenciesEs}`,
  `investigacion ${gap(2)}(?:criminal|penal|policial|federal|en curso|abierta|activa|confidencial|forense|pendiente|termine|concluya|oficial)`,
  // We were told to be silent.
  `(?:were|was|been|are|being) (?:asked|told|instructed|ordered|directed|requested|advised|required) ${gap(4)}(?:not to|to not|to (?:say nothing|${silently}))`,
  `(?<!you )(?<!you have )(?<!you had )(?<!you ve )(?:asked|told|instructed|ordered|directed|requested|wants?|needs?) (?:that )?(?:us|me|we|the company) ${gap(3)}(?:not to|to not|not|to (?:say nothing|${silently}))`,
  `(?:keep\\w*|kept|stay\\w*|remain\\w*) (?:(?:it|this|that|everything|things|the matter|the case|all|very|completely|totally|for now) ){0,2}(?:quiet|silent|mum|secret|silence|under wraps|to ourselves)`,
  `(?:must|have to|had to|need to|asked to|told to) keep (?:it |this |that |the matter )?(?:private|confidential)`,
  `before we (?:can |may )?(?:notify|tell|inform|alert|write to|contact) (?:anyone|anybody|customers|our customers|people|everyone|the public|those)`,
  `wait\\w* (?:for|on) (?:the |their |an? )?(?:ok|okay|go ahead|clearance|permission|approval|all clear) (?:of|from|to)`,
  `(?:nos|me) (?:pidieron|pidio|han pedido|piden|ordenaron|ordeno|han ordenado|solicitaron|han solicitado|indicaron|han indicado|dijeron|han dicho|exigen|exigieron|prohibieron|han prohibido|prohiben|obligan) ${gap(4)}(?:no|esperar|esperemos|guardar|guardemos|callar|retrasar|aplazar|posponer|silencio|reserva|decir\\w*|hablar|mantener\\w*)`,
  `(?:guardar|guardamos|guardemos|mantener|mantenemos) ${gap(2)}(?:silencio|en secreto|el secreto|secreto)`,
  // We cannot say, now.
  `${unable} ${gap(3)}${saying} ${gap(8)}${notYet}`,
  `${notYet} ${gap(2)}we ${gap(2)}${unable} ${gap(3)}${saying}`,
  `not (?:allowed|permitted|free|cleared|authorized) (?:yet |by \\w+ |at \\w+ \\w+ )?to (?:tell|say|talk|speak|discuss|comment|explain|reveal|go into)`,
  `(?:able|allowed|free|permitted|cleared) to (?:tell|say|talk|share|explain|discuss|disclose|write) ${gap(4)}(?:more|later|soon|then|why|what happened)`,
  `(?:tell|say|share|explain|know|learn|hear) ${gap(2)}more ${gap(4)}(?:later|soon|once (?:we are|it is|they)|when (?:we are|we can|they|it is)|as soon as|after)`,
  `(?:as soon as|once|when|until|after) ${gap(2)}(?:allowed|permitted|cleared|free) to`,
  `(?:there is|there s|something|things?) ${gap(6)}(?:i|we) ${gap(1)}${unable} ${gap(1)}${saying}`,
  `(?:wish|would like|d like|would love|d love) ${gap(2)}(?:could|to|can) (?:tell|say|explain|share) ${gap(8)}but`,
  `reasons? ${gap(3)}we ${gap(1)}${unable}`,
  `(?:todavia no|aun no|por ahora no|de momento no|en este momento no|por el momento no|ahora no|no) ${gap(2)}(?:podemos|puedo|podremos|se puede|nos es posible|nos permiten|nos dejan|se nos permite|estamos autorizados|tenemos permitido|tenemos permiso) ${gap(3)}(?:decir\\w*|hablar\\w*|contar\\w*|explicar\\w*|revelar\\w*|comentar\\w*|divulgar\\w*|informar\\w*|compartir\\w*|dar\\w*|comunicar\\w*) ${gap(8)}(?:todavia|aun|por ahora|de momento|en este momento|por el momento|ahora|mas adelante|hasta que (?:me|se|nos|lo|la|las|el|termin\\w+|conclu\\w+))`,
  `(?:todavia no|aun no|por ahora no|de momento no|en este momento no|por el momento no|ahora no) ${gap(2)}(?:podemos|puedo|nos permiten|nos dejan|se nos permite|estamos autorizados) ${gap(2)}(?:decir\\w*|hablar\\w*|contar\\w*|explicar\\w*|revelar\\w*|comentar\\w*|divulgar\\w*|informar\\w*|compartir\\w*|dar\\w*)`,
  `no (?:nos permiten|se nos permite|nos dejan|estamos autorizados a|tenemos permitido|tenemos permiso para|somos libres de) ${gap(1)}(?:decir\\w*|hablar\\w*|contar\\w*|explicar\\w*|revelar\\w*|comentar\\w*)`,
  `(?:podamos|podremos|nos permitan|nos autoricen|nos dejen|estemos autorizados) ${gap(2)}(?:decir\\w*|contar\\w*|hablar\\w*|explicar\\w*|dar\\w*|informar\\w*) ${gap(2)}(?:mas|detalles|lo que paso|todo)`,
  `(?:that is|that s) all ${gap(1)}(?:i|we) (?:may|can|could|am allowed to|are allowed to) (?:say|tell|share)`,
  `nos (?:deje|dejen|permita|permitan|autorice|autoricen|de permiso|den permiso) ${gap(1)}(?:hablar|decir\\w*|contar\\w*|escribir\\w*|explicar\\w*|informar\\w*)`,
  `(?:tengo|tenemos|debo|debemos|toca) (?:que )?callar\\w*`,
  `(?:me|nos) ${gap(2)}(?:callar|callarme|callarnos)`,
  // Somebody had the data.
  `${outsiders} ${gap(6)}${reached} ${gap(6)}${data}`,
  `${data} ${gap(3)}(?:was|were|been|got) ${gap(2)}(?:accessed|viewed|seen|copied|downloaded|obtained|taken|stolen|exposed|acquired|looked at|leaked|breached) ${gap(4)}(?:by|without|who|to)`,
  `(?:may|might|could) have (?:viewed|seen|accessed|obtained|copied|downloaded|taken|stolen|acquired|had access)`,
  `(?:they|he|she|who) (?:took|stole|copied|saw|accessed|broke in\\w*)`,
  `${data} ${gap(4)}(?:posted|published|sold|for sale|dumped|circulating) ${gap(2)}(?:online|on the (?:web|internet)|on a|publicly|to)`,
  `incidents? ${gap(3)}(?:exposed|affect\\w+|involv\\w+|impact\\w+|with your|concern\\w+)`,
  `(?:systems?|network|data ?base|servers?|portal) ${gap(2)}(?:was|were|been|got) ${gap(2)}(?:attacked|penetrated|hit by)`,
  `(?:employees?|workers?|contractors?|agents?|representatives?|insiders?) ${gap(2)}(?:kept|gave|sold|took|leaked|shared|copied|passed|handed) ${gap(4)}(?:copies|lists?|${data})`,
  `what (?:was|were|had been|they) (?:taken|stolen|took|stole)`,
  `part of what was (?:taken|stolen|seen)`,
  `${data} ${gap(3)}(?:got out|left our (?:network|systems?|servers?|hands)|fell into)`,
  `(?:left|leaving|outside|out of) our (?:network|systems?|servers?)`,
  `(?:open|visible|available|exposed|accessible) (?:to|on) (?:the (?:internet|public|web)|anyone|everyone|strangers|others)`,
  `publicly (?:accessible|visible|available|exposed)`,
  `(?:after|since|because of|due to|following|from|in|during|about) (?:the|this|that|our) (?:recent |latest |last )?(?:incident|event)s?`,
  `not (?:made|done) by (?:us|one of|our|anyone|anybody|any of|you)`,
  `n t (?:made|done) by (?:us|one of|our|anyone|anybody|any of)`,
  `(?:may|might|could) have been ${gap(2)}(?:accessed|viewed|seen|copied|downloaded|obtained|taken|stolen|exposed|acquired|leaked|involved|affected|impacted|part of|among|disclosed)`,
  `(?:stole|stolen(?! (?:\\w+ )?(?:phone|cell|device|handset|sim|wallet|card))|leaked|leaks|exposed|exposure) ${gap(3)}${data}`,
  `${data} ${gap(4)}(?:stolen|leak(?:ed|s|ing)?|exposed|exposure)`,
  `access\\w* ${gap(5)}(?:without|not|no) (?:\\w+ ){0,2}(?:authorization|permission|authorized|authority)`,
  `(?:was not|were not|not) (?:\\w+ )?(?:authorized|supposed|allowed|entitled) to (?:see|have|access|look|view)`,
  `(?<!(?:not|outage|storm|maintenance|change|fire|repair|work) )(?:affected|impacted) (?:customers?|accounts?|people|individuals|subscribers)`,
  `(?:customers|people|accounts|subscribers) ${gap(3)}(?:affected|impacted)(?! by (?:the |an? |this )?(?:\\w+ )?(?:outage|storm|change|maintenance))`,
  `se (?:metieron|metio|colaron|colo) ${gap(3)}${dataEs}`,
  `(?:despues|desde|a raiz|a causa|por causa|con motivo) (?:de|del) (?:el |la |lo )?(?:reciente )?(?:incidente|suceso)`,
  `${outsidersEs} ${gap(5)}(?:accedi\\w+|entr(?:o|aron)|vio|vieron|consult(?:o|aron)|copi(?:o|aron)|obtuv\\w+|tuv\\w+ acceso|rob(?:o|aron)|descarg(?:o|aron)|se llev\\w+|abri\\w+|mir(?:o|aron))`,
  `${dataEs} ${gap(4)}(?:robad[oa]s?|filtrad[oa]s?|expuest[oa]s?|comprometid[oa]s?|vulnerad[oa]s?|copiad[oa]s? por|vist[oa]s? por|atacad[oa]s?|hackead[oa]s?|invadid[oa]s?|sustraid[oa]s?|consultad[oa]s? por|afectad[oa]s?)`,
  `(?:rob(?:o|aron)|filtr(?:o|aron)|expus\\w+|quedaron|se llevaron|sustraj\\w+|comprometi\\w+) ${gap(4)}${dataEs}`,
  `(?:pudieron|pudo|podrian|podria|pueden|puede) haber ${gap(2)}(?:sido|quedado|accedido|visto|estado) ${gap(2)}(?:expuest\\w+|vist\\w+|robad\\w+|copiad\\w+|afectad\\w+|consultad\\w+|filtrad\\w+|comprometid\\w+|sus|los|en)`,
  `sin (?:su |la )?(?:autorizacion|permiso) ${gap(4)}(?:accedi\\w+|entr(?:o|aron)|vio|vieron|obtuv\\w+)`,
  `client(?:es|as) afectad[oa]s`,
  // A notice to come.
  `(?:official|formal|separate|customer|legal|required) (?:notice|notification|announcement) ${gap(6)}(?:later|soon|coming|will|when|once|after|until|wait\\w*|hold\\w*)`,
  `(?:notice|notices|notification|notifications|notifying|announcement|letters?) ${gap(5)}(?:on hold|held back|held up|postponed|embargo\\w*)`,
  `what happened (?:to|with) (?:your|the|our) ${data}`,
  `lo que (?:paso|ocurrio|sucedio) con (?:sus|los|su|la|las) ${dataEs}`,
  `(?:aviso|notificacion|comunicado) (?:oficial|formal) ${gap(5)}(?:cuando|pronto|mas adelante|despues|recibira|enviaremos)`,
];

/** List B: a warning at the field, no wait. */
const warned = (): readonly string[] => [
  'incidents?',
  'incidentes?',
  'investigat\\w+',
  'investigacion(?:es)?',
  'investig(?:amos|ando|aron|ar)',
  'agenc(?:y|ies)',
  'agencias?',
  'delay\\w*',
  'demoras?',
  'retras\\w+',
  'police',
  'policia\\w*',
  'authorit(?:y|ies)',
  'autoridad(?:es)?',
  'subpoenas?',
  'court orders?',
  'orden(?:es)? judicial(?:es)?',
];

/** Made at its first use: the lists are long, and most calls bring no text. */
const listed = (patterns: () => readonly string[]): (() => RegExp) => {
  let made: RegExp | undefined;
  return () => {
    made ??= new RegExp(`\\b(?:${patterns().join('|')})\\b`);
    return made;
  };
};

export const listA = { terms: listed(terms), phrases: listed(phrases) };
export const listB = listed(warned);
