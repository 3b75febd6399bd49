import type { ComponentProps, MouseEvent } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'aria-disabled'> {
  /** Whether what it asked for is under way. */
  isBusy: boolean;
}

/**
 * A button that asks for something, and does nothing while that is under way: Enter in a field of its form presses it too. It is not
 * disabled meanwhile, since that would take the focus from whoever pressed it.
 */
export function ActionButton({ isBusy, onClick, type = 'button', ...others }: Props) {
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return <button {...others} type={type} aria-disabled={isBusy || undefined} onClick={press} />;
}
