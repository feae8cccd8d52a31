// Written by `npm run web`.
export const siteJs = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
function T(o,e={}){var t;let r=o.getAttribute("tabindex");r||o.setAttribute("tabindex","-1");function n(){o.addEventListener(
"blur",i,{once:!0})}function i(){var s;(s=e.onBlur)==null||s.call(o),r||o.removeAttribute("tabindex")}o.addEventListener(
"focus",n,{once:!0}),(t=e.onBeforeFocus)==null||t.call(o),o.focus()}function A(o,e){return o instanceof HTMLElement&&o.hasAttribute(
\`data-\${e}-init\`)}function w(o=document.body){return o?o.classList.contains("govuk-frontend-supported"):!1}function j(o){
return Array.isArray(o)}function u(o){return!!o&&typeof o=="object"&&!j(o)}function b(o){return!!o&&(o instanceof Element||
o instanceof Document)}function a(o,e){return\`\${o.moduleName}: \${e}\`}var m=class extends Error{constructor(...e){super(...e),this.name="GOVUKFrontendError"}},d=class extends m{constructor(e=document.
body){let t="noModule"in HTMLScriptElement.prototype?'GOV.UK Frontend initialised without \`<body class="govuk-frontend-s\\
upported">\` from template \`<script>\` snippet':"GOV.UK Frontend is not supported in this browser";b(e)||(t='GOV.UK Fronte\\
nd initialised without \`<script type="module">\`'),super(typeof e=="string"?e:t),this.name="SupportError"}},g=class extends m{constructor(...e){
super(...e),this.name="ConfigError"}},p=class extends m{constructor(e){let t=typeof e=="string"?e:"";if(u(e)){let{component:r,
identifier:n,element:i,expectedType:s}=e;t=n,t+=i?\` is not of type \${s??"HTMLElement"}\`:" not found",r&&(t=a(r,t))}super(
t),this.name="ElementError"}},y=class extends m{constructor(e){let t=typeof e=="string"?e:a(e,"Root element (\`$root\`) al\\
ready initialised");super(t),this.name="InitError"}};var _=typeof globalThis<"u"?globalThis:self,x=class{get $root(){return this._$root}constructor(e){this._$root=void 0;let t=this.
constructor;if(typeof t.moduleName!="string")throw new y("\`moduleName\` not defined in component");if(e instanceof t.elementType)
this._$root=e;else throw new p({element:e,component:t,identifier:"Root element (\`$root\`)",expectedType:t.elementType.name});
t.checkSupport(),this.checkInitialised();let r=t.moduleName;this.$root.setAttribute(\`data-\${r}-init\`,"")}checkInitialised(){
let e=this.constructor,t=e.moduleName;if(t&&A(this.$root,t))throw new y(e)}static checkSupport(){if(!w())throw new d}};x.
elementType=_.HTMLElement;var C=Symbol.for("configOverride"),h=class extends x{[C](e){return{}}get config(){return this._config}constructor(e,t){super(
e),this._config=void 0;let r=this.constructor;if(!u(r.defaults))throw new g(a(r,"Config passed as parameter into constru\\
ctor but no defaults defined"));let n=I(r,this._$root.dataset);this._config=S(r.defaults,t??{}),this._config=S(this._config,
this[C](n),n)}};function L(o,e){if(e!=null&&e.type&&!["string","number","boolean"].includes(e.type))return;let t=o?o.trim():
"",r,n=e?.type;switch(n||(["true","false"].includes(t)&&(n="boolean"),t.length>0&&isFinite(Number(t))&&(n="number")),n){case"\\
boolean":r=t==="true";break;case"number":r=Number(t);break;default:r=o}return r}function I(o,e){if(!u(o.schema))throw new g(
a(o,"Config passed as parameter into constructor but no schema defined"));let t={},r=Object.entries(o.schema.properties);
for(let n of r){let[i,s]=n,c=i.toString();c in e&&(t[c]=L(e[c],s)),s?.type==="object"&&(t[c]=D(o.schema,e,i))}return t}function N(o){
let e=document,t;if(u(o)){let r=o;(b(r.scope)||r.scope===null)&&(e=r.scope),typeof r.onError=="function"&&(t=r.onError)}
return b(o)?e=o:o===null?e=null:typeof o=="function"&&(t=o),{scope:e,onError:t}}function S(...o){let e={};for(let t of o)
for(let r of Object.keys(t)){let n=e[r],i=t[r];u(n)&&u(i)?e[r]=S(n,i):e[r]=i}return e}function D(o,e,t){let r=o.properties[t];if(r?.type!=="object")return;let n={[t]:{}};for(let[i,s]of Object.entries(e)){let c=n,
k=i.split(".");for(let[F,E]of k.entries())u(c)&&(F<k.length-1?(u(c[E])||(c[E]={}),c=c[E]):i!==t&&(c[E]=L(s)))}return n[t]}var $=1;var l=class extends h{constructor(e,t={}){super(e,t),this.debounceFormSubmitTimer=null,this.$root.addEventListener(
"keydown",r=>this.handleKeyDown(r)),this.$root.addEventListener("click",r=>this.debounce(r))}handleKeyDown(e){let t=e.target;
e.key===" "&&t instanceof HTMLElement&&t.getAttribute("role")==="button"&&(e.preventDefault(),t.click())}debounce(e){if(this.
config.preventDoubleClick){if(this.debounceFormSubmitTimer)return e.preventDefault(),!1;this.debounceFormSubmitTimer=window.
setTimeout(()=>{this.debounceFormSubmitTimer=null},$*1e3)}}};l.moduleName="govuk-button";l.defaults=Object.freeze({preventDoubleClick:!1});
l.schema=Object.freeze({properties:{preventDoubleClick:{type:"boolean"}}});var f=class extends h{constructor(e,t={}){super(e,t),this.config.disableAutoFocus||T(this.$root),this.$root.addEventListener(
"click",r=>this.handleClick(r))}handleClick(e){let t=e.target;t&&this.focusTarget(t)&&e.preventDefault()}focusTarget(e){
if(!(e instanceof HTMLAnchorElement))return!1;let t=e.hash.replace("#","");if(!t)return!1;let r=document.getElementById(
t);if(!r)return!1;let n=this.getAssociatedLegendOrLabel(r);return n?(n.scrollIntoView(),r.focus({preventScroll:!0}),!0):
!1}getAssociatedLegendOrLabel(e){var t;let r=e.closest("fieldset");if(r){let n=r.getElementsByTagName("legend");if(n.length){
let i=n[0];if(e instanceof HTMLInputElement&&(e.type==="checkbox"||e.type==="radio"))return i;let s=i.getBoundingClientRect().
top,c=e.getBoundingClientRect();if(c.height&&window.innerHeight&&c.top+c.height-s<window.innerHeight/2)return i}}return(t=
document.querySelector(\`label[for='\${e.getAttribute("id")}']\`))!=null?t:e.closest("label")}};f.moduleName="govuk-error-s\\
ummary";f.defaults=Object.freeze({disableAutoFocus:!1});f.schema=Object.freeze({properties:{disableAutoFocus:{type:"bool\\
ean"}}});function v(o,e,t){let r,n=N(t);try{var i;if(!w())throw new d;if(n.scope===null)throw new p({element:n.scope,component:o,
identifier:"Scope element (\`$scope\`)"});r=(i=n.scope)==null?void 0:i.querySelectorAll(\`[data-module="\${o.moduleName}"]\`)}catch(s){
return n.onError?n.onError(s,{component:o,config:e}):console.log(s),[]}return Array.from(r??[]).map(s=>{try{return typeof e<
"u"?new o(s,e):new o(s)}catch(c){return n.onError?n.onError(c,{element:s,component:o,config:e}):console.log(c),null}}).filter(
Boolean)}var B=()=>{document.body.classList.add("js-enabled","govuk-frontend-supported"),v(l),v(f)};B();
/*! Bundled license information:

govuk-frontend/dist/govuk/components/button/button.mjs:
  (**
   * JavaScript enhancements for the Button component
   *
   * @preserve
   * @augments ConfigurableComponent<ButtonConfig>
   *)

govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs:
  (**
   * Error summary component
   *
   * Takes focus on initialisation for accessible announcement, unless disabled in
   * configuration.
   *
   * @preserve
   * @augments ConfigurableComponent<ErrorSummaryConfig>
   *)
*/
`;
