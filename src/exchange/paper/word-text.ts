import { TextRun } from 'docx';
import { fileText } from './file-text.ts';
import type { Line } from './paper-document.ts';

/** Words as runs of text, each in its language; a line end breaks the line. `size` is in half points. */
export function textRuns(words: Line, size?: number): TextRun[] {
  return words.flatMap(({ text, language, look }) =>
    fileText(text)
      .split('\n')
      .map(
        (part, index) =>
          new TextRun({
            text: part,
            ...(index > 0 && { break: 1 }),
            ...(look === 'strong' && { bold: true }),
            ...(look === 'soft' && { color: '48595F' }),
            ...(language !== undefined && { language: { value: languageTag(language) } }),
            ...(size !== undefined && { size }),
          }),
      ),
  );
}

/** The name of a language in a Word file. */
export function languageTag(language: 'en' | 'fr'): string {
  return language === 'fr' ? 'fr-FR' : 'en-GB';
}

/** A heading's id as the name of a place in a Word file: letters, digits and underscores, 40 at most. */
export function bookmarkOf(id: string): string {
  return id.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
}
