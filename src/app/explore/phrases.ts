import type { Language } from '../../domain/plan/text.ts';
import type { Dice } from './dice.ts';

type Subject =
  | 'narrative'
  | 'reason'
  | 'notApplicable'
  | 'evidence'
  | 'help'
  | 'question'
  | 'helpGiven'
  | 'helper';

// Invented, and general on purpose: nothing here is about a real administration.
const phrases: Record<Subject, Record<Language, readonly [string, ...string[]]>> = {
  narrative: {
    en: [
      'Two sections have finished; the outer islands follow when the ferry runs again.',
      'The working group met and agreed the next steps.',
      'Staff took part in the course on line during quiet hours at the port.',
      'The list was gone through with each section head.',
      'A first version is with the Comptroller for comment.',
    ],
    fr: [
      'Deux sections ont terminé ; les îles éloignées suivront à la reprise des liaisons.',
      'Le groupe de travail s’est réuni et a arrêté les prochaines étapes.',
      'Les agents ont suivi le module en ligne pendant les heures creuses.',
      'La liste a été revue avec chaque chef de section.',
      'Une première version est soumise à la direction pour avis.',
    ],
  },
  reason: {
    en: [
      'The only trainer was on mission until the end of the quarter.',
      'The cyclone closed the office for three weeks.',
      'We wait for the ministry to approve the budget line.',
      'The position has been vacant since March.',
      'The link was down for most of the month.',
    ],
    fr: [
      'La seule formatrice était en mission jusqu’à la fin du trimestre.',
      'Le cyclone a fermé le bureau pendant trois semaines.',
      'Nous attendons que le ministère approuve la ligne budgétaire.',
      'Le poste est vacant depuis mars.',
      'La liaison a été coupée une grande partie du mois.',
    ],
  },
  notApplicable: {
    en: [
      'Another agency is responsible for this in our country.',
      'We follow the framework of our own public service.',
    ],
    fr: [
      'Un autre service en est chargé chez nous.',
      'Nous suivons le cadre de notre propre fonction publique.',
    ],
  },
  evidence: {
    en: [
      'Report on file, signed by the head of administration.',
      'Attendance list and programme kept by the training unit.',
      'Minutes of the management meeting.',
    ],
    fr: [
      'Rapport classé, signé par la direction.',
      'Liste de présence et programme conservés par l’unité de formation.',
      'Compte rendu de la réunion de direction.',
    ],
  },
  help: {
    en: [
      'Somebody who has done this in an administration of our size.',
      'A trainer for one week, here or on line.',
    ],
    fr: [
      'Une personne qui l’a fait dans une administration de notre taille.',
      'Un formateur pour une semaine, sur place ou en ligne.',
    ],
  },
  question: {
    en: [
      'Which sections are still to come, and by when?',
      'Is there a document that shows this? A number or a place is enough.',
      'Does this cover the outer islands as well?',
    ],
    fr: [
      'Quelles sections restent à faire, et pour quand ?',
      'Un document l’atteste-t-il ? Un numéro ou un lieu suffit.',
      'Cela comprend-il aussi les îles éloignées ?',
    ],
  },
  helpGiven: {
    en: [
      'We put you in touch with a member that has done this, and cover two days of its time.',
      'A place in the next regional course is kept for you.',
      'We send a template, and go through it with you on line.',
    ],
    fr: [
      'Nous vous mettons en relation avec un membre qui l’a fait et prenons en charge deux jours.',
      'Une place vous est réservée au prochain cours régional.',
      'Nous envoyons un modèle et le parcourons avec vous en ligne.',
    ],
  },
  helper: {
    en: ['Training coordinator', 'Programme officer'],
    fr: ['Coordination de la formation', 'Chargé de programme'],
  },
};

/** A demonstration sentence about a subject. */
export function phrase(subject: Subject, language: Language, dice: Dice): string {
  return dice.pick(phrases[subject][language]);
}
