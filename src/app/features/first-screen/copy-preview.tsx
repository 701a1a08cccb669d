import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';

/** What a safety copy holds, in words, before anything of it is stored. */
export function CopyPreview(props: {
  readonly of: 'member' | 'secretariat';
  readonly party: string;
  readonly person: string;
  readonly made: string;
  readonly drafts: number;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useLingui();
  const { party, person, made } = props;
  const drafts = plural(props.drafts, { one: '# draft', other: '# drafts' });
  return (
    <div className="space-y-3" role="group" aria-label={t`The safety copy`}>
      <p className="font-semibold">
        {person === ''
          ? t`A safety copy of ${party}, made on ${made}.`
          : t`A safety copy of ${party}, ${person}, made on ${made}.`}
      </p>
      {props.of === 'secretariat' && (
        <p className="max-w-prose font-semibold">
          <Trans>
            It holds everything of all members. Restored here, this is a new device of the Secretariat: it
            must be let in again, by an admin with an invitation or with the key of the organisation, which is
            not in the copy.
          </Trans>
        </p>
      )}
      <p className="max-w-prose">
        {t`It holds all answers up to then, and ${drafts}. Nothing in it was changed on the way. It becomes a workspace of its own; nothing that is on this device changes.`}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button button-primary" onClick={props.onRestore}>
          <Trans>Restore it here</Trans>
        </button>
        <button type="button" className="button" onClick={props.onLeave}>
          <Trans>Not now</Trans>
        </button>
      </div>
    </div>
  );
}
