/** The look of a dossier, on the screen and on A4. */
export const sheet = `
@page { size: A4; margin: 16mm 15mm; }
* { box-sizing: border-box; }
body { font: 14px/1.6 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif; color: #1b2430; background: #ffffff; max-width: 900px; margin: 0 auto; padding: 24px; }
h1 { font-size: 22px; margin: 0 0 4px; }
h2 { font-size: 16px; margin: 28px 0 8px; border-bottom: 1px solid #d5dce4; break-after: avoid; }
p { margin: 0 0 4px; }
a { color: #0b5c55; overflow-wrap: anywhere; }
figure { margin: 16px 0; border: 1px solid #d5dce4; break-inside: avoid; }
figure svg { display: block; margin: 0 auto; max-width: 100%; height: auto; max-height: 230mm; }
ol, ul { padding-left: 3em; }
li { margin: 0 0 10px; }
.facts li { break-inside: avoid; }
.says, .part { font-weight: 600; }
.part { margin-top: 6px; }
.part .quiet { font-weight: 400; }
h3 { font-size: 14px; margin: 14px 0 4px; break-after: avoid; }
blockquote { margin: 4px 0; padding: 4px 12px; border-left: 3px solid #0b5c55; background: #f3f7fb; break-inside: avoid; }
.quiet { color: #566170; font-size: 12.5px; }
.missing { color: #9a1f14; }
.basis { border: 1px solid #566170; border-radius: 10px; padding: 0 7px; white-space: nowrap; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 14px; margin: 8px 0; }
dt { color: #566170; }
dd { margin: 0; }
.footnotes li { margin-bottom: 4px; overflow-wrap: anywhere; }
@media print {
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  .back, .to-note { text-decoration: none; }
}
`;
