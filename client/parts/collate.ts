/** Names in the order of pinyin, whatever the language of the page: they are Chinese. */
export const byName = new Intl.Collator('zh-Hans-CN');

/** Texts likewise, numbers in them by their size. */
export const byText = new Intl.Collator('zh-Hans-CN', { numeric: true });
