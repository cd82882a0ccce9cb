import type { Parameter } from './console.ts';

/** A question with the statement that answers it. */
export interface Question {
  zh: string;
  en: string;
  statement: string;
  parameters?: Readonly<Record<string, Parameter>>;
  /** Kinds and relation types without which there is nothing to ask. */
  needs: readonly string[];
}

const lines = (...parts: string[]) => parts.join('\n');

/** Shown beside the editor where the graph has what they need. */
export const questions: readonly Question[] = [
  {
    zh: '哪些县共同签署过协议？',
    en: 'Which counties signed agreements together?',
    statement: lines(
      'MATCH (a:County)-[:SIGNED]->(g:Agreement)<-[:SIGNED]-(b:County)',
      'WHERE a.id < b.id',
      'RETURN a.name AS county, b.name AS other, count(g) AS agreements, collect(g.name) AS names',
      'ORDER BY agreements DESC, county, other',
    ),
    needs: ['County', 'Agreement', 'SIGNED'],
  },
  {
    zh: '每份协议由谁签署？请给出原文。',
    en: 'Who signed which agreement, and which sentence says so?',
    statement: lines('MATCH (p:Entity)-[r:SIGNED]->(g:Agreement)', 'RETURN p, r, g', 'ORDER BY g.name, p.name'),
    needs: ['Agreement', 'SIGNED'],
  },
  {
    zh: '哪些协议没有日期？',
    en: 'Which agreements have no date?',
    statement: lines('MATCH (g:Agreement)', 'WHERE g.date IS NULL', 'RETURN g.name AS agreement', 'ORDER BY agreement'),
    needs: ['Agreement'],
  },
  {
    zh: '哪些协议连接了两个省？',
    en: 'Which agreements join two provinces?',
    statement: lines(
      'MATCH (p:Entity)-[:SIGNED]->(g:Agreement)',
      'MATCH (p)-[:PART_OF*0..3]->(q:Province)',
      'WITH g, collect(DISTINCT q.name) AS provinces',
      'WHERE size(provinces) > 1',
      'RETURN g AS agreement, provinces',
    ),
    needs: ['Agreement', 'SIGNED', 'PART_OF', 'Province'],
  },
  {
    zh: '哪些县还没有签署任何协议？',
    en: 'Which counties have signed no agreement?',
    statement: lines(
      'MATCH (c:County)',
      'WHERE NOT EXISTS { (c)-[:SIGNED]->(:Agreement) }',
      'RETURN c.name AS county',
      'ORDER BY county',
    ),
    needs: ['County', 'Agreement', 'SIGNED'],
  },
  {
    zh: '哪些联盟由谁发起、有谁加入？',
    en: 'Who founded which alliance, and who joined it?',
    statement: lines(
      'MATCH (p:Entity)-[r:COFOUNDED|MEMBER_OF]->(a:Alliance)',
      'RETURN a AS alliance, type(r) AS how, p AS party, r AS relation',
      'ORDER BY a.name, p.name',
    ),
    needs: ['Alliance', 'COFOUNDED'],
  },
  {
    zh: '供应商是谁？（填入企业名）',
    en: 'Who are the suppliers of a company? (write its name)',
    statement: lines(
      'MATCH (s:Company)-[r:SUPPLIES]->(c:Company)',
      'WHERE c.name CONTAINS $company',
      'RETURN s AS supplier, r AS relation, c AS customer',
    ),
    parameters: { company: { type: 'String', text: '三一' } },
    needs: ['Company', 'SUPPLIES'],
  },
  {
    zh: '企业位于哪里？',
    en: 'Where do the companies lie?',
    statement: lines(
      'MATCH (c:Company)',
      'OPTIONAL MATCH (c)-[r:LOCATED_IN]->(p:Entity)',
      'RETURN c AS company, p AS place, r AS relation',
      'ORDER BY c.name',
    ),
    needs: ['Company', 'LOCATED_IN'],
  },
  {
    zh: '哪些项目只是计划？',
    en: 'Which projects are only planned?',
    statement: lines(
      'MATCH (p:Project)',
      "WHERE p.status IN ['planned', 'proposed']",
      'RETURN p.name AS project, p.status AS status, p.note AS note',
      'ORDER BY status, project',
    ),
    needs: ['Project'],
  },
  {
    zh: '哪些项目由多个地方共建？',
    en: 'Which projects are built by several places?',
    statement: lines(
      'MATCH (x:Entity)-[:BUILDS]->(p:Project)',
      'WITH p, count(*) AS builders, collect(x.name) AS who',
      'WHERE builders > 1',
      'RETURN p.name AS project, builders, who',
      'ORDER BY builders DESC, project',
    ),
    needs: ['Project', 'BUILDS'],
  },
  {
    zh: '哪些关系只是推断，不是原文？',
    en: 'Which relations were only inferred, not stated?',
    statement: lines(
      'MATCH (a:Entity)-[r]->(b:Entity)',
      "WHERE r.basis = 'inferred'",
      'RETURN a.name AS source, type(r) AS type, b.name AS target, r.notes AS why, r AS relation',
      'ORDER BY type, source, target',
    ),
    needs: [],
  },
  {
    zh: '哪个县的关系最多？',
    en: 'Which counties have the most relations?',
    statement: lines(
      'MATCH (c:County)',
      'RETURN c.name AS county, COUNT { (c)--(:Entity) } AS relations',
      'ORDER BY relations DESC, county',
      'LIMIT 10',
    ),
    needs: ['County'],
  },
  {
    zh: '汝城县周围两步之内有什么？',
    en: 'What lies within two steps of Rucheng county?',
    statement: lines(
      'MATCH p = (c:County {name: $county})-[:SIGNED|MEMBER_OF|COFOUNDED|PARTY_TO|BUILDS*1..2]-(x:Entity)',
      'RETURN p',
    ),
    parameters: { county: { type: 'String', text: '汝城县' } },
    needs: ['County', 'SIGNED'],
  },
  {
    zh: '两个县之间最短的路径是什么？',
    en: 'What is the shortest path between two counties?',
    statement: lines(
      'MATCH (a:County {name: $from})',
      'MATCH (b:County {name: $to})',
      'WHERE a <> b',
      'MATCH p = shortestPath((a)-[:SIGNED|PARTY_TO|COFOUNDED|MEMBER_OF|PART_OF*..6]-(b))',
      'RETURN p, length(p) AS steps',
    ),
    parameters: {
      from: { type: 'String', text: '汝城县' },
      to: { type: 'String', text: '桂东县' },
    },
    needs: ['County'],
  },
  {
    zh: '每个省有哪些市和县？',
    en: 'Which cities and counties does each province have?',
    statement: lines(
      'MATCH (p:Province)<-[:PART_OF*1..2]-(x:Entity)',
      "WHERE x.kind IN ['City', 'County']",
      'RETURN p.name AS province, x.kind AS kind, count(*) AS places, collect(x.name) AS names',
      'ORDER BY province, kind',
    ),
    needs: ['Province', 'PART_OF'],
  },
  {
    zh: '文中有哪些数字？',
    en: 'Which numbers does the text give?',
    statement: lines(
      'MATCH (x:Entity)-[r:HAS_MEASURE]->(m:Measure)',
      'RETURN x.name AS about, m.name AS measure, m.value AS value, m.unit AS unit, r AS relation',
      'ORDER BY about, measure, value',
    ),
    needs: ['Measure', 'HAS_MEASURE'],
  },
  {
    zh: '活动何时由谁举办？',
    en: 'Which events were held when, and by whom?',
    statement: lines(
      'MATCH (h:Entity)-[r:HOSTED]->(e:Event)',
      'RETURN coalesce(r.date, e.date) AS date, e.name AS event, h.name AS host, r AS relation',
      'ORDER BY date, event, host',
    ),
    needs: ['Event', 'HOSTED'],
  },
  {
    zh: '名称里有某个词的是哪些？',
    en: 'What has a given word in its name?',
    statement: lines(
      'MATCH (n:Entity)',
      'WHERE n.name CONTAINS $word',
      'RETURN n AS entity, n.kind AS kind, size(n.name) AS length',
      'ORDER BY kind, n.name',
    ),
    parameters: { word: { type: 'String', text: '红' } },
    needs: [],
  },
  {
    zh: '每种实体有多少？',
    en: 'How many entities are there of each kind?',
    statement: lines('MATCH (n:Entity)', 'RETURN n.kind AS kind, count(*) AS entities', 'ORDER BY entities DESC, kind'),
    needs: [],
  },
  {
    zh: '每种关系有多少句原文？',
    en: 'How many relations and sentences are there of each type?',
    statement: lines(
      'MATCH (:Entity)-[r]->(:Entity)',
      'RETURN type(r) AS type, count(*) AS relations, sum(size(r.quotes)) AS sentences',
      'ORDER BY relations DESC, type',
    ),
    needs: [],
  },
];
