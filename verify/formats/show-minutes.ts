import { showNumber } from "../../profile/problem";

/** Minutes as people read them: at most one decimal. */
export function showMinutes(minutes: number): string {
  return showNumber(Math.round(minutes * 10) / 10);
}
