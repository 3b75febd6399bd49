/** A dovetail: two pieces that fit. It says nothing that the name beside it does not. */
export function Mark() {
  return (
    <svg className="brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="brand__ground" d="M7 0h18a7 7 0 0 1 7 7v18a7 7 0 0 1-7 7H7a7 7 0 0 1-7-7V7a7 7 0 0 1 7-7z" />
      <path className="brand__tail" d="M5 6h9v8l5.5-2v8L14 18v8H5z" />
      <path className="brand__socket" d="M16 6h11v20H16v-5.3l5.5 2V9.3l-5.5 2z" />
    </svg>
  );
}
