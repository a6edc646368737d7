import { createContext, useContext } from 'react';
import type { AskSource } from '../../../contract/library.ts';

/** Opens a passage in its document, a sentence marked. */
type OpenPassage = (source: AskSource, sentence: string) => void;
export const PassageContext = createContext<OpenPassage>(() => undefined);
export const useOpenPassage = (): OpenPassage => useContext(PassageContext);
