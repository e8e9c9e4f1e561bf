/** What a person takes for one name: without letters that nobody sees, width, case and surplus spaces. */
export const nameRead = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

/** Their letters look like one another's. */
const alike = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** It may look like a name that it is not. */
export const mixesScripts = (name: string): boolean =>
  alike.filter((script) => script.test(name.normalize('NFKC'))).length > 1;
