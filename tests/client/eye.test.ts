import cytoscape from 'cytoscape';
import { expect, test, vi } from 'vitest';
import { eyeGoal, eyeMoved, eyeOnWhole, mountEye } from '../../client/canvas/eye.ts';
import { reveal } from '../../client/canvas/viewport.ts';
import { eyeOfText, eyePart } from '../../client/state/eye.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';

test('where one looks is written in tenths of a pixel and read again, and what is no place is not read', () => {
  const eye = { x: -12.34, y: 5, width: 812.55 };
  const text = eyePart.write({ eye });
  expect({
    text,
    read: eyeOfText(text),
    wrong: ['', '1~2', '1~2~0', '1~2~x', '1~2~3~4', '1e9~0~10', '9999999~0~10'].map(eyeOfText),
  }).toEqual({ text: '-12.3~5~812.6', read: { x: -12.3, y: 5, width: 812.6 }, wrong: Array(7).fill(undefined) });
});

test('an eye that is asked for at once is told at once, also under way to where it is led', () => {
  vi.useFakeTimers();
  const store = createStoreOf(firstState);
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'a' } }] });
  vi.spyOn(cy, 'width').mockReturnValue(800);
  vi.spyOn(cy, 'height').mockReturnValue(600);
  const { settle, close } = mountEye(cy, store);
  settle();
  const untouched = store.getState().eye;
  cy.viewport({ zoom: 2, pan: { x: 0, y: 0 } });
  cy.emit(eyeMoved);
  settle();
  const byHand = store.getState().eye;
  vi.spyOn(cy, 'animated').mockReturnValue(true);
  cy.scratch(eyeGoal, { zoom: 1, pan: { x: 0, y: 0 } });
  cy.viewport({ zoom: 1.7, pan: { x: 0, y: 0 } });
  settle();
  const underWay = store.getState().eye;
  close();
  vi.useRealTimers();
  expect({ untouched, byHand, underWay }).toEqual({
    ...{ untouched: undefined, byHand: { x: 200, y: 150, width: 400 }, underWay: { x: 400, y: 300, width: 800 } },
  });
});

test('a picture that is moved by hand tells where one looks, one that is led by the page does not, and the state leads back', () => {
  vi.useFakeTimers();
  const store = createStoreOf(firstState);
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'a' } }] });
  vi.spyOn(cy, 'width').mockReturnValue(800);
  vi.spyOn(cy, 'height').mockReturnValue(600);
  const { close } = mountEye(cy, store);
  const seen = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  cy.viewport({ zoom: 2, pan: { x: 10, y: 20 } });
  vi.advanceTimersByTime(500);
  const ledBy = store.getState().eye;
  cy.viewport({ zoom: 1.6, pan: { x: -100, y: 50 } });
  cy.emit(eyeMoved);
  vi.advanceTimersByTime(500);
  const [byHand, eye] = [seen(), { x: 312.5, y: 156.25, width: 500 }];
  store.setState({ eye: { x: 0, y: 0, width: 400 } });
  const there = seen();
  store.setState({ eye });
  const back = seen();
  cy.emit(eyeMoved);
  cy.emit(eyeOnWhole);
  vi.advanceTimersByTime(500);
  const onWhole = store.getState().eye;
  close();
  vi.useRealTimers();
  expect({ ledBy, byHand, there, back, onWhole }).toEqual({
    ...{ onWhole: undefined, ledBy: undefined, byHand: { zoom: 1.6, pan: { x: -100, y: 50 } } },
    there: { zoom: 2, pan: { x: 400, y: 300 } },
    back: { zoom: 1.6, pan: { x: -100, y: 50 } },
  });
});

test('on a canvas of another size one looks on where one looked, also where that was not told yet', () => {
  vi.useFakeTimers();
  const store = createStoreOf(firstState);
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'a' } }] });
  const [width, height] = [vi.spyOn(cy, 'width').mockReturnValue(800), vi.spyOn(cy, 'height').mockReturnValue(600)];
  const { across, close } = mountEye(cy, store);
  const turn = (to: { width: number; height: number }) =>
    across(() => {
      width.mockReturnValue(to.width);
      height.mockReturnValue(to.height);
      cy.emit('resize');
    });
  const seen = () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
  cy.viewport({ zoom: 2, pan: { x: 10, y: 20 } });
  turn({ width: 800, height: 500 });
  const ledBy = { eye: store.getState().eye, ...seen() };
  cy.emit(eyeMoved);
  turn({ width: 400, height: 580 });
  const turned = seen();
  vi.advanceTimersByTime(500);
  const { eye } = store.getState();
  close();
  vi.useRealTimers();
  expect({ ledBy, turned, eye }).toEqual({
    ...{ ledBy: { eye: undefined, zoom: 2, pan: { x: 10, y: 20 } }, eye: { x: 195, y: 115, width: 400 } },
    turned: { zoom: 1, pan: { x: 5, y: 175 } },
  });
});

test('what is led to from below stands above what may be said at the foot, what is in sight stays', () => {
  const elements = ['low', 'seen'].map((id) => ({ data: { id } }));
  const cy = cytoscape({ headless: true, styleEnabled: true, elements });
  vi.spyOn(cy, 'width').mockReturnValue(800);
  vi.spyOn(cy, 'height').mockReturnValue(600);
  cy.getElementById('seen').position({ x: 400, y: 570 });
  cy.getElementById('low').position({ x: 400, y: 900 });
  reveal(cy, ['seen'], false);
  const stays = cy.pan().y;
  reveal(cy, ['low'], false);
  const { y2 } = cy.getElementById('low').boundingBox();
  const below = Math.round(600 - (y2 + cy.pan().y));
  // Its clock would go on in whatever test comes next.
  cy.destroy();
  expect({ stays, below }).toEqual({ stays: 0, below: 96 });
});
