import { IntlMessageFormat } from "intl-messageformat";
import { en, fr } from "./dictionaries";

/** The languages of the product. */
export type Language = "en" | "fr";
export const languages: readonly Language[] = ["en", "fr"];

type Leaves<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Leaves<Tree[Key]>}`;
}[keyof Tree & string];

/** A dotted path to a sentence, such as "inquiries.log.title". */
export type MessageKey = Leaves<typeof en>;
export type MessageValues = Record<string, string | number>;

/** Says a sentence in one language; `t.language` tells which. */
export interface Translator {
  (key: MessageKey, values?: MessageValues): string;
  /** The same for a key that is only known when the program runs; null where the dictionary has none. */
  find(key: string, values?: MessageValues): string | null;
  readonly language: Language;
}

/** The tag by which numbers, dates and sorting follow Canadian usage. */
export const localeTag = { en: "en-CA", fr: "fr-CA" } as const satisfies Record<Language, string>;

const translators = { en: makeTranslator("en"), fr: makeTranslator("fr") };

/** The translator of a language. */
export function translatorFor(language: Language): Translator {
  return translators[language];
}

function makeTranslator(language: Language): Translator {
  const messages = language === "en" ? en : fr;
  const formats = new Map<string, IntlMessageFormat>();
  const find = (key: string, values?: MessageValues): string | null => {
    const format = formats.get(key) ?? compile(messages, key, language);
    if (!format) return null;
    formats.set(key, format);
    return String(format.format(values));
  };
  const say = (key: MessageKey, values?: MessageValues) => find(key, values) ?? key;
  return Object.assign(say, { find, language });
}

function compile(messages: object, key: string, language: Language): IntlMessageFormat | null {
  let node: unknown = messages;
  for (const part of key.split(".")) {
    node = typeof node === "object" && node !== null ? Reflect.get(node, part) : undefined;
  }
  // Tags are switched off: a dictionary holds words, never markup.
  return typeof node === "string"
    ? new IntlMessageFormat(node, localeTag[language], undefined, { ignoreTag: true })
    : null;
}
