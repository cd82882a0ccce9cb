/** What keys do, by where they do it. */
export interface KeyGroup {
  title: string;
  rows: [keys: string[], says: string][];
}

export const keysZh: KeyGroup[] = [
  {
    title: '任何地方',
    rows: [
      [['Ctrl K', '/'], '搜索'],
      [['Ctrl Z'], '撤销'],
      [['Ctrl Shift Z', 'Ctrl Y'], '重做'],
      [['Shift Space'], '把列表里的实体加入所选，或去掉（点击时按住 Ctrl 或 Shift 也行）'],
      [['Ctrl Enter'], '把搜索到的实体加入所选'],
      [['Esc'], '取消选择，或停止'],
      [['?'], '这张表'],
    ],
  },
  {
    title: '图上',
    rows: [
      [['←', '→', '↑', '↓'], '到那个方向最近的实体'],
      [['Shift →', 'Shift ←'], '所选实体的下一条线、上一条线'],
      [['Enter'], '展开实体；在线上则读原句'],
      [['E'], '按条件展开所选的实体'],
      [['C'], '收起所选的实体'],
      [['Shift Space'], '开始多选；之后用方向键移动，再按则加入或去掉'],
      [['H', 'Delete'], '隐藏所选'],
      [['K'], '只留所选'],
      [['N'], '只留所选的实体和相邻的'],
      [['P'], '固定所选的位置，或取消'],
      [['M'], '用方向键移动所选的（框连同其中的一起）：Enter 放下，Esc 放回'],
      [['≣', 'Shift F10'], '打开所选的菜单（鼠标右键、长按也行）'],
      [['+', '−', '0'], '放大、缩小、全图'],
    ],
  },
  {
    title: '其他',
    rows: [
      [['←', '→', '↑', '↓'], '在视图、视角和工具之间移动；在矩阵、地图里移动'],
      [['Ctrl Enter'], '运行语句（Cypher）'],
    ],
  },
];
