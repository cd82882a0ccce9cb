/** The statement with the insides of its texts, names in backticks and comments blanked, so that places stay. */
export function withoutTexts(statement: string): string {
  return statement.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//gs, (text) =>
    ' '.repeat(text.length),
  );
}
