/** No path separators and nothing that a file system refuses, whatever an account is called. */
export function fileNameOf(text: string): string {
  const name = text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a file's name must not have
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 120);
  return name === '' ? 'export' : name;
}
