/** A speaker who corrects himself in one breath: "the right arm, no wait, it's the left one" says left, and so writes it. */
import { SPOKEN_NUMBER } from './numbers.ts';

const MARK = String.raw`\s*[,.–]?\s*(?:(?:uh|um|er|oh)[, ]*)?\b(?:(?:no\s*,?\s*)?(?:i'm|i am) sorry|no,? (?:what am i saying|excuse me|wait|hang on|hold on|sorry|no|i mean|actually|that's wrong)|(?:hang|hold) on,?(?: no,?)?|wait,? no|sorry,? no|(?:oh )?sorry,? my mistake|oh sorry|i'm sorry|sorry|i mean|or rather|actually,? no|my mistake|what am i saying|let me (?:look|see|check|think)|(?:no,? )?excuse me|correction|scratch that|make that|no)\b\s*[,.]?\s*`;
const LEAD = String.raw`(?:(?:(?:he|she)(?: is|'s)? (?:points?|pointing|shows?|showing|means?|says?)(?: me)?(?: to| at)?|lower|upper|(?:on|in|at|to|from)|it's|it is|it was|it (?:must|might|would)(?:'ve| have) been|that's|i mean|about|like|the|my|his|her|a|(?:they|he|she|we|i|you|the (?:doctor|nurse|consultant|clinic|ward|hospital))(?:'ve|'s| have| has)? (?:took|taken|put|cut|dropped|brought|changed|moved|turned) (?:it|that|me|him|her)(?: (?:up|down|back))? to|(?:it's|it was) (?:gone|put|cut|brought|changed)(?: (?:up|down|back))? to)\s+)*`;
const UNIT = String.raw`(?:\s*-?\s*(?:milligrams?|micrograms?|grams?|mg|mcg|units?|milliliters?|mils?|mls?|percent|%|times|tablets?|pills?|puffs?|days?|weeks?|months?|years?|hours?|minutes?|kilos?|pounds?)\b)?`;
const NUMBER = String.raw`(?:\d+(?:[.,/]\d+)*|(?:a )?${SPOKEN_NUMBER}(?: and a half)?)`;
const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)';

const SIDES = new RegExp(String.raw`\b(left|right)((?: [a-z']+){0,4}?)${MARK}${LEAD}(left|right)( one| side|(?: [a-z']+)?)\b`, 'gi');
/** "The right eye went dim – or was it the left – the left": the side that was settled on. */
const WONDERED = /\b(?:left|right)\b([^–.?!]{0,60}) – or (?:was|is) (?:it|that) (?:the |my |his |her )?(?:left|right)[^–.?!]{0,20} – (?:no,? )?(?:it was |it's )?(?:the |my |his |her )?(left|right)\b/gi;
/** "Eight hundred at night. No, hang on, six hundred." */
const HOW_OFTEN = String.raw`((?: (?:at (?:night|bedtime)|in the (?:morning|evening)|(?:once|twice|three times) a day|a day|daily|every (?:day|night|morning)))?)`;
const NUMBERS = new RegExp(String.raw`\b${NUMBER}(${UNIT})${HOW_OFTEN}${MARK}${LEAD}(${NUMBER})(${UNIT})`, 'gi');
/** "Half eleven. No, it must've been half ten." */
const CLOCKS = new RegExp(String.raw`\b(?:half|quarter)(?: past| to)? ${NUMBER}${MARK}${LEAD}((?:half|quarter)(?: past| to)? ${NUMBER})\b`, 'gi');
const COUNTS = new RegExp(String.raw`\b(?:once|twice|${NUMBER} times)${MARK}${LEAD}((?:once|twice)\b|${NUMBER} times\b)`, 'gi');
const DAYS = new RegExp(String.raw`\b${DAY}${MARK}${LEAD}(${DAY})\b`, 'gi');
/** "No heparin, no enoxaparin" names two; "heparin, no, enoxaparin" one. */
const NAME_MARK = MARK.replace('|no)\\b', '|no(?=\\s*,))\\b');
const NAMES = new RegExp(String.raw`\b([a-z]{5,})${NAME_MARK}${LEAD}([a-z]{5,})\b`, 'gi');

/** `text` with what its speaker took back replaced by what was meant. Only numbers, sides, days and drugs: of anything else nobody can tell. */
export function withoutRepairs(text: string, isDrug: (word: string) => boolean = () => false): string {
  return text
    .replace(WONDERED, (_, middle: string, meant: string) => `${meant}${middle}`)
    .replace(SIDES, (whole, before: string, part: string, after: string, next: string) => {
      if (before.toLowerCase() === after.toLowerCase()) return whole;
      return `${after}${/^ (?:one|side)$/.test(next) || next === '' ? part : next}`;
    })
    .replace(CLOCKS, '$1')
    .replace(NUMBERS, (whole, unit: string, often: string, number: string, own: string) => (unit.trim() !== '' && own.trim() !== '' && kindOf(unit) !== kindOf(own) ? whole : `${number}${own.trim() === '' ? unit : own}${often}`))
    .replace(COUNTS, '$1')
    .replace(DAYS, '$1')
    .replace(NAMES, (whole, first: string, second: string) => (isDrug(first.toLowerCase()) && isDrug(second.toLowerCase()) ? second : whole));
}

/** Amounts correct amounts: "five milligrams, sorry, three times a day" takes nothing back. */
function kindOf(unit: string): string {
  return /gram|mg|mcg|unit|mil|ml/i.test(unit) ? 'amount' : /day|week|month|year|hour|minute/i.test(unit) ? 'time' : unit.trim().replace(/s$/i, '');
}
