import type { ReactNode } from 'react';

/** A message that stands in the page: `alert` is read out at once, `status` when the reader pauses. */
export function Notice(props: { readonly kind: 'alert' | 'status'; readonly children: ReactNode }) {
  const look = props.kind === 'alert' ? 'border-warn bg-warn-soft' : 'border-accent bg-accent-soft';
  return (
    <div role={props.kind} className={`rounded-lg border-s-4 px-4 py-3 ${look}`}>
      {props.children}
    </div>
  );
}
