import { isOffice } from '../../domain/log/authority.ts';
import type { Language } from '../../domain/plan/text.ts';
import { currentLanguage } from '../text/language.ts';
import type { OpenSession } from './session.ts';

/** The language to write to a party in: a member's as the plan says it, the Secretariat's as its devices do. */
export function languageOf({ inForce, known }: OpenSession, party: string): Language {
  const member = inForce.members.find((one) => one.code === party);
  if (member !== undefined) return member.language;
  const desk = known.acts.find((one) => {
    const writer = known.writers.get(one.device);
    return one.kind === 'enrol' && writer !== undefined && isOffice(writer.role);
  });
  return desk?.kind === 'enrol' ? desk.body.lang : currentLanguage();
}
