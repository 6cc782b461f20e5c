// A name that came from outside, as it may stand among other words: what would
// act on a screen and not be seen is seen, and acts on nothing. What is recorded
// stays as it is; this is for the eye alone.

/** Each sign that would act as the one that says that something stood there. */
export const plain = (name: string): string =>
  // Controls, and what ends lines or turns the order of letters round.
  name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
