import type { KeyGroup } from './keys-zh.ts';

export const keysEn: KeyGroup[] = [
  {
    title: 'Anywhere',
    rows: [
      [['Ctrl K', '/'], 'Search'],
      [['Ctrl Z'], 'Undo'],
      [['Ctrl Shift Z', 'Ctrl Y'], 'Redo'],
      [['Shift Space'], 'In a list, add the entity to the selection or take it out (as Ctrl or Shift click)'],
      [['Ctrl Enter'], 'In the search, add the entity to the selection'],
      [['Esc'], 'Clear the selection, or stop'],
      [['?'], 'This list'],
    ],
  },
  {
    title: 'In the network, except where text is typed, in menus and in dialogs',
    rows: [
      [['H'], 'Hide what is selected'],
      [['K'], 'Keep only what is selected'],
      [['N'], 'Keep only the entity and its neighbours'],
      [['P'], 'Pin what is selected in place, or unpin it'],
      [['M'], 'Move what is selected by arrows, a box with all in it: Enter puts it down, Esc back'],
      [['E'], 'Choose what comes with the selected entity'],
      [['C'], 'Collapse the selected entity'],
      [['+', '−', '0'], 'Zoom in, zoom out, fit'],
    ],
  },
  {
    title: 'On the picture, once it was clicked or reached by Tab',
    rows: [
      [['←', '→', '↑', '↓'], 'The nearest entity that way'],
      [['Shift →', 'Shift ←'], 'The next or previous line of the selected entity'],
      [['Enter'], 'Expand the entity; on a line, read its sentence'],
      [['Shift Space'], 'Begin selecting several; then arrows move on, and it adds or takes out'],
      [['Delete'], 'Hide what is selected'],
      [['≣', 'Shift F10'], 'Open the menu of what is selected (as right click or a long press)'],
    ],
  },
  {
    title: 'Elsewhere',
    rows: [
      [['←', '→', '↑', '↓'], 'Move among views, lenses and tools, and within the matrix and the map'],
      [['Ctrl Enter'], 'Run the statement (Cypher)'],
    ],
  },
];
