// Written by `npm run web`.
export const consoleJs = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
function F(t){let e=\`--govuk-breakpoint-\${t}\`,r=window.getComputedStyle(document.documentElement).getPropertyValue(e);return{
property:e,value:r||void 0}}function _(t,e={}){var r;let n=t.getAttribute("tabindex");n||t.setAttribute("tabindex","-1");
function o(){t.addEventListener("blur",s,{once:!0})}function s(){var i;(i=e.onBlur)==null||i.call(t),n||t.removeAttribute(
"tabindex")}t.addEventListener("focus",o,{once:!0}),(r=e.onBeforeFocus)==null||r.call(t),t.focus()}function q(t,e){return t instanceof
HTMLElement&&t.hasAttribute(\`data-\${e}-init\`)}function x(t=document.body){return t?t.classList.contains("govuk-frontend-\\
supported"):!1}function Q(t){return Array.isArray(t)}function u(t){return!!t&&typeof t=="object"&&!Q(t)}function E(t){return!!t&&
(t instanceof Element||t instanceof Document)}function b(t,e){return\`\${t.moduleName}: \${e}\`}var g=class extends Error{constructor(...e){super(...e),this.name="GOVUKFrontendError"}},y=class extends g{constructor(e=document.
body){let r="noModule"in HTMLScriptElement.prototype?'GOV.UK Frontend initialised without \`<body class="govuk-frontend-s\\
upported">\` from template \`<script>\` snippet':"GOV.UK Frontend is not supported in this browser";E(e)||(r='GOV.UK Fronte\\
nd initialised without \`<script type="module">\`'),super(typeof e=="string"?e:r),this.name="SupportError"}},L=class extends g{constructor(...e){
super(...e),this.name="ConfigError"}},d=class extends g{constructor(e){let r=typeof e=="string"?e:"";if(u(e)){let{component:n,
identifier:o,element:s,expectedType:i}=e;r=o,r+=s?\` is not of type \${i??"HTMLElement"}\`:" not found",n&&(r=b(n,r))}super(
r),this.name="ElementError"}},k=class extends g{constructor(e){let r=typeof e=="string"?e:b(e,"Root element (\`$root\`) al\\
ready initialised");super(r),this.name="InitError"}};var Z=typeof globalThis<"u"?globalThis:self,p=class{get $root(){return this._$root}constructor(e){this._$root=void 0;let r=this.
constructor;if(typeof r.moduleName!="string")throw new k("\`moduleName\` not defined in component");if(e instanceof r.elementType)
this._$root=e;else throw new d({element:e,component:r,identifier:"Root element (\`$root\`)",expectedType:r.elementType.name});
r.checkSupport(),this.checkInitialised();let n=r.moduleName;this.$root.setAttribute(\`data-\${n}-init\`,"")}checkInitialised(){
let e=this.constructor,r=e.moduleName;if(r&&q(this.$root,r))throw new k(e)}static checkSupport(){if(!x())throw new y}};p.
elementType=Z.HTMLElement;var P=Symbol.for("configOverride"),v=class extends p{[P](e){return{}}get config(){return this._config}constructor(e,r){super(
e),this._config=void 0;let n=this.constructor;if(!u(n.defaults))throw new L(b(n,"Config passed as parameter into constru\\
ctor but no defaults defined"));let o=ee(n,this._$root.dataset);this._config=S(n.defaults,r??{}),this._config=S(this._config,
this[P](o),o)}};function $(t,e){if(e!=null&&e.type&&!["string","number","boolean"].includes(e.type))return;let r=t?t.trim():
"",n,o=e?.type;switch(o||(["true","false"].includes(r)&&(o="boolean"),r.length>0&&isFinite(Number(r))&&(o="number")),o){case"\\
boolean":n=r==="true";break;case"number":n=Number(r);break;default:n=t}return n}function ee(t,e){if(!u(t.schema))throw new L(
b(t,"Config passed as parameter into constructor but no schema defined"));let r={},n=Object.entries(t.schema.properties);
for(let o of n){let[s,i]=o,a=s.toString();a in e&&(r[a]=$(e[a],i)),i?.type==="object"&&(r[a]=te(t.schema,e,s))}return r}
function I(t){let e=document,r;if(u(t)){let n=t;(E(n.scope)||n.scope===null)&&(e=n.scope),typeof n.onError=="function"&&
(r=n.onError)}return E(t)?e=t:t===null?e=null:typeof t=="function"&&(r=t),{scope:e,onError:r}}function S(...t){let e={};
for(let r of t)for(let n of Object.keys(r)){let o=e[n],s=r[n];u(o)&&u(s)?e[n]=S(o,s):e[n]=s}return e}function te(t,e,r){let n=t.properties[r];if(n?.type!=="object")return;let o={[r]:{}};for(let[s,i]of Object.entries(e)){let a=o,
c=s.split(".");for(let[l,h]of c.entries())u(a)&&(l<c.length-1?(u(a[h])||(a[h]={}),a=a[h]):s!==r&&(a[h]=$(i)))}return o[r]}var re=1;var m=class extends v{constructor(e,r={}){super(e,r),this.debounceFormSubmitTimer=null,this.$root.addEventListener(
"keydown",n=>this.handleKeyDown(n)),this.$root.addEventListener("click",n=>this.debounce(n))}handleKeyDown(e){let r=e.target;
e.key===" "&&r instanceof HTMLElement&&r.getAttribute("role")==="button"&&(e.preventDefault(),r.click())}debounce(e){if(this.
config.preventDoubleClick){if(this.debounceFormSubmitTimer)return e.preventDefault(),!1;this.debounceFormSubmitTimer=window.
setTimeout(()=>{this.debounceFormSubmitTimer=null},re*1e3)}}};m.moduleName="govuk-button";m.defaults=Object.freeze({preventDoubleClick:!1});
m.schema=Object.freeze({properties:{preventDoubleClick:{type:"boolean"}}});var f=class extends v{constructor(e,r={}){super(e,r),this.config.disableAutoFocus||_(this.$root),this.$root.addEventListener(
"click",n=>this.handleClick(n))}handleClick(e){let r=e.target;r&&this.focusTarget(r)&&e.preventDefault()}focusTarget(e){
if(!(e instanceof HTMLAnchorElement))return!1;let r=e.hash.replace("#","");if(!r)return!1;let n=document.getElementById(
r);if(!n)return!1;let o=this.getAssociatedLegendOrLabel(n);return o?(o.scrollIntoView(),n.focus({preventScroll:!0}),!0):
!1}getAssociatedLegendOrLabel(e){var r;let n=e.closest("fieldset");if(n){let o=n.getElementsByTagName("legend");if(o.length){
let s=o[0];if(e instanceof HTMLInputElement&&(e.type==="checkbox"||e.type==="radio"))return s;let i=s.getBoundingClientRect().
top,a=e.getBoundingClientRect();if(a.height&&window.innerHeight&&a.top+a.height-i<window.innerHeight/2)return s}}return(r=
document.querySelector(\`label[for='\${e.getAttribute("id")}']\`))!=null?r:e.closest("label")}};f.moduleName="govuk-error-s\\
ummary";f.defaults=Object.freeze({disableAutoFocus:!1});f.schema=Object.freeze({properties:{disableAutoFocus:{type:"bool\\
ean"}}});var T=class t extends p{constructor(e){super(e),this.$tabs=void 0,this.$tabList=void 0,this.$tabListItems=void 0,this.jsHiddenClass=
"govuk-tabs__panel--hidden",this.changingHash=!1,this.boundTabClick=void 0,this.boundTabKeydown=void 0,this.boundOnHashChange=
void 0,this.mql=null;let r=this.$root.querySelectorAll("a.govuk-tabs__tab");if(!r.length)throw new d({component:t,identifier:'\\
Links (\`<a class="govuk-tabs__tab">\`)'});this.$tabs=r,this.boundTabClick=this.onTabClick.bind(this),this.boundTabKeydown=
this.onTabKeydown.bind(this),this.boundOnHashChange=this.onHashChange.bind(this);let n=this.$root.querySelector(".govuk-\\
tabs__list"),o=this.$root.querySelectorAll("li.govuk-tabs__list-item");if(!n)throw new d({component:t,identifier:'List (\\
\`<ul class="govuk-tabs__list">\`)'});if(!o.length)throw new d({component:t,identifier:'List items (\`<li class="govuk-tabs\\
__list-item">\`)'});this.$tabList=n,this.$tabListItems=o,this.setupResponsiveChecks()}setupResponsiveChecks(){let e=F("ta\\
blet");if(!e.value)throw new d({component:t,identifier:\`CSS custom property (\\\`\${e.property}\\\`) on pseudo-class \\\`:root\\\`\`});
this.mql=window.matchMedia(\`(min-width: \${e.value})\`),"addEventListener"in this.mql?this.mql.addEventListener("change",()=>this.
checkMode()):this.mql.addListener(()=>this.checkMode()),this.checkMode()}checkMode(){var e;(e=this.mql)!=null&&e.matches?
this.setup():this.teardown()}setup(){var e;this.$tabList.setAttribute("role","tablist"),this.$tabListItems.forEach(n=>{n.
setAttribute("role","presentation")}),this.$tabs.forEach(n=>{this.setAttributes(n),n.addEventListener("click",this.boundTabClick,
!0),n.addEventListener("keydown",this.boundTabKeydown,!0),this.hideTab(n)});let r=(e=this.getTab(window.location.hash))!=
null?e:this.$tabs[0];this.showTab(r),window.addEventListener("hashchange",this.boundOnHashChange,!0)}teardown(){this.$tabList.
removeAttribute("role"),this.$tabListItems.forEach(e=>{e.removeAttribute("role")}),this.$tabs.forEach(e=>{e.removeEventListener(
"click",this.boundTabClick,!0),e.removeEventListener("keydown",this.boundTabKeydown,!0),this.unsetAttributes(e)}),window.
removeEventListener("hashchange",this.boundOnHashChange,!0)}onHashChange(){let e=window.location.hash,r=this.getTab(e);if(!r)
return;if(this.changingHash){this.changingHash=!1;return}let n=this.getCurrentTab();n&&(this.hideTab(n),this.showTab(r),
r.focus())}hideTab(e){this.unhighlightTab(e),this.hidePanel(e)}showTab(e){this.highlightTab(e),this.showPanel(e)}getTab(e){
return this.$root.querySelector(\`a.govuk-tabs__tab[href="\${e}"]\`)}setAttributes(e){let r=e.hash.replace("#","");if(!r)return;
e.setAttribute("id",\`tab_\${r}\`),e.setAttribute("role","tab"),e.setAttribute("aria-controls",r),e.setAttribute("aria-sele\\
cted","false"),e.setAttribute("tabindex","-1");let n=this.getPanel(e);n&&(n.setAttribute("role","tabpanel"),n.setAttribute(
"aria-labelledby",e.id),n.classList.add(this.jsHiddenClass))}unsetAttributes(e){e.removeAttribute("id"),e.removeAttribute(
"role"),e.removeAttribute("aria-controls"),e.removeAttribute("aria-selected"),e.removeAttribute("tabindex");let r=this.getPanel(
e);r&&(r.removeAttribute("role"),r.removeAttribute("aria-labelledby"),r.classList.remove(this.jsHiddenClass))}onTabClick(e){
let r=this.getCurrentTab(),n=e.currentTarget;!r||!(n instanceof HTMLAnchorElement)||(e.preventDefault(),this.hideTab(r),
this.showTab(n),this.createHistoryEntry(n))}createHistoryEntry(e){let r=this.getPanel(e);if(!r)return;let n=r.id;r.id="",
this.changingHash=!0,window.location.hash=n,r.id=n}onTabKeydown(e){switch(e.key){case"ArrowLeft":case"Left":this.activatePreviousTab(),
e.preventDefault();break;case"ArrowRight":case"Right":this.activateNextTab(),e.preventDefault();break}}activateNextTab(){
let e=this.getCurrentTab();if(!(e!=null&&e.parentElement))return;let r=e.parentElement.nextElementSibling;if(!r)return;let n=r.
querySelector("a.govuk-tabs__tab");n&&(this.hideTab(e),this.showTab(n),n.focus(),this.createHistoryEntry(n))}activatePreviousTab(){
let e=this.getCurrentTab();if(!(e!=null&&e.parentElement))return;let r=e.parentElement.previousElementSibling;if(!r)return;
let n=r.querySelector("a.govuk-tabs__tab");n&&(this.hideTab(e),this.showTab(n),n.focus(),this.createHistoryEntry(n))}getPanel(e){
let r=e.hash.replace("#","");return r?this.$root.querySelector(\`#\${r}\`):null}showPanel(e){let r=this.getPanel(e);r&&r.classList.
remove(this.jsHiddenClass)}hidePanel(e){let r=this.getPanel(e);r&&r.classList.add(this.jsHiddenClass)}unhighlightTab(e){
e.parentElement&&(e.setAttribute("aria-selected","false"),e.parentElement.classList.remove("govuk-tabs__list-item--selec\\
ted"),e.setAttribute("tabindex","-1"))}highlightTab(e){e.parentElement&&(e.setAttribute("aria-selected","true"),e.parentElement.
classList.add("govuk-tabs__list-item--selected"),e.setAttribute("tabindex","0"))}getCurrentTab(){return this.$root.querySelector(
".govuk-tabs__list-item--selected a.govuk-tabs__tab")}};T.moduleName="govuk-tabs";function w(t,e,r){let n,o=I(r);try{var s;if(!x())throw new y;if(o.scope===null)throw new d({element:o.scope,component:t,
identifier:"Scope element (\`$scope\`)"});n=(s=o.scope)==null?void 0:s.querySelectorAll(\`[data-module="\${t.moduleName}"]\`)}catch(i){
return o.onError?o.onError(i,{component:t,config:e}):console.log(i),[]}return Array.from(n??[]).map(i=>{try{return typeof e<
"u"?new t(i,e):new t(i)}catch(a){return o.onError?o.onError(a,{element:i,component:t,config:e}):console.log(a),null}}).filter(
Boolean)}var H="console-filters",ne=()=>{let t=sessionStorage.getItem(H);return sessionStorage.removeItem(H),t===null?void 0:JSON.
parse(t)},oe=(t,{name:e,value:r})=>{let n=[...t.elements].filter(o=>o.name===e);return n.find(o=>o.value===r)??n[0]},N=()=>{
let t=document.querySelectorAll("form[data-filters]"),e=t.length>0?ne():void 0;for(let r of t){e?.path===location.pathname&&
oe(r,e)?.focus();let n=!1;r.addEventListener("pointerdown",()=>{n=!0}),r.addEventListener("keydown",()=>{n=!1}),r.addEventListener(
"change",({target:o})=>{if(!n)return;let{name:s,value:i}=o;sessionStorage.setItem(H,JSON.stringify({path:location.pathname,
name:s,value:i})),r.requestSubmit()})}};var se=t=>t instanceof HTMLElement&&(t.isContentEditable||t.matches("input, select, textarea")),ie=()=>[...document.querySelectorAll(
"[data-rows] tbody tr")].flatMap(t=>t.querySelector("a[href]")??[]),j=t=>{let e=document.querySelector(\`[data-steps] a[r\\
el="\${t>0?"next":"prev"}"]\`);return e?.click(),e!==null},R=t=>{let e=ie(),r=document.activeElement?.closest("tr"),n=e.findIndex(
s=>r?.contains(s)),o=n<0?e.at(t>0?0:-1):e[n+t];return o?.focus(),o!==void 0},ae=()=>{let t=document.querySelector("[data\\
-search]");return t?.focus(),t?.select(),t!==null},ce=()=>{let t=document.querySelector("[data-keys]");return t===null?!1:
(t.open=!0,t.querySelector("summary")?.focus(),!0)},le={"/":ae,j:()=>R(1)||j(1),k:()=>R(-1)||j(-1),"?":ce},O=()=>{document.
addEventListener("keydown",t=>{t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.isComposing||se(t.target)||le[t.key]?.()&&
t.preventDefault()})};var B=()=>{document.addEventListener("submit",t=>{let e=t.target;if(!(t.defaultPrevented||e.method!=="post")){if(e.hasAttribute(
"data-sent"))return t.preventDefault();e.setAttribute("data-sent",""),t.submitter?.setAttribute("aria-disabled","true")}}),
addEventListener("pageshow",()=>{for(let t of document.querySelectorAll("form[data-sent]")){t.removeAttribute("data-sent");
for(let e of t.querySelectorAll("[aria-disabled=true]"))e.removeAttribute("aria-disabled")}})};var D={unreachable:"We cannot reach the server. What you see may be old. We are trying again.","signed-out":"You may hav\\
e been signed out. What you see may be old. Reload this page."},ue=(t,e)=>{let r=t.querySelector("[data-progress-lost]");
if(r?.textContent===D[e])return;let n=document.createElement("p");n.className="pc-lost",n.dataset.progressLost="",n.textContent=
D[e],r?.remove(),t.prepend(n)},de=async t=>{let e=new URL(t.dataset.progress??"",location.href);if(e.origin!==location.origin)
return"unreachable";try{let r=await fetch(e,{headers:{accept:"text/html"},cache:"no-store",redirect:"manual"});return r.
type==="opaqueredirect"||r.status===401?"signed-out":r.ok?new DOMParser().parseFromString(await r.text(),"text/html").getElementById(
t.id)??"unreachable":"unreachable"}catch{return"unreachable"}},me=(t,e)=>{let r=t.contains(document.activeElement)?document.
activeElement?.id:void 0;t.innerHTML!==e.innerHTML&&t.replaceChildren(...e.childNodes),t.toggleAttribute("data-done",e.hasAttribute(
"data-done")),r&&document.getElementById(r)?.focus()},fe=t=>{let e=Math.max(1,Number(t.dataset.every)||5),r=e,n=async()=>{
if(!t.isConnected)return;let o=document.hidden?void 0:await de(t);typeof o=="string"?(ue(t,o),r=Math.min(120,r*2)):(o&&me(
t,o),r=e),t.hasAttribute("data-done")||setTimeout(n,r*1e3)};setTimeout(n,r*1e3)},K=()=>{for(let t of document.querySelectorAll(
"[data-progress]:not([data-done])"))fe(t)};var U=({method:t,url:e,headers:r,body:n,onProgress:o})=>new Promise((s,i)=>{let a=new XMLHttpRequest;a.open(t,e);for(let[
c,l]of Object.entries(r))a.setRequestHeader(c,l);a.upload.onprogress=({loaded:c,total:l})=>o(l>0?c/l:0),a.onload=()=>s({
ok:a.status>=200&&a.status<300,status:a.status,text:a.responseText}),a.onerror=()=>i(new Error("The server cannot be rea\\
ched.")),a.send(n)}),A=t=>{try{return JSON.parse(t)}catch{return}},C=({status:t,text:e})=>{let{detail:r,title:n,errors:o=[]}=A(
e)??{},s=[r??n,...o.map(i=>i.detail)].filter(i=>i!==void 0);return s.length>0?s:[t===413?"The file is too large for this\\
 page.":\`The server refused the file (\${t}).\`]};var W=(t,e)=>String(new FormData(t).get(e)??""),V=t=>({accept:"application/json","x-csrf-token":W(t,"csrf"),"idempotency\\
-key":W(t,"idempotencyKey")}),z=(t,...e)=>t.querySelector("[data-upload-state]")?.replaceChildren(...e),G=(t,e)=>{let r=document.
createElement("p");return r.className=e,r.textContent=t,r},he=(t,e,r)=>{let n=t.querySelector("progress")??document.createElement(
"progress");n.value=r,n.max=1,n.setAttribute("aria-label",\`Sending \${e.name}\`);let o=Math.floor(r*4)*25,s=r<1?\`Sending \${e.
name}: \${o} %\`:"The file was sent. The server is reading it.",i=t.querySelector(".pc-upload__words");i===null?z(t,n,G(s,
"pc-upload__words")):i.textContent!==s&&(i.textContent=s)},M=(t,e)=>{let r=e.map(n=>G(n,"govuk-error-message"));z(t,...r),
t.querySelector("input[type=file]")?.focus()},J=(t,e)=>t.dataset.type||e.type||"application/octet-stream",pe=async(t,e)=>{
let r=Object.fromEntries([...new FormData(t)].filter(([i,a])=>typeof a=="string"&&i!=="csrf")),n=await fetch(t.action,{method:"\\
POST",headers:{...V(t),"content-type":"application/json"},body:JSON.stringify({...r,name:e.name,type:J(t,e),bytes:e.size})}),
o=await n.text(),s=A(o);return{ok:n.ok,status:n.status,text:o,...s&&{ticket:s}}},be=(t,e)=>{if(e===void 0)return t;let r=new FormData;
for(let[n,o]of Object.entries(e))r.append(n,o);return r.append("file",t),r},ge=async(t,e)=>{let r=l=>he(t,e,l);r(0);let n={
url:t.action,headers:V(t)};if(t.dataset.upload==="ticket"){let{ticket:l,...h}=await pe(t,e);if(!h.ok||l?.url===void 0)return M(
t,C(h));n=l}let{url:o=t.action,fields:s,next:i}=n,a=s===void 0?{"content-type":J(t,e)}:{},c=await U({method:n.method??(s===
void 0?"PUT":"POST"),url:o,headers:{...a,...n.headers},body:be(e,s),onProgress:r});if(!c.ok)return M(t,C(c));location.assign(
A(c.text)?.next??i??t.dataset.next??location.href)},Y=()=>{for(let t of document.querySelectorAll("form[data-upload]"))t.
addEventListener("submit",async e=>{e.preventDefault();let r=t.querySelector("input[type=file]")?.files?.[0];if(!(r===void 0||
t.hasAttribute("aria-busy"))){t.setAttribute("aria-busy","true");try{await ge(t,r)}catch{M(t,["We cannot reach the serve\\
r. Your file is still chosen: try again."])}t.removeAttribute("aria-busy")}})};var X=()=>{document.body.classList.add("js-enabled","govuk-frontend-supported"),w(m),w(f)};X();w(T);N();O();B();K();Y();
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
