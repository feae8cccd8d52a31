// Written by `npm run web`.
export const consoleCss = `/*! Contains govuk-frontend (Government Digital Service) and MOJ Frontend (Ministry of Justice): Crown copyright, MIT License */
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
#5c4700;--pc-grey-ink: #dbe3e6;--pc-grey-paper: #36434a}}:root{--pc-page: #f3f6f6;--pc-card: #fff;--pc-closed-paper: #fdf2f0;
--pc-closed-line: #b3261e;--pc-closed-ink: #8c1d17;--pc-open-paper: #eef7f1;--pc-open-line: #17643f;--pc-open-ink: #0f5132;
--pc-told: #0f4c5c;--pc-counted: #8c1d17;--pc-first: #17643f;--pc-on-day: #fff;--pc-ahead: #fff;--pc-rest: #e8edee;--pc-rest-line:
#71808a;--pc-waiting: #ebe3f7;--pc-waiting-line: #5b3b9c;--pc-waiting-ink: #3d2275;--pc-lane-hold: #b3261e;--pc-lane-report:
#0b5e70;--pc-lane-direction: #5b3b9c;--pc-lane-stop: #4d565e;--pc-lane-state: #7d5200;--pc-on-lane: #fff;--pc-gap-paper:
#ffe9a8;--pc-gap-ink: #4a3500}@media screen and (prefers-color-scheme:dark){:root{--pc-page: #0e1416;--pc-card: #171f22;
--pc-closed-paper: #291a18;--pc-closed-line: #f0948c;--pc-closed-ink: #ffb4ac;--pc-open-paper: #13241c;--pc-open-line: #7ad3a8;
--pc-open-ink: #9be3c0;--pc-told: #8fcbd6;--pc-counted: #ffa59c;--pc-first: #7ad3a8;--pc-on-day: #0d1517;--pc-ahead: #171113;
--pc-rest: #263136;--pc-rest-line: #7d8d95;--pc-waiting: #2f2547;--pc-waiting-line: #c8b2f5;--pc-waiting-ink: #dfd2fb;--pc-lane-hold:
#f0948c;--pc-lane-report: #8fcbd6;--pc-lane-direction: #c8b2f5;--pc-lane-stop: #a9b4b9;--pc-lane-state: #e7bd62;--pc-on-lane:
#0d1518;--pc-gap-paper: #5c4700;--pc-gap-ink: #ffe9a8}}.govuk-back-link{font-size:1rem;line-height:1.25}@media print{.govuk-back-link{
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
h2,h3{break-after:avoid}li,.govuk-panel,.govuk-summary-list__row,.moj-timeline__item{break-inside:avoid}}.govuk-date-input:after{
content:"";display:block;clear:both}.govuk-date-input{font-size:0}.govuk-date-input__item{display:inline-block;margin-right:20px;
margin-bottom:0;vertical-align:bottom}.govuk-date-input__label{display:block}.govuk-date-input__input{margin-bottom:0}.govuk-details{
font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-details{font-family:sans-serif}}.govuk-details{font-weight:400;font-size:1.1875rem;
line-height:1.3157894737}@media print{.govuk-details{font-size:14pt;line-height:1.15}}.govuk-details{margin-bottom:20px}
@media(min-width:40.0625em){.govuk-details{margin-bottom:30px}}.govuk-details{display:block;color:var(--govuk-text-colour)}
.govuk-details__summary{display:block}.govuk-details[open] .govuk-details__summary{margin-bottom:5px}.govuk-details__summary-text>
:first-child{margin-top:0}.govuk-details__summary-text>:only-child,.govuk-details__summary-text>:last-child{margin-bottom:0}
.govuk-details__text{padding-top:15px;padding-bottom:15px;padding-left:20px}.govuk-details__text p{margin-top:0;margin-bottom:20px}
.govuk-details__text>:last-child{margin-bottom:0}@media screen\\fffd {.govuk-details{border-left:10px solid;border-left-color:var(--govuk-border-colour)}
.govuk-details__summary{margin-top:15px}.govuk-details__summary-text{font-weight:700;margin-bottom:15px;padding-left:20px}}
@media screen\\fffd  and (min-width:40.0625em){.govuk-details__summary-text{margin-bottom:20px}}@supports not (-ms-ime-align:
auto){.govuk-details__summary{position:relative;width:-webkit-fit-content;width:fit-content;padding-left:25px;color:var(--govuk-link-colour);
cursor:pointer}.govuk-details__summary:hover{color:var(--govuk-link-hover-colour)}.govuk-details__summary:focus{outline:3px
solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0 -2px var(--govuk-focus-colour),0
4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){.govuk-details__summary:focus{
-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-details__summary-text{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.govuk-details__summary:hover .govuk-details__summary-text{text-decoration-thickness:max(3px,.1875rem,.12em);
-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}
.govuk-details__summary:focus .govuk-details__summary-text{text-decoration:none}.govuk-details__summary::-webkit-details-marker{
display:none}.govuk-details__summary:before{content:"";position:absolute;top:-1px;bottom:0;left:0;margin:auto;display:block;
width:0;height:0;border-style:solid;border-color:transparent;-webkit-clip-path:polygon(0% 0%,100% 50%,0% 100%);clip-path:polygon(0%
0%,100% 50%,0% 100%);border-width:7px 0 7px 12.124px;border-left-color:inherit}.govuk-details[open]>.govuk-details__summary:before{
display:block;width:0;height:0;border-style:solid;border-color:transparent;-webkit-clip-path:polygon(0% 0%,50% 100%,100%
0%);clip-path:polygon(0% 0%,50% 100%,100% 0%);border-width:12.124px 7px 0 7px;border-top-color:inherit}.govuk-details__text{
border-left:5px solid;border-left-color:var(--govuk-border-colour)}}.govuk-pagination{margin-bottom:20px}@media(min-width:40.0625em){
.govuk-pagination{margin-bottom:30px}}.govuk-pagination{display:flex;flex-direction:column;flex-wrap:wrap;align-items:center}
@media(min-width:40.0625em){.govuk-pagination{flex-direction:row;align-items:flex-start}}.govuk-pagination__list{margin:0;
padding:0;list-style:none}.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-family:sans-serif}}.govuk-pagination__item,
.govuk-pagination__next,.govuk-pagination__prev{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.govuk-pagination__item,.govuk-pagination__next,.govuk-pagination__prev{font-size:14pt;line-height:1.15}}.govuk-pagination__item,
.govuk-pagination__next,.govuk-pagination__prev{box-sizing:border-box;position:relative;min-width:45px;min-height:45px;padding:10px
15px;float:left}.govuk-pagination__item:hover,.govuk-pagination__next:hover,.govuk-pagination__prev:hover{background-color:var(--pc-quiet)}
.govuk-pagination__item{display:none;text-align:center}@media(min-width:40.0625em){.govuk-pagination__item{display:block}}
.govuk-pagination__prev,.govuk-pagination__next{font-weight:700}.govuk-pagination__prev .govuk-pagination__link,.govuk-pagination__next
.govuk-pagination__link{display:flex;align-items:center}.govuk-pagination__prev{padding-left:0}.govuk-pagination__next{padding-right:0}
.govuk-pagination__item--current,.govuk-pagination__item--ellipsis,.govuk-pagination__item:first-child,.govuk-pagination__item:last-child{
display:block}.govuk-pagination__item--current{font-weight:700;outline:1px solid transparent;background-color:var(--govuk-link-colour)}
.govuk-pagination__item--current:hover{background-color:var(--govuk-link-colour)}.govuk-pagination__item--current .govuk-pagination__link:link,
.govuk-pagination__item--current .govuk-pagination__link:visited{color:var(--govuk-inverse-text-colour)}.govuk-pagination__item--current
.govuk-pagination__link:focus{color:var(--govuk-focus-text-colour)}.govuk-pagination__item--ellipsis{font-weight:700;color:var(--govuk-secondary-text-colour)}
.govuk-pagination__item--ellipsis:hover{background-color:transparent}.govuk-pagination__link{display:block;min-width:15px}
@media screen{.govuk-pagination__link:after{content:"";position:absolute;inset:0}}.govuk-pagination__link:hover .govuk-pagination__link-title--decorated,
.govuk-pagination__link:active .govuk-pagination__link-title--decorated{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.govuk-pagination__link:hover .govuk-pagination__link-label,.govuk-pagination__link:hover .govuk-pagination__link-title--decorated,
.govuk-pagination__link:active .govuk-pagination__link-label,.govuk-pagination__link:active .govuk-pagination__link-title--decorated{
text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;
text-decoration-skip:none}.govuk-pagination__link:focus .govuk-pagination__icon{color:var(--govuk-focus-text-colour)}.govuk-pagination__link:focus
.govuk-pagination__link-label{text-decoration:none}.govuk-pagination__link:focus .govuk-pagination__link-title--decorated{
text-decoration:none}.govuk-pagination__link-title{text-decoration-thickness:inherit}.govuk-pagination__link-label{font-weight:400;
text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);text-underline-offset:.1578em;display:inline-block}
.govuk-pagination__icon{width:.9375rem;height:.8125rem;color:var(--govuk-secondary-text-colour);fill:currentcolor;forced-color-adjust:auto}
.govuk-pagination__icon--prev{margin-right:15px}.govuk-pagination__icon--next{margin-left:15px}.govuk-pagination--block{
display:block}.govuk-pagination--block .govuk-pagination__next,.govuk-pagination--block .govuk-pagination__prev{padding-left:0;
float:none}.govuk-pagination--block .govuk-pagination__next .govuk-pagination__link,.govuk-pagination--block .govuk-pagination__prev
.govuk-pagination__link{display:inline-block}.govuk-pagination--block .govuk-pagination__next{padding-right:15px}.govuk-pagination--block
.govuk-pagination__prev+.govuk-pagination__next{border-top:1px solid;border-top-color:var(--govuk-border-colour)}.govuk-pagination--block
.govuk-pagination__link-title:after{content:"";display:block}.govuk-pagination--block .govuk-pagination__link{padding-left:30px;
text-align:left}.govuk-pagination--block .govuk-pagination__link:not(:focus){text-decoration:none}.govuk-pagination--block
.govuk-pagination__icon{margin-top:.326em;margin-left:-30px;float:left}.govuk-table{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-table{font-family:sans-serif}}.govuk-table{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.govuk-table{font-size:14pt;line-height:1.15}}.govuk-table{width:100%;margin-bottom:20px}@media(min-width:40.0625em){.govuk-table{
margin-bottom:30px}}.govuk-table{border-spacing:0;border-collapse:collapse;color:var(--govuk-text-colour)}@media(max-width:40.0525em){
.govuk-table--small-text-until-tablet{font-size:1rem;line-height:1.25}}@media print and (max-width:40.0525em){.govuk-table--small-text-until-tablet{
font-size:14pt;line-height:1.2}}.govuk-table__header{font-weight:700}.govuk-table__header,.govuk-table__cell{padding:10px
20px 10px 0;border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour);text-align:left;vertical-align:top}.govuk-table__cell--numeric{
font-variant-numeric:tabular-nums}.govuk-table__header--numeric,.govuk-table__cell--numeric{text-align:right}.govuk-table__header:last-child,
.govuk-table__cell:last-child{padding-right:0}.govuk-table__caption{font-weight:700;display:table-caption;text-align:left}
.govuk-table__caption--xl,.govuk-table__caption--l,.govuk-table__caption--m{margin-bottom:15px}.govuk-table__caption--xl{
font-size:2rem;line-height:1.09375}@media(min-width:40.0625em){.govuk-table__caption--xl{font-size:3rem;line-height:1.0416666667}}
@media print{.govuk-table__caption--xl{font-size:32pt;line-height:1.15}}.govuk-table__caption--l{font-size:1.6875rem;line-height:1.1111111111}
@media(min-width:40.0625em){.govuk-table__caption--l{font-size:2.25rem;line-height:1.1111111111}}@media print{.govuk-table__caption--l{
font-size:24pt;line-height:1.05}}.govuk-table__caption--m{font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){
.govuk-table__caption--m{font-size:1.5rem;line-height:1.25}}@media print{.govuk-table__caption--m{font-size:18pt;line-height:1.15}}
.govuk-tabs{margin-top:5px;margin-bottom:20px}@media(min-width:40.0625em){.govuk-tabs{margin-bottom:30px}}.govuk-tabs{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-tabs{font-family:sans-serif}}.govuk-tabs{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.govuk-tabs{font-size:14pt;line-height:1.15}}.govuk-tabs__title{font-size:1.1875rem;line-height:1.3157894737}@media print{
.govuk-tabs__title{font-size:14pt;line-height:1.15}}.govuk-tabs__title{font-weight:400;margin-bottom:10px;color:var(--govuk-text-colour)}
.govuk-tabs__list{margin:0 0 20px;padding:0;list-style:none}@media(min-width:40.0625em){.govuk-tabs__list{margin-bottom:30px}}
.govuk-tabs__list-item{margin-left:25px}.govuk-tabs__list-item:before{content:"\\2014";margin-left:-25px;padding-right:5px;
color:var(--govuk-text-colour)}.govuk-tabs__tab{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.govuk-tabs__tab{font-family:sans-serif}}
.govuk-tabs__tab{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);text-underline-offset:.1578em}.govuk-tabs__tab:hover{
text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;
text-decoration-skip:none}.govuk-tabs__tab:focus{outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);
box-shadow:0 -2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap:
balance){.govuk-tabs__tab:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.govuk-tabs__tab:link{color:var(--govuk-link-colour)}
.govuk-tabs__tab:visited{color:var(--govuk-link-visited-colour)}.govuk-tabs__tab:hover{color:var(--govuk-link-hover-colour)}
.govuk-tabs__tab:active{color:var(--govuk-link-active-colour)}.govuk-tabs__tab:focus{color:var(--govuk-focus-text-colour)}
.govuk-tabs__tab{display:inline-block;margin-bottom:10px}.govuk-tabs__panel{margin-bottom:30px}@media(min-width:40.0625em){
.govuk-tabs__panel{margin-bottom:50px}}@media(min-width:40.0625em){.govuk-frontend-supported .govuk-tabs__list:after{content:"";
display:block;clear:both}.govuk-frontend-supported .govuk-tabs__list{margin-bottom:0;border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour)}
.govuk-frontend-supported .govuk-tabs__title{display:none}.govuk-frontend-supported .govuk-tabs__list-item{position:relative;
margin-right:5px;margin-bottom:0;margin-left:0;padding:10px 20px;float:left;background-color:var(--pc-quiet);text-align:center}
.govuk-frontend-supported .govuk-tabs__list-item:before{content:none}.govuk-frontend-supported .govuk-tabs__list-item--selected{
position:relative;margin-top:-5px;margin-bottom:-1px;padding:14px 19px 16px;border:1px solid;border-bottom:0;border-color:var(--govuk-border-colour);
background-color:var(--govuk-body-background-colour)}.govuk-frontend-supported .govuk-tabs__list-item--selected .govuk-tabs__tab{
text-decoration:none}.govuk-frontend-supported .govuk-tabs__tab:link,.govuk-frontend-supported .govuk-tabs__tab:visited,
.govuk-frontend-supported .govuk-tabs__tab:active{color:var(--govuk-text-colour)}.govuk-frontend-supported .govuk-tabs__tab:focus{
color:var(--govuk-focus-text-colour)}.govuk-frontend-supported .govuk-tabs__tab{margin-bottom:0}.govuk-frontend-supported
.govuk-tabs__tab:after{content:"";position:absolute;inset:0}.govuk-frontend-supported .govuk-tabs__panel{margin-bottom:0;
padding:30px 20px;border:1px solid;border-top:0;border-color:var(--govuk-border-colour)}.govuk-frontend-supported .govuk-tabs__panel>
:last-child{margin-bottom:0}.govuk-frontend-supported .govuk-tabs__panel--hidden{display:none}}.govuk-tag{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-tag{font-family:sans-serif}}.govuk-tag{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.govuk-tag{font-size:14pt;line-height:1.15}}.govuk-tag{color:var(--pc-blue-ink);background-color:var(--pc-blue-paper);display:inline-block;
max-width:160px;margin-top:-2px;margin-bottom:-3px;padding:2px 8px 3px;border-radius:1px;text-decoration:none;overflow-wrap:break-word}
@media screen and (forced-colors:active){.govuk-tag{font-weight:700}}.govuk-tag--green{color:var(--pc-green-ink);background-color:var(--pc-green-paper)}
.govuk-tag--purple{color:var(--pc-purple-ink);background-color:var(--pc-purple-paper)}.govuk-tag--red{color:var(--pc-red-ink);
background-color:var(--pc-red-paper)}.govuk-tag--orange{color:var(--pc-orange-ink);background-color:var(--pc-orange-paper)}
.govuk-tag--teal{color:var(--pc-teal-ink);background-color:var(--pc-teal-paper)}.govuk-tag--magenta{color:var(--pc-magenta-ink);
background-color:var(--pc-magenta-paper)}.govuk-tag--yellow{color:var(--pc-orange-ink);background-color:var(--pc-yellow-paper)}
.govuk-tag--grey{color:var(--govuk-text-colour);background-color:var(--pc-quiet-hover)}.govuk-tag--turquoise{color:var(--pc-teal-ink);
background-color:var(--pc-teal-paper)}.govuk-tag--pink{color:var(--pc-magenta-ink);background-color:var(--pc-magenta-paper)}
.govuk-task-list{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.govuk-task-list{font-family:sans-serif}}.govuk-task-list{font-weight:400;
font-size:1.1875rem;line-height:1.3157894737}@media print{.govuk-task-list{font-size:14pt;line-height:1.15}}.govuk-task-list{
margin-top:0;margin-bottom:20px}@media(min-width:40.0625em){.govuk-task-list{margin-bottom:30px}}.govuk-task-list{padding:0;
list-style-type:none}.govuk-task-list__item{display:table;position:relative;width:100%;margin-bottom:0;padding-top:10px;
padding-bottom:10px;border-bottom:1px solid;border-bottom-color:var(--govuk-border-colour)}.govuk-task-list__item:first-child{
border-top:1px solid;border-top-color:var(--govuk-border-colour)}.govuk-task-list__item--with-link:hover{background:var(--pc-quiet)}
.govuk-task-list__name-and-hint{display:table-cell;color:var(--govuk-text-colour);vertical-align:top}.govuk-task-list__status{
display:table-cell;padding-left:10px;color:var(--govuk-text-colour);text-align:right;vertical-align:top}.govuk-task-list__status--cannot-start-yet{
color:var(--govuk-secondary-text-colour)}.govuk-task-list__link:after{content:"";display:block;position:absolute;inset:0}
.govuk-task-list__hint{margin-top:5px;color:var(--govuk-secondary-text-colour)}.govuk-warning-text{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.govuk-warning-text{font-family:sans-serif}}.govuk-warning-text{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.govuk-warning-text{font-size:14pt;line-height:1.15}}.govuk-warning-text{margin-bottom:20px}@media(min-width:40.0625em){
.govuk-warning-text{margin-bottom:30px}}.govuk-warning-text{font-weight:700;position:relative;padding:10px 0}.govuk-warning-text__icon{
box-sizing:border-box;display:inline-block;position:absolute;left:0;min-width:35px;min-height:35px;margin-top:-7px}@media(min-width:40.0625em){
.govuk-warning-text__icon{margin-top:-5px}}.govuk-warning-text__icon{border:3px solid;border-radius:50%;border-color:var(--govuk-text-colour);
color:var(--govuk-body-background-colour);background:var(--govuk-text-colour);font-size:30px;line-height:29px;text-align:center;
-webkit-user-select:none;-ms-user-select:none;user-select:none;forced-color-adjust:none}@media screen and (forced-colors:active){
.govuk-warning-text__icon{border-color:windowText;color:windowText;background:transparent}}.govuk-warning-text__text{display:block;
padding-left:45px;color:var(--govuk-text-colour);font-weight:inherit}.moj-badge{display:inline-block;padding:0 5px;border:2px
solid var(--govuk-brand-colour);outline:2px solid transparent;outline-offset:-2px;color:var(--govuk-brand-colour);font-size:12px;
line-height:15px;text-transform:uppercase;vertical-align:middle;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica
Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.moj-badge{
font-family:sans-serif}}.moj-badge{font-weight:700}@media(min-width:40.0625em){.moj-badge{font-size:14px;line-height:20px}}
.moj-badge--purple{border-color:var(--pc-purple-ink);color:var(--pc-purple-ink)}.moj-badge--bright-purple{border-color:var(--pc-magenta-ink);
color:var(--pc-magenta-ink)}.moj-badge--red{border-color:var(--govuk-error-colour);color:var(--govuk-error-colour)}.moj-badge--green{
border-color:var(--govuk-success-colour);color:var(--govuk-success-colour)}.moj-badge--blue{border-color:var(--pc-blue-ink);
color:var(--pc-blue-ink)}.moj-badge--black{border-color:var(--govuk-text-colour);color:var(--govuk-text-colour)}.moj-badge--grey{
border-color:var(--govuk-secondary-text-colour);color:var(--govuk-secondary-text-colour)}.moj-badge--large{font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-badge--large{font-family:sans-serif}}.moj-badge--large{font-weight:700;font-size:1rem;line-height:1.25}@media print{
.moj-badge--large{font-size:14pt;line-height:1.2}}.moj-filter{background-color:var(--govuk-body-background-colour);box-shadow:inset
0 0 0 1px var(--govuk-border-colour)}.moj-filter:focus{box-shadow:0 -2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour)}
.moj-filter__header{padding:10px 20px;background-color:var(--pc-quiet-hover);font-size:0;text-align:justify}.moj-filter__header:after{
content:"";display:inline-block;width:100%}.moj-filter__header [class^=govuk-heading-]{margin-bottom:0}.moj-filter__legend{
width:100%;overflow:visible}.moj-filter__legend button{appearance:none;box-sizing:border-box;display:block;position:relative;
width:100%;margin:0;padding:0;border:0 none;border-radius:0;background-color:transparent;text-align:left;cursor:pointer;
-webkit-appearance:none;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.moj-filter__legend button{font-family:sans-serif}}.moj-filter__legend button{
font-weight:700;font-size:1.3125rem;line-height:1.1904761905}@media(min-width:40.0625em){.moj-filter__legend button{font-size:1.5rem;
line-height:1.25}}@media print{.moj-filter__legend button{font-size:18pt;line-height:1.15}}.moj-filter__legend button::-moz-focus-inner{
padding:0;border:0}.moj-filter__legend button:after{content:"";display:block;position:absolute;top:50%;right:0;width:16px;
height:16px;margin-top:-8px;background-image:url(/assets/images/icon-toggle-plus-minus.svg);background-position:0 0}.moj-filter__legend
button[aria-expanded=true]:after{background-position:16px 16px}.moj-filter__header-title,.moj-filter__header-action{display:inline-block;
text-align:left;vertical-align:middle}.moj-filter__close{margin:0;padding:0;border:none;border-radius:0;color:var(--govuk-text-colour);
background-color:transparent;cursor:pointer;-webkit-appearance:none;appearance:none;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-filter__close{font-family:sans-serif}}.moj-filter__close{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}
@media print{.moj-filter__close{font-size:14pt;line-height:1.15}}.moj-filter__close:focus{outline:none;color:var(--govuk-focus-text-colour);
background-color:var(--govuk-focus-colour);box-shadow:0 -2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour)}
.moj-filter__close::-moz-focus-inner{padding:0;border:0}.moj-filter__close:before{content:"";display:inline-block;position:relative;
top:-1px;width:14px;height:14px;margin-right:5px;background-image:url(/assets/images/icon-close-cross-black.svg);vertical-align:middle}
.moj-filter__selected{padding:20px;background-color:var(--pc-quiet);box-shadow:inset 0 0 0 1px var(--govuk-border-colour)}
.moj-filter__selected ul:last-of-type{margin-bottom:0}.moj-filter__selected-heading{font-size:0;text-align:justify}.moj-filter__selected-heading:after{
content:"";display:inline-block;width:100%}.moj-filter__heading-title,.moj-filter__heading-action{display:inline-block;text-align:left;
vertical-align:middle;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.moj-filter__heading-title,.moj-filter__heading-action{font-family:sans-serif}}
.moj-filter__heading-title,.moj-filter__heading-action{font-weight:400;font-size:1rem;line-height:1.25}@media print{.moj-filter__heading-title,
.moj-filter__heading-action{font-size:14pt;line-height:1.2}}.moj-filter-tags{margin-bottom:20px;padding-left:0;font-size:0}
.moj-filter-tags li{display:inline-block;margin-right:10px}.moj-filter__tag{display:inline-block;margin-top:5px;padding:5px;
border:1px solid var(--govuk-text-colour);color:var(--govuk-text-colour);background-color:var(--govuk-body-background-colour);
text-decoration:none;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.moj-filter__tag{font-family:sans-serif}}.moj-filter__tag{font-weight:400;
font-size:1rem;line-height:1.25}@media print{.moj-filter__tag{font-size:14pt;line-height:1.2}}.moj-filter__tag:link,.moj-filter__tag:visited{
color:var(--govuk-text-colour)}.moj-filter__tag:focus{color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour)}
.moj-filter__tag:hover{color:var(--pc-on-button);background-color:var(--govuk-focus-text-colour)}.moj-filter__tag:after{
content:"";display:inline-block;width:10px;height:10px;margin-left:5px;background-image:url("/assets/images/icon-tag-rem\\
ove-cross.svg");font-weight:700;vertical-align:middle}.moj-filter__tag:hover:after{background-image:url("/assets/images/\\
icon-tag-remove-cross-white.svg")}.moj-filter__options{margin-top:-1px;padding:20px;box-shadow:inset 0 0 0 1px var(--govuk-border-colour)}
.moj-filter__options div:last-of-type{margin-bottom:0}.moj-identity-bar:after{content:"";display:block;clear:both}.moj-identity-bar{
padding-top:10px;padding-bottom:9px;color:var(--govuk-text-colour);background-color:var(--govuk-body-background-colour);
box-shadow:inset 0 -1px 0 0 var(--govuk-border-colour)}.moj-identity-bar__container{font-size:0;text-align:justify;max-width:960px;
margin:0 15px}@media(min-width:40.0625em){.moj-identity-bar__container{margin:0 30px}}@media(min-width:1020px){.moj-identity-bar__container{
margin:0 auto}}.moj-identity-bar__container:after{content:"";display:inline-block;width:100%}.moj-identity-bar__title{display:inline-block;
vertical-align:top;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.moj-identity-bar__title{font-family:sans-serif}}.moj-identity-bar__title{
font-weight:400;font-size:1rem;line-height:1.25}@media print{.moj-identity-bar__title{font-size:14pt;line-height:1.2}}.moj-identity-bar__details{
margin-right:10px;padding-top:5px;padding-bottom:5px}@media(min-width:40.0625em){.moj-identity-bar__details{display:inline-block;
padding-top:11px;padding-bottom:9px;vertical-align:top}}@media(min-width:40.0625em){.moj-identity-bar__actions{display:inline-block;
vertical-align:middle}}.moj-identity-bar__menu{display:inline-block;margin-right:10px}.moj-identity-bar__menu:last-child{
margin-right:0}.moj-identity-bar__menu .moj-button-menu__toggle-button{margin-bottom:0}.moj-messages-container{border:1px
solid var(--govuk-border-colour);font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;
-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.moj-messages-container{font-family:sans-serif}}
.moj-messages-container{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{.moj-messages-container{
font-size:14pt;line-height:1.15}}.moj-message-list{min-height:200px;padding:5px;overflow-x:hidden;overflow-y:scroll}.moj-message-list__date{
display:inline-block;width:100%;padding:15px 0;color:var(--govuk-secondary-text-colour);text-align:center;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-message-list__date{font-family:sans-serif}}.moj-message-list__date{font-weight:700;font-size:1.1875rem;line-height:1.3157894737}
@media print{.moj-message-list__date{font-size:14pt;line-height:1.15}}.moj-message-item{position:relative;margin-bottom:5px;
padding:15px;border-radius:.5em .5em .75em}@media(min-width:40.0625em){.moj-message-item{width:50%}}.moj-message-item--sent{
margin-right:10px;padding-right:25px;float:right;color:var(--pc-on-button);background-color:var(--govuk-brand-colour);text-align:right}
.moj-message-item--sent:after{content:"";position:absolute;right:-1.5em;bottom:0;width:1.5em;height:1.5em;border-left:1em
solid var(--govuk-brand-colour);border-bottom-left-radius:1.75em 1.5em}.moj-message-item--received{margin-left:10px;padding-left:25px;
float:left;background-color:var(--pc-quiet)}.moj-message-item--received:after{content:"";position:absolute;bottom:0;left:-1.5em;
width:1.5em;height:1.5em;border-right:1em solid var(--pc-quiet);border-bottom-right-radius:1.75em 1.5em}.moj-message-item
a:link,.moj-message-item a:visited{color:var(--pc-on-button)}.moj-message-item a:focus{color:var(--govuk-focus-text-colour)}
.moj-message-item__text--sent table{color:var(--pc-on-button)}.moj-message-item__text--sent table th,.moj-message-item__text--sent
table td{border-bottom:1px solid var(--pc-on-button)}.moj-message-item__meta{margin-top:10px}.moj-message-item__meta--sender{
font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;
-moz-osx-font-smoothing:grayscale}@media print{.moj-message-item__meta--sender{font-family:sans-serif}}.moj-message-item__meta--sender{
font-weight:700;font-size:1rem;line-height:1.25}@media print{.moj-message-item__meta--sender{font-size:14pt;line-height:1.2}}
.moj-message-item__meta--timestamp{font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;
-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.moj-message-item__meta--timestamp{font-family:sans-serif}}
.moj-message-item__meta--timestamp{font-weight:700;font-size:1rem;line-height:1.25}@media print{.moj-message-item__meta--timestamp{
font-size:14pt;line-height:1.2}}.moj-primary-navigation{background-color:var(--pc-quiet)}.moj-primary-navigation__container{
font-size:0;text-align:justify;max-width:960px;margin:0 15px}@media(min-width:40.0625em){.moj-primary-navigation__container{
margin:0 30px}}@media(min-width:1020px){.moj-primary-navigation__container{margin:0 auto}}.moj-primary-navigation__container:after{
content:"";display:inline-block;width:100%}.moj-primary-navigation__nav{text-align:left}@media(min-width:48.0625em){.moj-primary-navigation__nav{
display:inline-block;vertical-align:middle}}.moj-primary-navigation__list{margin:0;padding:0;font-size:0;list-style:none}
.moj-primary-navigation__item{display:inline-block;margin-top:0;margin-right:20px;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-primary-navigation__item{font-family:sans-serif}}.moj-primary-navigation__item{font-weight:400;font-size:1.1875rem;
line-height:1.3157894737}@media print{.moj-primary-navigation__item{font-size:14pt;line-height:1.15}}.moj-primary-navigation__item:last-child{
margin-right:0}.moj-primary-navigation__link{display:block;padding-top:15px;padding-bottom:15px;font-weight:700;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-primary-navigation__link{font-family:sans-serif}}.moj-primary-navigation__link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.moj-primary-navigation__link:hover{text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;
text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}.moj-primary-navigation__link:focus{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0
-2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){
.moj-primary-navigation__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.moj-primary-navigation__link:link{
color:var(--govuk-link-colour)}.moj-primary-navigation__link:visited{color:var(--govuk-link-visited-colour)}.moj-primary-navigation__link:active{
color:var(--govuk-link-active-colour)}.moj-primary-navigation__link:focus{color:var(--govuk-focus-text-colour)}.moj-primary-navigation__link:link,
.moj-primary-navigation__link:visited,.moj-primary-navigation__link:hover,.moj-primary-navigation__link:active{text-decoration:none}
.moj-primary-navigation__link:link,.moj-primary-navigation__link:visited{color:var(--govuk-link-colour)}.moj-primary-navigation__link:hover{
color:var(--govuk-link-hover-colour)}.moj-primary-navigation__link:focus{position:relative;z-index:1;color:var(--govuk-focus-text-colour);
box-shadow:none}.moj-primary-navigation__link:focus:before{content:"";display:block;position:absolute;bottom:0;left:0;width:100%;
height:5px;background-color:var(--govuk-focus-text-colour)}.moj-primary-navigation__link[aria-current]{position:relative;
color:var(--govuk-link-colour);font-weight:700;text-decoration:none}.moj-primary-navigation__link[aria-current]:before{content:"";
display:block;position:absolute;bottom:0;left:0;width:100%;height:5px;background-color:var(--govuk-link-colour)}.moj-primary-navigation__link[aria-current]:hover{
color:var(--govuk-link-hover-colour)}.moj-primary-navigation__link[aria-current]:hover:before{background-color:var(--govuk-link-hover-colour)}
.moj-primary-navigation__link[aria-current]:focus{position:relative;border:none;color:var(--govuk-focus-text-colour)}.moj-primary-navigation__link[aria-current]:focus:before{
background-color:var(--govuk-focus-text-colour)}@media(min-width:48.0625em){.moj-primary-navigation__search{display:inline-block;
vertical-align:middle}}.moj-primary-navigation__search .moj-search{margin-bottom:0}.moj-sub-navigation{margin-bottom:40px}
.moj-sub-navigation__list{margin:0;padding:0;font-size:0;list-style:none}@media(min-width:40.0625em){.moj-sub-navigation__list{
width:100%;box-shadow:inset 0 -1px 0 var(--govuk-border-colour)}}.moj-sub-navigation__item{display:block;margin-top:-1px;
box-shadow:inset 0 -1px 0 var(--govuk-border-colour);font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,DejaVu
Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{.moj-sub-navigation__item{
font-family:sans-serif}}.moj-sub-navigation__item{font-weight:400;font-size:1.1875rem;line-height:1.3157894737}@media print{
.moj-sub-navigation__item{font-size:14pt;line-height:1.15}}.moj-sub-navigation__item:last-child{box-shadow:none}@media(min-width:40.0625em){
.moj-sub-navigation__item{display:inline-block;margin-top:0;margin-right:20px;box-shadow:none}}.moj-sub-navigation__link{
display:block;position:relative;padding-top:12px;padding-bottom:12px;padding-left:15px;font-family:system-ui,-apple-system,Segoe
UI,Roboto,Helvetica Neue,DejaVu Sans,sans-serif;-webkit-font-smoothing:antialiased;-moz-osx-font-smoothing:grayscale}@media print{
.moj-sub-navigation__link{font-family:sans-serif}}.moj-sub-navigation__link{text-decoration:underline;text-decoration-thickness:max(1px,.0625rem);
text-underline-offset:.1578em}.moj-sub-navigation__link:hover{text-decoration-thickness:max(3px,.1875rem,.12em);-webkit-text-decoration-skip-ink:none;
text-decoration-skip-ink:none;-webkit-text-decoration-skip:none;text-decoration-skip:none}.moj-sub-navigation__link:focus{
outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0
-2px var(--govuk-focus-colour),0 4px var(--govuk-focus-text-colour);text-decoration:none}@supports not (text-wrap: balance){
.moj-sub-navigation__link:focus{-webkit-box-decoration-break:clone;box-decoration-break:clone}}.moj-sub-navigation__link:link{
color:var(--govuk-link-colour)}.moj-sub-navigation__link:visited{color:var(--govuk-link-visited-colour)}.moj-sub-navigation__link:active{
color:var(--govuk-link-active-colour)}.moj-sub-navigation__link:focus{color:var(--govuk-focus-text-colour)}@media(min-width:40.0625em){
.moj-sub-navigation__link{padding-left:0}}.moj-sub-navigation__link:link,.moj-sub-navigation__link:visited,.moj-sub-navigation__link:hover,
.moj-sub-navigation__link:active{text-decoration:none}.moj-sub-navigation__link:link,.moj-sub-navigation__link:visited{color:var(--govuk-link-colour)}
.moj-sub-navigation__link:hover{color:var(--govuk-link-hover-colour)}.moj-sub-navigation__link:focus{position:relative;color:var(--govuk-focus-text-colour);
box-shadow:none}.moj-sub-navigation__link:focus:before{content:"";display:block;position:absolute;bottom:0;left:0;width:5px;
height:100%;background-color:var(--govuk-focus-text-colour)}@media(min-width:40.0625em){.moj-sub-navigation__link:focus:before{
width:100%;height:5px}}.moj-sub-navigation__link[aria-current=page]{position:relative;color:var(--govuk-link-active-colour);
text-decoration:none}.moj-sub-navigation__link[aria-current=page]:before{content:"";display:block;position:absolute;bottom:0;
left:0;width:5px;height:100%;background-color:var(--govuk-link-colour)}@media(min-width:40.0625em){.moj-sub-navigation__link[aria-current=page]:before{
width:100%;height:5px}}.moj-sub-navigation__link[aria-current=page]:hover{color:var(--govuk-link-hover-colour)}.moj-sub-navigation__link[aria-current=page]:focus:before{
background-color:var(--govuk-focus-text-colour)}.moj-ticket-panel{display:block;margin-right:0;flex-wrap:wrap}@media(min-width:48.0625em){
.moj-ticket-panel--inline{display:flex;flex-wrap:nowrap}}@media(min-width:48.0625em){.moj-ticket-panel--inline>*+*{margin-left:15px}}
.moj-ticket-panel__content *:last-child{margin-bottom:0}.moj-ticket-panel__content{display:block;position:relative;margin-bottom:15px;
padding:20px;border-left:4px solid transparent;background-color:var(--pc-quiet);flex-grow:1}.moj-ticket-panel__content--grey{
border-left-color:var(--govuk-border-colour)}.moj-ticket-panel__content--blue{border-left-color:var(--pc-blue-ink)}.moj-ticket-panel__content--red{
border-left-color:var(--govuk-error-colour)}.moj-ticket-panel__content--yellow{border-left-color:var(--govuk-focus-colour)}
.moj-ticket-panel__content--green{border-left-color:var(--govuk-success-colour)}.moj-ticket-panel__content--purple{border-left-color:var(--pc-purple-ink)}
.moj-ticket-panel__content--orange{border-left-color:var(--pc-orange-ink)}.pc-console{background-color:var(--pc-page)}.pc-console
.govuk-width-container,.pc-console .moj-primary-navigation__container{box-sizing:border-box;width:100%;max-width:1240px;
margin-inline:auto;padding-inline:15px}@media(min-width:40.0625em){.pc-console .govuk-width-container,.pc-console .moj-primary-navigation__container{
padding-inline:28px}}.pc-console .govuk-main-wrapper{padding-top:22px}.pc-console .govuk-body,.pc-console .govuk-list,.pc-console
.govuk-label,.pc-console .govuk-hint,.pc-console .govuk-input,.pc-console .govuk-select,.pc-console .govuk-textarea,.pc-console
.govuk-table,.pc-console .govuk-summary-list,.pc-console .govuk-details{font-size:17px;line-height:1.45}.pc-console .govuk-back-link{
margin:16px 0 0}.pc-console .govuk-heading-l{margin-bottom:16px;font-size:30px;line-height:1.2}.pc-console .govuk-heading-m{
font-size:21px;line-height:1.3}.pc-console .govuk-button{width:auto;padding:8px 16px 7px;font-size:17px;line-height:1.3}
.pc-console .govuk-input,.pc-console .govuk-select{height:42px}.pc-masthead{color:var(--pc-on-masthead);background-color:var(--pc-masthead)}
.pc-masthead a:not(:focus){color:inherit}.pc-masthead .moj-primary-navigation{background:none}.pc-masthead .moj-primary-navigation__container{
text-align:left}.pc-masthead .moj-primary-navigation__container:after{content:none}.pc-masthead .moj-primary-navigation__nav{
display:block}.pc-masthead .moj-primary-navigation__list{display:flex;flex-wrap:wrap;gap:0 22px}.pc-masthead .moj-primary-navigation__item{
margin:0}.pc-masthead .moj-primary-navigation__link{padding:9px 0 11px;font-size:16px;font-weight:400}.pc-masthead .moj-primary-navigation__link:hover{
text-decoration:underline;text-underline-offset:5px}.pc-masthead .moj-primary-navigation__link[aria-current]:not(:focus){
font-weight:700}.pc-masthead .moj-primary-navigation__link[aria-current]:not(:focus):before{height:4px;background-color:currentcolor}
@media(forced-colors:active){.pc-masthead{border-bottom:1px solid}.pc-masthead .moj-primary-navigation__link[aria-current]{
text-decoration:underline}}.pc-masthead__row{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;min-height:58px;
padding-block:6px}.pc-masthead__name{display:inline-flex;align-items:center;font-size:18px;font-weight:700;text-decoration:none}
.pc-masthead__name:hover{text-decoration:underline}.pc-masthead__officer{display:flex;flex-wrap:wrap;align-items:center;
gap:4px 16px;margin-left:auto;font-size:15px}.pc-masthead__officer form{margin:0}.pc-masthead__officer button{min-height:28px;
padding:0;border:0;font:inherit;color:inherit;text-decoration:underline;background:none;cursor:pointer}.pc-masthead__officer
button:focus-visible{outline:3px solid transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour)}
.pc-search{flex:1 1 16rem;max-width:26rem}.pc-search form{display:flex;margin:0}.pc-console .pc-search__input{flex:1;min-width:0;
height:38px;border:1px solid var(--pc-on-masthead);border-right:0;border-radius:4px 0 0 4px;font-size:16px;color:var(--govuk-text-colour);
background-color:var(--govuk-body-background-colour)}.pc-console .pc-search__input::placeholder{color:var(--govuk-secondary-text-colour);
opacity:1}.pc-console .pc-search__input::-webkit-search-cancel-button{display:none}.pc-search__button{width:44px;border:1px
solid var(--pc-on-masthead);border-radius:0 4px 4px 0;color:var(--pc-masthead);background-color:var(--pc-on-masthead);cursor:pointer}
.pc-search__button svg{vertical-align:middle}.pc-search__button:focus-visible{outline:3px solid var(--govuk-focus-colour);
outline-offset:2px}.pc-main--narrow{max-width:46rem}.pc-console .govuk-back-link{margin:12px 0 0;line-height:24px}.pc-case-head{
border-bottom:1px solid var(--govuk-border-colour);background-color:var(--pc-card)}.pc-case-head__row{display:flex;flex-wrap:wrap;
align-items:center;gap:8px 20px;box-sizing:border-box;max-width:1240px;margin-inline:auto;padding:12px 15px}@media(min-width:40.0625em){
.pc-case-head__row{padding-inline:28px}}.pc-case-head__words{flex:1 1 22rem;min-width:0}.pc-case-head__title{margin:0;font-size:22px;
line-height:1.25;letter-spacing:-.01em}.pc-case-head__about{display:flex;flex-wrap:wrap;margin:2px 0 0;padding:0;font-size:15px;
line-height:1.45;color:var(--govuk-secondary-text-colour);list-style:none}.pc-case-head__about li:not(:last-child):after{
content:"\\b7"/"";margin-inline:8px}.pc-case-head__chips{display:flex;flex-wrap:wrap;gap:8px;margin:0}.pc-case-head__actions{
display:flex;flex-wrap:wrap;gap:10px}.pc-case-head__actions form,.pc-case-head__actions .govuk-button{margin:0}@media screen and (min-width:60em)and (min-height:40em){
.pc-case-head{position:sticky;z-index:10;top:0}.govuk-template.govuk-template:has(.pc-case-head){scroll-padding:140px 0 24px}}
@media screen{.govuk-main-wrapper>.pc-case-head{margin:-22px 0 22px;border-bottom:0;border-image:linear-gradient(var(--pc-card)
calc(100% - 1px),var(--govuk-border-colour) 0) fill 0/0/0 100vmax}.govuk-main-wrapper>.pc-case-head .pc-case-head__row{max-width:none;
padding-inline:0}}.pc-console .moj-sub-navigation{margin-bottom:22px}.pc-console .moj-sub-navigation__list{display:flex;
flex-wrap:wrap;gap:0 22px;box-shadow:inset 0 -1px 0 var(--govuk-border-colour)}.pc-console .moj-sub-navigation__item{margin:0;
font-size:17px;box-shadow:none}.pc-console .moj-sub-navigation__link{padding:9px 0}.pc-console .moj-sub-navigation__link:is([aria-current],
:focus):before{width:100%;height:4px}.pc-console .moj-sub-navigation__link[aria-current]{font-weight:700}@media(forced-colors:active){
.pc-console .moj-sub-navigation__link[aria-current]{text-decoration:underline}}.pc-console .moj-identity-bar{background-color:transparent}
.pc-console .moj-identity-bar__container{max-width:none;margin:0}.pc-scroll{overflow-x:auto;margin-bottom:20px}.pc-scroll:focus-visible{
outline:3px solid var(--govuk-focus-colour);outline-offset:2px}.pc-scroll .govuk-table{margin-bottom:0}.pc-console .govuk-table__header,
.pc-console .govuk-table__cell{overflow-wrap:normal;padding-block:9px}.pc-console .govuk-table__head .govuk-table__header{
font-size:15px;vertical-align:bottom;color:var(--govuk-secondary-text-colour)}.pc-table--small.govuk-table{font-size:15px}
.pc-table--small.govuk-table .govuk-table__header,.pc-table--small.govuk-table .govuk-table__cell{padding:6px 16px 6px 0}
[data-rows] tbody :is(td,th):first-child a:not(.pc-wrap),.pc-nowrap{white-space:nowrap}@media(max-width:40em){.pc-rows,.pc-rows
tbody,.pc-rows tr,.pc-rows td{display:block}.pc-rows thead{display:none}.pc-rows tr{padding:10px 0;border-bottom:1px solid
var(--govuk-border-colour)}.pc-rows .govuk-table__cell{padding:1px 0;border:0}.pc-rows td:empty{display:none}.pc-rows .pc-nowrap{
font-size:14px}.pc-rows [data-label]:before{content:attr(data-label) ": ";color:var(--govuk-secondary-text-colour)}}.pc-table--small
.pc-gate-chip{white-space:normal;font-size:14px;line-height:1.3}.pc-tick{width:24px;height:24px;margin:0;accent-color:var(--govuk-link-colour)}
[data-rows] tbody tr:focus-within{background-color:var(--pc-quiet)}.pc-sort{color:var(--govuk-link-colour);white-space:nowrap}
[aria-sort] .pc-sort:after{content:" \\2195"/""}[aria-sort=ascending] .pc-sort:after{content:" \\25b2"/""}[aria-sort=descending]
.pc-sort:after{content:" \\25bc"/""}.govuk-tag{max-width:none;border-radius:3px;font-size:15px;line-height:1.35;letter-spacing:0}
.pc-chip{white-space:nowrap}.pc-chip--due{padding-inline:8px}.moj-badge{text-transform:none;font-size:13px;line-height:18px;
border-width:1px;border-radius:3px;background:none}.moj-filter{margin-bottom:20px;border-radius:6px;background-color:var(--pc-card)}
.moj-filter__header{padding:12px 18px 0;background:none}.moj-filter__header,.moj-filter__selected-heading{display:flex;flex-wrap:wrap;
justify-content:space-between;font-size:inherit;text-align:left}.moj-filter__header:after,.moj-filter__selected-heading:after{
content:none}.moj-filter__header p,.moj-filter__header h2,.moj-filter__selected-heading p,.moj-filter__selected-heading h2{
margin:0;padding:0}.moj-filter__selected{margin-top:12px;padding:12px 18px;box-shadow:none;border-block:1px solid var(--govuk-border-colour)}
.moj-filter__selected h3{margin:0;font-size:15px}.moj-filter__options{padding:14px 18px;box-shadow:none}.moj-filter__options
.govuk-form-group{margin-bottom:16px}.moj-filter__options .govuk-label,.moj-filter__options .govuk-fieldset__legend{font-size:16px}
.pc-console .moj-filter-tags{margin:4px 0 10px;list-style:none}.moj-filter__tag{border-color:var(--govuk-input-border-colour);
border-radius:3px;font-size:15px;background:none}.moj-filter__tag:link:not(:focus),.moj-filter__tag:visited:not(:focus){
color:var(--govuk-text-colour)}.moj-filter__tag:hover:not(:focus){background-color:var(--pc-quiet-hover)}.moj-filter__tag:after,
.moj-filter__tag:hover:after{content:"\\d7"/"";width:auto;height:auto;background:none;vertical-align:baseline}.pc-select--fill{
width:100%;min-width:0}.js-enabled form[data-filters] .moj-filter__options>.govuk-button{margin-bottom:14px}.moj-messages-container{
border-radius:6px;background-color:var(--pc-card)}.moj-message-list{min-height:0;padding:6px;overflow:visible}.moj-message-list:after{
content:"";display:block;clear:both}.moj-message-list__date{padding:8px 0;font-size:15px}.moj-message-item{margin-bottom:12px;
font-size:17px;line-height:1.45;border-radius:8px}.moj-message-item:after{content:none}@media(min-width:40.0625em){.moj-message-item{
width:auto;max-width:70%}}.moj-message-item--sent{padding-right:15px;text-align:left}.moj-message-item--received{padding-left:15px}
.moj-message-item--received a:link,.moj-message-item--received a:visited{color:var(--govuk-link-colour)}.moj-message-item__meta{
margin-top:4px}.moj-message-item__meta,.moj-message-item__meta--sender,.moj-message-item__meta--timestamp{font-size:14px}
.pc-console .moj-timeline__description{font-size:17px;line-height:1.45}.moj-ticket-panel__content{margin-bottom:14px;padding:14px
16px;border-radius:4px;background-color:var(--govuk-surface-background-colour)}.pc-console .govuk-tabs__panel,.govuk-tabs__list-item--selected{
background-color:var(--pc-card)}.pc-console .govuk-pagination__item--current{border-radius:3px}.pc-small{font-size:15px;
line-height:1.45}.pc-card{--govuk-body-background-colour: var(--pc-card);box-sizing:border-box;min-width:0;margin-bottom:16px;
padding:14px 14px 16px;border:1px solid var(--govuk-border-colour);border-radius:6px;background-color:var(--pc-card)}@media(min-width:40.0625em){
.pc-card{padding:16px 20px 18px}}.pc-card>:last-child{margin-bottom:0}.pc-card p,.pc-card li,.pc-card dd{font-size:16px;
line-height:1.45}.pc-card__title{margin:0 0 12px;padding:0;font-size:18px;line-height:1.3}.pc-cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,225px),1fr));
gap:16px;margin-bottom:16px}.pc-cards .pc-card{margin:0}.pc-columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0
16px}@media(min-width:60em){.pc-columns{grid-template-columns:minmax(0,2.1fr) minmax(0,1fr)}.pc-columns.pc-columns--halves{
grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.pc-columns.pc-columns--list{grid-template-columns:minmax(0,1fr) 250px}}
@media(min-width:60em){.pc-below{display:none}}.pc-facts{margin:0}.pc-facts--wide{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));
gap:0 24px}.pc-facts__one{margin-bottom:10px}.pc-facts__one dt{font-size:14px;line-height:1.4;color:var(--govuk-secondary-text-colour)}
.pc-facts__one dd{margin:0;font-weight:700}.pc-facts .pc-facts{margin:4px 0;padding-left:14px;border-left:3px solid var(--govuk-border-colour)}
.pc-facts__one .pc-facts__one dt{font-weight:400}.pc-counts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,132px),1fr));
gap:10px;margin:0 0 20px;padding:0;list-style:none}.pc-count{display:block;height:100%;box-sizing:border-box;padding:10px
12px;border:1px solid var(--govuk-border-colour);border-top:4px solid var(--pc-rest-line);border-radius:4px;font-size:15px;
line-height:1.35;color:var(--govuk-text-colour);text-decoration:none;background-color:var(--pc-card)}.pc-count strong{display:block;
font-size:26px;line-height:1.15}.pc-count:hover{background-color:var(--pc-quiet)}.pc-count:focus-visible{outline:3px solid
transparent;color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour)}.pc-count[aria-current]{border-color:var(--govuk-brand-colour);
box-shadow:inset 0 0 0 1px var(--govuk-brand-colour)}.pc-count--late{border-top-color:var(--govuk-error-colour)}.pc-count--soon{
border-top-color:var(--pc-lane-state)}.pc-empty{margin-bottom:20px;padding:26px 20px;border:1px dashed var(--pc-rest-line);
border-radius:6px;text-align:center;color:var(--govuk-secondary-text-colour)}.pc-empty p{margin:0;font-size:16px;line-height:1.45}
.pc-console .pc-empty__title{margin-bottom:4px;font-weight:700;color:var(--govuk-text-colour)}.pc-steps{margin:0;padding:0;
list-style:none}.pc-step{display:flex;flex-wrap:wrap;align-items:center;gap:8px 14px;min-height:36px;padding:9px 0}.pc-step+
.pc-step{border-top:1px solid var(--govuk-border-colour)}.pc-step__mark{flex:none;box-sizing:border-box;width:28px;height:28px;
border:2px solid var(--pc-rest-line);border-radius:50%;font-size:14px;line-height:24px;font-weight:700;text-align:center}
.pc-step--done .pc-step__mark{border-color:var(--govuk-success-colour);color:var(--govuk-inverse-text-colour);background-color:var(--govuk-success-colour)}
.pc-step--open .pc-step__mark{border-color:var(--govuk-brand-colour);color:var(--govuk-inverse-text-colour);background-color:var(--govuk-brand-colour)}
.pc-step--blocked .pc-step__mark{border-color:var(--govuk-error-colour);color:var(--govuk-error-colour)}.pc-step--waiting
.pc-step__words{color:var(--govuk-secondary-text-colour)}.pc-step__words{flex:1 1 13em;min-width:0}.pc-step__who{display:block;
font-size:15px;color:var(--govuk-secondary-text-colour)}.pc-step__action .govuk-button,.pc-step__action form{margin:0}.pc-tone--done{
fill:var(--govuk-success-colour);background-color:var(--govuk-success-colour)}.pc-tone--waiting{fill:var(--pc-lane-report);
background-color:var(--pc-lane-report)}.pc-tone--paper{fill:var(--pc-lane-state);background-color:var(--pc-lane-state)}.pc-tone--stopped{
fill:var(--pc-lane-stop);background-color:var(--pc-lane-stop)}.pc-tone--open{fill:var(--govuk-error-colour);background-color:var(--govuk-error-colour)}
.pc-tally__bar{display:block;width:100%;height:22px;margin:0 0 12px;border-radius:3px}.pc-tally__ground{fill:var(--pc-quiet)}
.pc-tally__parts{margin:0 0 12px;padding:0;list-style:none}.pc-tally__parts li{display:flex;gap:10px;align-items:baseline;
margin-bottom:5px}.pc-tally__parts strong{flex:none;min-width:1.6em;text-align:right;font-variant-numeric:tabular-nums}.pc-tally__sign{
flex:none;width:20px;border-radius:3px;font-size:13px;line-height:20px;font-weight:700;text-align:center;color:var(--pc-on-lane)}
.pc-tally__total{margin:0 0 14px;padding-top:8px;border-top:1px solid var(--govuk-border-colour)}.pc-consequence{max-width:44rem;
margin:26px 0 18px;padding:12px 16px;border-left:5px solid var(--govuk-brand-colour);background-color:var(--pc-card)}.pc-who{
display:block}.pc-instant{display:flex;flex-wrap:wrap;align-items:flex-end;gap:0 16px}.pc-instant .govuk-form-group{margin-bottom:0}
.pc-instant .govuk-hint{margin:0;padding-bottom:8px}.pc-next__item+.pc-next__item{padding-top:14px;border-top:1px solid var(--govuk-border-colour)}
.pc-console .govuk-caption-l,.pc-console .govuk-back-link,.pc-case-head__about{overflow-wrap:anywhere}.pc-hash{overflow-wrap:anywhere;
font-size:14px}.pc-back{margin:0;padding-block:8px;border:0;font:inherit;text-decoration:underline;background:none;cursor:pointer}
.govuk-form-group:has(+.pc-ours){margin-bottom:6px}.pc-ours{display:flex;flex-wrap:wrap;gap:0 24px;margin-bottom:24px;scroll-margin-top:16px}
.pc-ours .govuk-form-group,.pc-ours .govuk-button{margin-bottom:12px}.pc-ours--open{display:block;max-width:44rem;padding:14px
16px 6px;border:1px solid var(--govuk-border-colour);border-radius:4px;background-color:var(--pc-card)}.pc-ours[aria-busy]{
opacity:.6}.pc-ours__quiet{min-height:32px;margin:0;padding:4px 0;border:0;font:inherit;font-size:16px;text-align:start;
text-decoration:underline;text-underline-offset:.16em;color:var(--govuk-link-colour);background:none;cursor:pointer}.pc-ours__quiet:hover{
color:var(--govuk-link-hover-colour);text-decoration-thickness:3px}.pc-ours__quiet:focus-visible{outline:3px solid transparent;
color:var(--govuk-focus-text-colour);background-color:var(--govuk-focus-colour);box-shadow:0 4px var(--govuk-focus-text-colour);
text-decoration:none}.pc-ours__added{margin:0 0 12px;padding:6px 12px;border-left:4px solid var(--govuk-success-colour);
font-size:16px}.pc-ours__count{margin:0 0 6px;font-size:16px;color:var(--govuk-secondary-text-colour)}.pc-ours__list{max-height:19rem;
margin:0 0 10px;padding:0;overflow:auto;border-block:1px solid var(--govuk-border-colour);list-style:none}.pc-ours__list
li+li{border-top:1px solid var(--govuk-border-colour)}.pc-ours__list:not(:has(>li:not([hidden]))){display:none}.pc-ours__pick{
display:block;width:100%;min-height:40px;margin:0;padding:8px 10px;border:0;font:inherit;font-size:17px;line-height:1.4;
text-align:start;color:var(--govuk-text-colour);background:none;cursor:pointer}.pc-ours__pick:hover{background-color:var(--pc-rest)}
.pc-ours__pick:focus-visible{outline:3px solid var(--govuk-focus-colour);outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--govuk-text-colour)}
.pc-ours__other{display:block;font-size:15px;color:var(--govuk-secondary-text-colour)}.pc-ours__blank{padding:0 6px;border:1px
dashed var(--govuk-secondary-text-colour);border-radius:3px;font-size:.9em;color:var(--govuk-secondary-text-colour)}.pc-ours__sentence{
margin:0 0 14px}.pc-lost{padding:8px 12px;border-left:5px solid var(--govuk-error-colour);font-weight:700}.pc-upload progress{
width:100%;height:14px;accent-color:var(--govuk-brand-colour)}.pc-upload[aria-busy] .govuk-button,form[data-sent] .govuk-button{
opacity:.6}.pc-letter{max-height:34rem;margin-bottom:16px;overflow:auto;padding:20px;border:1px solid var(--govuk-border-colour);
border-radius:3px;box-shadow:0 1px 5px var(--govuk-border-colour);font-size:16px;line-height:1.5;color:var(--govuk-text-colour);
background-color:var(--govuk-body-background-colour)}.pc-letter:focus-visible{outline:3px solid var(--govuk-focus-colour)}
.pc-letter p{margin:0 0 12px}.pc-letter>:last-child,.pc-letter .pc-letter__body>:last-child{margin-bottom:0}.pc-letter--whole{
max-height:none}.pc-letter__to{color:var(--govuk-secondary-text-colour)}.pc-letter__subject{font-size:18px;font-weight:700}
.pc-gap{padding:1px 5px;border-bottom:2px solid currentcolor;font-weight:700;color:var(--pc-gap-ink);background-color:var(--pc-gap-paper)}
.pc-letter--whole{max-height:none;margin-bottom:20px}.pc-difference .govuk-table__cell.govuk-table__cell{overflow-wrap:anywhere}
.pc-difference del{color:var(--pc-red-ink);background-color:var(--pc-red-paper)}.pc-difference ins{color:var(--pc-green-ink);
background-color:var(--pc-green-paper)}.pc-difference del,.pc-difference ins{padding:1px 4px;border-radius:2px}.pc-keys__list{
display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:6px 20px;margin:0}.pc-keys__list div{
display:flex;gap:10px}.pc-keys__list dd{margin:0}.pc-keys__list kbd{display:inline-block;min-width:26px;padding:0 6px;border:1px
solid var(--pc-rest-line);border-radius:4px;font-size:14px;text-align:center;background-color:var(--pc-card)}.pc-console
.govuk-heading-l,.pc-console .govuk-caption-l,.pc-console .govuk-back-link{overflow-wrap:anywhere}.pc-console .govuk-main-wrapper>
p{font-size:17px;line-height:1.45}.pc-console .govuk-back-link{min-height:24px;margin:14px 0 0;line-height:24px}.pc-paper{
max-width:44rem;margin:0 0 28px;padding:28px;border:1px solid var(--govuk-border-colour);font-size:16px;line-height:1.5;
background-color:var(--govuk-body-background-colour)}.pc-paper__address{min-height:6rem}.pc-hash{font-size:14px;overflow-wrap:anywhere}
.pc-fine{columns:24rem 2;column-gap:28px}.pc-fine li{margin-bottom:2px;font-size:15px;break-inside:avoid}@media(min-width:62em){
.pc-beside{position:sticky;top:12px}}.pc-gate{margin:0 0 16px;padding:14px 12px 16px;border:2px solid var(--pc-closed-line);
border-radius:6px;background-color:var(--pc-closed-paper)}@media(min-width:40.0625em){.pc-gate{padding:18px 20px}}.pc-gate
p{max-width:70rem;margin:0 0 6px}.pc-gate>:last-child{margin-bottom:0}.pc-gate--none{border-color:var(--pc-rest-line);background-color:var(--pc-card)}
.pc-gate--open{border-color:var(--pc-open-line);background-color:var(--pc-open-paper)}.pc-gate__title{margin:0 0 4px;padding:0;
font-size:26px;line-height:1.2;letter-spacing:-.012em;color:var(--pc-closed-ink)}.pc-gate--open .pc-gate__title{color:var(--pc-open-ink)}
.pc-gate--none .pc-gate__title{color:var(--govuk-text-colour)}.pc-gate__moment{font-size:18px;line-height:1.45}.pc-gate__rule{
font-size:15px;line-height:1.45;color:var(--govuk-secondary-text-colour)}.pc-gate-chip{display:inline-block;padding:1px 9px;
border:2px solid var(--pc-closed-line);border-left-width:7px;border-radius:3px;font-size:15px;line-height:1.4;color:var(--pc-closed-ink)}
.pc-gate-chip--none{border-color:var(--pc-rest-line);color:var(--govuk-text-colour)}.pc-gate-chip--open{border-color:var(--pc-open-line);
color:var(--pc-open-ink)}.pc-band{margin-bottom:20px;padding:14px 12px 4px;border:2px solid var(--pc-closed-line);border-radius:6px;
background-color:var(--pc-closed-paper)}@media(min-width:40.0625em){.pc-band{padding:16px 20px 4px}}.pc-band .govuk-heading-m,
.pc-band .govuk-heading-s{margin-bottom:8px;padding-top:0}.pc-band .pc-gate-chip{white-space:normal}.pc-band .pc-facts{display:grid;
grid-template-columns:minmax(0,1fr);gap:0 20px}@media(min-width:60em){.pc-band .pc-facts{grid-template-columns:2fr 1fr 1fr}}
.pc-band__one+.pc-band__one{padding-top:10px;border-top:1px solid var(--pc-closed-line)}.pc-band__words{font-weight:400}
.pc-figure{margin:14px 0 0}.pc-figure .govuk-details{margin:12px 0 0}.pc-clock{display:none;width:100%;height:auto;overflow:visible;
font-family:inherit;fill:var(--govuk-text-colour)}.pc-clock--weeks{display:block;max-width:30rem}@media screen and (min-width:60em){
.pc-figure--long{display:grid;grid-template-columns:minmax(0,30rem) minmax(0,1fr);grid-template-rows:auto 1fr;gap:0 32px}
.pc-figure--long .pc-clock{grid-row:1/3}}@media print,(min-width:68em){.pc-figure--short .pc-clock--strip{display:block}
.pc-figure--short .pc-clock--weeks,.pc-figure--short .pc-legend__lane{display:none}.pc-figure--short .pc-legend{display:flex;
flex-wrap:wrap;gap:2px 22px}}.pc-strong{font-weight:700}.pc-head{fill:var(--govuk-secondary-text-colour)}.pc-pointer{fill:var(--govuk-text-colour)}
.pc-day rect{stroke:var(--pc-rest-line);stroke-width:2;fill:var(--pc-rest)}:is(.pc-day--weekend,.pc-day--holiday,.pc-day--closure)
rect{stroke-dasharray:5 4}.pc-day--told{fill:var(--pc-on-day)}.pc-day--told rect{stroke:var(--pc-told);fill:var(--pc-told)}
.pc-day--told.pc-day--ahead{fill:var(--pc-told)}.pc-day--told.pc-day--ahead rect{stroke-width:3;fill:var(--pc-ahead)}.pc-day--counted{
fill:var(--pc-on-day)}.pc-day--counted rect{stroke:var(--pc-counted);fill:var(--pc-counted)}.pc-day--counted.pc-day--ahead{
fill:var(--pc-counted)}.pc-day--counted.pc-day--ahead rect{stroke-width:3;fill:var(--pc-ahead)}.pc-day--first{fill:var(--pc-on-day)}
.pc-day--first rect{stroke:var(--pc-first);fill:var(--pc-first)}.pc-day--first.pc-day--ahead{fill:var(--pc-first)}.pc-day--first.pc-day--ahead
rect{stroke-width:3;fill:var(--pc-ahead)}.pc-day--waiting{fill:var(--pc-waiting-ink)}.pc-day--waiting rect{stroke:var(--pc-waiting-line);
fill:var(--pc-waiting)}.pc-clock .pc-day--today rect{stroke:var(--govuk-text-colour);stroke-width:4;stroke-dasharray:none}
.pc-clock--weeks .pc-day--today rect{stroke-width:7}.pc-lane--hold{--pc-lane: var(--pc-lane-hold)}.pc-lane--report{--pc-lane:
var(--pc-lane-report)}.pc-lane--direction{--pc-lane: var(--pc-lane-direction)}.pc-lane--stop{--pc-lane: var(--pc-lane-stop)}
.pc-lane--state{--pc-lane: var(--pc-lane-state)}.pc-lane rect,.pc-lane path{fill:var(--pc-lane)}.pc-clock--weeks .pc-lane
text{fill:var(--pc-on-lane)}.pc-legend{margin:12px 0 0;padding:0;font-size:15px;line-height:1.5;list-style:none}.pc-legend
li{display:grid;grid-template-columns:36px 1fr;gap:0 8px;align-items:start;margin-bottom:4px;font-size:15px}.pc-swatch{box-sizing:border-box;
border:2px solid var(--pc-rest-line);border-radius:3px;font-size:12px;line-height:18px;font-weight:700;text-align:center;
color:var(--govuk-text-colour);background-color:var(--pc-rest)}:is(.pc-swatch--weekend,.pc-swatch--holiday,.pc-swatch--closure){
border-style:dashed}.pc-swatch--told{border-color:var(--pc-told);color:var(--pc-on-day);background-color:var(--pc-told)}
.pc-swatch--counted{border-color:var(--pc-counted);color:var(--pc-on-day);background-color:var(--pc-counted)}.pc-swatch--first{
border-color:var(--pc-first);color:var(--pc-on-day);background-color:var(--pc-first)}.pc-swatch--waiting{border-color:var(--pc-waiting-line);
color:var(--pc-waiting-ink);background-color:var(--pc-waiting)}.pc-swatch--lane{border-color:var(--pc-lane);color:var(--pc-on-lane);
background-color:var(--pc-lane)}@media(forced-colors:active){.pc-clock,.pc-day,.pc-day.pc-day--ahead,.pc-clock--weeks .pc-lane
text{fill:CanvasText}.pc-day rect,.pc-day.pc-day--ahead rect{stroke:CanvasText;fill:Canvas}.pc-clock .pc-day--today rect{
stroke:Highlight}.pc-lane rect,.pc-lane path,.pc-pointer{fill:CanvasText}.pc-clock--weeks .pc-lane rect,.pc-clock--weeks
.pc-lane path{stroke:CanvasText;fill:Canvas}}.pc-chart{display:block;width:100%;max-width:760px;height:auto;margin:0 0 12px}
.pc-chart text{font-size:14px;fill:var(--govuk-text-colour)}.pc-chart__number{font-weight:700}.pc-chart__axis{stroke:var(--pc-rest-line);
stroke-width:1}.pc-chart__promise{stroke:var(--pc-closed-line);stroke-width:2;stroke-dasharray:6 4}.pc-chart__line{fill:none;
stroke:var(--pc-told);stroke-width:3}.pc-bar{stroke-width:1.5}.pc-bar--good{fill:var(--pc-told);stroke:var(--pc-told)}.pc-bar--bad{
fill:var(--pc-closed-line);stroke:var(--govuk-text-colour)}.pc-bar--open{fill:var(--pc-card);stroke:var(--pc-told);stroke-dasharray:5
3}.pc-bar--other,.pc-bar--phase-1{fill:var(--pc-rest);stroke:var(--pc-rest-line)}.pc-bar--phase-2{fill:var(--pc-card);stroke:var(--pc-told);
stroke-dasharray:5 3}.pc-bar--phase-3{fill:var(--pc-told);stroke:var(--pc-told)}.pc-chart-key{display:flex;flex-wrap:wrap;
gap:4px 24px;margin:0 0 12px;padding:0;list-style:none;font-size:15px}.pc-chart-key svg{width:20px;height:14px;margin-right:4px;
vertical-align:-1px}.pc-blank{display:block;min-width:12em;max-width:100%;height:2em;border-bottom:1px solid currentcolor}
.pc-blank-lines{margin-bottom:30px}@page{size:letter;margin:14mm}@media print{:root{--pc-page: #fff;--pc-card: #fff;--pc-closed-paper:
#fff;--pc-open-paper: #fff;--pc-closed-ink: #000;--pc-open-ink: #000;--pc-told: #000;--pc-counted: #000;--pc-first: #000;
--pc-ahead: #fff;--pc-rest: #fff;--pc-waiting: #fff;--pc-waiting-ink: #000;--pc-gap-paper: #fff}.pc-masthead,.pc-case-head__actions,
.pc-card form,.pc-keys,.pc-foot,.pc-no-print,.moj-sub-navigation,.govuk-pagination,.moj-filter,.pc-step__action{display:none}
.pc-console .govuk-link[href]:after{content:none}.pc-console .govuk-width-container,.pc-case-head__row{max-width:none;padding-inline:0}
.govuk-main-wrapper{padding-block:0}.pc-exhibit .govuk-summary-list,.pc-scroll{margin-bottom:12px}.pc-case-head{border-bottom:2px
solid}.pc-console .govuk-body,.pc-console .govuk-list,.pc-console .govuk-table,.pc-console .govuk-summary-list{font-size:10.5pt;
line-height:1.4}.pc-day.pc-day--told{fill:var(--pc-told)}.pc-day.pc-day--told rect{stroke-width:3;fill:var(--pc-ahead)}.pc-swatch--told{
color:var(--pc-told);background:none}.pc-day.pc-day--counted{fill:var(--pc-counted)}.pc-day.pc-day--counted rect{stroke-width:3;
fill:var(--pc-ahead)}.pc-swatch--counted{color:var(--pc-counted);background:none}.pc-day.pc-day--first{fill:var(--pc-first)}
.pc-day.pc-day--first rect{stroke-width:3;fill:var(--pc-ahead)}.pc-swatch--first{color:var(--pc-first);background:none}.pc-lane
rect,.pc-lane path{-webkit-print-color-adjust:exact;print-color-adjust:exact}.pc-clock--strip{width:99.5%}.pc-clock--weeks{
max-width:11cm}.pc-figure--short .pc-figure__lanes{display:none}.pc-scroll,.pc-letter{max-height:none;overflow:visible}details::details-content{
content-visibility:visible}.govuk-details__summary{padding-left:0;color:var(--govuk-print-text-colour)}.govuk-details__summary:before{
content:none}.govuk-details__summary .govuk-details__summary-text{font-weight:700;text-decoration:none}.govuk-details__text{
padding:0;border:0}.pc-table--small.govuk-table{font-size:9.5pt}.pc-table--small.govuk-table .govuk-table__header,.pc-table--small.govuk-table
.govuk-table__cell{padding:3px 12px 3px 0}.pc-table--small.govuk-table th[scope=row]{white-space:nowrap}.pc-paper{max-width:none;
margin:0;padding:0;border:0;font-size:11pt;break-after:page}.pc-paper:last-child{break-after:auto}.pc-paper__address{min-height:45mm;
padding-top:20mm}.pc-legend li,.pc-small,.pc-exhibit p{margin-bottom:4px;font-size:9pt}.pc-exhibit .pc-figure__words{display:none}
.pc-exhibit .pc-figure{margin-bottom:4px}.pc-exhibit .pc-fine{columns:2}.pc-exhibit .govuk-summary-list,.pc-exhibit .govuk-list>
li,.pc-exhibit .govuk-table{margin-bottom:2px;font-size:8.5pt;line-height:1.3}.pc-exhibit .pc-table--small.govuk-table .govuk-table__header,
.pc-exhibit .pc-table--small.govuk-table .govuk-table__cell{padding:1px 10px 1px 0;font-size:8.5pt}.pc-exhibit .govuk-summary-list__row>
*{padding-block:2px}.pc-exhibit .govuk-heading-m{margin:8px 0 3px;font-size:11pt}.pc-exhibit .govuk-heading-l{margin-bottom:8px;
font-size:15pt}.pc-clock,.pc-legend,.pc-card,tr{break-inside:avoid}thead{display:table-header-group}}@media print{.pc-bar{
-webkit-print-color-adjust:exact;print-color-adjust:exact}.pc-cover{min-height:20cm;padding-top:5cm;break-after:page}.pc-report
.pc-table--small.govuk-table .govuk-table__header,.pc-report .pc-table--small.govuk-table .govuk-table__cell{padding-right:4px;
font-size:7.5pt;overflow-wrap:break-word}.pc-report .pc-table--small.govuk-table th[scope=row]{white-space:normal;overflow-wrap:anywhere}
.pc-chart,.pc-chart-key{break-inside:avoid}.pc-report h2,.pc-report h3,.pc-report caption{break-after:avoid}}.pc-only-print{
display:none}@media print{.pc-only-print{display:block}}
`;
