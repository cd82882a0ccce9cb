import fc from 'fast-check';
import { describe, test } from 'vitest';
import { placeLabels } from '../../client/views/map/labels.ts';

describe('labels of the map', () => {
  test('never hide one another, wherever the places are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: fc.integer({ min: -20, max: 420 }), y: fc.integer({ min: -20, max: 320 }) }), {
          maxLength: 60,
        }),
        (points) => {
          const wanted = points.map((point, at) => ({ id: String(at), text: '修水县', ...point }));
          const placed = placeLabels(wanted, { fontPx: 12, width: 400, height: 300, blocked: [] });
          for (const [at, one] of placed.entries())
            for (const other of placed.slice(at + 1))
              if (Math.abs(one.x - other.x) < 36 && Math.abs(one.y - other.y) < 16) return false;
          return points.length === 0 || placed.every(({ x, y }) => x > 0 && x < 400 && y > 0 && y < 300);
        },
      ),
    );
  });
});
