/** What Neo4j's parser says of a fault, in Chinese; undefined where there is no own sentence. */
export function parserWordsZh(words: string): string | undefined {
  const invalid = /^Invalid input '(.*?)': expected (.+)$/s.exec(words);
  if (invalid !== null) return invalidZh(invalid[1] ?? '', expectedZh(invalid[2] ?? ''));
  return sentences.map(([pattern, says]) => says(pattern.exec(words))).find((said) => said !== undefined);
}

const most = 6;

function invalidZh(found: string, expected: readonly string[]): string | undefined {
  if (expected.length === 0) return undefined;
  const what = found === '' ? '这里' : `这里不能是 ${found}，`;
  return `${what}可以是：${expected.slice(0, most).join('、')}${expected.length > most ? ' 等' : ''}。`;
}

/** What it expected, as it says it; what there are no own words for is left out. */
function expectedZh(text: string): string[] {
  const items = text.match(/'[^']*'|<EOF>|\ban? [a-z][a-z /]*?(?=, | or |$)/g) ?? [];
  return items.flatMap((item) => (item.startsWith("'") ? [item.slice(1, -1)] : (namesZh[item] ?? [])));
}

const namesZh: Readonly<Record<string, string>> = {
  'an expression': '表达式',
  'a graph pattern': '图的模式',
  'a parameter': '参数',
  'an identifier': '名称',
  'a variable name': '变量名',
  'a node label name': '标签',
  'a relationship type name': '关系类型',
  'a node label/relationship type name': '标签或关系类型',
  'a procedure name': '过程名',
  'a string': '文本',
  'a string value': '文本',
  'a number': '数',
  'an integer value': '整数',
  'a statement': '语句',
  '<EOF>': '语句的结尾',
};

type Says = (found: RegExpExecArray | null) => string | undefined;

const says =
  (text: (part: string) => string): Says =>
  (found) =>
    found === null ? undefined : text(found[1] ?? '');

const sentences: readonly (readonly [RegExp, Says])[] = [
  [/^Expected any of CYPHER/, says(() => '语句要以 MATCH、RETURN、WITH、UNWIND、CALL 等关键词开头。')],
  [/^Unexpected end of input/, says(() => '语句里没有内容。')],
  [/^Failed to parse comment|^Lexical error .*<EOF>/, says(() => '注释以 /* 开头，要以 */ 结束。')],
  [/^Failed to parse string literal/, says(() => '文本的引号要成对。')],
  [/^Variable `(.+)` not defined/, says((name) => `变量 ${name} 没有定义。`)],
  [/^Variable `(.+)` already declared/, says((name) => `变量 ${name} 已经有了。`)],
  [/^Query cannot conclude with (\w+)/, says((clause) => `语句不能以 ${clause} 结束。`)],
  [/^[Uu]nknown function '([^']+)'/, says((name) => `没有函数 ${name}()。`)],
];
