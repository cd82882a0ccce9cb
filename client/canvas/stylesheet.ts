import { verdicts } from '#shared/corrections';
import type { StylesheetJson } from 'cytoscape';
import { fontPx } from '../parts/text-size.ts';
import { lineLabelPx } from './line-labels.ts';
import { dashes } from '../parts/dashes.ts';
import { fontFamily } from '../parts/fonts.ts';
import { verdictLooks } from '../parts/verdict-looks.ts';
import type { Palette } from '../parts/palette.ts';

/** How much is seen of what steps back behind a path. */
export const dimmedOpacity = 0.18;

/** How the graph is drawn: shape, icon and colour by kind, line by basis. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        shape: 'data(shape)' as 'ellipse',
        'background-color': 'data(color)',
        'background-image': 'data(icon)',
        'background-width': '58%',
        'background-height': '58%',
        label: 'data(label)',
        color: palette.ink,
        'font-family': fontFamily,
        'font-size': fontPx,
        'text-wrap': 'wrap',
        // The names come broken into lines: cytoscape breaks between the halves of a character.
        'text-max-width': '9999px',
        'line-height': 1.2,
        // A name belongs to what it names, also under the pointer.
        'text-events': 'yes',
        'min-zoomed-font-size': 0,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    {
      selector: 'node.free',
      style: {
        'text-valign': 'bottom',
        'text-margin-y': 4,
        'text-background-color': palette.ground,
        'text-background-opacity': 0.85,
        'text-background-padding': '1px',
      },
    },
    { selector: 'node.name-above', style: { 'text-valign': 'top', 'text-margin-y': -4 } },
    {
      selector: 'node.name-right',
      style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 4, 'text-margin-y': 0 },
    },
    {
      selector: 'node.name-left',
      style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -4, 'text-margin-y': 0 },
    },
    {
      selector: 'node.left',
      style: {
        'text-halign': 'left',
        'text-valign': 'center',
        'text-margin-x': -5,
        'text-outline-color': palette.boxInner,
        'text-outline-width': 2,
      },
    },
    {
      selector: 'node.right',
      style: {
        'text-halign': 'right',
        'text-valign': 'center',
        'text-margin-x': 5,
        'text-outline-color': palette.boxInner,
        'text-outline-width': 2,
      },
    },
    {
      selector: 'node.card',
      style: {
        'background-color': palette.ground,
        'border-color': 'data(color)',
        'border-width': 1.4,
        'background-width': '14px',
        'background-height': '14px',
        'background-position-x': '7px',
        'text-valign': 'center',
        'text-margin-x': 8,
      },
    },
    {
      selector: 'node.box',
      style: {
        'background-color': palette.boxInner,
        'border-color': palette.line,
        'border-width': 1,
        'background-image': 'none',
        'text-valign': 'top',
        'text-margin-y': 21,
        'font-weight': 600,
        'z-index': 2,
        'z-index-compare': 'manual',
      },
    },
    {
      selector: 'node.box.province',
      style: {
        'background-color': palette.box,
        'border-color': 'data(color)',
        'border-width': 1.6,
        color: 'data(color)',
        'z-index': 1,
      },
    },
    // From afar a province is named in its middle, where its cities stand.
    { selector: 'node.box.far', style: { 'background-opacity': 0 } },
    { selector: 'node.province.far', style: { 'background-opacity': 1, 'text-valign': 'center', 'text-margin-y': 0 } },
    // Nothing is stated about it: an empty shape.
    {
      selector: 'node.weightless',
      style: { 'background-color': palette.ground, 'border-color': palette.line, 'border-width': 1.2 },
    },
    { selector: 'node.unlabelled', style: { label: '' } },
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': palette.line,
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': palette.line,
        'arrow-scale': 0.7,
        'overlay-opacity': 0,
        'z-index': 5,
        'z-index-compare': 'manual',
        'source-distance-from-node': 1,
        'target-distance-from-node': 1,
      },
    },
    {
      selector: 'edge.ported',
      style: {
        'curve-style': 'straight',
        'source-endpoint': 'data(from)' as '0px',
        'target-endpoint': 'data(to)' as '0px',
      },
    },
    {
      selector: 'edge.line',
      style: { width: 'data(width)', 'target-arrow-shape': 'none', 'line-color': palette.line },
    },
    {
      selector: 'edge.line, edge.counted, edge.said',
      style: {
        label: 'data(count)',
        color: palette.ink,
        'font-family': fontFamily,
        'font-size': lineLabelPx,
        'font-weight': 600,
        'text-background-color': palette.ground,
        'text-background-opacity': 1,
        'text-background-padding': '2px',
        'text-background-shape': 'roundrectangle',
        'text-border-width': 1,
        'text-border-color': palette.line,
        'text-border-opacity': 1,
      },
    },
    // A number is not run over by lines without one.
    { selector: 'edge.line[count != "1"]', style: { 'z-index': 6 } },
    { selector: 'edge.unlabelled', style: { label: '' } },
    { selector: 'edge.line.crossing', style: { 'line-color': palette.agreement } },
    {
      selector: 'edge.line.same-side',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(bulge)' as unknown as number,
        'control-point-weights': 0.5 as unknown as number,
        // The types do not know this value yet.
        'edge-distances': 'endpoints' as 'intersection',
        'source-endpoint': 'data(from)' as '0px',
        'target-endpoint': 'data(to)' as '0px',
      },
    },
    {
      selector: 'edge.line.around',
      style: {
        'curve-style': 'round-segments' as 'segments',
        'segment-weights': 'data(weights)' as unknown as number,
        'segment-distances': 'data(distances)' as unknown as number,
        'segment-radii': 24 as unknown as number[],
        'edge-distances': 'endpoints' as 'intersection',
      },
    },
    { selector: 'edge.table', style: { 'line-style': 'dashed', 'line-dash-pattern': dashes.table } },
    { selector: 'edge.context', style: { 'line-style': 'dashed', 'line-dash-pattern': dashes.context } },
    { selector: 'edge.inferred', style: { 'line-style': 'dashed', 'line-dash-pattern': dashes.inferred } },
    { selector: 'edge.reference', style: { 'line-style': 'dashed', 'line-dash-pattern': dashes.reference, width: 1 } },
    ...verdicts.map((verdict) => {
      const colour = palette[verdictLooks[verdict].colour];
      return {
        selector: `edge.said-${verdict}`,
        style: {
          ...{ 'line-color': colour, 'target-arrow-color': colour, color: palette.ground, 'z-index': 7 },
          ...{ 'text-background-color': colour, 'text-border-color': palette.ground },
        },
      };
    }),
    { selector: '.dimmed', style: { opacity: dimmedOpacity } },
    // The box stays, to tell where its places lie.
    { selector: '.box.dimmed', style: { opacity: 1, 'text-opacity': dimmedOpacity } },
    {
      selector: 'edge.on-path',
      style: { width: 2.6, 'line-color': palette.select, 'target-arrow-color': palette.select, 'z-index': 25 },
    },
    { selector: 'node.on-path', style: { 'border-width': 2.4, 'border-color': palette.select } },
    {
      selector: 'edge.found',
      style: { width: 2.2, 'line-color': palette.select, 'target-arrow-color': palette.select },
    },
    {
      selector: 'edge.selected',
      style: { width: 3, 'line-color': palette.select, 'target-arrow-color': palette.select, 'z-index': 30 },
    },
    {
      selector: 'edge.beside',
      style: { width: 2.2, 'line-color': palette.ink, 'target-arrow-color': palette.ink, 'z-index': 20 },
    },
    {
      selector: 'edge.pointed',
      style: { width: 4, 'line-color': palette.select, 'target-arrow-color': palette.select, 'z-index': 31 },
    },
    { selector: 'node.found', style: { 'border-width': 2.4, 'border-color': palette.select } },
    { selector: 'node.joining', style: { 'border-width': 2.4, 'border-color': palette.select } },
    { selector: 'node.selected', style: { 'border-width': 3, 'border-color': palette.select } },
    // Where the keyboard stands among several that are selected.
    {
      selector: 'node.pointed',
      style: { 'outline-width': 2, 'outline-offset': 3, 'outline-color': palette.select, 'outline-style': 'dashed' },
    },
  ];
}
