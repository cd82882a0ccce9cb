import { type BroughtFile, filesOfTransfer, pastedTable } from './dropped.ts';

interface DropParts {
  isWelcome: () => boolean;
  bring: (files: readonly BroughtFile[]) => void;
  pastedName: () => string;
  /** Told whether files are held over the page. */
  hover: (isOver: boolean) => void;
}

/** While the view is there, files can be dropped anywhere on the page, and pasted where no text is. Takes the view's element, or that it is gone. */
export function createDropZone({
  isWelcome,
  bring,
  pastedName,
  hover,
}: DropParts): (element: Element | undefined) => void {
  let undo: (() => void) | undefined;
  const take = (transfer: DataTransfer) =>
    void filesOfTransfer(transfer).then((files) => {
      if (files.length > 0) bring(files);
    });
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    // Without it the browser leaves the page and opens the file.
    event.preventDefault();
    hover(isWelcome());
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) hover(false);
  };
  const drop = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    hover(false);
    if (isWelcome()) take(event.dataTransfer);
  };
  const paste = (event: ClipboardEvent) => {
    const { clipboardData, target } = event;
    const isText = target instanceof Element && target.closest('input, textarea, .cm-editor') !== null;
    if (clipboardData === null || isText || !isWelcome()) return;
    const table = pastedTable(clipboardData.getData('text/plain'), pastedName());
    if (table !== undefined) bring([table]);
    else take(clipboardData);
  };
  const listen = (): (() => void) => {
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  };
  return (element) => {
    if (element !== undefined) undo ??= listen();
    else {
      undo?.();
      undo = undefined;
    }
  };
}
