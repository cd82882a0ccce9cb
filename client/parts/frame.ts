/** Draws once a frame, however often it is asked for. */
export function oncePerFrame(draw: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
}

/** Done once what has changed by now is drawn. */
export function onceDrawn(act: () => void): void {
  // Frames are served in the order in which they were asked for, and the drawing was asked for by the change.
  requestAnimationFrame(act);
}
