import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingAnswer } from '../../../contract/differential.ts';
import { sayAnswer } from './trials.ts';
import type { Trial } from './tried.tsx';

interface Trials {
  readonly answers: readonly FindingAnswer[];
  /** Findings left out for the time being. */
  readonly paused: readonly string[];
  /** Both in words, each with a way to take it back. */
  readonly answersTold: readonly Trial[];
  readonly pausedTold: readonly Trial[];
  readonly answer: (given: FindingAnswer, name: string) => void;
  readonly pause: (finding: string, name: string) => void;
  readonly reset: () => void;
}

/** What a person tries on the ranking: answers to its questions, and findings left out. Nothing of it is stored. */
export function useTrials(): Trials {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<readonly FindingAnswer[]>([]);
  const [paused, setPaused] = useState<readonly string[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  // Stable: the lanes are not drawn again when an answer moves the ranking.
  const pause = useCallback((finding: string, name: string): void => {
    setNames((before) => new Map(before).set(finding, name));
    setPaused((before) => [...before, finding]);
  }, []);
  const nameOf = (finding: string): string => names.get(finding) ?? finding;
  return {
    answers,
    paused,
    answersTold: answers.map((one) => ({ key: one.finding, name: nameOf(one.finding), value: sayAnswer(one, t), takeBack: () => setAnswers(answers.filter(({ finding }) => finding !== one.finding)) })),
    pausedTold: paused.map((finding) => ({ key: finding, name: nameOf(finding), value: '', takeBack: () => setPaused(paused.filter((other) => other !== finding)) })),
    answer: (given, name) => {
      setNames((before) => new Map(before).set(given.finding, name));
      setAnswers((before) => [...before.filter(({ finding }) => finding !== given.finding), given]);
    },
    pause,
    reset: () => {
      setAnswers([]);
      setPaused([]);
    },
  };
}
