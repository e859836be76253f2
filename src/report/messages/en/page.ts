import type { PageWords } from "../words/pageWords";

export const page: PageWords = { skip: "Skip to the report", contents: "Contents" };
