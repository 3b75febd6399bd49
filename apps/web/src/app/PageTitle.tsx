import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { returnToKeptPlace } from '../language/kept-place.js';

let isFirstPage = true;

/**
 * The heading of a page. It names the document, and takes the focus when one page follows another, so that who cannot see
 * the change hears it.
 *
 * @param document the name of the document, where the heading says it less clearly.
 */
export function PageTitle({ children, document: name }: { children: ReactNode; document?: string }) {
  const t = useTranslations('common');
  const heading = useRef<HTMLHeadingElement>(null);
  const title = `${name ?? (typeof children === 'string' ? children : '')} · ${t('name')}`;
  useLayoutEffect(() => {
    window.document.title = title;
  }, [title]);
  useLayoutEffect(() => {
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    else returnToKeptPlace();
    isFirstPage = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
