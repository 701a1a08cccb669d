import { Trans } from '@lingui/react/macro';
import type { ReadyUpdate } from '../../../state/outgoing.ts';
import { fileProblemSentences } from '../../../text/file-problem-sentences.ts';
import type { Mail } from '../../../text/mail-address.ts';
import { Problem } from '../../../ui/problem.tsx';
import { ReadyEvidenceList } from './ready-evidence.tsx';
import { ReadyForms } from './ready-forms.tsx';
import type { Making } from './use-making.ts';

/** What was made, in all its forms, or why not. */
export function Made(props: {
  readonly making: Making;
  readonly mail: (ready: ReadyUpdate) => () => Promise<Mail>;
}) {
  const { making, mail } = props;
  return (
    <>
      <p role="status" className="font-semibold">
        {making.kind === 'made' && <Trans>The update file is ready.</Trans>}
      </p>
      {making.kind === 'failed' && <Problem {...fileProblemSentences(making.problem, null)} />}
      {making.kind === 'made' && (
        <>
          <ReadyForms ready={making.ready} mail={mail(making.ready)} />
          <ReadyEvidenceList evidence={making.ready.evidence} />
        </>
      )}
    </>
  );
}
