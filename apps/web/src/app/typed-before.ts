import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Takes over what stands in a field already when the page comes to life: typed before the scripts had come, or kept by the browser. */
export function useTypedBefore(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  value: string,
  onChange: (text: string) => void,
): void {
  const isNew = useRef(true);
  useLayoutEffect(() => {
    const typed = field.current?.value ?? '';
    if (isNew.current && typed !== '' && typed !== value) onChange(typed);
    isNew.current = false;
  }, [field, value, onChange]);
}
