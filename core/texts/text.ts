export type Language = 'en' | 'zh-CN';

/** `{{name}}` marks a value. English may need two forms by `count`; Chinese has one. */
export interface Text {
  readonly en: string | { readonly one: string; readonly other: string };
  readonly 'zh-CN': string;
}

export type Texts = Readonly<Record<string, Text>>;
