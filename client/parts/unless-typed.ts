import { noChange } from 'lit-html';
import { Directive, directive, type PropertyPart } from 'lit-html/directive.js';
import { setCommittedValue } from 'lit-html/directive-helpers.js';

/** A field's value as the state has it; while somebody is in the field, as it is typed: what is drawn meanwhile takes back no letters. */
class UnlessTyped extends Directive {
  override render(value: string): string {
    return value;
  }

  override update(part: PropertyPart, [value]: [string]): string | typeof noChange {
    const { element } = part;
    if (element === document.activeElement) return noChange;
    // What was drawn last may be no more what stands there.
    setCommittedValue(part);
    return value;
  }
}

export const unlessTyped = directive(UnlessTyped);
