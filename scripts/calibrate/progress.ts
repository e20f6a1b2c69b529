/** Runs pieces of work one after the other and says how long each took. */
export function progressOf<Result extends { title: string }>(say: (line: string) => void) {
  return (work: () => Result): Result => {
    const startedAt = performance.now();
    const result = work();
    say(`${result.title}: ${Math.round((performance.now() - startedAt) / 1000)} s`);
    return result;
  };
}
