import type { Status } from '../../../domain/progress/reports/status.ts';

/** Which answers a question offers: those that most people need, and the rarer ones. */
export interface Choices {
  readonly first: readonly Status[];
  readonly more: readonly Status[];
}

/** The answers to an open question: five first. */
export const currentChoices: Choices = {
  first: ['not-started', 'on-track', 'at-risk', 'delayed', 'complete'],
  more: ['partly-achieved', 'not-achieved', 'not-applicable'],
};

/** How a year that is over can have ended (DELIV-2). */
export const closingChoices: Choices = {
  first: ['complete', 'partly-achieved', 'not-achieved', 'not-applicable'],
  more: [],
};
