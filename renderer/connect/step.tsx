import type { ReactNode } from 'react';

interface StepProps {
  readonly ordinal: number;
  readonly title: string;
  readonly children: ReactNode;
}

export function Step({ ordinal, title, children }: StepProps) {
  return (
    <section className="card step" aria-label={title}>
      <h2>
        <span className="ordinal">{ordinal}</span>
        {title}
      </h2>
      {children}
    </section>
  );
}
