/**
 * Draws once a frame, however often it is asked for: the first change at the end of the task that made it, so that what a
 * key does is seen at once, and what follows in the same frame with the next one.
 */
export function oncePerFrame(draw: () => void): () => void {
  let isAsked = false;
  let hasDrawn = false;
  const drawNow = () => {
    isAsked = false;
    draw();
  };
  const onFrame = () => {
    hasDrawn = isAsked;
    if (!isAsked) return;
    requestAnimationFrame(onFrame);
    drawNow();
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    if (hasDrawn) return;
    hasDrawn = true;
    requestAnimationFrame(onFrame);
    queueMicrotask(drawNow);
  };
}

/** Done once what has changed by now is drawn. */
export function onceDrawn(act: () => void): void {
  // Frames are served in the order in which they were asked for, and the drawing was asked for by the change.
  requestAnimationFrame(act);
}
