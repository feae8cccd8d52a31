// Written by `npm run web`.
export const consoleJs = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
function F(t){let e=\`--govuk-breakpoint-\${t}\`,n=window.getComputedStyle(document.documentElement).getPropertyValue(e);return{
property:e,value:n||void 0}}function q(t,e={}){var n;let r=t.getAttribute("tabindex");r||t.setAttribute("tabindex","-1");
function o(){t.addEventListener("blur",s,{once:!0})}function s(){var i;(i=e.onBlur)==null||i.call(t),r||t.removeAttribute(
"tabindex")}t.addEventListener("focus",o,{once:!0}),(n=e.onBeforeFocus)==null||n.call(t),t.focus()}function _(t,e){return t instanceof
HTMLElement&&t.hasAttribute(\`data-\${e}-init\`)}function x(t=document.body){return t?t.classList.contains("govuk-frontend-\\
supported"):!1}function ie(t){return Array.isArray(t)}function u(t){return!!t&&typeof t=="object"&&!ie(t)}function w(t){
return!!t&&(t instanceof Element||t instanceof Document)}function b(t,e){return\`\${t.moduleName}: \${e}\`}var g=class extends Error{constructor(...e){super(...e),this.name="GOVUKFrontendError"}},y=class extends g{constructor(e=document.
body){let n="noModule"in HTMLScriptElement.prototype?'GOV.UK Frontend initialised without \`<body class="govuk-frontend-s\\
upported">\` from template \`<script>\` snippet':"GOV.UK Frontend is not supported in this browser";w(e)||(n='GOV.UK Fronte\\
nd initialised without \`<script type="module">\`'),super(typeof e=="string"?e:n),this.name="SupportError"}},L=class extends g{constructor(...e){
super(...e),this.name="ConfigError"}},d=class extends g{constructor(e){let n=typeof e=="string"?e:"";if(u(e)){let{component:r,
identifier:o,element:s,expectedType:i}=e;n=o,n+=s?\` is not of type \${i??"HTMLElement"}\`:" not found",r&&(n=b(r,n))}super(
n),this.name="ElementError"}},k=class extends g{constructor(e){let n=typeof e=="string"?e:b(e,"Root element (\`$root\`) al\\
ready initialised");super(n),this.name="InitError"}};var ae=typeof globalThis<"u"?globalThis:self,p=class{get $root(){return this._$root}constructor(e){this._$root=void 0;let n=this.
constructor;if(typeof n.moduleName!="string")throw new k("\`moduleName\` not defined in component");if(e instanceof n.elementType)
this._$root=e;else throw new d({element:e,component:n,identifier:"Root element (\`$root\`)",expectedType:n.elementType.name});
n.checkSupport(),this.checkInitialised();let r=n.moduleName;this.$root.setAttribute(\`data-\${r}-init\`,"")}checkInitialised(){
let e=this.constructor,n=e.moduleName;if(n&&_(this.$root,n))throw new k(e)}static checkSupport(){if(!x())throw new y}};p.
elementType=ae.HTMLElement;var I=Symbol.for("configOverride"),E=class extends p{[I](e){return{}}get config(){return this._config}constructor(e,n){super(
e),this._config=void 0;let r=this.constructor;if(!u(r.defaults))throw new L(b(r,"Config passed as parameter into constru\\
ctor but no defaults defined"));let o=ce(r,this._$root.dataset);this._config=A(r.defaults,n??{}),this._config=A(this._config,
this[I](o),o)}};function $(t,e){if(e!=null&&e.type&&!["string","number","boolean"].includes(e.type))return;let n=t?t.trim():
"",r,o=e?.type;switch(o||(["true","false"].includes(n)&&(o="boolean"),n.length>0&&isFinite(Number(n))&&(o="number")),o){case"\\
boolean":r=n==="true";break;case"number":r=Number(n);break;default:r=t}return r}function ce(t,e){if(!u(t.schema))throw new L(
b(t,"Config passed as parameter into constructor but no schema defined"));let n={},r=Object.entries(t.schema.properties);
for(let o of r){let[s,i]=o,a=s.toString();a in e&&(n[a]=$(e[a],i)),i?.type==="object"&&(n[a]=le(t.schema,e,s))}return n}
function N(t){let e=document,n;if(u(t)){let r=t;(w(r.scope)||r.scope===null)&&(e=r.scope),typeof r.onError=="function"&&
(n=r.onError)}return w(t)?e=t:t===null?e=null:typeof t=="function"&&(n=t),{scope:e,onError:n}}function A(...t){let e={};
for(let n of t)for(let r of Object.keys(n)){let o=e[r],s=n[r];u(o)&&u(s)?e[r]=A(o,s):e[r]=s}return e}function le(t,e,n){let r=t.properties[n];if(r?.type!=="object")return;let o={[n]:{}};for(let[s,i]of Object.entries(e)){let a=o,
c=s.split(".");for(let[l,h]of c.entries())u(a)&&(l<c.length-1?(u(a[h])||(a[h]={}),a=a[h]):s!==n&&(a[h]=$(i)))}return o[n]}var ue=1;var m=class extends E{constructor(e,n={}){super(e,n),this.debounceFormSubmitTimer=null,this.$root.addEventListener(
"keydown",r=>this.handleKeyDown(r)),this.$root.addEventListener("click",r=>this.debounce(r))}handleKeyDown(e){let n=e.target;
e.key===" "&&n instanceof HTMLElement&&n.getAttribute("role")==="button"&&(e.preventDefault(),n.click())}debounce(e){if(this.
config.preventDoubleClick){if(this.debounceFormSubmitTimer)return e.preventDefault(),!1;this.debounceFormSubmitTimer=window.
setTimeout(()=>{this.debounceFormSubmitTimer=null},ue*1e3)}}};m.moduleName="govuk-button";m.defaults=Object.freeze({preventDoubleClick:!1});
m.schema=Object.freeze({properties:{preventDoubleClick:{type:"boolean"}}});var f=class extends E{constructor(e,n={}){super(e,n),this.config.disableAutoFocus||q(this.$root),this.$root.addEventListener(
"click",r=>this.handleClick(r))}handleClick(e){let n=e.target;n&&this.focusTarget(n)&&e.preventDefault()}focusTarget(e){
if(!(e instanceof HTMLAnchorElement))return!1;let n=e.hash.replace("#","");if(!n)return!1;let r=document.getElementById(
n);if(!r)return!1;let o=this.getAssociatedLegendOrLabel(r);return o?(o.scrollIntoView(),r.focus({preventScroll:!0}),!0):
!1}getAssociatedLegendOrLabel(e){var n;let r=e.closest("fieldset");if(r){let o=r.getElementsByTagName("legend");if(o.length){
let s=o[0];if(e instanceof HTMLInputElement&&(e.type==="checkbox"||e.type==="radio"))return s;let i=s.getBoundingClientRect().
top,a=e.getBoundingClientRect();if(a.height&&window.innerHeight&&a.top+a.height-i<window.innerHeight/2)return s}}return(n=
document.querySelector(\`label[for='\${e.getAttribute("id")}']\`))!=null?n:e.closest("label")}};f.moduleName="govuk-error-s\\
ummary";f.defaults=Object.freeze({disableAutoFocus:!1});f.schema=Object.freeze({properties:{disableAutoFocus:{type:"bool\\
ean"}}});var T=class t extends p{constructor(e){super(e),this.$tabs=void 0,this.$tabList=void 0,this.$tabListItems=void 0,this.jsHiddenClass=
"govuk-tabs__panel--hidden",this.changingHash=!1,this.boundTabClick=void 0,this.boundTabKeydown=void 0,this.boundOnHashChange=
void 0,this.mql=null;let n=this.$root.querySelectorAll("a.govuk-tabs__tab");if(!n.length)throw new d({component:t,identifier:'\\
Links (\`<a class="govuk-tabs__tab">\`)'});this.$tabs=n,this.boundTabClick=this.onTabClick.bind(this),this.boundTabKeydown=
this.onTabKeydown.bind(this),this.boundOnHashChange=this.onHashChange.bind(this);let r=this.$root.querySelector(".govuk-\\
tabs__list"),o=this.$root.querySelectorAll("li.govuk-tabs__list-item");if(!r)throw new d({component:t,identifier:'List (\\
\`<ul class="govuk-tabs__list">\`)'});if(!o.length)throw new d({component:t,identifier:'List items (\`<li class="govuk-tabs\\
__list-item">\`)'});this.$tabList=r,this.$tabListItems=o,this.setupResponsiveChecks()}setupResponsiveChecks(){let e=F("ta\\
blet");if(!e.value)throw new d({component:t,identifier:\`CSS custom property (\\\`\${e.property}\\\`) on pseudo-class \\\`:root\\\`\`});
this.mql=window.matchMedia(\`(min-width: \${e.value})\`),"addEventListener"in this.mql?this.mql.addEventListener("change",()=>this.
checkMode()):this.mql.addListener(()=>this.checkMode()),this.checkMode()}checkMode(){var e;(e=this.mql)!=null&&e.matches?
this.setup():this.teardown()}setup(){var e;this.$tabList.setAttribute("role","tablist"),this.$tabListItems.forEach(r=>{r.
setAttribute("role","presentation")}),this.$tabs.forEach(r=>{this.setAttributes(r),r.addEventListener("click",this.boundTabClick,
!0),r.addEventListener("keydown",this.boundTabKeydown,!0),this.hideTab(r)});let n=(e=this.getTab(window.location.hash))!=
null?e:this.$tabs[0];this.showTab(n),window.addEventListener("hashchange",this.boundOnHashChange,!0)}teardown(){this.$tabList.
removeAttribute("role"),this.$tabListItems.forEach(e=>{e.removeAttribute("role")}),this.$tabs.forEach(e=>{e.removeEventListener(
"click",this.boundTabClick,!0),e.removeEventListener("keydown",this.boundTabKeydown,!0),this.unsetAttributes(e)}),window.
removeEventListener("hashchange",this.boundOnHashChange,!0)}onHashChange(){let e=window.location.hash,n=this.getTab(e);if(!n)
return;if(this.changingHash){this.changingHash=!1;return}let r=this.getCurrentTab();r&&(this.hideTab(r),this.showTab(n),
n.focus())}hideTab(e){this.unhighlightTab(e),this.hidePanel(e)}showTab(e){this.highlightTab(e),this.showPanel(e)}getTab(e){
return this.$root.querySelector(\`a.govuk-tabs__tab[href="\${e}"]\`)}setAttributes(e){let n=e.hash.replace("#","");if(!n)return;
e.setAttribute("id",\`tab_\${n}\`),e.setAttribute("role","tab"),e.setAttribute("aria-controls",n),e.setAttribute("aria-sele\\
cted","false"),e.setAttribute("tabindex","-1");let r=this.getPanel(e);r&&(r.setAttribute("role","tabpanel"),r.setAttribute(
"aria-labelledby",e.id),r.classList.add(this.jsHiddenClass))}unsetAttributes(e){e.removeAttribute("id"),e.removeAttribute(
"role"),e.removeAttribute("aria-controls"),e.removeAttribute("aria-selected"),e.removeAttribute("tabindex");let n=this.getPanel(
e);n&&(n.removeAttribute("role"),n.removeAttribute("aria-labelledby"),n.classList.remove(this.jsHiddenClass))}onTabClick(e){
let n=this.getCurrentTab(),r=e.currentTarget;!n||!(r instanceof HTMLAnchorElement)||(e.preventDefault(),this.hideTab(n),
this.showTab(r),this.createHistoryEntry(r))}createHistoryEntry(e){let n=this.getPanel(e);if(!n)return;let r=n.id;n.id="",
this.changingHash=!0,window.location.hash=r,n.id=r}onTabKeydown(e){switch(e.key){case"ArrowLeft":case"Left":this.activatePreviousTab(),
e.preventDefault();break;case"ArrowRight":case"Right":this.activateNextTab(),e.preventDefault();break}}activateNextTab(){
let e=this.getCurrentTab();if(!(e!=null&&e.parentElement))return;let n=e.parentElement.nextElementSibling;if(!n)return;let r=n.
querySelector("a.govuk-tabs__tab");r&&(this.hideTab(e),this.showTab(r),r.focus(),this.createHistoryEntry(r))}activatePreviousTab(){
let e=this.getCurrentTab();if(!(e!=null&&e.parentElement))return;let n=e.parentElement.previousElementSibling;if(!n)return;
let r=n.querySelector("a.govuk-tabs__tab");r&&(this.hideTab(e),this.showTab(r),r.focus(),this.createHistoryEntry(r))}getPanel(e){
let n=e.hash.replace("#","");return n?this.$root.querySelector(\`#\${n}\`):null}showPanel(e){let n=this.getPanel(e);n&&n.classList.
remove(this.jsHiddenClass)}hidePanel(e){let n=this.getPanel(e);n&&n.classList.add(this.jsHiddenClass)}unhighlightTab(e){
e.parentElement&&(e.setAttribute("aria-selected","false"),e.parentElement.classList.remove("govuk-tabs__list-item--selec\\
ted"),e.setAttribute("tabindex","-1"))}highlightTab(e){e.parentElement&&(e.setAttribute("aria-selected","true"),e.parentElement.
classList.add("govuk-tabs__list-item--selected"),e.setAttribute("tabindex","0"))}getCurrentTab(){return this.$root.querySelector(
".govuk-tabs__list-item--selected a.govuk-tabs__tab")}};T.moduleName="govuk-tabs";function v(t,e,n){let r,o=N(n);try{var s;if(!x())throw new y;if(o.scope===null)throw new d({element:o.scope,component:t,
identifier:"Scope element (\`$scope\`)"});r=(s=o.scope)==null?void 0:s.querySelectorAll(\`[data-module="\${t.moduleName}"]\`)}catch(i){
return o.onError?o.onError(i,{component:t,config:e}):console.log(i),[]}return Array.from(r??[]).map(i=>{try{return typeof e<
"u"?new t(i,e):new t(i)}catch(a){return o.onError?o.onError(a,{element:i,component:t,config:e}):console.log(a),null}}).filter(
Boolean)}var H="console-filters",de=()=>{let t=sessionStorage.getItem(H);return sessionStorage.removeItem(H),t===null?void 0:JSON.
parse(t)},me=(t,{name:e,value:n})=>{let r=[...t.elements].filter(o=>o.name===e);return r.find(o=>o.value===n)??r[0]},O=()=>{
let t=document.querySelectorAll("form[data-filters]"),e=t.length>0?de():void 0;for(let n of t){e?.path===location.pathname&&
me(n,e)?.focus();let r=!1;n.addEventListener("pointerdown",()=>{r=!0}),n.addEventListener("keydown",()=>{r=!1}),n.addEventListener(
"change",({target:o})=>{if(!r)return;let{name:s,value:i}=o;sessionStorage.setItem(H,JSON.stringify({path:location.pathname,
name:s,value:i})),n.requestSubmit()})}};var fe=t=>t instanceof HTMLElement&&(t.isContentEditable||t.matches("input, select, textarea")),he=()=>[...document.querySelectorAll(
"[data-rows] tbody tr")].flatMap(t=>t.querySelector("a[href]")??[]),j=t=>{let e=document.querySelector(\`[data-steps] a[r\\
el="\${t>0?"next":"prev"}"]\`);return e?.click(),e!==null},R=t=>{let e=he(),n=document.activeElement?.closest("tr"),r=e.findIndex(
s=>n?.contains(s)),o=r<0?e.at(t>0?0:-1):e[r+t];return o?.focus(),o!==void 0},pe=()=>{let t=document.querySelector("[data\\
-search]");return t?.focus(),t?.select(),t!==null},be=()=>{let t=document.querySelector("[data-keys]");return t===null?!1:
(t.open=!0,t.querySelector("summary")?.focus(),!0)},ge={"/":pe,j:()=>R(1)||j(1),k:()=>R(-1)||j(-1),"?":be},B=()=>{document.
addEventListener("keydown",t=>{t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.isComposing||fe(t.target)||ge[t.key]?.()&&
t.preventDefault()})};var D=()=>{document.addEventListener("submit",t=>{let e=t.target;if(!(t.defaultPrevented||e.method!=="post")){if(e.hasAttribute(
"data-sent"))return t.preventDefault();e.setAttribute("data-sent",""),t.submitter?.setAttribute("aria-disabled","true")}}),
addEventListener("pageshow",()=>{for(let t of document.querySelectorAll("form[data-sent]")){t.removeAttribute("data-sent");
for(let e of t.querySelectorAll("[aria-disabled=true]"))e.removeAttribute("aria-disabled")}})};var K=t=>t.normalize("NFD").replace(new RegExp("\\\\p{M}","gu"),"").toLowerCase(),U=(t,e)=>{let n=K(t).split(/[^\\p{L}\\p{N}]+/u);
return K(e).split(/[^\\p{L}\\p{N}]+/u).every(r=>n.some(o=>o.startsWith(r)))},W=(t,e)=>t.trim()===""?e:\`\${t}\${/\\s$/.test(t)?
"":" "}\${e}\`;var M=t=>t instanceof Element?t.closest("[data-ours]"):null,z=t=>[...t.querySelectorAll("li")],ye=(t,e)=>{let n=0;for(let s of z(
t))s.hidden=!U(s.textContent,e),s.hidden||(n+=1);let r=t.querySelector("[data-ours-count]");r&&(r.textContent=String(n));
let o=t.querySelector("[data-ours-none]");o&&(o.hidden=n>0)},G=t=>{let e=t.querySelector("[data-ours-without]");e&&(e.hidden=
!0)},Ee=t=>t.querySelector(".govuk-error-message")!==null,Te=async(t,e,n)=>{let r=new FormData(t,e),o=await fetch(t.getAttribute(
"action")??"",{method:"POST",body:new URLSearchParams(r)}),i=new DOMParser().parseFromString(await o.text(),"text/html").
getElementById(n);if(o.redirected||i===null||!o.ok&&!Ee(i))throw new Error("another page");return document.adoptNode(i)},
ve=async(t,e,n)=>{n.setAttribute("aria-busy","true");let r=await Te(t,e,n.id),o=document.getElementById(r.dataset.ours??
""),{oursAdded:s}=r.dataset;o!==null&&s!==void 0&&(o.value=W(o.value,s)),G(r),n.replaceWith(r),(r.querySelector("[autofo\\
cus]")??(s===void 0?r.querySelector("button"):o))?.focus()},V=(t,e)=>{let n=[...t.querySelectorAll("[data-ours-find], li\\
:not([hidden]) button")],r=n[n.indexOf(document.activeElement)+e];return r?.focus(),r!==void 0},we=(t,e)=>{if(!e.matches(
"input, select"))return!1;let n=z(t).filter(({hidden:o})=>!o),r=e.matches("[data-ours-find]")?n.length===1&&n[0]?.querySelector(
"button"):t.querySelector("[data-ours-add]");return r&&r.click(),!0},Le={ArrowDown:(t,e)=>!e.matches("select, [type=mont\\
h]")&&V(t,1),ArrowUp:(t,e)=>!e.matches("select, [type=month]")&&V(t,-1),Enter:we},J=()=>{document.addEventListener("clic\\
k",t=>{let e=M(t.target),n=t.target.closest("button"),r=n?.form;!e||!n||!r||t.defaultPrevented||(t.preventDefault(),!e.hasAttribute(
"aria-busy")&&ve(r,n,e).catch(()=>{e.removeAttribute("aria-busy"),r.requestSubmit(n)}))}),document.addEventListener("inp\\
ut",({target:t})=>{let e=M(t),n=t;e&&n.matches("[data-ours-find]")&&ye(e,n.value)}),document.addEventListener("keydown",
t=>{let e=M(t.target);!e||t.isComposing||t.ctrlKey||t.metaKey||t.altKey||Le[t.key]?.(e,t.target)&&t.preventDefault()});for(let t of document.
querySelectorAll("[data-ours]"))G(t)};var Y={unreachable:"We cannot reach the server. What you see may be old. We are trying again.","signed-out":"You may hav\\
e been signed out. What you see may be old. Reload this page."},ke=(t,e)=>{let n=t.querySelector("[data-progress-lost]");
if(n?.textContent===Y[e])return;let r=document.createElement("p");r.className="pc-lost",r.dataset.progressLost="",r.textContent=
Y[e],n?.remove(),t.prepend(r)},xe=async t=>{let e=new URL(t.dataset.progress??"",location.href);if(e.origin!==location.origin)
return"unreachable";try{let n=await fetch(e,{headers:{accept:"text/html"},cache:"no-store",redirect:"manual"});return n.
type==="opaqueredirect"||n.status===401?"signed-out":n.ok?new DOMParser().parseFromString(await n.text(),"text/html").getElementById(
t.id)??"unreachable":"unreachable"}catch{return"unreachable"}},Se=(t,e)=>{let n=t.contains(document.activeElement)?document.
activeElement?.id:void 0;t.innerHTML!==e.innerHTML&&t.replaceChildren(...e.childNodes),t.toggleAttribute("data-done",e.hasAttribute(
"data-done")),n&&document.getElementById(n)?.focus()},Ae=t=>{let e=Math.max(1,Number(t.dataset.every)||5),n=e,r=async()=>{
if(!t.isConnected)return;let o=document.hidden?void 0:await xe(t);typeof o=="string"?(ke(t,o),n=Math.min(120,n*2)):(o&&Se(
t,o),n=e),t.hasAttribute("data-done")||setTimeout(r,n*1e3)};setTimeout(r,n*1e3)},X=()=>{for(let t of document.querySelectorAll(
"[data-progress]:not([data-done])"))Ae(t)};var Q=({method:t,url:e,headers:n,body:r,onProgress:o})=>new Promise((s,i)=>{let a=new XMLHttpRequest;a.open(t,e);for(let[
c,l]of Object.entries(n))a.setRequestHeader(c,l);a.upload.onprogress=({loaded:c,total:l})=>o(l>0?c/l:0),a.onload=()=>s({
ok:a.status>=200&&a.status<300,status:a.status,text:a.responseText}),a.onerror=()=>i(new Error("The server cannot be rea\\
ched.")),a.send(r)}),S=t=>{try{return JSON.parse(t)}catch{return}},C=({status:t,text:e})=>{let{detail:n,title:r,errors:o=[]}=S(
e)??{},s=[n??r,...o.map(i=>i.detail)].filter(i=>i!==void 0);return s.length>0?s:[t===413?"The file is too large for this\\
 page.":\`The server refused the file (\${t}).\`]};var Z=(t,e)=>String(new FormData(t).get(e)??""),ee=t=>({accept:"application/json","x-csrf-token":Z(t,"csrf"),"idempotenc\\
y-key":Z(t,"idempotencyKey")}),te=(t,...e)=>t.querySelector("[data-upload-state]")?.replaceChildren(...e),ne=(t,e)=>{let n=document.
createElement("p");return n.className=e,n.textContent=t,n},He=(t,e,n)=>{let r=t.querySelector("progress")??document.createElement(
"progress");r.value=n,r.max=1,r.setAttribute("aria-label",\`Sending \${e.name}\`);let o=Math.floor(n*4)*25,s=n<1?\`Sending \${e.
name}: \${o} %\`:"The file was sent. The server is reading it.",i=t.querySelector(".pc-upload__words");i===null?te(t,r,ne(
s,"pc-upload__words")):i.textContent!==s&&(i.textContent=s)},P=(t,e)=>{let n=e.map(r=>ne(r,"govuk-error-message"));te(t,
...n),t.querySelector("input[type=file]")?.focus()},re=(t,e)=>t.dataset.type||e.type||"application/octet-stream",Me=async(t,e)=>{
let n=Object.fromEntries([...new FormData(t)].filter(([i,a])=>typeof a=="string"&&i!=="csrf")),r=await fetch(t.action,{method:"\\
POST",headers:{...ee(t),"content-type":"application/json"},body:JSON.stringify({...n,name:e.name,type:re(t,e),bytes:e.size})}),
o=await r.text(),s=S(o);return{ok:r.ok,status:r.status,text:o,...s&&{ticket:s}}},Ce=(t,e)=>{if(e===void 0)return t;let n=new FormData;
for(let[r,o]of Object.entries(e))n.append(r,o);return n.append("file",t),n},Pe=async(t,e)=>{let n=l=>He(t,e,l);n(0);let r={
url:t.action,headers:ee(t)};if(t.dataset.upload==="ticket"){let{ticket:l,...h}=await Me(t,e);if(!h.ok||l?.url===void 0)return P(
t,C(h));r=l}let{url:o=t.action,fields:s,next:i}=r,a=s===void 0?{"content-type":re(t,e)}:{},c=await Q({method:r.method??(s===
void 0?"PUT":"POST"),url:o,headers:{...a,...r.headers},body:Ce(e,s),onProgress:n});if(!c.ok)return P(t,C(c));location.assign(
S(c.text)?.next??i??t.dataset.next??location.href)},oe=()=>{for(let t of document.querySelectorAll("form[data-upload]"))
t.addEventListener("submit",async e=>{e.preventDefault();let n=t.querySelector("input[type=file]")?.files?.[0];if(!(n===
void 0||t.hasAttribute("aria-busy"))){t.setAttribute("aria-busy","true");try{await Pe(t,n)}catch{P(t,["We cannot reach t\\
he server. Your file is still chosen: try again."])}t.removeAttribute("aria-busy")}})};var se=()=>{document.body.classList.add("js-enabled","govuk-frontend-supported"),v(m),v(f)};se();v(T);O();B();D();J();X();oe();
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
