// Written by `npm run web`.
export const consoleJs = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
function F(t){let e=\`--govuk-breakpoint-\${t}\`,r=window.getComputedStyle(document.documentElement).getPropertyValue(e);return{
property:e,value:r||void 0}}function _(t,e={}){var r;let o=t.getAttribute("tabindex");o||t.setAttribute("tabindex","-1");
function n(){t.addEventListener("blur",s,{once:!0})}function s(){var i;(i=e.onBlur)==null||i.call(t),o||t.removeAttribute(
"tabindex")}t.addEventListener("focus",n,{once:!0}),(r=e.onBeforeFocus)==null||r.call(t),t.focus()}function q(t,e){return t instanceof
HTMLElement&&t.hasAttribute(\`data-\${e}-init\`)}function x(t=document.body){return t?t.classList.contains("govuk-frontend-\\
supported"):!1}function X(t){return Array.isArray(t)}function u(t){return!!t&&typeof t=="object"&&!X(t)}function E(t){return!!t&&
(t instanceof Element||t instanceof Document)}function b(t,e){return\`\${t.moduleName}: \${e}\`}var g=class extends Error{constructor(...e){super(...e),this.name="GOVUKFrontendError"}},y=class extends g{constructor(e=document.
body){let r="noModule"in HTMLScriptElement.prototype?'GOV.UK Frontend initialised without \`<body class="govuk-frontend-s\\
upported">\` from template \`<script>\` snippet':"GOV.UK Frontend is not supported in this browser";E(e)||(r='GOV.UK Fronte\\
nd initialised without \`<script type="module">\`'),super(typeof e=="string"?e:r),this.name="SupportError"}},L=class extends g{constructor(...e){
super(...e),this.name="ConfigError"}},d=class extends g{constructor(e){let r=typeof e=="string"?e:"";if(u(e)){let{component:o,
identifier:n,element:s,expectedType:i}=e;r=n,r+=s?\` is not of type \${i??"HTMLElement"}\`:" not found",o&&(r=b(o,r))}super(
r),this.name="ElementError"}},k=class extends g{constructor(e){let r=typeof e=="string"?e:b(e,"Root element (\`$root\`) al\\
ready initialised");super(r),this.name="InitError"}};var Q=typeof globalThis<"u"?globalThis:self,p=class{get $root(){return this._$root}constructor(e){this._$root=void 0;let r=this.
constructor;if(typeof r.moduleName!="string")throw new k("\`moduleName\` not defined in component");if(e instanceof r.elementType)
this._$root=e;else throw new d({element:e,component:r,identifier:"Root element (\`$root\`)",expectedType:r.elementType.name});
r.checkSupport(),this.checkInitialised();let o=r.moduleName;this.$root.setAttribute(\`data-\${o}-init\`,"")}checkInitialised(){
let e=this.constructor,r=e.moduleName;if(r&&q(this.$root,r))throw new k(e)}static checkSupport(){if(!x())throw new y}};p.
elementType=Q.HTMLElement;var P=Symbol.for("configOverride"),v=class extends p{[P](e){return{}}get config(){return this._config}constructor(e,r){super(
e),this._config=void 0;let o=this.constructor;if(!u(o.defaults))throw new L(b(o,"Config passed as parameter into constru\\
ctor but no defaults defined"));let n=Z(o,this._$root.dataset);this._config=S(o.defaults,r??{}),this._config=S(this._config,
this[P](n),n)}};function $(t,e){if(e!=null&&e.type&&!["string","number","boolean"].includes(e.type))return;let r=t?t.trim():
"",o,n=e?.type;switch(n||(["true","false"].includes(r)&&(n="boolean"),r.length>0&&isFinite(Number(r))&&(n="number")),n){case"\\
boolean":o=r==="true";break;case"number":o=Number(r);break;default:o=t}return o}function Z(t,e){if(!u(t.schema))throw new L(
b(t,"Config passed as parameter into constructor but no schema defined"));let r={},o=Object.entries(t.schema.properties);
for(let n of o){let[s,i]=n,a=s.toString();a in e&&(r[a]=$(e[a],i)),i?.type==="object"&&(r[a]=ee(t.schema,e,s))}return r}
function I(t){let e=document,r;if(u(t)){let o=t;(E(o.scope)||o.scope===null)&&(e=o.scope),typeof o.onError=="function"&&
(r=o.onError)}return E(t)?e=t:t===null?e=null:typeof t=="function"&&(r=t),{scope:e,onError:r}}function S(...t){let e={};
for(let r of t)for(let o of Object.keys(r)){let n=e[o],s=r[o];u(n)&&u(s)?e[o]=S(n,s):e[o]=s}return e}function ee(t,e,r){let o=t.properties[r];if(o?.type!=="object")return;let n={[r]:{}};for(let[s,i]of Object.entries(e)){let a=n,
c=s.split(".");for(let[l,h]of c.entries())u(a)&&(l<c.length-1?(u(a[h])||(a[h]={}),a=a[h]):s!==r&&(a[h]=$(i)))}return n[r]}var te=1;var m=class extends v{constructor(e,r={}){super(e,r),this.debounceFormSubmitTimer=null,this.$root.addEventListener(
"keydown",o=>this.handleKeyDown(o)),this.$root.addEventListener("click",o=>this.debounce(o))}handleKeyDown(e){let r=e.target;
e.key===" "&&r instanceof HTMLElement&&r.getAttribute("role")==="button"&&(e.preventDefault(),r.click())}debounce(e){if(this.
config.preventDoubleClick){if(this.debounceFormSubmitTimer)return e.preventDefault(),!1;this.debounceFormSubmitTimer=window.
setTimeout(()=>{this.debounceFormSubmitTimer=null},te*1e3)}}};m.moduleName="govuk-button";m.defaults=Object.freeze({preventDoubleClick:!1});
m.schema=Object.freeze({properties:{preventDoubleClick:{type:"boolean"}}});var f=class extends v{constructor(e,r={}){super(e,r),this.config.disableAutoFocus||_(this.$root),this.$root.addEventListener(
"click",o=>this.handleClick(o))}handleClick(e){let r=e.target;r&&this.focusTarget(r)&&e.preventDefault()}focusTarget(e){
if(!(e instanceof HTMLAnchorElement))return!1;let r=e.hash.replace("#","");if(!r)return!1;let o=document.getElementById(
r);if(!o)return!1;let n=this.getAssociatedLegendOrLabel(o);return n?(n.scrollIntoView(),o.focus({preventScroll:!0}),!0):
!1}getAssociatedLegendOrLabel(e){var r;let o=e.closest("fieldset");if(o){let n=o.getElementsByTagName("legend");if(n.length){
let s=n[0];if(e instanceof HTMLInputElement&&(e.type==="checkbox"||e.type==="radio"))return s;let i=s.getBoundingClientRect().
top,a=e.getBoundingClientRect();if(a.height&&window.innerHeight&&a.top+a.height-i<window.innerHeight/2)return s}}return(r=
document.querySelector(\`label[for='\${e.getAttribute("id")}']\`))!=null?r:e.closest("label")}};f.moduleName="govuk-error-s\\
ummary";f.defaults=Object.freeze({disableAutoFocus:!1});f.schema=Object.freeze({properties:{disableAutoFocus:{type:"bool\\
ean"}}});var T=class t extends p{constructor(e){super(e),this.$tabs=void 0,this.$tabList=void 0,this.$tabListItems=void 0,this.jsHiddenClass=
"govuk-tabs__panel--hidden",this.changingHash=!1,this.boundTabClick=void 0,this.boundTabKeydown=void 0,this.boundOnHashChange=
void 0,this.mql=null;let r=this.$root.querySelectorAll("a.govuk-tabs__tab");if(!r.length)throw new d({component:t,identifier:'\\
Links (\`<a class="govuk-tabs__tab">\`)'});this.$tabs=r,this.boundTabClick=this.onTabClick.bind(this),this.boundTabKeydown=
this.onTabKeydown.bind(this),this.boundOnHashChange=this.onHashChange.bind(this);let o=this.$root.querySelector(".govuk-\\
tabs__list"),n=this.$root.querySelectorAll("li.govuk-tabs__list-item");if(!o)throw new d({component:t,identifier:'List (\\
\`<ul class="govuk-tabs__list">\`)'});if(!n.length)throw new d({component:t,identifier:'List items (\`<li class="govuk-tabs\\
__list-item">\`)'});this.$tabList=o,this.$tabListItems=n,this.setupResponsiveChecks()}setupResponsiveChecks(){let e=F("ta\\
blet");if(!e.value)throw new d({component:t,identifier:\`CSS custom property (\\\`\${e.property}\\\`) on pseudo-class \\\`:root\\\`\`});
this.mql=window.matchMedia(\`(min-width: \${e.value})\`),"addEventListener"in this.mql?this.mql.addEventListener("change",()=>this.
checkMode()):this.mql.addListener(()=>this.checkMode()),this.checkMode()}checkMode(){var e;(e=this.mql)!=null&&e.matches?
this.setup():this.teardown()}setup(){var e;this.$tabList.setAttribute("role","tablist"),this.$tabListItems.forEach(o=>{o.
setAttribute("role","presentation")}),this.$tabs.forEach(o=>{this.setAttributes(o),o.addEventListener("click",this.boundTabClick,
!0),o.addEventListener("keydown",this.boundTabKeydown,!0),this.hideTab(o)});let r=(e=this.getTab(window.location.hash))!=
null?e:this.$tabs[0];this.showTab(r),window.addEventListener("hashchange",this.boundOnHashChange,!0)}teardown(){this.$tabList.
removeAttribute("role"),this.$tabListItems.forEach(e=>{e.removeAttribute("role")}),this.$tabs.forEach(e=>{e.removeEventListener(
"click",this.boundTabClick,!0),e.removeEventListener("keydown",this.boundTabKeydown,!0),this.unsetAttributes(e)}),window.
removeEventListener("hashchange",this.boundOnHashChange,!0)}onHashChange(){let e=window.location.hash,r=this.getTab(e);if(!r)
return;if(this.changingHash){this.changingHash=!1;return}let o=this.getCurrentTab();o&&(this.hideTab(o),this.showTab(r),
r.focus())}hideTab(e){this.unhighlightTab(e),this.hidePanel(e)}showTab(e){this.highlightTab(e),this.showPanel(e)}getTab(e){
return this.$root.querySelector(\`a.govuk-tabs__tab[href="\${e}"]\`)}setAttributes(e){let r=e.hash.replace("#","");if(!r)return;
e.setAttribute("id",\`tab_\${r}\`),e.setAttribute("role","tab"),e.setAttribute("aria-controls",r),e.setAttribute("aria-sele\\
cted","false"),e.setAttribute("tabindex","-1");let o=this.getPanel(e);o&&(o.setAttribute("role","tabpanel"),o.setAttribute(
"aria-labelledby",e.id),o.classList.add(this.jsHiddenClass))}unsetAttributes(e){e.removeAttribute("id"),e.removeAttribute(
"role"),e.removeAttribute("aria-controls"),e.removeAttribute("aria-selected"),e.removeAttribute("tabindex");let r=this.getPanel(
e);r&&(r.removeAttribute("role"),r.removeAttribute("aria-labelledby"),r.classList.remove(this.jsHiddenClass))}onTabClick(e){
let r=this.getCurrentTab(),o=e.currentTarget;!r||!(o instanceof HTMLAnchorElement)||(e.preventDefault(),this.hideTab(r),
this.showTab(o),this.createHistoryEntry(o))}createHistoryEntry(e){let r=this.getPanel(e);if(!r)return;let o=r.id;r.id="",
this.changingHash=!0,window.location.hash=o,r.id=o}onTabKeydown(e){switch(e.key){case"ArrowLeft":case"Left":this.activatePreviousTab(),
e.preventDefault();break;case"ArrowRight":case"Right":this.activateNextTab(),e.preventDefault();break}}activateNextTab(){
let e=this.getCurrentTab();if(!(e!=null&&e.parentElement))return;let r=e.parentElement.nextElementSibling;if(!r)return;let o=r.
querySelector("a.govuk-tabs__tab");o&&(this.hideTab(e),this.showTab(o),o.focus(),this.createHistoryEntry(o))}activatePreviousTab(){
let e=this.getCurrentTab();if(!(e!=null&&e.parentElement))return;let r=e.parentElement.previousElementSibling;if(!r)return;
let o=r.querySelector("a.govuk-tabs__tab");o&&(this.hideTab(e),this.showTab(o),o.focus(),this.createHistoryEntry(o))}getPanel(e){
let r=e.hash.replace("#","");return r?this.$root.querySelector(\`#\${r}\`):null}showPanel(e){let r=this.getPanel(e);r&&r.classList.
remove(this.jsHiddenClass)}hidePanel(e){let r=this.getPanel(e);r&&r.classList.add(this.jsHiddenClass)}unhighlightTab(e){
e.parentElement&&(e.setAttribute("aria-selected","false"),e.parentElement.classList.remove("govuk-tabs__list-item--selec\\
ted"),e.setAttribute("tabindex","-1"))}highlightTab(e){e.parentElement&&(e.setAttribute("aria-selected","true"),e.parentElement.
classList.add("govuk-tabs__list-item--selected"),e.setAttribute("tabindex","0"))}getCurrentTab(){return this.$root.querySelector(
".govuk-tabs__list-item--selected a.govuk-tabs__tab")}};T.moduleName="govuk-tabs";function w(t,e,r){let o,n=I(r);try{var s;if(!x())throw new y;if(n.scope===null)throw new d({element:n.scope,component:t,
identifier:"Scope element (\`$scope\`)"});o=(s=n.scope)==null?void 0:s.querySelectorAll(\`[data-module="\${t.moduleName}"]\`)}catch(i){
return n.onError?n.onError(i,{component:t,config:e}):console.log(i),[]}return Array.from(o??[]).map(i=>{try{return typeof e<
"u"?new t(i,e):new t(i)}catch(a){return n.onError?n.onError(a,{element:i,component:t,config:e}):console.log(a),null}}).filter(
Boolean)}var H="console-filters",re=()=>{let t=sessionStorage.getItem(H);return sessionStorage.removeItem(H),t===null?void 0:JSON.
parse(t)},oe=(t,{name:e,value:r})=>{let o=[...t.elements].filter(n=>n.name===e);return o.find(n=>n.value===r)??o[0]},N=()=>{
let t=document.querySelectorAll("form[data-filters]"),e=t.length>0?re():void 0;for(let r of t)e?.path===location.pathname&&
oe(r,e)?.focus(),r.addEventListener("change",({target:o})=>{let{name:n,value:s}=o;sessionStorage.setItem(H,JSON.stringify(
{path:location.pathname,name:n,value:s})),r.requestSubmit()})};var ne=t=>t instanceof HTMLElement&&(t.isContentEditable||t.matches("input, select, textarea")),se=()=>[...document.querySelectorAll(
"[data-rows] tbody tr")].flatMap(t=>t.querySelector("a[href]")??[]),j=t=>{let e=se(),r=document.activeElement?.closest("\\
tr"),o=e.findIndex(s=>r?.contains(s)),n=o<0?e.at(t>0?0:-1):e[o+t];return n?.focus(),n!==void 0},ie=()=>{let t=document.querySelector(
"[data-search]");return t?.focus(),t?.select(),t!==null},ae=()=>{let t=document.querySelector("[data-keys]");return t===
null?!1:(t.open=!0,t.querySelector("summary")?.focus(),!0)},ce={"/":ie,j:()=>j(1),k:()=>j(-1),"?":ae},R=()=>{document.addEventListener(
"keydown",t=>{t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.isComposing||ne(t.target)||ce[t.key]?.()&&t.preventDefault()})};var O=()=>{document.addEventListener("submit",t=>{let e=t.target;if(!(t.defaultPrevented||e.method!=="post")){if(e.hasAttribute(
"data-sent"))return t.preventDefault();e.setAttribute("data-sent",""),t.submitter?.setAttribute("aria-disabled","true")}}),
addEventListener("pageshow",()=>{for(let t of document.querySelectorAll("form[data-sent]")){t.removeAttribute("data-sent");
for(let e of t.querySelectorAll("[aria-disabled=true]"))e.removeAttribute("aria-disabled")}})};var B={unreachable:"We cannot reach the server. What you see may be old. We are trying again.","signed-out":"You may hav\\
e been signed out. What you see may be old. Reload this page."},le=(t,e)=>{let r=t.querySelector("[data-progress-lost]");
if(r?.textContent===B[e])return;let o=document.createElement("p");o.className="pc-lost",o.dataset.progressLost="",o.textContent=
B[e],r?.remove(),t.prepend(o)},ue=async t=>{let e=new URL(t.dataset.progress??"",location.href);if(e.origin!==location.origin)
return"unreachable";try{let r=await fetch(e,{headers:{accept:"text/html"},cache:"no-store",redirect:"manual"});return r.
type==="opaqueredirect"||r.status===401?"signed-out":r.ok?new DOMParser().parseFromString(await r.text(),"text/html").getElementById(
t.id)??"unreachable":"unreachable"}catch{return"unreachable"}},de=(t,e)=>{let r=t.contains(document.activeElement)?document.
activeElement?.id:void 0;t.innerHTML!==e.innerHTML&&t.replaceChildren(...e.childNodes),t.toggleAttribute("data-done",e.hasAttribute(
"data-done")),r&&document.getElementById(r)?.focus()},me=t=>{let e=Math.max(1,Number(t.dataset.every)||5),r=e,o=async()=>{
if(!t.isConnected)return;let n=document.hidden?void 0:await ue(t);typeof n=="string"?(le(t,n),r=Math.min(120,r*2)):(n&&de(
t,n),r=e),t.hasAttribute("data-done")||setTimeout(o,r*1e3)};setTimeout(o,r*1e3)},D=()=>{for(let t of document.querySelectorAll(
"[data-progress]:not([data-done])"))me(t)};var K=({method:t,url:e,headers:r,body:o,onProgress:n})=>new Promise((s,i)=>{let a=new XMLHttpRequest;a.open(t,e);for(let[
c,l]of Object.entries(r))a.setRequestHeader(c,l);a.upload.onprogress=({loaded:c,total:l})=>n(l>0?c/l:0),a.onload=()=>s({
ok:a.status>=200&&a.status<300,status:a.status,text:a.responseText}),a.onerror=()=>i(new Error("The server cannot be rea\\
ched.")),a.send(o)}),A=t=>{try{return JSON.parse(t)}catch{return}},C=({status:t,text:e})=>{let{detail:r,title:o,errors:n=[]}=A(
e)??{},s=[r??o,...n.map(i=>i.detail)].filter(i=>i!==void 0);return s.length>0?s:[\`The server refused the file (\${t}).\`]};var U=(t,e)=>String(new FormData(t).get(e)??""),W=t=>({accept:"application/json","x-csrf-token":U(t,"csrf"),"idempotency\\
-key":U(t,"idempotencyKey")}),V=(t,...e)=>t.querySelector("[data-upload-state]")?.replaceChildren(...e),z=(t,e)=>{let r=document.
createElement("p");return r.className=e,r.textContent=t,r},fe=(t,e,r)=>{let o=t.querySelector("progress")??document.createElement(
"progress");o.value=r,o.max=1,o.setAttribute("aria-label",\`Sending \${e.name}\`);let n=Math.floor(r*4)*25,s=r<1?\`Sending \${e.
name}: \${n} %\`:"The file was sent. The server is reading it.",i=t.querySelector(".pc-upload__words");i===null?V(t,o,z(s,
"pc-upload__words")):i.textContent!==s&&(i.textContent=s)},M=(t,e)=>{let r=e.map(o=>z(o,"govuk-error-message"));V(t,...r),
t.querySelector("input[type=file]")?.focus()},G=(t,e)=>t.dataset.type||e.type||"application/octet-stream",he=async(t,e)=>{
let r=Object.fromEntries([...new FormData(t)].filter(([i,a])=>typeof a=="string"&&i!=="csrf")),o=await fetch(t.action,{method:"\\
POST",headers:{...W(t),"content-type":"application/json"},body:JSON.stringify({...r,name:e.name,type:G(t,e),bytes:e.size})}),
n=await o.text(),s=A(n);return{ok:o.ok,status:o.status,text:n,...s&&{ticket:s}}},pe=(t,e)=>{if(e===void 0)return t;let r=new FormData;
for(let[o,n]of Object.entries(e))r.append(o,n);return r.append("file",t),r},be=async(t,e)=>{let r=l=>fe(t,e,l);r(0);let o={
url:t.action,headers:W(t)};if(t.dataset.upload==="ticket"){let{ticket:l,...h}=await he(t,e);if(!h.ok||l?.url===void 0)return M(
t,C(h));o=l}let{url:n=t.action,fields:s,next:i}=o,a=s===void 0?{"content-type":G(t,e)}:{},c=await K({method:o.method??(s===
void 0?"PUT":"POST"),url:n,headers:{...a,...o.headers},body:pe(e,s),onProgress:r});if(!c.ok)return M(t,C(c));location.assign(
A(c.text)?.next??i??t.dataset.next??location.href)},J=()=>{for(let t of document.querySelectorAll("form[data-upload]"))t.
addEventListener("submit",async e=>{e.preventDefault();let r=t.querySelector("input[type=file]")?.files?.[0];if(!(r===void 0||
t.hasAttribute("aria-busy"))){t.setAttribute("aria-busy","true");try{await be(t,r)}catch{M(t,["We cannot reach the serve\\
r. Your file is still chosen: try again."])}t.removeAttribute("aria-busy")}})};var Y=()=>{document.body.classList.add("js-enabled","govuk-frontend-supported"),w(m),w(f)};Y();w(T);N();R();O();D();J();
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

govuk-frontend/dist/govuk/components/tabs/tabs.mjs:
  (**
   * Tabs component
   *
   * @preserve
   *)
*/
`;
