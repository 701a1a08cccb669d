import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { codeOf, elementAt, wayTo } from '../../../../contract/plan-draft/drafted-plan.ts';
import type { PlanEdit } from '../../../../contract/plan-draft/plan-edit.ts';
import { isOffice } from '../../../../domain/log/authority.ts';
import { type PlanDrafting, usePlanDrafting } from '../../../state/plan-drafting.ts';
import { useOpenPart } from '../../../state/session.ts';
import { storeErrorSentences } from '../../../text/error-sentences.ts';
import { kindWord } from '../../../text/plan-field-words.ts';
import { focusWhenLost } from '../../../ui/fields/next-focus.ts';
import { Notice } from '../../../ui/notice.tsx';
import { DraftOutline } from './draft-outline.tsx';
import { ElementForm } from './element-form.tsx';
import { GoOn } from './go-on.tsx';
import { PublishDraft } from './publish-draft.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import { BackToPlan } from '../../../ui/plan/back-to-plan.tsx';

/** The plan as a draft that an officer changes and then publishes. */
export function PlanEditPage() {
  const office = useOpenPart((open) => isOffice(open.own.role));
  const planId = useOpenPart((open) => open.inForce.plan.id);
  // Drawn anew once a draft is published or thrown away: the next one begins from the plan in use then.
  const [round, setRound] = useState(0);
  const [isPublished, setIsPublished] = useState(false);
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <BackToPlan />
        <h1>
          <Trans>Edit the plan</Trans>
        </h1>
        {office && (
          <p className="hint max-w-prose">
            <Trans>
              Every change is kept on this device as a draft. Nobody else sees it until you publish it.
            </Trans>
          </p>
        )}
      </div>
      {isPublished && (
        <Notice kind="status">
          <p>
            <Trans>
              Published on this device. It reaches members and other devices of the Secretariat with the next
              files that you make for them.
            </Trans>
          </p>
          <Link to="/plan" className="link">
            <Trans>Open the plan</Trans>
          </Link>
        </Notice>
      )}
      {office ? (
        <Editor
          key={`${planId} ${round}`}
          onOver={(published) => {
            setIsPublished(published);
            setRound(round + 1);
          }}
        />
      ) : (
        <Notice kind="status">
          <Trans>Officers at the Secretariat change the plan.</Trans>
        </Notice>
      )}
    </div>
  );
}

function Editor({ onOver }: { readonly onOver: (published: boolean) => void }) {
  const drafting = usePlanDrafting();
  return drafting === null ? null : <Desk drafting={drafting} onOver={onOver} />;
}

function Desk(props: { readonly drafting: PlanDrafting; readonly onOver: (published: boolean) => void }) {
  const { t } = useLingui();
  const { drafting } = props;
  const { plan, draft, problems } = drafting;
  const { at } = useSearch({ from: '/plan/edit' });
  const navigate = useNavigate();
  const [said, setSaid] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly key: string; readonly focus: string } | null>(null);
  const chosen = at === undefined ? null : elementAt(plan, at === '-' ? '' : at);
  const choose = (key: string, focus: string) => {
    wanted.current = { key, focus };
    // Elements of one step are not steps of the way back: only from the outline into a form and back again.
    void navigate({ to: '/plan/edit', search: { at: key === '' ? '-' : key }, replace: at !== undefined });
  };
  useEffect(() => {
    // What was asked for stands in the form only once the address names it.
    if (wanted.current === null || wanted.current.key !== chosen?.key) return;
    form.current?.querySelector<HTMLElement>(wanted.current.focus)?.focus();
    wanted.current = null;
  });
  const again = (edit: PlanEdit | null, goesBy: PlanEdit['type'], words: string) => {
    if (edit === null) return;
    setSaid(words);
    // What goes away leaves its place to what it stood below.
    const shown = edit.type === goesBy ? wayTo(plan, edit.key)?.at(-2)?.key : edit.key;
    if (shown === undefined || shown === chosen?.key) return;
    void navigate({ to: '/plan/edit', search: { at: shown === '' ? '-' : shown }, replace: true });
    focusWhenLost(() => form.current?.querySelector('h2'));
  };
  const undo = () => again(drafting.undo(), 'add', t`Undone.`);
  const redo = () => again(drafting.redo(), 'remove', t`Made again.`);
  useUndoKeys(undo, redo);
  // The outline may be a keystroke behind: typing goes first.
  const outlined = useDeferredValue(drafting);
  const changes = draft.edits.length;
  return (
    <div className="space-y-5">
      <GoOn drafting={drafting} />
      <div className="no-print sticky top-0 z-10 -mx-1 flex flex-wrap items-center gap-2 bg-paper px-1 py-2">
        <button type="button" className="button" aria-disabled={changes === 0} onClick={undo}>
          <Trans>Undo</Trans>
        </button>
        <button type="button" className="button" aria-disabled={draft.undone.length === 0} onClick={redo}>
          <Trans>Redo</Trans>
        </button>
        <p className="hint">{keptWords(drafting, t`Kept on this device.`, t`Nothing is changed yet.`)}</p>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div
          className={`lg:sticky lg:top-18 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto ${chosen === null ? '' : 'max-lg:hidden'}`}
        >
          <DraftOutline
            drafting={outlined}
            chosen={chosen?.key ?? null}
            onChoose={(key) => choose(key, 'h2')}
            onAdd={(edit) => {
              drafting.edit(edit);
              const code = codeOf(edit);
              setSaid(t`Added: ${code}.`);
              choose(edit.key, titleField);
            }}
          />
        </div>
        <div ref={form} className={chosen === null ? 'max-lg:hidden' : ''}>
          {chosen === null ? (
            <p className="hint">
              <Trans>Choose something in the outline to change it.</Trans>
            </p>
          ) : (
            <div className="card space-y-5 p-4 sm:p-5">
              <button
                type="button"
                className="button button-quiet lg:hidden"
                onClick={() => void navigate({ to: '/plan/edit', search: {} })}
              >
                <Trans>Back to the outline</Trans>
              </button>
              <h2 tabIndex={-1} className="outline-none">
                {chosen.kind === 'plan' ? kindWord('plan') : `${kindWord(chosen.kind)} ${codeOf(chosen)}`}
              </h2>
              <ElementForm
                key={chosen.key}
                drafting={drafting}
                element={chosen}
                problems={problems.get(chosen.key) ?? []}
                onSaid={setSaid}
                onGone={(parent) => choose(parent, 'h2')}
                onAdded={(key) => choose(key, titleField)}
              />
            </div>
          )}
        </div>
      </div>
      <PublishDraft drafting={drafting} onChoose={(key) => choose(key, 'h2')} onOver={props.onOver} />
    </div>
  );
}

// Where one begins in the form of something new.
const titleField = '[data-title]>div>div>textarea';

function keptWords({ kept, draft }: PlanDrafting, saved: string, none: string): string {
  if (typeof kept === 'object') return storeErrorSentences(kept).what;
  if (draft.edits.length === 0) return none;
  return kept === 'writing' ? '' : saved;
}
