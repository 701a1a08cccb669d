import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { planTitles } from '../../../domain/plan/plan-titles.ts';
import { textIn } from '../../../domain/plan/text.ts';
import type { ContactDraft } from '../../../domain/progress/contacts/contact-draft.ts';
import { useOpenPart } from '../../state/session.ts';
import { currentLanguage } from '../../text/language.ts';
import { ProblemLine } from './form-line.tsx';

// No code of a plan has a space; one that no element has takes no other's place.
const indent = '\u00A0\u00A0';

/** What a focal point answers about: everything in the plan, or priorities, objectives and activities one by one. */
export function TopicsField(props: {
  readonly id: string;
  readonly draft: ContactDraft;
  readonly problem: string | undefined;
  readonly change: (change: Partial<ContactDraft>) => void;
}) {
  const { t } = useLingui();
  const { id, draft, change } = props;
  const name = useId();
  const plan = useOpenPart((open) => open.inForce.plan);
  const titles = planTitles(plan);
  const words = (code: string) => {
    const known = titles.get(code);
    return known === undefined ? code : `${code} ${textIn(known.title, currentLanguage()).words}`;
  };
  const left = [...titles].filter(([code]) => !draft.topics.includes(code));
  return (
    <fieldset className="space-y-2">
      <legend className="label">
        <Trans>What is answered about</Trans>
      </legend>
      <ProblemLine id={id} problem={props.problem} />
      {(['everything', 'topics'] as const).map((about) => (
        <label key={about} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={name}
            className="size-5 shrink-0 accent-[var(--color-accent)]"
            checked={draft.about === about}
            onChange={() => change({ about })}
          />
          {about === 'everything' ? t`Everything in the plan` : t`Only chosen topics`}
        </label>
      ))}
      {draft.about === 'topics' && (
        <>
          <ul className="space-y-1">
            {draft.topics.map((code) => (
              <li key={code} className="flex flex-wrap items-center gap-x-3">
                <span className="min-w-0 flex-1">{words(code)}</span>
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={t`Take out ${code}`}
                  onClick={() => change({ topics: draft.topics.filter((one) => one !== code) })}
                >
                  <Trans>Take out</Trans>
                </button>
              </li>
            ))}
          </ul>
          <label className="block">
            <span className="label">
              <Trans>Add a topic</Trans>
            </span>
            <select
              id={id}
              className="field"
              value=""
              aria-invalid={props.problem !== undefined}
              aria-describedby={props.problem && `${id}-problem`}
              onChange={(event) => change({ topics: [...draft.topics, event.target.value] })}
            >
              <option value="">
                {draft.topics.length === 0 ? t`None yet. Choose…` : t`Add another one…`}
              </option>
              {left.map(([code, { depth }]) => (
                <option key={code} value={code}>
                  {indent.repeat(depth) + words(code)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </fieldset>
  );
}
