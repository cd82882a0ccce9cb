/** The page of `states.html`: every state in a frame with its name. `?language=en`, `?theme=dark` and `?of=matrix` narrow it. */
import './states.css';
import { html, render, type TemplateResult } from 'lit-html';
import { textsOf } from '../i18n/texts.ts';
import { oncePerFrame } from '../parts/frame.ts';
import { languages, type State } from '../state/state.ts';
import { allStates } from './all.ts';
import { frame } from './frame.ts';
import { firstContext, type StateGroup } from './state.ts';

const themes = ['light', 'dark'] as const;

const asked = new URLSearchParams(location.search);
let shown: Pick<State, 'language' | 'theme'> = {
  language: languages.find((one) => one === asked.get('language')) ?? 'zh',
  theme: themes.find((one) => one === asked.get('theme')) ?? 'light',
};
let told = '';

const again = oncePerFrame(draw);
const tell = (act: string) => {
  told = act;
  again();
};
draw();

function draw(): void {
  document.documentElement.lang = textsOf(shown).lang;
  document.documentElement.dataset['theme'] = shown.theme;
  const only = asked.get('of');
  const groups = allStates.filter(({ of }) => only === null || of === only);
  render(html`<div class="states">${head(groups)} ${groups.map(group)}</div>`, document.body);
}

function head(groups: readonly StateGroup[]): TemplateResult {
  const set = (change: Partial<typeof shown>) => {
    shown = { ...shown, ...change };
    again();
  };
  return html`<header>
    <h1>States</h1>
    ${languages.map((language) => turn(language, shown.language === language, () => set({ language })))}
    ${themes.map((theme) => turn(theme, shown.theme === theme, () => set({ theme })))}
    <span role="status">${told === '' ? '' : html`act: <code>${told}</code>`}</span>
    <nav>${groups.map(({ of }) => html`<a href=${`#${of}`}>${of}</a> `)}</nav>
  </header>`;
}

function turn(name: string, isOn: boolean, choose: () => void): TemplateResult {
  return html`<button type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${choose}>${name}</button> `;
}

function group({ of, stands, states }: StateGroup): TemplateResult {
  return html`<section id=${of} class=${`stands-${stands}`}>
    <h2>${of}</h2>
    <div class="frames">${states.map((state) => frame(state, stands, firstContext(shown, again, tell)))}</div>
  </section>`;
}
