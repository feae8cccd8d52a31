/** Contrast: text 4.5:1 or more, field borders 3:1. */
export const colors = `:root {
  color-scheme: light dark;
  --paper: #faf8f4; --card: #ffffff; --ink: #1d2126; --soft: #565d66; --line: #ddd8ce; --edge: #747b84;
  --accent: #0f4c5c; --accent-strong: #0a3844; --on-accent: #ffffff; --wash: #e6efef; --focus: #c2410c; --wrong: #9f1d20; --wrong-wash: #fbefee;
}
@media (prefers-color-scheme: dark) { :root {
  --paper: #14181b; --card: #1c2125; --ink: #eceae5; --soft: #a9b0b7; --line: #333a40; --edge: #8b949c;
  --accent: #8fcbd6; --accent-strong: #b8e0e7; --on-accent: #0d2126; --wash: #1e3036; --focus: #fdba74; --wrong: #ff9d97; --wrong-wash: #33201f;
} }`;
