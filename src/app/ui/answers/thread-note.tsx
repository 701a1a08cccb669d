import { Trans, useLingui } from '@lingui/react/macro';
import type { HelpAsked, Note } from '../../../domain/progress/remarks/remarks.ts';
import { formatDay } from '../../text/formats.ts';
import { EraseNote } from './erase-note.tsx';
import { useSaidBy } from './said-by.tsx';

/** A note in the thread of a deliverable: a note, an answer to a request for help, or that the help is settled. */
export function ThreadNote(props: {
  readonly note: Note;
  readonly about: HelpAsked | null;
  /** Called once it was erased. */
  readonly onErased: () => void;
}) {
  const { t } = useLingui();
  const { note, about, onErased } = props;
  const { who, day } = useSaidBy()(note);
  const { answer, text, settled } = note;
  const head = answer
    ? t`Answer to the request for help`
    : settled
      ? t`The help is settled`
      : about
        ? t`About the help asked for`
        : t`Note`;
  return (
    <div className="space-y-1">
      <p className="font-semibold">{head}</p>
      {text !== '' && (
        <p
          lang={note.lang ?? undefined}
          dir="auto"
          className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]"
        >
          {text}
        </p>
      )}
      {answer && <HelpGiven answer={answer} />}
      <p className="hint">{t`${who}, ${day}.`}</p>
      <EraseNote note={note} day={day} onErased={onErased} />
    </div>
  );
}

/** By whom and by when help is given. */
export function HelpGiven({ answer }: { readonly answer: NonNullable<Note['answer']> }) {
  const { who } = answer;
  const by = answer.by === undefined ? null : formatDay(answer.by);
  return (
    <p dir="auto" className="[overflow-wrap:anywhere]">
      <Trans>Who helps:</Trans> {who}
      {by !== null && (
        <>
          {' · '}
          <Trans>by {by}</Trans>
        </>
      )}
    </p>
  );
}
