/** Whether a key belongs to an input method. Safari ends the composition before the Enter that ended it, and tells so by the code 229 alone. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.key === 'Process' || Reflect.get(event, 'keyCode') === 229;
}
