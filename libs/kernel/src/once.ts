/** Does `task` when it is first asked for, and gives everybody who asks the same result. */
export function once<Result>(task: () => Result): () => Result {
  let done: { result: Result } | undefined;
  return () => (done ??= { result: task() }).result;
}
