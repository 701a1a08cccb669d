import type { ReactNode } from 'react';
import type { ReportFacts } from '../../domain/progress/report.ts';
import { reportOf, type Standing } from '../../domain/progress/standing.ts';
import type { Status } from '../../domain/progress/status.ts';

type Mark = Status | 'no-report' | 'not-on-device';

/** The mark that goes with a standing. */
export function markOf(standing: Standing<ReportFacts>): Mark {
  const report = reportOf(standing);
  if (report !== null) return report.status;
  return standing.kind === 'not-on-device' ? 'not-on-device' : 'no-report';
}

/**
 * A mark that shape alone tells apart, so that it survives grey print and colour blindness. It says nothing to a
 * screen reader: the word always stands beside it.
 */
export function StatusMark({ mark, className = '' }: { readonly mark: Mark; readonly className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`inline-block h-[1.1em] w-[1.1em] shrink-0 align-[-0.15em] ${colours[mark]} ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[mark]}
    </svg>
  );
}

/** The mark of a place where nothing is expected: told apart from "no answer" by its shape. */
export function NotExpectedMark() {
  return (
    <svg
      viewBox="0 0 16 16"
      className="inline-block h-[1.1em] w-[1.1em] align-[-0.15em] text-line-strong"
      aria-hidden="true"
    >
      <path d="M4 12 12 4" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

const colours: Record<Mark, string> = {
  'not-started': 'text-ink-soft',
  'on-track': 'text-accent',
  'at-risk': 'text-warn',
  delayed: 'text-not-done',
  complete: 'text-done',
  'partly-achieved': 'text-not-done',
  'not-achieved': 'text-warn',
  'not-applicable': 'text-says-not-applicable',
  'no-report': 'text-ink-soft',
  'not-on-device': 'text-ink-soft',
};

const shapes: Record<Mark, ReactNode> = {
  'not-started': <circle cx="8" cy="8" r="6" />,
  'on-track': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.5 5.5 9.5 8l-3 2.5" />
    </>
  ),
  'at-risk': (
    <>
      <path d="M8 2.2 14.2 13.5H1.8Z" />
      <path d="M8 6.5v3M8 11.6v.1" />
    </>
  ),
  delayed: (
    <>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" />
      <path d="M8 5.5V8l1.8 1.2" />
    </>
  ),
  complete: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" stroke="none" />
      <path d="m5 8.2 2.1 2.1L11 6" className="stroke-surface" />
    </>
  ),
  'partly-achieved': (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 0 0 12Z" fill="currentColor" stroke="none" />
    </>
  ),
  'not-achieved': (
    <>
      <rect x="2" y="2" width="12" height="12" rx="2" />
      <path d="m5.5 5.5 5 5M10.5 5.5l-5 5" />
    </>
  ),
  'not-applicable': <path d="M3 8h10" />,
  'no-report': <circle cx="8" cy="8" r="6" strokeDasharray="1.5 3" />,
  'not-on-device': <path d="M8 8h.01" />,
};
