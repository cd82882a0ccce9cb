import { counted } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';

const zh = {
  howToRead: (all: string, crossing: string) =>
    `行和列都是地方，格子里的数是把两地连在一起的${all}。绿色是${crossing}的。点一格，就读到是哪些、原文怎么说；双击只看这两地的网络。`,
  oneSide: (province: string) => `同一个${province}之内`,
  halves: '对角线以上的数：两地共同参与多少；对角线以下的号码：见清单。',
  place: '地方',
  placeTotal: (name: string, hubs: number, partners: number) => `${name}：${hubs} 项，涉及 ${partners} 个地方`,
  matrixLabel: (n: number, all: string) =>
    `${n} 个地方两两之间的${all}。方向键移动，回车看是哪些，Shift 加回车只看两地的网络。`,
};

const en: typeof zh = {
  howToRead: (all) =>
    `Rows and columns are places; a cell counts the ${all} between two, green where they cross the border. Click a cell to see which they are and read the sentences; double-click to see the network of the two.`,
  oneSide: (province) => `within one ${province.toLowerCase()}`,
  halves: 'Above the diagonal: how much joins two places. Below it: the number of their line in the list.',
  place: 'Place',
  placeTotal: (name, hubs, partners) => `${name}: ${hubs}, shared with ${counted(partners, 'place')}`,
  matrixLabel: (n, all) =>
    `What links any two of ${counted(n, 'place')}: ${all}. Arrow keys move, Enter lists them, Shift Enter shows the network of the two alone.`,
};

export const matrixTexts = { zh, en };
export const matrixTextsOf = withOwn(matrixTexts);
