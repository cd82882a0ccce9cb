import { nothing, render, type TemplateResult } from 'lit-html';

/** Draws something beside the page, where nobody sees it, for as long as it is measured or copied. */
export function besidePage(
  template: TemplateResult,
  { className, width, height }: { className: string; width: number; height: number },
): { host: HTMLElement; done: () => void } {
  const host = document.createElement('div');
  host.className = `beside-page ${className}`;
  host.style.width = `${width}px`;
  host.style.height = `${height}px`;
  document.body.append(host);
  render(template, host);
  return {
    host,
    done: () => {
      // Whoever was told of an element is told that it is gone.
      render(nothing, host);
      host.remove();
    },
  };
}
