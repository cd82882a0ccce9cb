import { tableOf } from '../../i18n/texts.ts';
import type { Arrangement } from '../../state/graph.ts';

const namesZh: Record<Arrangement, string> = {
  composed: '两省对照',
  boxes: '按省分框',
  map: '按地图位置',
  force: '按关联远近',
  tiers: '分层',
  rings: '同心环',
};

const namesEn: Record<Arrangement, string> = {
  composed: 'Two provinces',
  boxes: 'Province boxes',
  map: 'Places on the map',
  force: 'By closeness',
  tiers: 'Tiers',
  rings: 'Rings',
};

const zh = {
  layout: '布局',
  says: '怎样排布图上的实体。同心环以所选的实体为中心，未选则以关联最多的为中心。撤销可回到原来的排布。',
  names: namesZh,
};

const en: typeof zh = {
  layout: 'Layout',
  says: 'How what is drawn is laid out. Rings are about what is selected, else about the most linked. Undo brings the old layout back.',
  names: namesEn,
};

export const layoutTextsOf = tableOf({ zh, en });
