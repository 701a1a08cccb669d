import { type ReactNode, useId } from 'react';

/** A question about this device with its answer: a plain sentence and, where there is one, a next step. */
export function Fact(props: { readonly question: ReactNode; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="card space-y-2 p-5">
      <h2 id={heading} className="text-lg">
        {props.question}
      </h2>
      {props.children}
    </section>
  );
}
