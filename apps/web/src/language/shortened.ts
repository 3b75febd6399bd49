/** The beginning of a text, ending between two words. @param longest in characters */
export function shortened(text: string, longest = 160): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest)}…`;
}
