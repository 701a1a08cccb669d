import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';

type Copying =
  | { readonly kind: 'idle' }
  | { readonly kind: 'copied' }
  /** The browser lets no page copy: the text is shown, selected, to be copied by hand. */
  | { readonly kind: 'refused'; readonly text: string };

/** A button that copies `text`, says so, and where the browser refuses shows the text to be copied by hand. */
export function CopyButton(props: {
  readonly text: () => string | Promise<string>;
  readonly children: ReactNode;
}) {
  const { t } = useLingui();
  const label = useId();
  const [copying, setCopying] = useState<Copying>({ kind: 'idle' });
  const copy = async () => {
    setCopying({ kind: 'idle' });
    const text = await props.text();
    const written = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopying(written === true ? { kind: 'copied' } : { kind: 'refused', text });
  };
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="button" onClick={() => void copy()}>
          {props.children}
        </button>
        <p role="status" id={label}>
          {copying.kind === 'copied' && t`Copied.`}
          {copying.kind === 'refused' &&
            t`This browser does not let a page copy. Copy the selected text below.`}
        </p>
      </div>
      {copying.kind === 'refused' && (
        <textarea
          ref={(element) => element?.select()}
          readOnly
          rows={Math.min(8, copying.text.split('\n').length)}
          className="field text-sm"
          aria-labelledby={label}
          value={copying.text}
        />
      )}
    </div>
  );
}
