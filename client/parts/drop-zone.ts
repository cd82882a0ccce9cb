import { type BroughtFile, filesOfTransfer, pastedTable } from './dropped.ts';

interface DropParts {
  isWelcome: () => boolean;
  bring: (files: readonly BroughtFile[]) => void;
  pastedName: () => string;
  /** Draws anew where files come to be held over the page, or no longer are. */
  again: () => void;
}

interface DropZone {
  /** Takes the view's element, or that it is gone. */
  attach: (element: Element | undefined) => void;
  /** Whether files are held over the page that may be dropped. */
  isOver: () => boolean;
}

/** While the view is there, files can be dropped anywhere on the page, and pasted where no text is. */
export function createDropZone({ isWelcome, bring, pastedName, again }: DropParts): DropZone {
  let undo: (() => void) | undefined;
  let isOver = false;
  const hover = (isNow: boolean) => {
    if (isNow === isOver) return;
    isOver = isNow;
    again();
  };
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
  const attach = (element: Element | undefined) => {
    if (element !== undefined) undo ??= listen();
    else {
      undo?.();
      undo = undefined;
    }
  };
  return { attach, isOver: () => isOver };
}
