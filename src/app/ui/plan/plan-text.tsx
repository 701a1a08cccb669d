import { type Text, textIn } from '../../../domain/plan/text.ts';
import { currentLanguage } from '../../text/language.ts';

const longWord = /\S{31}/;

/** The organisation's own words, letter for letter, marked with the language that they are in. */
export function PlanText({ text }: { readonly text: Text }) {
  const { words, language } = textIn(text, currentLanguage());
  return <PlanWords words={words} lang={language === currentLanguage() ? undefined : language} />;
}

/** Words of a plan; `lang` undefined: in the language of the page. */
export function PlanWords({ words, lang }: { readonly words: string; readonly lang: string | undefined }) {
  return (
    <span
      lang={lang}
      // Ordinary words stay whole in a narrow column; a web address would widen the page of a phone.
      className={longWord.test(words) ? '[overflow-wrap:anywhere]' : undefined}
    >
      {words}
    </span>
  );
}
