const longestRemembered = 100;
/** Parts as short as this are copied by the engine itself. */
const longestCopied = 12;

/**
 * The same function, with its answers kept for texts that come again and again, as genders, plans and birthdays do in a
 * million rows. When the memory is full it starts anew: what is common comes back at once. Long texts are read each time,
 * for they do not come again and would make the memory endless. Answers must not be changed.
 */
export function rememberTexts<Answer>(
  read: (text: string) => Answer,
  most: number,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return text => {
    if (text.length > longestRemembered) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ofItsOwn(text);
    const answer = read(own);
    if (known.size >= most) known.clear();
    known.set(own, answer);
    return answer;
  };
}

/** A part of a longer text keeps all of it alive: a name of a CSV file would be remembered with its piece of the file. */
function ofItsOwn(text: string): string {
  return text.length > longestCopied ? ` ${text}`.slice(1) : text;
}
