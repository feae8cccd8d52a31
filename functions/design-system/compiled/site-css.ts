// Written by `npm run web`.
export const siteCss = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
@charset "UTF-8";:root{--govuk-breakpoint-mobile: 20rem;--govuk-breakpoint-tablet: 40.0625rem;--govuk-breakpoint-desktop: 48.0625rem}:root{
--govuk-frontend-version: "6.6.0"}:root{--govuk-brand-colour: #0f4c5c;--govuk-text-colour: #1d2126;--govuk-inverse-text-colour:
#fff;--govuk-template-background-colour: #fff;--govuk-body-background-colour: #fff;--govuk-print-text-colour: #000;--govuk-secondary-text-colour:
#4d565e;--govuk-focus-colour: #ffd75e;--govuk-focus-text-colour: #14181b;--govuk-error-colour: #a8201f;--govuk-success-colour:
#17643f;--govuk-border-colour: #d3d8da;--govuk-input-border-colour: #3d474d;--govuk-hover-colour: #c9d2d5;--govuk-link-colour:
#0b5e70;--govuk-link-visited-colour: #5b3b9c;--govuk-link-hover-colour: #073945;--govuk-link-active-colour: #1d2126;--govuk-surface-background-colour:
#f2f5f5;--govuk-surface-text-colour: #1d2126;--govuk-surface-border-colour: #c5d2d5}@media print{:root{--govuk-text-colour:
var(--govuk-print-text-colour, #000);--govuk-input-border-colour: var(--govuk-print-text-colour, #000)}}a,.govuk-link{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
a,.govuk-link{font-family:sans-serif}}a,.govuk-link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}a:hover,.govuk-link:hover{text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;
text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}a:focus,.govuk-link:focus{outline:3px
solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0 -2px var(--govuk-focus-colour),0
4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){a:focus,.govuk-link:focus{-webkit-box-decoration-break:clone;
box-decoration-break:clone}}a:link,.govuk-link:link{color:var(--govuk-link-colour)}a:visited,.govuk-link:visited{color:var(--govuk-link-visited-colour)}
a:hover,.govuk-link:hover{color:var(--govuk-link-hover-colour)}a:active,.govuk-link:active{color:var(--govuk-link-active-colour)}
a:focus,.govuk-link:focus{color:var(--govuk-focus-text-colour)}@media print{a[href^="/"]:after,[href^="/"].govuk-link:after,
a[href^="http://"]:after,[href^="http://"].govuk-link:after,a[href^="https://"]:after,[href^="https://"].govuk-link:after{
content:" (" attr(href) ")";font-size:90%;word-wrap:break-word}}.govuk-link--muted:link,.govuk-link--muted:visited{color:var(--govuk-secondary-text-colour)}
.govuk-link--muted:hover,.govuk-link--muted:active{color:var(--govuk-text-colour)}.govuk-link--muted:focus{color:var(--govuk-focus-text-colour)}
.govuk-link--text-colour:link,.govuk-link--text-colour:visited,.govuk-link--text-colour:active{color:var(--govuk-text-colour)}
.govuk-link--text-colour:focus{color:var(--govuk-focus-text-colour)}.govuk-link--inverse:link,.govuk-link--inverse:visited{
color:var(--govuk-inverse-text-colour)}.govuk-link--inverse:focus{color:var(--govuk-focus-text-colour)}.govuk-link--no-underline:not(:hover):not(:active){
text-decoration:none}.govuk-link--no-visited-state:link,.govuk-link--no-visited-state:visited{color:var(--govuk-link-colour)}
.govuk-link--no-visited-state:hover{color:var(--govuk-link-hover-colour)}.govuk-link--no-visited-state:active{color:var(--govuk-link-active-colour)}
.govuk-link--no-visited-state:focus{color:var(--govuk-focus-text-colour)}.govuk-link-image{display:inline-block;line-height:0;
text-decoration:none}.govuk-link-image:focus{outline:3px solid transparent;box-shadow:0 0 0 4px var(--govuk-focus-colour),0
0 0 8px var(--govuk-focus-text-colour)}.govuk-heading-xl{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-heading-xl{font-family:sans-serif}}
.govuk-heading-xl{font-weight:700;font-size:2rem;line-height:1.09375}@media(min-width:40.0625em){.govuk-heading-xl{font-size:3rem;
line-height:1.0416666667}}@media print{.govuk-heading-xl{font-size:32pt;line-height:1.15}}.govuk-heading-xl{display:block;
margin-top:0;color:var(--govuk-text-colour);margin-bottom:30px}@media(min-width:40.0625em){.govuk-heading-xl{margin-bottom:50px}}
.govuk-heading-l{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-heading-l{font-family:sans-serif}}.govuk-heading-l{font-weight:700;
font-size:1.6875rem;line-height:1.1111111111}@media(min-width:40.0625em){.govuk-heading-l{font-size:2.25rem;line-height:1.1111111111}}
@media print{.govuk-heading-l{font-size:24pt;line-height:1.05}}.govuk-heading-l{display:block;margin-top:0;color:var(--govuk-text-colour);
margin-bottom:20px}@media(min-width:40.0625em){.govuk-heading-l{margin-bottom:30px}}.govuk-heading-m{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-heading-m{font-family:sans-serif}}.govuk-heading-m{font-weight:700;font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){
.govuk-heading-m{font-size:1.5rem;line-height:1.25}}@media print{.govuk-heading-m{font-size:18pt;line-height:1.15}}.govuk-heading-m{
display:block;margin-top:0;color:var(--govuk-text-colour);margin-bottom:15px}@media(min-width:40.0625em){.govuk-heading-m{
margin-bottom:20px}}.govuk-heading-s{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;
-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-heading-s{font-family:sans-serif}}
.govuk-heading-s{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-heading-s{font-size:14pt;
line-height:1.15}}.govuk-heading-s{display:block;margin-top:0;color:var(--govuk-text-colour);margin-bottom:15px}@media(min-width:40.0625em){
.govuk-heading-s{margin-bottom:20px}}.govuk-caption-xl{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-caption-xl{font-family:sans-serif}}
.govuk-caption-xl{font-weight:400;font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){.govuk-caption-xl{
font-size:1.6875rem;line-height:1.1111111111}}@media print{.govuk-caption-xl{font-size:18pt;line-height:1.15}}.govuk-caption-xl{
display:block;margin-bottom:5px;color:var(--govuk-secondary-text-colour)}.govuk-caption-l{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-caption-l{font-family:sans-serif}}.govuk-caption-l{font-weight:400;font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){
.govuk-caption-l{font-size:1.5rem;line-height:1.25}}@media print{.govuk-caption-l{font-size:18pt;line-height:1.15}}.govuk-caption-l{
display:block;margin-bottom:5px;color:var(--govuk-secondary-text-colour)}@media(min-width:40.0625em){.govuk-caption-l{margin-bottom:0}}
.govuk-caption-m{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-caption-m{font-family:sans-serif}}.govuk-caption-m{font-weight:400;
font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-caption-m{font-size:14pt;line-height:1.15}}.govuk-caption-m{
display:block;color:var(--govuk-secondary-text-colour)}.govuk-body-lead,.govuk-body-l{margin-top:0;color:var(--govuk-text-colour);
font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-body-lead,.govuk-body-l{font-family:sans-serif}}.govuk-body-lead,.govuk-body-l{
font-weight:400;font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){.govuk-body-lead,.govuk-body-l{
font-size:1.5rem;line-height:1.25}}@media print{.govuk-body-lead,.govuk-body-l{font-size:18pt;line-height:1.15}}.govuk-body-lead,
.govuk-body-l{margin-bottom:20px}@media(min-width:40.0625em){.govuk-body-lead,.govuk-body-l{margin-bottom:30px}}p,.govuk-body,
.govuk-body-m{margin-top:0;color:var(--govuk-text-colour);font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{p,.govuk-body,.govuk-body-m{
font-family:sans-serif}}p,.govuk-body,.govuk-body-m{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
p,.govuk-body,.govuk-body-m{font-size:14pt;line-height:1.15}}p,.govuk-body,.govuk-body-m{margin-bottom:15px}@media(min-width:40.0625em){
p,.govuk-body,.govuk-body-m{margin-bottom:20px}}.govuk-body-s{margin-top:0;color:var(--govuk-text-colour);font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-body-s{font-family:sans-serif}}.govuk-body-s{font-weight:400;font-size:1rem;line-height:1.25}@media print{.govuk-body-s{
font-size:14pt;line-height:1.2}}.govuk-body-s{margin-bottom:15px}@media(min-width:40.0625em){.govuk-body-s{margin-bottom:20px}}
.govuk-body-l+.govuk-heading-l,.govuk-body-lead+.govuk-heading-l{padding-top:5px}@media(min-width:40.0625em){.govuk-body-l+
.govuk-heading-l,.govuk-body-lead+.govuk-heading-l{padding-top:10px}}p+.govuk-heading-l,.govuk-body-m+.govuk-heading-l,.govuk-body+
.govuk-heading-l,.govuk-body-s+.govuk-heading-l,.govuk-list+.govuk-heading-l{padding-top:15px}@media(min-width:40.0625em){
p+.govuk-heading-l,.govuk-body-m+.govuk-heading-l,.govuk-body+.govuk-heading-l,.govuk-body-s+.govuk-heading-l,.govuk-list+
.govuk-heading-l{padding-top:20px}}p+.govuk-heading-m,.govuk-body-m+.govuk-heading-m,.govuk-body+.govuk-heading-m,.govuk-body-s+
.govuk-heading-m,.govuk-list+.govuk-heading-m,p+.govuk-heading-s,.govuk-body-m+.govuk-heading-s,.govuk-body+.govuk-heading-s,
.govuk-body-s+.govuk-heading-s,.govuk-list+.govuk-heading-s{padding-top:5px}@media(min-width:40.0625em){p+.govuk-heading-m,
.govuk-body-m+.govuk-heading-m,.govuk-body+.govuk-heading-m,.govuk-body-s+.govuk-heading-m,.govuk-list+.govuk-heading-m,
p+.govuk-heading-s,.govuk-body-m+.govuk-heading-s,.govuk-body+.govuk-heading-s,.govuk-body-s+.govuk-heading-s,.govuk-list+
.govuk-heading-s{padding-top:10px}}.govuk-list{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-list{font-family:sans-serif}}
.govuk-list{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-list{font-size:14pt;line-height:1.15}}
.govuk-list{margin-top:0;margin-bottom:15px}@media(min-width:40.0625em){.govuk-list{margin-bottom:20px}}.govuk-list{padding-left:0;
list-style-type:none;color:var(--govuk-text-colour)}.govuk-list .govuk-list{margin-top:10px}.govuk-list>li{margin-bottom:5px}
.govuk-list--bullet{padding-left:20px;list-style-type:disc}.govuk-list--number{padding-left:20px;list-style-type:decimal}
.govuk-list--bullet>li,.govuk-list--number>li{margin-bottom:0}@media(min-width:40.0625em){.govuk-list--bullet>li,.govuk-list--number>
li{margin-bottom:5px}}.govuk-list--spaced>li{margin-bottom:10px}@media(min-width:40.0625em){.govuk-list--spaced>li{margin-bottom:15px}}
.govuk-section-break{margin:0;border:0}.govuk-section-break--xl{margin-top:30px}@media(min-width:40.0625em){.govuk-section-break--xl{
margin-top:50px}}.govuk-section-break--xl{margin-bottom:30px}@media(min-width:40.0625em){.govuk-section-break--xl{margin-bottom:50px}}
.govuk-section-break--l{margin-top:20px}@media(min-width:40.0625em){.govuk-section-break--l{margin-top:30px}}.govuk-section-break--l{
margin-bottom:20px}@media(min-width:40.0625em){.govuk-section-break--l{margin-bottom:30px}}.govuk-section-break--m{margin-top:15px}
@media(min-width:40.0625em){.govuk-section-break--m{margin-top:20px}}.govuk-section-break--m{margin-bottom:15px}@media(min-width:40.0625em){
.govuk-section-break--m{margin-bottom:20px}}.govuk-section-break--visible{border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour)}
.govuk-button-group{margin-bottom:5px}@media(min-width:40.0625em){.govuk-button-group{margin-bottom:15px}}.govuk-button-group{
display:flex;flex-direction:column;align-items:center}.govuk-button-group .govuk-link{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-button-group .govuk-link{font-family:sans-serif}}.govuk-button-group .govuk-link{font-weight:400;font-size:1.1875rem;
line-height:1}@media print{.govuk-button-group .govuk-link{font-size:14pt;line-height:19px}}.govuk-button-group .govuk-link{
display:inline-block;max-width:100%;margin-top:5px;margin-bottom:20px;text-align:center}.govuk-button-group .govuk-button{
margin-bottom:17px}@media(min-width:40.0625em){.govuk-button-group{flex-direction:row;flex-wrap:wrap;align-items:baseline;
margin-right:-15px}.govuk-button-group .govuk-button,.govuk-button-group .govuk-link{margin-right:15px}.govuk-button-group
.govuk-link{text-align:left}}.govuk-form-group:after{content:"";display:block;clear:both}.govuk-form-group{margin-bottom:20px}
@media(min-width:40.0625em){.govuk-form-group{margin-bottom:30px}}.govuk-form-group .govuk-form-group:last-of-type{margin-bottom:0}
.govuk-form-group--error{padding-left:15px;border-left:5px solid;border-left-color:var(--govuk-error-colour)}.govuk-form-group--error
.govuk-form-group{padding:0;border:0}.govuk-grid-row:after{content:"";display:block;clear:both}.govuk-grid-row{margin-right:-15px;
margin-left:-15px}.govuk-grid-column-one-quarter{box-sizing:border-box;width:100%;padding:0 15px}@media(min-width:40.0625em){
.govuk-grid-column-one-quarter{width:25%;float:left}}.govuk-grid-column-one-third{box-sizing:border-box;width:100%;padding:0
15px}@media(min-width:40.0625em){.govuk-grid-column-one-third{width:33.3333333333%;float:left}}.govuk-grid-column-one-half{
box-sizing:border-box;width:100%;padding:0 15px}@media(min-width:40.0625em){.govuk-grid-column-one-half{width:50%;float:left}}
.govuk-grid-column-two-thirds{box-sizing:border-box;width:100%;padding:0 15px}@media(min-width:40.0625em){.govuk-grid-column-two-thirds{
width:66.6666666667%;float:left}}.govuk-grid-column-three-quarters{box-sizing:border-box;width:100%;padding:0 15px}@media(min-width:40.0625em){
.govuk-grid-column-three-quarters{width:75%;float:left}}.govuk-grid-column-full{box-sizing:border-box;width:100%;padding:0
15px}@media(min-width:40.0625em){.govuk-grid-column-full{width:100%;float:left}}.govuk-grid-column-one-quarter-from-desktop{
box-sizing:border-box;padding:0 15px}@media(min-width:48.0625em){.govuk-grid-column-one-quarter-from-desktop{width:25%;float:left}}
.govuk-grid-column-one-third-from-desktop{box-sizing:border-box;padding:0 15px}@media(min-width:48.0625em){.govuk-grid-column-one-third-from-desktop{
width:33.3333333333%;float:left}}.govuk-grid-column-one-half-from-desktop{box-sizing:border-box;padding:0 15px}@media(min-width:48.0625em){
.govuk-grid-column-one-half-from-desktop{width:50%;float:left}}.govuk-grid-column-two-thirds-from-desktop{box-sizing:border-box;
padding:0 15px}@media(min-width:48.0625em){.govuk-grid-column-two-thirds-from-desktop{width:66.6666666667%;float:left}}.govuk-grid-column-three-quarters-from-desktop{
box-sizing:border-box;padding:0 15px}@media(min-width:48.0625em){.govuk-grid-column-three-quarters-from-desktop{width:75%;
float:left}}.govuk-grid-column-full-from-desktop{box-sizing:border-box;padding:0 15px}@media(min-width:48.0625em){.govuk-grid-column-full-from-desktop{
width:100%;float:left}}.govuk-main-wrapper{display:block;padding-top:20px;padding-bottom:20px}@media(min-width:40.0625em){
.govuk-main-wrapper{padding-top:40px;padding-bottom:40px}}.govuk-main-wrapper--auto-spacing:first-child,.govuk-main-wrapper--l{
padding-top:30px}@media(min-width:40.0625em){.govuk-main-wrapper--auto-spacing:first-child,.govuk-main-wrapper--l{padding-top:50px}}
.govuk-template{background-color:var(--govuk-template-background-colour);-webkit-text-size-adjust:100%;-moz-text-size-adjust:100%;
text-size-adjust:100%}@supports (position: -webkit-sticky) or (position: sticky){.govuk-template{scroll-padding-top:60px}
.govuk-template:not(:has(.govuk-exit-this-page)){scroll-padding-top:0}}@media screen{.govuk-template{overflow-y:scroll}}
.govuk-template__body{margin:0;background-color:var(--govuk-body-background-colour)}.govuk-width-container{max-width:960px;
margin-right:15px;margin-left:15px}@supports (margin: max(0px)){.govuk-width-container{margin-right:max(15px,calc(15px +
env(safe-area-inset-right)));margin-left:max(15px,calc(15px + env(safe-area-inset-left)))}}@media(min-width:40.0625em){.govuk-width-container{
margin-right:30px;margin-left:30px}@supports (margin: max(0px)){.govuk-width-container{margin-right:max(30px,calc(15px +
env(safe-area-inset-right)));margin-left:max(30px,calc(15px + env(safe-area-inset-left)))}}}@media(min-width:1020px){.govuk-width-container{
margin-right:auto;margin-left:auto}@supports (margin: max(0px)){.govuk-width-container{margin-right:auto;margin-left:auto}}}
:root{color-scheme:light dark;--pc-masthead: #0a3844;--pc-on-masthead: #fff;--pc-panel: #17643f;--pc-on-panel: #fff;--pc-button:
#0f4c5c;--pc-button-hover: #0a3844;--pc-button-shadow: #062630;--pc-on-button: #fff;--pc-quiet: #e8eef0;--pc-quiet-hover:
#d5dfe2;--pc-quiet-shadow: #87949a;--pc-warning: #a8201f;--pc-warning-hover: #861918;--pc-warning-shadow: #5a110d;--pc-blue-ink:
#0f385c;--pc-blue-paper: #d2e2f1;--pc-green-ink: #083d29;--pc-green-paper: #cfe4dc;--pc-teal-ink: #0b4144;--pc-teal-paper:
#d0e6e7;--pc-purple-ink: #2a1950;--pc-purple-paper: #ddd6ec;--pc-magenta-ink: #651b3e;--pc-magenta-paper: #f4d7e5;--pc-red-ink:
#651b1b;--pc-red-paper: #f8dcd9;--pc-orange-ink: #7a3c1c;--pc-orange-paper: #fde4d7;--pc-yellow-paper: #ffee80;--pc-grey-ink:
#2b3439;--pc-grey-paper: #e0e6e8}@media screen and (prefers-color-scheme:dark){:root{--govuk-brand-colour: #8fcbd6;--govuk-text-colour:
#e8ebec;--govuk-inverse-text-colour: #08171b;--govuk-template-background-colour: #12181b;--govuk-body-background-colour:
#12181b;--govuk-print-text-colour: #000;--govuk-secondary-text-colour: #a9b4b9;--govuk-focus-colour: #ffd75e;--govuk-focus-text-colour:
#14181b;--govuk-error-colour: #ff9d97;--govuk-success-colour: #7ad3a8;--govuk-border-colour: #3a454a;--govuk-input-border-colour:
#b4c0c5;--govuk-hover-colour: #46555c;--govuk-link-colour: #8fcbd6;--govuk-link-visited-colour: #c8b2f5;--govuk-link-hover-colour:
#c3e8ef;--govuk-link-active-colour: #fff;--govuk-surface-background-colour: #1b2327;--govuk-surface-text-colour: #e8ebec;
--govuk-surface-border-colour: #3d4f56;--pc-masthead: #0b262d;--pc-on-masthead: #e8ebec;--pc-panel: #10402e;--pc-on-panel:
#e9f7f0;--pc-button: #8fcbd6;--pc-button-hover: #b8e0e7;--pc-button-shadow: #3f6f79;--pc-on-button: #08171b;--pc-quiet: #242f34;
--pc-quiet-hover: #303d43;--pc-quiet-shadow: #5d6d74;--pc-warning: #ff9d97;--pc-warning-hover: #ffbdb6;--pc-warning-shadow:
#99524c;--pc-blue-ink: #c4dcf5;--pc-blue-paper: #1b3f61;--pc-green-ink: #bdecd6;--pc-green-paper: #124733;--pc-teal-ink:
#b9e9ec;--pc-teal-paper: #104a4e;--pc-purple-ink: #e2d7fb;--pc-purple-paper: #43307a;--pc-magenta-ink: #fbd0e3;--pc-magenta-paper:
#6b2247;--pc-red-ink: #ffd5d1;--pc-red-paper: #6e211c;--pc-orange-ink: #ffd9bf;--pc-orange-paper: #693113;--pc-yellow-paper:
#5c4700;--pc-grey-ink: #dbe3e6;--pc-grey-paper: #36434a}}.govuk-back-link{font-size:1rem;line-height:1.25}@media print{.govuk-back-link{
font-size:14pt;line-height:1.2}}.govuk-back-link{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-back-link{font-family:sans-serif}}
.govuk-back-link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);text-underline-offset:.1578em}.govuk-back-link:hover{
text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;
text-decoration-skip:none}.govuk-back-link:focus{outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);
box-shadow:0 -2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap:
balance){.govuk-back-link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-back-link:link,.govuk-back-link:visited,
.govuk-back-link:active{color:var(--govuk-text-colour)}.govuk-back-link:focus{color:var(--govuk-focus-text-colour)}.govuk-back-link{
display:inline-block;position:relative;margin-top:15px;margin-bottom:15px;padding-left:.875em}.govuk-back-link:before{content:"";
display:block;position:absolute;top:0;bottom:0;left:.1875em;width:.4375em;height:.4375em;margin:auto 0;transform:rotate(225deg);
border:solid;border-width:1px 1px 0 0;border-color:var(--govuk-secondary-text-colour)}@supports (border-width: max(0px)){
.govuk-back-link:before{border-width:max(1px,.0625em) max(1px,.0625em) 0 0;font-size:max(16px,1em)}}.govuk-back-link:focus:before{
border-color:var(--govuk-focus-text-colour)}.govuk-back-link:after{content:"";position:absolute;inset:-14px 0}.govuk-back-link--inverse:link,
.govuk-back-link--inverse:visited{color:var(--govuk-inverse-text-colour)}.govuk-back-link--inverse:focus{color:var(--govuk-focus-text-colour)}
.govuk-back-link--inverse:before{border-color:currentcolor}.govuk-button{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-button{
font-family:sans-serif}}.govuk-button{font-weight:400;font-size:1.1875rem;line-height:1}@media print{.govuk-button{font-size:14pt;
line-height:19px}}.govuk-button{box-sizing:border-box;display:inline-block;position:relative;width:100%;margin:0 0 22px}
@media(min-width:40.0625em){.govuk-button{margin-bottom:32px}}.govuk-button{padding:8px 10px 7px;border:2px solid transparent;
border-radius:0;color:var(--pc-on-button);background-color:var(--pc-button);box-shadow:0 2px 0 var(--pc-button-shadow);text-align:center;
vertical-align:top;cursor:pointer;-webkit-appearance:none}@media(min-width:40.0625em){.govuk-button{width:auto}}.govuk-button:link,
.govuk-button:visited,.govuk-button:active,.govuk-button:hover{color:var(--pc-on-button);text-decoration:none}.govuk-button::-moz-focus-inner{
padding:0;border:0}.govuk-button:hover{background-color:var(--pc-button-hover)}.govuk-button:active{top:2px}.govuk-button:focus{
border-color:var(--govuk-focus-colour);outline:3px solid transparent;box-shadow:inset 0 0 0 1px var(--govuk-focus-colour)}
.govuk-button:focus:not(:active):not(:hover){border-color:var(--govuk-focus-colour);color:var(--govuk-focus-text-colour);
background-color:var(--govuk-focus-colour);box-shadow:0 2px 0 var(--govuk-focus-text-colour)}.govuk-button:before{content:"";
display:block;position:absolute;inset:-2px -2px -4px;background:transparent}.govuk-button:active:before{top:-4px}.govuk-button[disabled]{
opacity:.5}.govuk-button[disabled]:hover{background-color:var(--pc-button);cursor:not-allowed}.govuk-button[disabled]:active{
top:0;box-shadow:0 2px 0 var(--pc-button-shadow)}.govuk-button--secondary{background-color:var(--pc-quiet);box-shadow:0 2px
0 var(--pc-quiet-shadow)}.govuk-button--secondary,.govuk-button--secondary:link,.govuk-button--secondary:visited,.govuk-button--secondary:active,
.govuk-button--secondary:hover{color:var(--govuk-text-colour)}.govuk-button--secondary:hover{background-color:var(--pc-quiet-hover)}
.govuk-button--secondary:hover[disabled]{background-color:var(--pc-quiet)}.govuk-button--warning{background-color:var(--pc-warning);
box-shadow:0 2px 0 var(--pc-warning-shadow)}.govuk-button--warning,.govuk-button--warning:link,.govuk-button--warning:visited,
.govuk-button--warning:active,.govuk-button--warning:hover{color:var(--pc-on-button)}.govuk-button--warning:hover{background-color:var(--pc-warning-hover)}
.govuk-button--warning:hover[disabled]{background-color:var(--pc-warning)}.govuk-button--inverse{background-color:var(--govuk-body-background-colour);
box-shadow:0 2px 0 var(--pc-button-shadow)}.govuk-button--inverse,.govuk-button--inverse:link,.govuk-button--inverse:visited,
.govuk-button--inverse:active,.govuk-button--inverse:hover{color:var(--govuk-brand-colour)}.govuk-button--inverse:hover{
background-color:var(--pc-quiet)}.govuk-button--inverse:hover[disabled]{background-color:var(--govuk-body-background-colour)}
.govuk-button--start{font-weight:700;font-size:1.3125rem;line-height:1}@media(min-width:40.0625em){.govuk-button--start{
font-size:1.5rem;line-height:1}}@media print{.govuk-button--start{font-size:18pt;line-height:1}}.govuk-button--start{display:inline-flex;
justify-content:center;min-height:auto}.govuk-button__start-icon{flex-shrink:0;align-self:center;margin-left:5px;vertical-align:middle;
forced-color-adjust:auto}@media(min-width:48.0625em){.govuk-button__start-icon{margin-left:10px}}.govuk-error-message{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-error-message{font-family:sans-serif}}.govuk-error-message{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-error-message{font-size:14pt;line-height:1.15}}.govuk-error-message{display:block;margin-top:0;margin-bottom:15px;
clear:both;color:var(--govuk-error-colour)}.govuk-fieldset{min-width:0;margin:0;padding:0;border:0}.govuk-fieldset:after{
content:"";display:block;clear:both}@supports not (caret-color: auto){.govuk-fieldset,x:-moz-any-link{display:table-cell}}
.govuk-fieldset__legend{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-fieldset__legend{font-family:sans-serif}}.govuk-fieldset__legend{font-weight:400;
font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-fieldset__legend{font-size:14pt;line-height:1.15}}.govuk-fieldset__legend{
box-sizing:border-box;display:table;max-width:100%;margin-bottom:10px;padding:0;color:var(--govuk-text-colour);white-space:normal}
.govuk-fieldset__legend--xl,.govuk-fieldset__legend--l,.govuk-fieldset__legend--m{font-weight:700;margin-bottom:15px}.govuk-fieldset__legend--xl{
font-size:2rem;line-height:1.09375}@media(min-width:40.0625em){.govuk-fieldset__legend--xl{font-size:3rem;line-height:1.0416666667}}
@media print{.govuk-fieldset__legend--xl{font-size:32pt;line-height:1.15}}.govuk-fieldset__legend--l{font-size:1.6875rem;
line-height:1.1111111111}@media(min-width:40.0625em){.govuk-fieldset__legend--l{font-size:2.25rem;line-height:1.1111111111}}
@media print{.govuk-fieldset__legend--l{font-size:24pt;line-height:1.05}}.govuk-fieldset__legend--m{font-size:1.3125rem;
line-height:1.1904761905}@media(min-width:40.0625em){.govuk-fieldset__legend--m{font-size:1.5rem;line-height:1.25}}@media print{
.govuk-fieldset__legend--m{font-size:18pt;line-height:1.15}}.govuk-fieldset__legend--s{font-weight:700}.govuk-fieldset__heading{
margin:0;font-size:inherit;font-weight:inherit}.govuk-hint{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-hint{
font-family:sans-serif}}.govuk-hint{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-hint{
font-size:14pt;line-height:1.15}}.govuk-hint{margin-bottom:15px;color:var(--govuk-secondary-text-colour)}.govuk-label:not(.govuk-label--m):not(.govuk-label--l):not(.govuk-label--xl)+
.govuk-hint{margin-bottom:10px}.govuk-fieldset__legend:not(.govuk-fieldset__legend--m):not(.govuk-fieldset__legend--l):not(.govuk-fieldset__legend--xl)+
.govuk-hint{margin-bottom:10px}.govuk-fieldset__legend+.govuk-hint{margin-top:-5px}.govuk-label{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-label{font-family:sans-serif}}.govuk-label{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.govuk-label{font-size:14pt;line-height:1.15}}.govuk-label{display:block;margin-bottom:5px;color:var(--govuk-text-colour)}
.govuk-label--xl,.govuk-label--l,.govuk-label--m{font-weight:700;margin-bottom:15px}.govuk-label--xl{font-size:2rem;line-height:1.09375}
@media(min-width:40.0625em){.govuk-label--xl{font-size:3rem;line-height:1.0416666667}}@media print{.govuk-label--xl{font-size:32pt;
line-height:1.15}}.govuk-label--l{font-size:1.6875rem;line-height:1.1111111111}@media(min-width:40.0625em){.govuk-label--l{
font-size:2.25rem;line-height:1.1111111111}}@media print{.govuk-label--l{font-size:24pt;line-height:1.05}}.govuk-label--m{
font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){.govuk-label--m{font-size:1.5rem;line-height:1.25}}
@media print{.govuk-label--m{font-size:18pt;line-height:1.15}}.govuk-label--s{font-weight:700}.govuk-label-wrapper{margin:0}
.govuk-checkboxes__item{display:flex;position:relative;flex-wrap:wrap;margin-bottom:10px}.govuk-checkboxes__item:last-child,
.govuk-checkboxes__item:last-of-type{margin-bottom:0}.govuk-checkboxes__input{z-index:1;width:44px;height:44px;margin:0;
opacity:0;cursor:pointer}.govuk-checkboxes__label{align-self:center;max-width:calc(100% - 74px);margin-bottom:0;padding:7px
15px;cursor:pointer;touch-action:manipulation}.govuk-checkboxes__label:before{content:"";box-sizing:border-box;position:absolute;
top:2px;left:2px;width:40px;height:40px;border:2px solid currentcolor;background:transparent}.govuk-checkboxes__label:after{
content:"";box-sizing:border-box;position:absolute;top:13px;left:10px;width:23px;height:12px;transform:rotate(-45deg);border:solid;
border-width:0 0 5px 5px;border-top-color:transparent;opacity:0;background:transparent}.govuk-checkboxes__hint{display:block;
width:100%;margin-top:-5px;padding-right:15px;padding-left:59px}.govuk-label:not(.govuk-label--m):not(.govuk-label--l):not(.govuk-label--xl)+
.govuk-checkboxes__hint{margin-bottom:0}.govuk-checkboxes__input:focus+.govuk-checkboxes__label:before{border-width:4px;
outline:3px solid transparent;outline-offset:1px}@media screen and (forced-colors:active),(-ms-high-contrast:active){.govuk-checkboxes__input:focus+
.govuk-checkboxes__label:before{outline-color:Highlight}}.govuk-checkboxes__input:focus+.govuk-checkboxes__label:before{
box-shadow:0 0 0 3px var(--govuk-focus-colour)}.govuk-checkboxes__input:checked+.govuk-checkboxes__label:after{opacity:1}
.govuk-checkboxes__input:disabled,.govuk-checkboxes__input:disabled+.govuk-checkboxes__label{cursor:not-allowed}.govuk-checkboxes__input:disabled+
.govuk-checkboxes__label,.govuk-checkboxes__input:disabled~.govuk-hint{opacity:.5}.govuk-checkboxes__divider{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-checkboxes__divider{font-family:sans-serif}}.govuk-checkboxes__divider{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-checkboxes__divider{font-size:14pt;line-height:1.15}}.govuk-checkboxes__divider{width:40px;margin-bottom:10px;
color:var(--govuk-text-colour);text-align:center}.govuk-checkboxes__conditional{margin-bottom:15px}@media(min-width:40.0625em){
.govuk-checkboxes__conditional{margin-bottom:20px}}.govuk-checkboxes__conditional{margin-left:20px;padding-left:35px;border-left:4px
solid;border-left-color:var(--govuk-border-colour)}.govuk-frontend-supported .govuk-checkboxes__conditional--hidden{display:none}
.govuk-checkboxes__conditional>:last-child{margin-bottom:0}.govuk-checkboxes--small .govuk-checkboxes__item{margin-bottom:0}
.govuk-checkboxes--small .govuk-checkboxes__input{margin-left:-10px}.govuk-checkboxes--small .govuk-checkboxes__label{max-width:calc(100%
- 50px);padding-left:1px}.govuk-checkboxes--small .govuk-checkboxes__label:before{top:10px;left:0;width:24px;height:24px}
.govuk-checkboxes--small .govuk-checkboxes__label:after{top:17px;left:6px;width:12px;height:6.5px;border-width:0 0 3px 3px}
.govuk-checkboxes--small .govuk-checkboxes__hint{padding-left:34px}.govuk-checkboxes--small .govuk-checkboxes__conditional{
margin-left:10px;padding-left:20px}.govuk-checkboxes--small .govuk-checkboxes__divider{width:24px;margin-bottom:5px}.govuk-checkboxes--small
.govuk-checkboxes__input:not(:disabled):hover+.govuk-checkboxes__label:before{outline:3px dashed transparent;outline-offset:1px;
box-shadow:0 0 0 10px var(--govuk-hover-colour)}@media screen and (forced-colors:active),(-ms-high-contrast:active){.govuk-checkboxes--small
.govuk-checkboxes__input:focus:hover+.govuk-checkboxes__label:before{outline-color:Highlight}}.govuk-checkboxes--small .govuk-checkboxes__input:focus:hover+
.govuk-checkboxes__label:before{box-shadow:0 0 0 3px var(--govuk-focus-colour),0 0 0 10px var(--govuk-hover-colour)}@media(hover:none),(pointer:coarse){
.govuk-checkboxes--small .govuk-checkboxes__input:not(:disabled):hover+.govuk-checkboxes__label:before{box-shadow:initial}
.govuk-checkboxes--small .govuk-checkboxes__input:focus:hover+.govuk-checkboxes__label:before{box-shadow:0 0 0 3px var(--govuk-focus-colour)}}
.govuk-error-summary{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-error-summary{font-family:sans-serif}}.govuk-error-summary{font-weight:400;
font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-error-summary{font-size:14pt;line-height:1.15}}.govuk-error-summary{
padding:15px}@media(min-width:40.0625em){.govuk-error-summary{padding:20px}}.govuk-error-summary{margin-bottom:30px}@media(min-width:40.0625em){
.govuk-error-summary{margin-bottom:50px}}.govuk-error-summary{border:5px solid;border-color:var(--govuk-error-colour);color:var(--govuk-text-colour)}
.govuk-error-summary:focus{outline:3px solid;outline-color:var(--govuk-focus-colour)}.govuk-error-summary__title{font-size:1.3125rem;
line-height:1.1904761905}@media(min-width:40.0625em){.govuk-error-summary__title{font-size:1.5rem;line-height:1.25}}@media print{
.govuk-error-summary__title{font-size:18pt;line-height:1.15}}.govuk-error-summary__title{font-weight:700;margin-top:0;margin-bottom:15px}
@media(min-width:40.0625em){.govuk-error-summary__title{margin-bottom:20px}}.govuk-error-summary__body p{margin-bottom:0}
.govuk-error-summary__body>*+*{margin-top:15px}@media(min-width:40.0625em){.govuk-error-summary__body>*+*{margin-top:20px}}
.govuk-error-summary__body>:last-child{margin-bottom:5px}.govuk-error-summary__list{margin-bottom:0}.govuk-error-summary__list
li:last-child{margin-bottom:0}.govuk-error-summary__list a{font-weight:700;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-error-summary__list
a{font-family:sans-serif}}.govuk-error-summary__list a{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.govuk-error-summary__list a:hover{text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;
text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}.govuk-error-summary__list a:focus{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0
-2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){
.govuk-error-summary__list a:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-error-summary__list
a:link,.govuk-error-summary__list a:visited{color:var(--govuk-error-colour)}.govuk-error-summary__list a:hover{color:var(--pc-red-ink)}
.govuk-error-summary__list a:active{color:var(--govuk-error-colour)}.govuk-error-summary__list a:focus{color:var(--govuk-focus-text-colour)}
.govuk-input{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-input{font-family:sans-serif}}.govuk-input{font-weight:400;font-size:1.1875rem;
line-height:1.3157894737}@media print{.govuk-input{font-size:14pt;line-height:1.15}}.govuk-input{box-sizing:border-box;width:100%;
height:2.5rem;margin-top:0;padding:5px;border:2px solid;border-radius:0;border-color:var(--govuk-input-border-colour);-webkit-appearance:none;
appearance:none}.govuk-input:focus{outline:3px solid;outline-color:var(--govuk-focus-colour);outline-offset:0;box-shadow:inset
0 0 0 2px var(--govuk-input-border-colour)}.govuk-input:disabled{opacity:.5;color:inherit;background-color:transparent;cursor:not-allowed}
.govuk-input::-webkit-outer-spin-button,.govuk-input::-webkit-inner-spin-button{margin:0;-webkit-appearance:none}.govuk-input[type=number]{
-moz-appearance:textfield}.govuk-input--error{border-color:var(--govuk-error-colour)}.govuk-input--error:focus{border-color:var(--govuk-input-border-colour)}
.govuk-input--extra-letter-spacing{font-variant-numeric:tabular-nums;letter-spacing:.05em}.govuk-input--width-30{max-width:29.5em}
.govuk-input--width-20{max-width:20.5em}.govuk-input--width-10{max-width:11.5em}.govuk-input--width-5{max-width:5.5em}.govuk-input--width-4{
max-width:4.5em}.govuk-input--width-3{max-width:3.75em}.govuk-input--width-2{max-width:2.75em}.govuk-input__wrapper{display:flex}
.govuk-input__wrapper .govuk-input{flex:0 1 auto}.govuk-input__wrapper .govuk-input:focus{z-index:1}@media(max-width:19.99em){
.govuk-input__wrapper{display:block}.govuk-input__wrapper .govuk-input{max-width:100%}}.govuk-input__prefix,.govuk-input__suffix{
font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-input__prefix,.govuk-input__suffix{font-family:sans-serif}}.govuk-input__prefix,
.govuk-input__suffix{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-input__prefix,.govuk-input__suffix{
font-size:14pt;line-height:1.15}}.govuk-input__prefix,.govuk-input__suffix{box-sizing:border-box;display:flex;flex:0 0 auto;
align-items:center;justify-content:center;min-width:2.5rem;height:2.5rem;padding:5px;border:2px solid;border-color:var(--govuk-input-border-colour);
color:var(--govuk-text-colour);background-color:var(--pc-quiet);text-align:center;white-space:nowrap;cursor:default}@media(max-width:19.99em){
.govuk-input__prefix,.govuk-input__suffix{display:block;height:100%;white-space:normal}}@media(max-width:19.99em){.govuk-input__prefix{
border-bottom:0}}@media(min-width:20em){.govuk-input__prefix{border-right:0}}@media(max-width:19.99em){.govuk-input__suffix{
border-top:0}}@media(min-width:20em){.govuk-input__suffix{border-left:0}}.govuk-inset-text{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-inset-text{font-family:sans-serif}}.govuk-inset-text{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-inset-text{font-size:14pt;line-height:1.15}}.govuk-inset-text{padding:15px;margin-top:20px}@media(min-width:40.0625em){
.govuk-inset-text{margin-top:30px}}.govuk-inset-text{margin-bottom:20px}@media(min-width:40.0625em){.govuk-inset-text{margin-bottom:30px}}
.govuk-inset-text{clear:both;border-left:10px solid;border-left-color:var(--govuk-border-colour);color:var(--govuk-text-colour)}
.govuk-inset-text>:first-child{margin-top:0}.govuk-inset-text>:only-child,.govuk-inset-text>:last-child{margin-bottom:0}
.govuk-notification-banner{--_govuk-notification-banner-colour: var(--govuk-brand-colour, #0f4c5c);--_govuk-notification-banner-title-text-colour:
var(--govuk-inverse-text-colour, #fff);font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;
-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-notification-banner{font-family:sans-serif}}
.govuk-notification-banner{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-notification-banner{
font-size:14pt;line-height:1.15}}.govuk-notification-banner{margin-bottom:30px}@media(min-width:40.0625em){.govuk-notification-banner{
margin-bottom:50px}}.govuk-notification-banner{border:5px solid;border-color:var(--_govuk-notification-banner-colour)}.govuk-notification-banner:focus{
outline:3px solid;outline-color:var(--govuk-focus-colour)}.govuk-notification-banner__header{padding:2px 15px 5px;border-bottom:1px
solid transparent;color:var(--_govuk-notification-banner-title-text-colour);background-color:var(--_govuk-notification-banner-colour)}
@media(min-width:40.0625em){.govuk-notification-banner__header{padding:2px 20px 5px}}.govuk-notification-banner__title{font-size:1.1875rem;
line-height:1.3157894737}@media print{.govuk-notification-banner__title{font-size:14pt;line-height:1.15}}.govuk-notification-banner__title{
font-weight:700;margin:0;padding:0}.govuk-notification-banner__content{padding:15px;color:var(--govuk-text-colour);background-color:var(--govuk-body-background-colour)}
@media(min-width:40.0625em){.govuk-notification-banner__content{padding:20px}}.govuk-notification-banner__content>*{box-sizing:border-box;
max-width:605px}.govuk-notification-banner__content>:last-child{margin-bottom:0}.govuk-notification-banner__heading{font-size:1.3125rem;
line-height:1.1904761905}@media(min-width:40.0625em){.govuk-notification-banner__heading{font-size:1.5rem;line-height:1.25}}
@media print{.govuk-notification-banner__heading{font-size:18pt;line-height:1.15}}.govuk-notification-banner__heading{font-weight:700;
margin:0 0 15px;padding:0}.govuk-notification-banner__link{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-notification-banner__link{
font-family:sans-serif}}.govuk-notification-banner__link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.govuk-notification-banner__link:hover{text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;
text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}.govuk-notification-banner__link:focus{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0
-2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){
.govuk-notification-banner__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-notification-banner__link:link,
.govuk-notification-banner__link:visited{color:var(--govuk-link-colour)}.govuk-notification-banner__link:hover{color:var(--govuk-link-hover-colour)}
.govuk-notification-banner__link:active{color:var(--govuk-link-active-colour)}.govuk-notification-banner__link:focus{color:var(--govuk-focus-text-colour)}
.govuk-notification-banner--success{--_govuk-notification-banner-colour: var(--govuk-success-colour, #17643f)}.govuk-notification-banner--success
.govuk-notification-banner__link:link,.govuk-notification-banner--success .govuk-notification-banner__link:visited{color:var(--govuk-success-colour)}
.govuk-notification-banner--success .govuk-notification-banner__link:hover{color:var(--pc-green-ink)}.govuk-notification-banner--success
.govuk-notification-banner__link:active{color:var(--govuk-success-colour)}.govuk-notification-banner--success .govuk-notification-banner__link:focus{
color:var(--govuk-focus-text-colour)}.govuk-panel{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-panel{font-family:sans-serif}}
.govuk-panel{font-weight:400;font-size:1.6875rem;line-height:1.1111111111}@media(min-width:40.0625em){.govuk-panel{font-size:2.25rem;
line-height:1.1111111111}}@media print{.govuk-panel{font-size:24pt;line-height:1.05}}.govuk-panel{box-sizing:border-box;
margin-bottom:15px;padding:35px;border:5px solid transparent;color:var(--govuk-text-colour);text-align:center}@media(max-width:40.0525em){
.govuk-panel{padding:15px;word-wrap:break-word;overflow-wrap:break-word}}.govuk-panel__title{font-size:2rem;line-height:1.09375}
@media(min-width:40.0625em){.govuk-panel__title{font-size:3rem;line-height:1.0416666667}}@media print{.govuk-panel__title{
font-size:32pt;line-height:1.15}}.govuk-panel__title{font-weight:700;margin-top:0;margin-bottom:30px}.govuk-panel__title:last-child,
.govuk-panel__body>:last-child,.govuk-panel__actions>:last-child{margin-bottom:0}@media(min-width:40.0625em){.govuk-panel__actions>
.govuk-button-group:last-child{margin-bottom:-10px}}.govuk-panel__body:not(:last-child){margin-bottom:40px}.govuk-panel--confirmation{
--govuk-text-colour: var(--govuk-inverse-text-colour, #fff);background:var(--govuk-success-colour)}.govuk-panel--interruption{
--govuk-text-colour: var(--govuk-inverse-text-colour, #fff);background:var(--govuk-brand-colour);text-align:left}.govuk-panel--interruption
.govuk-panel__title{font-size:1.6875rem;line-height:1.1111111111}@media(min-width:40.0625em){.govuk-panel--interruption .govuk-panel__title{
font-size:2.25rem;line-height:1.1111111111}}@media print{.govuk-panel--interruption .govuk-panel__title{font-size:24pt;line-height:1.05}}
.govuk-panel--interruption .govuk-panel__title{margin-bottom:15px}@media print{.govuk-panel{--govuk-text-colour: inherit;
border-color:currentcolor;background:none}}.govuk-radios__item{display:flex;position:relative;flex-wrap:wrap;margin-bottom:10px}
.govuk-radios__item:last-child,.govuk-radios__item:last-of-type{margin-bottom:0}.govuk-radios__input{z-index:1;width:44px;
height:44px;margin:0;opacity:0;cursor:pointer}.govuk-radios__label{align-self:center;max-width:calc(100% - 74px);margin-bottom:0;
padding:7px 15px;cursor:pointer;touch-action:manipulation}.govuk-radios__label:before{content:"";box-sizing:border-box;position:absolute;
top:2px;left:2px;width:40px;height:40px;border:2px solid currentcolor;border-radius:50%;background:transparent}.govuk-radios__label:after{
content:"";position:absolute;top:12px;left:12px;width:0;height:0;border:10px solid currentcolor;border-radius:50%;opacity:0;
background:currentcolor}.govuk-radios__hint{display:block;width:100%;margin-top:-5px;padding-right:15px;padding-left:59px}
.govuk-label:not(.govuk-label--m):not(.govuk-label--l):not(.govuk-label--xl)+.govuk-radios__hint{margin-bottom:0}.govuk-radios__input:focus+
.govuk-radios__label:before{border-width:4px;outline:3px solid transparent;outline-offset:1px}@media screen and (forced-colors:active),(-ms-high-contrast:active){
.govuk-radios__input:focus+.govuk-radios__label:before{outline-color:Highlight}}.govuk-radios__input:focus+.govuk-radios__label:before{
box-shadow:0 0 0 4px var(--govuk-focus-colour)}.govuk-radios__input:checked+.govuk-radios__label:after{opacity:1}.govuk-radios__input:disabled,
.govuk-radios__input:disabled+.govuk-radios__label{cursor:not-allowed}.govuk-radios__input:disabled+.govuk-radios__label,
.govuk-radios__input:disabled~.govuk-hint{opacity:.5}@media(min-width:40.0625em){.govuk-radios--inline{display:flex;flex-wrap:wrap;
align-items:flex-start}.govuk-radios--inline .govuk-radios__item{margin-right:20px}}.govuk-radios__divider{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-radios__divider{font-family:sans-serif}}.govuk-radios__divider{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-radios__divider{font-size:14pt;line-height:1.15}}.govuk-radios__divider{width:40px;margin-bottom:10px;
color:var(--govuk-text-colour);text-align:center}.govuk-radios__conditional{margin-bottom:15px}@media(min-width:40.0625em){
.govuk-radios__conditional{margin-bottom:20px}}.govuk-radios__conditional{margin-left:20px;padding-left:35px;border-left:4px
solid;border-left-color:var(--govuk-border-colour)}.govuk-frontend-supported .govuk-radios__conditional--hidden{display:none}
.govuk-radios__conditional>:last-child{margin-bottom:0}.govuk-radios--small .govuk-radios__item{margin-bottom:0}.govuk-radios--small
.govuk-radios__input{margin-left:-10px}.govuk-radios--small .govuk-radios__label{max-width:calc(100% - 50px);padding-left:1px}
.govuk-radios--small .govuk-radios__label:before{top:10px;left:0;width:24px;height:24px}.govuk-radios--small .govuk-radios__label:after{
top:17px;left:7px;border-width:5px}.govuk-radios--small .govuk-radios__hint{padding-left:34px}.govuk-radios--small .govuk-radios__conditional{
margin-left:10px;padding-left:20px}.govuk-radios--small .govuk-radios__divider{width:24px;margin-bottom:5px}.govuk-radios--small
.govuk-radios__input:not(:disabled):hover+.govuk-radios__label:before{outline:4px dashed transparent;outline-offset:1px;
box-shadow:0 0 0 10px var(--govuk-hover-colour)}@media screen and (forced-colors:active),(-ms-high-contrast:active){.govuk-radios--small
.govuk-radios__input:focus:hover+.govuk-radios__label:before{outline-color:Highlight}}.govuk-radios--small .govuk-radios__input:focus:hover+
.govuk-radios__label:before{box-shadow:0 0 0 4px var(--govuk-focus-colour),0 0 0 10px var(--govuk-hover-colour)}@media(hover:none),(pointer:coarse){
.govuk-radios--small .govuk-radios__input:not(:disabled):hover+.govuk-radios__label:before{box-shadow:initial}.govuk-radios--small
.govuk-radios__input:focus:hover+.govuk-radios__label:before{box-shadow:0 0 0 4px var(--govuk-focus-colour)}}.govuk-select{
font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-select{font-family:sans-serif}}.govuk-select{font-weight:400;font-size:1.1875rem;
line-height:1.25}@media print{.govuk-select{font-size:14pt;line-height:1.25}}.govuk-select{box-sizing:border-box;min-width:11.5em;
max-width:100%;height:2.5rem;padding:5px;border:2px solid;border-color:var(--govuk-input-border-colour);color:var(--govuk-text-colour);
background-color:var(--govuk-body-background-colour)}.govuk-select:focus{outline:3px solid;outline-color:var(--govuk-focus-colour);
outline-offset:0;box-shadow:inset 0 0 0 2px var(--govuk-input-border-colour)}.govuk-select:disabled{opacity:.5;color:inherit;
cursor:not-allowed}.govuk-select--error{border-color:var(--govuk-error-colour)}.govuk-select--error:focus{border-color:var(--govuk-input-border-colour)}
.govuk-service-navigation{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-service-navigation{font-family:sans-serif}}.govuk-service-navigation{
font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-service-navigation{font-size:14pt;line-height:1.15}}
.govuk-service-navigation{border-bottom-width:1px;border-bottom-style:solid;border-bottom-color:var(--govuk-surface-border-colour);
--govuk-text-colour: var(--govuk-surface-text-colour, #1d2126);color:var(--govuk-text-colour);background-color:var(--govuk-surface-background-colour)}
@media print{.govuk-service-navigation{border-bottom-color:currentcolor;background-color:transparent}}.govuk-service-navigation__inlining-container{
display:flex;flex-wrap:wrap;align-items:baseline}.govuk-service-navigation__inlining-container .govuk-service-navigation__container{
flex-grow:1}.govuk-service-navigation__inlining-container .govuk-service-navigation__container:not(:last-child){margin-right:30px}
.govuk-service-navigation__container{display:flex;flex-direction:column;align-items:start}@media(max-width:40.0525em){.govuk-service-navigation__container{
width:100%}}@media(min-width:40.0625em){.govuk-service-navigation__container{flex-direction:row;flex-wrap:wrap;align-items:center}}
.govuk-service-navigation__item,.govuk-service-navigation__service-name{position:relative;margin:10px 0;border-width:0;border-style:solid;
border-color:var(--govuk-link-colour)}@media(min-width:40.0625em){.govuk-service-navigation__item,.govuk-service-navigation__service-name{
display:inline-block;margin-top:0;margin-bottom:0;padding:15px 0;line-height:1.5263157895}.govuk-service-navigation__item:not(:last-child),
.govuk-service-navigation__service-name:not(:last-child){margin-right:20px}}@media(min-width:40.0625em)and (min-width:40.0625em){
.govuk-service-navigation__item:not(:last-child),.govuk-service-navigation__service-name:not(:last-child){margin-right:30px}}
@media print{.govuk-service-navigation__item,.govuk-service-navigation__service-name{border-color:currentcolor}}.govuk-service-navigation__service-name+
.govuk-service-navigation__wrapper .govuk-service-navigation__list:first-child .govuk-service-navigation__item:first-child,
.govuk-service-navigation__service-name+.govuk-service-navigation__wrapper .govuk-service-navigation__toggle[hidden]+.govuk-service-navigation__list
.govuk-service-navigation__item:first-child{margin-top:0}@media(max-width:40.0525em){.govuk-service-navigation__item--active{
margin-left:-15px;padding-left:10px;border-left-width:5px}}@media(min-width:40.0625em){.govuk-service-navigation__item--active{
padding-bottom:10px;border-bottom-width:5px}}.govuk-service-navigation__link{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-service-navigation__link{
font-family:sans-serif}}.govuk-service-navigation__link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.govuk-service-navigation__link:hover{text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;
text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}.govuk-service-navigation__link:focus{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0
-2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){
.govuk-service-navigation__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-service-navigation__link:not(:hover):not(:active){
text-decoration:none}.govuk-service-navigation__link:link,.govuk-service-navigation__link:visited{color:var(--govuk-link-colour)}
.govuk-service-navigation__link:hover{color:var(--govuk-link-hover-colour)}.govuk-service-navigation__link:active{color:var(--govuk-link-active-colour)}
.govuk-service-navigation__link:focus{color:var(--govuk-focus-text-colour)}.govuk-service-navigation__service-name{font-weight:700}
.govuk-service-navigation__service-name .govuk-service-navigation__link:link,.govuk-service-navigation__service-name .govuk-service-navigation__link:visited,
.govuk-service-navigation__service-name .govuk-service-navigation__link:active{color:var(--govuk-text-colour)}.govuk-service-navigation__service-name
.govuk-service-navigation__link:focus{color:var(--govuk-focus-text-colour)}.govuk-service-navigation__wrapper{flex-grow:1}
.govuk-service-navigation__toggle{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;
-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-service-navigation__toggle{font-family:sans-serif}}
.govuk-service-navigation__toggle{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-service-navigation__toggle{
font-size:14pt;line-height:1.15}}.govuk-service-navigation__toggle{display:inline-flex;align-items:center;margin:10px 0;
padding:0;border:0;color:var(--govuk-link-colour);background:none;word-break:break-all;cursor:pointer}.govuk-service-navigation__toggle:focus{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0
-2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){
.govuk-service-navigation__toggle:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-service-navigation__toggle:after{
display:inline-block;width:0;height:0;border-style:solid;border-color:transparent;-webkit-clip-path:polygon(0% 0%,50% 100%,100%
0%);clip-path:polygon(0% 0%,50% 100%,100% 0%);border-width:8.66px 5px 0 5px;border-top-color:inherit;content:"";margin-left:5px}
.govuk-service-navigation__toggle[aria-expanded=true]:after{display:inline-block;width:0;height:0;border-style:solid;border-color:transparent;
-webkit-clip-path:polygon(50% 0%,0% 100%,100% 100%);clip-path:polygon(50% 0%,0% 100%,100% 100%);border-width:0 5px 8.66px;
border-bottom-color:inherit}.govuk-service-navigation__toggle[hidden]{display:none}.govuk-service-navigation__service-name+
.govuk-service-navigation__wrapper .govuk-service-navigation__toggle{margin-top:0}.govuk-service-navigation__list{margin:0
0 15px;padding:0;list-style:none}@media(min-width:40.0625em){.govuk-service-navigation__list{display:flex;flex-wrap:wrap;
margin-bottom:0}}@media screen and (min-width:40.0625em)and (min-width:0\\fffd){.govuk-service-navigation__list{display:block}}
.govuk-service-navigation__active-fallback{font-weight:inherit}.govuk-service-navigation--inverse{border-bottom:none;--govuk-text-colour:
var(--govuk-inverse-text-colour, #fff);background-color:var(--govuk-brand-colour)}@media print{.govuk-service-navigation--inverse{
--govuk-text-colour: var(--govuk-print-text-colour, #000);background-color:transparent}}.govuk-service-navigation--inverse
.govuk-width-container{border-width:1px 0;border-style:solid;border-color:var(--govuk-surface-border-colour)}@media print{
.govuk-service-navigation--inverse .govuk-width-container{border-color:currentcolor}}.govuk-service-navigation--inverse .govuk-service-navigation__container{
margin-top:-1px}.govuk-service-navigation--inverse .govuk-service-navigation__item,.govuk-service-navigation--inverse .govuk-service-navigation__service-name{
border-color:currentcolor}@media not print{.govuk-service-navigation--inverse .govuk-service-navigation__link:link,.govuk-service-navigation--inverse
.govuk-service-navigation__link:visited,.govuk-service-navigation--inverse .govuk-service-navigation__link:active{color:var(--govuk-text-colour)}
.govuk-service-navigation--inverse .govuk-service-navigation__link:focus{color:var(--govuk-focus-text-colour)}}.govuk-service-navigation--inverse
.govuk-service-navigation__toggle:not(:focus){color:currentcolor}.govuk-skip-link:not(:active):not(:focus):not(.\\:focus){
position:absolute!important;width:1px!important;height:1px!important;margin:0!important;padding:0!important;overflow:hidden!important;
clip:rect(0 0 0 0)!important;-webkit-clip-path:inset(50%)!important;clip-path:inset(50%)!important;border:0!important;white-space:nowrap!important;
-webkit-user-select:none;-ms-user-select:none;user-select:none}.govuk-skip-link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.govuk-skip-link:link,.govuk-skip-link:visited,.govuk-skip-link:active{color:var(--govuk-text-colour)}
.govuk-skip-link:focus{color:var(--govuk-focus-text-colour)}.govuk-skip-link{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-skip-link{
font-family:sans-serif}}.govuk-skip-link{font-weight:400;font-size:1rem;line-height:1.25}@media print{.govuk-skip-link{font-size:14pt;
line-height:1.2}}.govuk-skip-link{display:block;padding:10px 15px}@supports (padding: max(0px)){.govuk-skip-link{padding-right:max(15px,calc(15px
+ env(safe-area-inset-right)));padding-left:max(15px,calc(15px + env(safe-area-inset-left)))}}.govuk-skip-link:focus{outline:3px
solid;outline-color:var(--govuk-focus-colour);outline-offset:0;background-color:var(--govuk-focus-colour)}@media(forced-colors:active){
.govuk-skip-link:focus{outline-offset:-3px}}.govuk-skip-link:focus{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em;box-shadow:none}.govuk-skip-link-focused-element:focus{outline:none}.govuk-summary-list{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-summary-list{font-family:sans-serif}}.govuk-summary-list{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-summary-list{font-size:14pt;line-height:1.15}}.govuk-summary-list{color:var(--govuk-text-colour)}@media(min-width:40.0625em){
.govuk-summary-list{display:table;width:100%;table-layout:fixed;border-collapse:collapse}}.govuk-summary-list{margin:0 0
20px}@media(min-width:40.0625em){.govuk-summary-list{margin-bottom:30px}}.govuk-summary-list__row{border-bottom:1px solid;
border-bottom-color:var(--govuk-border-colour)}@media(max-width:40.0525em){.govuk-summary-list__row{margin-bottom:15px}}
@media(min-width:40.0625em){.govuk-summary-list__row{display:table-row}}.govuk-summary-list__row:not(.govuk-summary-list__row--no-actions)>
:last-child{padding-right:0}@media(min-width:40.0625em){.govuk-summary-list__row--no-actions:after{content:"";display:table-cell;
width:20%}}.govuk-summary-list__key,.govuk-summary-list__value,.govuk-summary-list__actions{margin:0}@media(min-width:40.0625em){
.govuk-summary-list__key,.govuk-summary-list__value,.govuk-summary-list__actions{display:table-cell;padding-top:10px;padding-right:20px;
padding-bottom:10px;vertical-align:top}}.govuk-summary-list__actions{margin-bottom:15px}@media(min-width:40.0625em){.govuk-summary-list__actions{
width:20%;text-align:right}}.govuk-summary-list__key,.govuk-summary-list__value{word-wrap:break-word;overflow-wrap:break-word}
.govuk-summary-list__key{margin-bottom:5px;font-weight:700}@media(min-width:40.0625em){.govuk-summary-list__key{width:30%}}
@media(max-width:40.0525em){.govuk-summary-list__value{margin-bottom:15px}}.govuk-summary-list__value>p{margin-bottom:10px}
.govuk-summary-list__value>:last-child{margin-bottom:0}.govuk-summary-list__actions-list{width:100%;margin:0;padding:0}.govuk-summary-list__actions-list-item,
.govuk-summary-card__action{display:inline-block}@media(max-width:40.0525em){.govuk-summary-list__actions-list-item,.govuk-summary-card__action{
margin-right:10px;padding-right:10px;border-right:1px solid;border-right-color:var(--govuk-border-colour)}.govuk-summary-list__actions-list-item:last-child,
.govuk-summary-card__action:last-child{margin-right:0;padding-right:0;border:0}}@media(min-width:40.0625em){.govuk-summary-list__actions-list-item,
.govuk-summary-card__action{margin-left:10px;padding-left:10px}.govuk-summary-list__actions-list-item:not(:first-child),
.govuk-summary-card__action:not(:first-child){border-left:1px solid;border-left-color:var(--govuk-border-colour)}.govuk-summary-list__actions-list-item:first-child,
.govuk-summary-card__action:first-child{margin-left:0;padding-left:0;border:0}}.govuk-summary-list__actions-list-item .govuk-link:focus{
isolation:isolate}.govuk-summary-list--no-border .govuk-summary-list__row{border:0}@media(min-width:40.0625em){.govuk-summary-list--no-border
.govuk-summary-list__key,.govuk-summary-list--no-border .govuk-summary-list__value,.govuk-summary-list--no-border .govuk-summary-list__actions{
padding-bottom:11px}}.govuk-summary-list__row--no-border{border:0}@media(min-width:40.0625em){.govuk-summary-list__row--no-border
.govuk-summary-list__key,.govuk-summary-list__row--no-border .govuk-summary-list__value,.govuk-summary-list__row--no-border
.govuk-summary-list__actions{padding-bottom:11px}}.govuk-summary-card{margin-bottom:20px}@media(min-width:40.0625em){.govuk-summary-card{
margin-bottom:30px}}.govuk-summary-card{border:1px solid;border-color:var(--govuk-border-colour)}.govuk-summary-card__title-wrapper{
padding:15px;border-bottom:1px solid transparent;background-color:var(--pc-quiet)}@media(min-width:40.0625em){.govuk-summary-card__title-wrapper{
display:flex;flex-wrap:nowrap;justify-content:space-between;padding:15px 20px}}.govuk-summary-card__title{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-summary-card__title{font-family:sans-serif}}.govuk-summary-card__title{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-summary-card__title{font-size:14pt;line-height:1.15}}.govuk-summary-card__title{margin:5px 20px 10px
0;color:var(--govuk-text-colour)}@media(min-width:40.0625em){.govuk-summary-card__title{margin-bottom:5px}}.govuk-summary-card__actions{
font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-summary-card__actions{font-size:14pt;line-height:1.15}}
.govuk-summary-card__actions{font-weight:700;display:flex;flex-wrap:wrap;row-gap:10px;margin:5px 0;padding:0;list-style:none}
@media(min-width:40.0625em){.govuk-summary-card__actions{justify-content:right;text-align:right}}.govuk-summary-card__action{
display:inline}@media screen and (-ms-high-contrast:active),(-ms-high-contrast:none){.govuk-summary-card__action{margin-bottom:5px}}
@media screen and (-ms-high-contrast:active),(-ms-high-contrast:none){.govuk-summary-card__action:last-child{margin-bottom:0}}
.govuk-summary-card__content{padding:15px 15px 0}@media(min-width:40.0625em){.govuk-summary-card__content{padding:15px 20px}}
.govuk-summary-card__content .govuk-summary-list{margin-bottom:0}.govuk-summary-card__content .govuk-summary-list__row:last-of-type{
margin-bottom:0;border-bottom:none}.govuk-textarea{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-textarea{font-family:sans-serif}}
.govuk-textarea{font-weight:400;font-size:1.1875rem;line-height:1.25}@media print{.govuk-textarea{font-size:14pt;line-height:1.25}}
.govuk-textarea{box-sizing:border-box;display:block;width:100%;min-height:40px;margin-bottom:20px}@media(min-width:40.0625em){
.govuk-textarea{margin-bottom:30px}}.govuk-textarea{padding:5px;resize:vertical;border:2px solid;border-radius:0;border-color:var(--govuk-input-border-colour);
-webkit-appearance:none}.govuk-textarea:focus{outline:3px solid;outline-color:var(--govuk-focus-colour);outline-offset:0;
box-shadow:inset 0 0 0 2px var(--govuk-input-border-colour)}.govuk-textarea:disabled{opacity:.5;color:inherit;background-color:transparent;
cursor:not-allowed}.govuk-textarea--error{border-color:var(--govuk-error-colour)}.govuk-textarea--error:focus{border-color:var(--govuk-input-border-colour)}
.moj-timeline{position:relative;margin-bottom:20px;overflow:hidden}.moj-timeline:before{content:"";position:absolute;top:10px;
left:0;width:5px;height:100%;background-color:var(--govuk-brand-colour)}.moj-timeline--full{margin-bottom:0}.moj-timeline--full:before{
height:calc(100% - 75px)}.moj-timeline__item{position:relative;padding-bottom:30px;padding-left:20px}.moj-timeline__item:before{
content:"";position:absolute;top:10px;left:0;width:15px;height:5px;background-color:var(--govuk-brand-colour)}.moj-timeline__title{
display:inline;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.moj-timeline__title{font-family:sans-serif}}.moj-timeline__title{font-weight:700;
font-size:1.1875rem;line-height:1.3157894737}@media print{.moj-timeline__title{font-size:14pt;line-height:1.15}}.moj-timeline__byline{
display:inline;margin:0;color:var(--govuk-secondary-text-colour);font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.moj-timeline__byline{
font-family:sans-serif}}.moj-timeline__byline{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.moj-timeline__byline{font-size:14pt;line-height:1.15}}.moj-timeline__date{margin-top:5px;margin-bottom:0;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-timeline__date{font-family:sans-serif}}.moj-timeline__date{font-weight:400;font-size:1rem;line-height:1.25}@media print{
.moj-timeline__date{font-size:14pt;line-height:1.2}}.moj-timeline__description{margin-top:20px;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-timeline__description{font-family:sans-serif}}.moj-timeline__description{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.moj-timeline__description{font-size:14pt;line-height:1.15}}.moj-timeline__documents{margin-bottom:0;padding-left:0;
list-style:none}.moj-timeline__document-item{margin-bottom:5px}.moj-timeline__document-item:last-child{margin-bottom:0}.moj-timeline__document-icon{
margin-top:4px;margin-right:4px;float:left;fill:currentcolor}@media screen and (forced-colors:active){.moj-timeline__document-icon{
fill:linkText}}.moj-timeline__document-link{padding-left:25px;background-image:url(/assets/images/icon-document.svg);background-repeat:no-repeat;
background-position:0 50%;background-size:20px 16px}.moj-timeline__document-link:focus{color:var(--govuk-focus-text-colour)}
.govuk-visually-hidden{position:absolute!important;width:1px!important;height:1px!important;margin:0!important;padding:0!important;
overflow:hidden!important;clip:rect(0 0 0 0)!important;-webkit-clip-path:inset(50%)!important;clip-path:inset(50%)!important;
border:0!important;white-space:nowrap!important;-webkit-user-select:none;-ms-user-select:none;user-select:none}.govuk-visually-hidden:before{
content:"\\a0"}.govuk-visually-hidden:after{content:"\\a0"}.govuk-visually-hidden-focusable:not(:active):not(:focus):not(.\\:focus){
position:absolute!important;width:1px!important;height:1px!important;margin:0!important;padding:0!important;overflow:hidden!important;
clip:rect(0 0 0 0)!important;-webkit-clip-path:inset(50%)!important;clip-path:inset(50%)!important;border:0!important;white-space:nowrap!important;
-webkit-user-select:none;-ms-user-select:none;user-select:none}.govuk-template__body{display:flex;flex-direction:column;
min-height:100dvh;color:var(--govuk-text-colour);font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif}.govuk-main-wrapper{padding-top:24px}.govuk-body-l,p{text-wrap:pretty}.govuk-main-wrapper:focus{outline:none}
p,li,dd,a{overflow-wrap:anywhere}.govuk-heading-xl,.govuk-heading-l,.govuk-panel__title{letter-spacing:-.018em;text-wrap:balance}
.govuk-heading-m,.govuk-fieldset__legend--m{letter-spacing:-.01em}@media(min-width:40.0625em){.govuk-heading-xl{font-size:42px;
line-height:1.15}.govuk-heading-l{font-size:34px;line-height:1.2}}.govuk-heading-xl{margin-bottom:20px}h2.govuk-heading-m{
padding-top:16px}.govuk-service-navigation--inverse{--govuk-inverse-text-colour: var(--pc-on-masthead);border-bottom:0;color:var(--pc-on-masthead);
background-color:var(--pc-masthead)}.govuk-service-navigation--inverse .govuk-width-container{border:0}.govuk-service-navigation__container{
column-gap:12px}.govuk-service-navigation__wrapper{flex-basis:100%}.pc-mark{flex:none;vertical-align:-6px;margin-right:10px}
.pc-language{margin-bottom:0;padding-top:8px;font-size:16px;text-align:right}.pc-language button{padding:0;border:0;font:inherit;
color:var(--govuk-link-colour);text-decoration:underline;background:none;cursor:pointer;min-height:24px}.pc-language button:focus-visible{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour)}.pc-foot{flex:1;
margin-top:40px;padding:28px 0 36px;border-top:1px solid var(--govuk-border-colour);background-color:var(--govuk-surface-background-colour)}
.pc-foot p{max-width:40rem}.pc-foot p:last-child{margin-bottom:0;color:var(--govuk-secondary-text-colour)}.pc-code{font-family:ui-monospace,SF
Mono,Menlo,Consolas,DejaVu Sans Mono,monospace;overflow-wrap:anywhere}.govuk-button,.govuk-panel{border-radius:4px}.govuk-button--start{
font-weight:700}.govuk-panel--confirmation{text-align:left;color:var(--pc-on-panel);background-color:var(--pc-panel)}.govuk-panel__title{
font-size:30px;line-height:1.2;margin-bottom:20px}.govuk-panel__title:last-child{margin-bottom:0}.govuk-panel__body{font-size:19px;
line-height:1.4}.govuk-panel__body p{margin:0 0 14px;color:inherit;font-size:inherit;line-height:inherit}.govuk-panel__body
p:last-child{margin-bottom:0}.govuk-panel__body a:not(:focus){color:inherit}.govuk-panel__body .pc-code{display:block}.pc-due{
display:block;font-size:24px;line-height:1.25}.govuk-input,.govuk-textarea,.govuk-select{border-radius:3px;color:var(--govuk-text-colour);
background-color:var(--govuk-body-background-colour)}.govuk-select{max-width:100%}.govuk-hint+.govuk-input,.govuk-hint+.govuk-select,
.govuk-hint+.govuk-textarea{margin-top:0}.govuk-back-link{margin-top:0}button.govuk-back-link{border:0;background:none;cursor:pointer}
.pc-optional{color:var(--govuk-secondary-text-colour)}.pc-group{clear:both;margin:0 0 10px;font-weight:700}.pc-group:not(:first-child){
padding-top:14px}.govuk-radios__label,.govuk-checkboxes__label{overflow-wrap:anywhere}@supports selector(:has(*)){.pc-later{
display:none}.govuk-radios__item:has(:checked) .pc-later{display:block}}.pc-typed{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
.moj-timeline{margin-bottom:40px}.moj-timeline__item{padding-bottom:24px}.moj-timeline__item:last-child{padding-bottom:0}
.moj-timeline__description:empty{display:none}.pc-lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));
gap:0 32px}.govuk-file-upload{max-width:100%;padding:5px;color:var(--govuk-text-colour);font:inherit}.govuk-file-upload:focus{
outline:3px solid var(--govuk-focus-colour);box-shadow:inset 0 0 0 4px var(--govuk-input-border-colour)}.pc-files{margin:0
0 20px;padding:0;list-style:none}.pc-files li{margin:0 0 10px;border-bottom:1px solid var(--govuk-border-colour)}@media print{
.govuk-service-navigation__wrapper,.govuk-button,.govuk-skip-link,.govuk-back-link,form,h2:has(+form){display:none}.govuk-grid-column-two-thirds{
width:100%}.govuk-service-navigation--inverse,.govuk-panel--confirmation{--govuk-inverse-text-colour: var(--govuk-print-text-colour);
color:var(--govuk-print-text-colour);background:none}.govuk-panel--confirmation{border:2px solid}a[href]:after{content:none}
h2,h3{break-after:avoid}li,.govuk-panel,.govuk-summary-list__row,.moj-timeline__item{break-inside:avoid}}
`;
