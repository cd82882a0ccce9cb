/** What a note says of an end that the quote does not name, in the language of the document. */
interface NoteTexts {
  meant: (words: string, names: string) => string;
  before: (name: string, sentence: string) => string;
  speaker: (name: string) => string;
  collective: string;
  counted: (words: string) => string;
}

const zh: NoteTexts = {
  meant: (words, names) => `“${words}”即${names}。`,
  before: (name, sentence) => `${name}来自上文：“${sentence}”。`,
  speaker: (name) => `句中没有主语，说话的是发布者${name}。`,
  collective: '合并陈述：原文没有说谁对谁。',
  counted: (words) => `“${words}”按发表日期推算。`,
};

const en: NoteTexts = {
  meant: (words, names) => `“${words}” is ${names}.`,
  before: (name, sentence) => `${name} is named before: “${sentence}”.`,
  speaker: (name) => `The sentence has no subject; ${name}, who published the text, is speaking.`,
  collective: 'One statement of several together: it does not say who with whom.',
  counted: (words) => `“${words}” is counted from the date of publication.`,
};

export function noteTexts(language: string | undefined): NoteTexts {
  return language === undefined || language.startsWith('zh') ? zh : en;
}
