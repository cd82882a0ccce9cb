import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Said } from '../said.ts';
import { rowsUnderHeads } from './rows-under-heads.ts';
import type { Limits, RawSheet } from './sheet.ts';

/** A node or a line of a graph: attributes and values by name. */
type Row = Map<string, string>;

interface Graph {
  nodes: Row[];
  edges: Row[];
}

/**
 * GraphML (http://graphml.graphdrawing.org) and GEXF (https://gexf.net) as two sheets, nodes and edges, each value under
 * its name. A document type, which could name other files, is refused. Nothing is looked up outside of the text.
 */
export function readGraphXml(file: string, text: string, limits: Limits, said: Said): RawSheet[] {
  const graph: Graph = { nodes: [], edges: [] };
  const parser = new SaxesParser();
  const names = new Map<string, string>();
  let current: Row | undefined;
  let scope = '';
  let dataKey: string | undefined;
  let words = '';
  let problem: string | undefined;
  parser.on('error', ({ message }) => (problem ??= message));
  parser.on('doctype', () => (problem ??= 'a document type declaration'));
  parser.on('text', (more) => (words += more));
  parser.on('cdata', (more) => (words += more));
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const tag = local(name);
    words = '';
    if (tag === 'attributes') scope = attributes['class'] ?? '';
    if (tag === 'attribute') names.set(`${scope} ${attributes['id'] ?? ''}`, attributes['title'] ?? '');
    if (tag === 'key') {
      const named = attributes['attr.name'] ?? attributes['id'] ?? '';
      for (const one of attributes['for'] === 'all' ? ['node', 'edge'] : [attributes['for'] ?? ''])
        names.set(`${one} ${attributes['id'] ?? ''}`, named);
    }
    if (tag === 'node' || tag === 'edge') {
      current = new Map(Object.entries(attributes));
      (tag === 'node' ? graph.nodes : graph.edges).push(current);
      scope = tag;
    }
    if (tag === 'attvalue')
      current?.set(
        names.get(`${scope} ${attributes['for'] ?? attributes['id'] ?? ''}`) ?? '',
        attributes['value'] ?? '',
      );
    if (tag === 'data') dataKey = attributes['key'];
    if (tag === 'position') for (const axis of ['x', 'y']) current?.set(`viz:${axis}`, attributes[axis] ?? '');
  });
  parser.on('closetag', ({ name }) => {
    if (local(name) === 'data' && dataKey !== undefined) {
      current?.set(names.get(`${scope} ${dataKey}`) ?? dataKey, words.trim());
      dataKey = undefined;
    }
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (problem !== undefined) {
    const [row = '1'] = /^\d+/.exec(problem) ?? [];
    said.faults.push({
      ...{
        file,
        row: Number(row),
        rule: 'broken-xml',
        wanted: 'a GraphML or GEXF file of whole XML, without a document type',
      },
      ...{ found: problem, values: { problem } },
    });
    return [];
  }
  if (graph.edges.length === 0 && graph.nodes.length === 0) {
    said.faults.push({ file, rule: 'empty', wanted: 'nodes and edges', found: 'none', values: { what: 'graph' } });
    return [];
  }
  for (const row of [...graph.nodes, ...graph.edges]) row.delete('');
  return (['nodes', 'edges'] as const).flatMap((sheet) =>
    graph[sheet].length === 0 ? [] : rowsUnderHeads({ file, sheet }, graph[sheet], limits, said),
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
