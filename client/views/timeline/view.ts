import './timeline.css';
import { datasetsPass } from '#shared/links';
import { valueOf } from '../../state/asked.ts';
import { isFiltered } from '../../state/filtered.ts';
import { remember } from '../../state/memo.ts';
import { countBy } from '../../state/selectors.ts';
import type { State, Timeline } from '../../state/state.ts';
import { countsOfLinks } from '../counts.ts';
import { placesPanel } from '../places.ts';
import { unread } from '../unread.ts';
import type { View } from '../view.ts';
import { timelineDossier } from './dossier.ts';
import { timelineRows } from './entries.ts';
import { createTimeline } from './timeline.ts';
import { timelinePortrait } from './portrait.ts';
import { timelineTexts, timelineTextsOf } from './texts.ts';

const kindsOf = remember(({ entries }: Timeline, without: State['hiddenDatasets']) =>
  countBy(
    entries.filter(({ datasets }) => datasetsPass(datasets, without)),
    ({ kind }) => kind,
  ),
);

export const timelineView: View = {
  id: 'timeline',
  name: (state) => timelineTextsOf(state).name,
  // The panel lists the places that are linked most.
  needs: ['timeline', 'participations'],
  status,
  legend: (state) => {
    const timeline = valueOf(state.timeline);
    return {
      kinds: timeline === undefined ? countsOfLinks(state).kinds : kindsOf(timeline, state.hiddenDatasets),
      hasWords: true,
    };
  },
  statements: (state) => [{ title: timelineTextsOf(state).asStatement, statement: dated }],
  texts: timelineTexts,
  draw: ({ again, api }) => {
    const timeline = createTimeline(again);
    return {
      main: (context) => unread(context, ['timeline']) ?? timeline(context),
      panel: (context) => placesPanel(context, timelineTextsOf(context.state).howToRead),
      portrait: timelinePortrait,
      dossier: (context) => timelineDossier(api, context),
    };
  },
};

function status(state: State): string {
  const texts = timelineTextsOf(state);
  const rows = timelineRows(state);
  const counted = texts.timelineStatus(rows.dated.length, rows.undated.length);
  return [counted, ...(isFiltered(state) ? [texts.filtersOn] : [])].join(' · ');
}

const dated =
  'MATCH (n:Entity)\nWHERE n.date IS NOT NULL\nRETURN n.date AS date, n.name AS name, n AS entity\nORDER BY date, name';
