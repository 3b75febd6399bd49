const KEY = 'fieldmatch.place';
/** How long the page may take to grow to the kept place, in ms. */
const PATIENCE_MS = 3000;

/** Remembers how far down the reader is, for the page that comes next: the same place in the other language. */
export function keepPlace(): void {
  try {
    sessionStorage.setItem(KEY, String(window.scrollY));
  } catch {
    // Without storage the next page starts at its top.
  }
}

/** Goes to where the page before left off, as soon as this one is long enough; it counts once. */
export function returnToKeptPlace(): void {
  const place = takePlace();
  if (place === 0) return;
  const watch = new ResizeObserver(() => {
    window.scrollTo(0, place);
    if (window.scrollY >= place - 1) watch.disconnect();
  });
  watch.observe(document.body);
  setTimeout(() => watch.disconnect(), PATIENCE_MS);
}

function takePlace(): number {
  try {
    const place = Number(sessionStorage.getItem(KEY) ?? 0);
    sessionStorage.removeItem(KEY);
    return place;
  } catch {
    return 0;
  }
}
