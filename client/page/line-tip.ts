import { relationWithout } from '#shared/said-without';
import { wordsOf } from '../i18n/citation/cite.ts';
import { graphWords } from '../i18n/graph-words.ts';
import { joiningName } from '../i18n/joining-name.ts';
import { textsOf, typeName } from '../i18n/texts.ts';
import { cutTo } from '../parts/letters.ts';
import { verdictText } from '../parts/verdict-chip.ts';
import { standingOfRelation } from '../state/corrections.ts';
import { foldedLine } from '../state/folded-relations.ts';
import { nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { lineTipTexts } from './line-tip-texts.ts';

const mostLetters = 120;
const mostHubs = 5;

/** What a line says under the pointer: type, basis and the words of its strongest sentence; of a folded one what joins its places. */
export function lineTip(state: State, id: string, ends: readonly [a: string, b: string] | undefined): string {
  const texts = lineTipTexts(state);
  if (ends !== undefined) {
    const via = foldedLine(state, ends)?.via ?? [];
    const names = via.slice(0, mostHubs).map((joining) => joiningName(state, joining));
    const rest = via.length - names.length;
    const title = texts.between(nameOf(state, ends[0]), nameOf(state, ends[1]), graphWords(state).count(via.length));
    return [title, ...names, ...(rest > 0 ? [texts.further(rest)] : [])].join('\n');
  }
  const whole = state.graph.relations.get(id);
  if (whole === undefined) return '';
  const relation = relationWithout(whole, state.hiddenDatasets);
  const sentence = [...relation.evidence]
    .sort((one, other) => Number(other.basis === relation.basis) - Number(one.basis === relation.basis))
    .find(({ quote }) => quote !== '');
  const title = [
    typeName(state, relation.type),
    ...(relation.withoutEvidence === true ? [] : [textsOf(state).basisName[relation.basis]]),
    ...[verdictText(state, standingOfRelation(state, relation)) ?? []].flat(),
  ];
  const rest = relation.evidence.length - 1;
  return [
    title.join(' · '),
    ...(sentence === undefined ? [] : [texts.quoted(cutTo(wordsOf(sentence), mostLetters))]),
    ...(sentence !== undefined && rest > 0 ? [texts.furtherSentences(rest)] : []),
  ].join('\n');
}
