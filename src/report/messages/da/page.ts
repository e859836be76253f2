import type { PageWords } from "../words/pageWords";

export const page: PageWords = { skip: "Gå til rapporten", contents: "Indhold" };
