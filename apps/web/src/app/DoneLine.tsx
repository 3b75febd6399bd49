import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  /** What was done, once it was: whatever tells it from what was done before. */
  done: unknown;
  className?: string;
  children?: ReactNode;
}

/** Says what was done, or what has become of something by it. It takes the focus then, since what was pressed is gone. */
export function DoneLine({ done, className, children }: Props) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (done) line.current?.focus();
  }, [done]);
  return (
    <p ref={line} tabIndex={-1} role="status" className={className}>
      {children}
    </p>
  );
}
