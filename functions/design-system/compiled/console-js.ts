// Written by `npm run web`.
export const consoleJs = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
function F(t){let e=\`--govuk-breakpoint-\${t}\`,r=window.getComputedStyle(document.documentElement).getPropertyValue(e);return{
property:e,value:r||void 0}}function _(t,e={}){var r;let o=t.getAttribute("tabindex");o||t.setAttribute("tabindex","-1");
function n(){t.addEventListener("blur",s,{once:!0})}function s(){var i;(i=e.onBlur)==null||i.call(t),o||t.removeAttribute(
"tabindex")}t.addEventListener("focus",n,{once:!0}),(r=e.onBeforeFocus)==null||r.call(t),t.focus()}function q(t,e){return t instanceof
HTMLElement&&t.hasAttribute(\`data-\${e}-init\`)}function x(t=document.body){return t?t.classList.contains("govuk-frontend-\\
supported"):!1}function J(t){return Array.isArray(t)}function u(t){return!!t&&typeof t=="object"&&!J(t)}function E(t){return!!t&&
(t instanceof Element||t instanceof Document)}function b(t,e){return\`\${t.moduleName}: \${e}\`}var g=class extends Error{constructor(...e){super(...e),this.name="GOVUKFrontendError"}},y=class extends g{constructor(e=document.
body){let r="noModule"in HTMLScriptElement.prototype?'GOV.UK Frontend initialised without \`<body class="govuk-frontend-s\\
upported">\` from template \`<script>\` snippet':"GOV.UK Frontend is not supported in this browser";E(e)||(r='GOV.UK Fronte\\
nd initialised without \`<script type="module">\`'),super(typeof e=="string"?e:r),this.name="SupportError"}},k=class extends g{constructor(...e){
super(...e),this.name="ConfigError"}},d=class extends g{constructor(e){let r=typeof e=="string"?e:"";if(u(e)){let{component:o,
identifier:n,element:s,expectedType:i}=e;r=n,r+=s?\` is not of type \${i??"HTMLElement"}\`:" not found",o&&(r=b(o,r))}super(
r),this.name="ElementError"}},L=class extends g{constructor(e){let r=typeof e=="string"?e:b(e,"Root element (\`$root\`) al\\
ready initialised");super(r),this.name="InitError"}};var X=typeof globalThis<"u"?globalThis:self,p=class{get $root(){return this._$root}constructor(e){this._$root=void 0;let r=this.
constructor;if(typeof r.moduleName!="string")throw new L("\`moduleName\` not defined in component");if(e instanceof r.elementType)
this._$root=e;else throw new d({element:e,component:r,identifier:"Root element (\`$root\`)",expectedType:r.elementType.name});
r.checkSupport(),this.checkInitialised();let o=r.moduleName;this.$root.setAttribute(\`data-\${o}-init\`,"")}checkInitialised(){
let e=this.constructor,r=e.moduleName;if(r&&q(this.$root,r))throw new L(e)}static checkSupport(){if(!x())throw new y}};p.
elementType=X.HTMLElement;var P=Symbol.for("configOverride"),v=class extends p{[P](e){return{}}get config(){return this._config}constructor(e,r){super(
e),this._config=void 0;let o=this.constructor;if(!u(o.defaults))throw new k(b(o,"Config passed as parameter into constru\\
ctor but no defaults defined"));let n=Y(o,this._$root.dataset);this._config=S(o.defaults,r??{}),this._config=S(this._config,
this[P](n),n)}};function $(t,e){if(e!=null&&e.type&&!["string","number","boolean"].includes(e.type))return;let r=t?t.trim():
"",o,n=e?.type;switch(n||(["true","false"].includes(r)&&(n="boolean"),r.length>0&&isFinite(Number(r))&&(n="number")),n){case"\\
boolean":o=r==="true";break;case"number":o=Number(r);break;default:o=t}return o}function Y(t,e){if(!u(t.schema))throw new k(
b(t,"Config passed as parameter into constructor but no schema defined"));let r={},o=Object.entries(t.schema.properties);
for(let n of o){let[s,i]=n,a=s.toString();a in e&&(r[a]=$(e[a],i)),i?.type==="object"&&(r[a]=Q(t.schema,e,s))}return r}function N(t){
let e=document,r;if(u(t)){let o=t;(E(o.scope)||o.scope===null)&&(e=o.scope),typeof o.onError=="function"&&(r=o.onError)}
return E(t)?e=t:t===null?e=null:typeof t=="function"&&(r=t),{scope:e,onError:r}}function S(...t){let e={};for(let r of t)
for(let o of Object.keys(r)){let n=e[o],s=r[o];u(n)&&u(s)?e[o]=S(n,s):e[o]=s}return e}function Q(t,e,r){let o=t.properties[r];if(o?.type!=="object")return;let n={[r]:{}};for(let[s,i]of Object.entries(e)){let a=n,
c=s.split(".");for(let[l,h]of c.entries())u(a)&&(l<c.length-1?(u(a[h])||(a[h]={}),a=a[h]):s!==r&&(a[h]=$(i)))}return n[r]}var Z=1;var m=class extends v{constructor(e,r={}){super(e,r),this.debounceFormSubmitTimer=null,this.$root.addEventListener(
"keydown",o=>this.handleKeyDown(o)),this.$root.addEventListener("click",o=>this.debounce(o))}handleKeyDown(e){let r=e.target;
e.key===" "&&r instanceof HTMLElement&&r.getAttribute("role")==="button"&&(e.preventDefault(),r.click())}debounce(e){if(this.
config.preventDoubleClick){if(this.debounceFormSubmitTimer)return e.preventDefault(),!1;this.debounceFormSubmitTimer=window.
setTimeout(()=>{this.debounceFormSubmitTimer=null},Z*1e3)}}};m.moduleName="govuk-button";m.defaults=Object.freeze({preventDoubleClick:!1});
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
".govuk-tabs__list-item--selected a.govuk-tabs__tab")}};T.moduleName="govuk-tabs";function w(t,e,r){let o,n=N(r);try{var s;if(!x())throw new y;if(n.scope===null)throw new d({element:n.scope,component:t,
identifier:"Scope element (\`$scope\`)"});o=(s=n.scope)==null?void 0:s.querySelectorAll(\`[data-module="\${t.moduleName}"]\`)}catch(i){
return n.onError?n.onError(i,{component:t,config:e}):console.log(i),[]}return Array.from(o??[]).map(i=>{try{return typeof e<
"u"?new t(i,e):new t(i)}catch(a){return n.onError?n.onError(a,{element:i,component:t,config:e}):console.log(a),null}}).filter(
Boolean)}var H="console-filters",ee=()=>{let t=sessionStorage.getItem(H);return sessionStorage.removeItem(H),t===null?void 0:JSON.
parse(t)},te=(t,{name:e,value:r})=>{let o=[...t.elements].filter(n=>n.name===e);return o.find(n=>n.value===r)??o[0]},I=()=>{
let t=document.querySelectorAll("form[data-filters]"),e=t.length>0?ee():void 0;for(let r of t)e?.path===location.pathname&&
te(r,e)?.focus(),r.addEventListener("change",({target:o})=>{let{name:n,value:s}=o;sessionStorage.setItem(H,JSON.stringify(
{path:location.pathname,name:n,value:s})),r.requestSubmit()})};var re=t=>t instanceof HTMLElement&&(t.isContentEditable||t.matches("input, select, textarea")),oe=()=>[...document.querySelectorAll(
"[data-rows] tbody tr")].flatMap(t=>t.querySelector("a[href]")??[]),j=t=>{let e=oe(),r=document.activeElement?.closest("\\
tr"),o=e.findIndex(s=>r?.contains(s)),n=o<0?e.at(t>0?0:-1):e[o+t];return n?.focus(),n!==void 0},ne=()=>{let t=document.querySelector(
"[data-search]");return t?.focus(),t?.select(),t!==null},se=()=>{let t=document.querySelector("[data-keys]");return t===
null?!1:(t.open=!0,t.querySelector("summary")?.focus(),!0)},ie={"/":ne,j:()=>j(1),k:()=>j(-1),"?":se},O=()=>{document.addEventListener(
"keydown",t=>{t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.isComposing||re(t.target)||ie[t.key]?.()&&t.preventDefault()})};var B=()=>{document.addEventListener("submit",t=>{let e=t.target;if(!(t.defaultPrevented||e.method!=="post")){if(e.hasAttribute(
"data-sent"))return t.preventDefault();e.setAttribute("data-sent",""),t.submitter?.setAttribute("aria-disabled","true")}}),
addEventListener("pageshow",()=>{for(let t of document.querySelectorAll("form[data-sent]")){t.removeAttribute("data-sent");
for(let e of t.querySelectorAll("[aria-disabled=true]"))e.removeAttribute("aria-disabled")}})};var ae="We cannot reach the server. What you see may be old. We are trying again.",ce=t=>{if(t.querySelector("[data-prog\\
ress-lost]")!==null)return;let e=document.createElement("p");e.className="pc-lost",e.dataset.progressLost="",e.textContent=
ae,t.prepend(e)},le=async t=>{let e=new URL(t.dataset.progress??"",location.href);if(e.origin!==location.origin)throw new Error(
"Another origin.");let r=await fetch(e,{headers:{accept:"text/html"},cache:"no-store",redirect:"error"});if(!r.ok)throw new Error(
\`Status \${r.status}.\`);let n=new DOMParser().parseFromString(await r.text(),"text/html").getElementById(t.id);if(n===null)
throw new Error("Not in the answer.");return n},ue=(t,e)=>{t.innerHTML!==e.innerHTML&&t.replaceChildren(...e.childNodes),
t.toggleAttribute("data-done",e.hasAttribute("data-done"))},de=t=>{let e=Math.max(1,Number(t.dataset.every)||5),r=e,o=async()=>{
if(t.isConnected){try{document.hidden||t.contains(document.activeElement)||(ue(t,await le(t)),t.querySelector("[data-pro\\
gress-lost]")?.remove()),r=e}catch{ce(t),r=Math.min(120,r*2)}t.hasAttribute("data-done")||setTimeout(o,r*1e3)}};setTimeout(
o,r*1e3)},D=()=>{for(let t of document.querySelectorAll("[data-progress]:not([data-done])"))de(t)};var R=({method:t,url:e,headers:r,body:o,onProgress:n})=>new Promise((s,i)=>{let a=new XMLHttpRequest;a.open(t,e);for(let[
c,l]of Object.entries(r))a.setRequestHeader(c,l);a.upload.onprogress=({loaded:c,total:l})=>n(l>0?c/l:0),a.onload=()=>s({
ok:a.status>=200&&a.status<300,status:a.status,text:a.responseText}),a.onerror=()=>i(new Error("The server cannot be rea\\
ched.")),a.send(o)}),A=t=>{try{return JSON.parse(t)}catch{return}},C=({status:t,text:e})=>{let{detail:r,title:o,errors:n=[]}=A(
e)??{},s=[r??o,...n.map(i=>i.detail)].filter(i=>i!==void 0);return s.length>0?s:[\`The server refused the file (\${t}).\`]};var K=(t,e)=>String(new FormData(t).get(e)??""),U=t=>({accept:"application/json","x-csrf-token":K(t,"csrf"),"idempotency\\
-key":K(t,"idempotencyKey")}),V=(t,...e)=>t.querySelector("[data-upload-state]")?.replaceChildren(...e),W=(t,e)=>{let r=document.
createElement("p");return r.className=e,r.textContent=t,r},me=(t,e,r)=>{let o=t.querySelector("progress")??document.createElement(
"progress");o.value=r,o.max=1,o.setAttribute("aria-label",\`Sending \${e.name}\`);let n=Math.floor(r*4)*25,s=r<1?\`Sending \${e.
name}: \${n} %\`:"The file was sent. The server is reading it.",i=t.querySelector(".pc-upload__words");i===null?V(t,o,W(s,
"pc-upload__words")):i.textContent!==s&&(i.textContent=s)},M=(t,e)=>{let r=e.map(o=>W(o,"govuk-error-message"));V(t,...r),
t.querySelector("input[type=file]")?.focus()},fe=async(t,e)=>{let r=Object.fromEntries([...new FormData(t)].filter(([i,a])=>typeof a==
"string"&&i!=="csrf")),o=await fetch(t.action,{method:"POST",headers:{...U(t),"content-type":"application/json"},body:JSON.
stringify({...r,name:e.name,type:e.type,bytes:e.size})}),n=await o.text(),s=A(n);return{ok:o.ok,status:o.status,text:n,...s&&
{ticket:s}}},he=(t,e)=>{if(e===void 0)return t;let r=new FormData;for(let[o,n]of Object.entries(e))r.append(o,n);return r.
append("file",t),r},pe=(t,e)=>t.dataset.type||e.type||"application/octet-stream",be=async(t,e)=>{let r=l=>me(t,e,l);r(0);
let o={url:t.action,headers:U(t)};if(t.dataset.upload==="ticket"){let{ticket:l,...h}=await fe(t,e);if(!h.ok||l?.url===void 0)
return M(t,C(h));o=l}let{url:n=t.action,fields:s,next:i}=o,a=s===void 0?{"content-type":pe(t,e)}:{},c=await R({method:o.
method??(s===void 0?"PUT":"POST"),url:n,headers:{...a,...o.headers},body:he(e,s),onProgress:r});if(!c.ok)return M(t,C(c));
location.assign(A(c.text)?.next??i??t.dataset.next??location.href)},z=()=>{for(let t of document.querySelectorAll("form[\\
data-upload]"))t.addEventListener("submit",async e=>{e.preventDefault();let r=t.querySelector("input[type=file]")?.files?.[0];
if(!(r===void 0||t.hasAttribute("aria-busy"))){t.setAttribute("aria-busy","true");try{await be(t,r)}catch{M(t,["We canno\\
t reach the server. Your file is still chosen: try again."])}t.removeAttribute("aria-busy")}})};var G=()=>{document.body.classList.add("js-enabled","govuk-frontend-supported"),w(m),w(f)};G();w(T);I();O();B();D();z();
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
