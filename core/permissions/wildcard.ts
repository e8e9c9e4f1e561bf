/** `*` is any number of signs, also none; `?` is exactly one. Never worse than pattern times text: no pattern can stall it. */
export function matchesPattern(pattern: string, text: string): boolean {
  let atPattern = 0;
  let atText = 0;
  let star = -1;
  let retry = 0;
  while (atText < text.length) {
    const sign = pattern[atPattern];
    if (sign === '*') {
      star = atPattern;
      retry = atText;
      atPattern += 1;
    } else if (sign === '?' || (sign !== undefined && sign === text[atText])) {
      atPattern += 1;
      atText += 1;
    } else if (star !== -1) {
      retry += 1;
      atText = retry;
      atPattern = star + 1;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(atPattern));
}

/** Alibaba Cloud compares actions without regard to capitals. */
export const matchesAction = (pattern: string, action: string): boolean =>
  matchesPattern(pattern.toLowerCase(), action.toLowerCase());
