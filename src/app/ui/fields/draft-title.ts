import type { DraftElement } from '../../../contract/plan-draft/drafted-plan.ts';
import type { Language } from '../../../domain/plan/text.ts';
import { currentLanguage } from '../../text/language.ts';

/** The title of an element as it is at this moment, in the language of the screen where it has one; empty: none was typed yet. */
export function draftTitle({ value }: Pick<DraftElement, 'value'>): {
  readonly words: string;
  readonly lang: Language | undefined;
} {
  const { title } = value;
  if (typeof title === 'string') return { words: title, lang: undefined };
  const texts = (typeof title === 'object' && title !== null ? title : {}) as {
    readonly [name: string]: unknown;
  };
  const wanted = currentLanguage();
  const other: Language = wanted === 'en' ? 'fr' : 'en';
  const own = texts[wanted];
  if (typeof own === 'string' && own !== '') return { words: own, lang: undefined };
  const rest = texts[other];
  return { words: typeof rest === 'string' ? rest : '', lang: other };
}
