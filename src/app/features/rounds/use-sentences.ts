import type { I18n } from '@lingui/core';
import { useEffect, useState } from 'react';
import type { Language } from '../../../domain/plan/text.ts';
import { sentencesIn } from '../../text/in-language.ts';

/** The sentences of a member's language, whichever the screen shows; null until they are read. */
export function useSentencesIn(language: Language): I18n | null {
  const [read, setRead] = useState<I18n | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void sentencesIn(language).then((sentences) => isCurrent && setRead(sentences));
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return read?.locale === language ? read : null;
}
