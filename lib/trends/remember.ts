/**
 * Keeps the last answers to questions that are costly to answer, by everything that they depend on: when an input changes
 * the question is another one, so that no answer is ever out of date.
 */
export function remember<Question, Answer>(
  answer: (question: Question) => Answer,
  most = 100,
): (question: Question) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = answer(question);
    const oldest = answers.keys().next().value;
    if (answers.size >= most && oldest !== undefined) answers.delete(oldest);
    answers.set(key, found);
    return found;
  };
}
