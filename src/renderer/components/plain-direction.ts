/** Characters that turn the direction of what stands behind them: "15 mg" could read "51 mg". The editor shows each as a mark; so does other text. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text with a dot for each of them, as long as before. */
export const plainDirection = (text: string): string => text.replaceAll(TURNS, '•');
