import { Notice } from './notice.tsx';
import type { Sentences } from '../text/error-sentences.ts';

/** What went wrong, and what to do next. */
export function Problem({ what, next }: Sentences) {
  return (
    <Notice kind="alert">
      <p className="font-semibold">{what}</p>
      <p>{next}</p>
    </Notice>
  );
}
