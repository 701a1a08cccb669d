import { type Text, textIn } from '../../../domain/plan/text.ts';
import { currentLanguage } from '../../text/language.ts';

/** The organisation's own words, letter for letter, marked with the language that they are in. */
export function PlanText({ text }: { readonly text: Text }) {
  const { words, language } = textIn(text, currentLanguage());
  return <span lang={language === currentLanguage() ? undefined : language}>{words}</span>;
}
