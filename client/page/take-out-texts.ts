import type { ExportFormat } from '#shared/contract/export-forms';
import { counted } from '../i18n/counted.ts';
import { tableOf } from '../i18n/texts.ts';

interface TakeOutTexts {
  all: string;
  sight: (entities: number, relations: number) => string;
  chosen: (entities: number, relations: number) => string;
  form: Record<ExportFormat, string>;
}

const zh: TakeOutTexts = {
  all: '下载全部数据',
  sight: (entities, relations) => `下载图中所见（${entities} 个实体，${relations} 条关系）`,
  chosen: (entities, relations) => `下载所选（${entities} 个实体，它们之间的 ${relations} 条关系）`,
  form: {
    json: 'JSON，含出处',
    ndjson: 'JSON，一行一条',
    csv: '表格，Excel 可开（CSV 压缩包）',
    graphml: 'yEd、Gephi（GraphML）',
    gexf: 'Gephi（GEXF）',
    cypher: 'Neo4j 脚本（Cypher）',
    dataset: '数据集，可再载入（压缩包）',
  },
};

const en: TakeOutTexts = {
  all: 'Download all data',
  sight: (entities, relations) =>
    `Download what is in sight (${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')})`,
  chosen: (entities, relations) =>
    `Download what is selected (${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')} among them)`,
  form: {
    json: 'JSON, with its evidence',
    ndjson: 'JSON, one thing a line',
    csv: 'Tables for Excel (zip of CSV)',
    graphml: 'yEd, Gephi (GraphML)',
    gexf: 'Gephi (GEXF)',
    cypher: 'Script for Neo4j (Cypher)',
    dataset: 'Dataset, to be loaded again (zip)',
  },
};

export const takeOutTexts = tableOf<TakeOutTexts>({ zh, en });
