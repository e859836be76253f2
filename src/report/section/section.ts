import type { Language } from "../language";
import type { Naming } from "../naming";
import type { Block } from "../nodes";

/** How a result of one kind becomes a section of a report. It prints; every figure stands in the result. */
export type Section<Result> = (result: Result, naming: Naming, language: Language) => readonly Block[];
